import { plural, type PollLocale } from '../../strings.js';

const en: PollLocale = (formats) => {
  const count = (n: number, one: string, other: string) => plural(formats, 'en', n, { one, other });
  return {
    poll: {
      label: 'Poll',
      failed: 'The poll could not be loaded.',
      empty: 'The question will appear here as soon as it is published.',
      unknownPoll: 'There is no such poll.',
      noService: 'Voting is not possible here: no poll service is named.',
      vote: 'Vote',
      changeVote: 'Change my answer',
      keepVote: 'Keep my answer',
      sending: 'Sending your answer…',
      voted: 'Your answer is counted.',
      yourAnswer: 'your answer',
      results: 'Results',
      option: 'Answer',
      votesColumn: 'Votes',
      shareColumn: 'Share',
      votes: (n) => count(n, '# vote', '# votes'),
      choose: (min, max) =>
        min === max
          ? `Choose ${formats.number(min)}.`
          : min > 1
            ? `Choose ${formats.number(min)} to ${formats.number(max)}.`
            : `Choose up to ${formats.number(max)}.`,
      chooseOne: 'Choose an answer first.',
      upcoming: (when) => `Voting opens ${when}.`,
      upcomingManual: 'Voting has not opened yet.',
      closed: 'Voting is closed.',
      closes: (when) => `Voting closes ${when}.`,
      resultsHidden: 'The results are not public.',
      resultsAfterClose: 'The results appear when voting is closed.',
      noVotesYet: 'No votes yet.',
      thisDevice: 'One vote from this device.',
      notRemembered: 'Your answer is not remembered here: once you leave the page it cannot be changed.',
      unsupportedKind: 'This kind of question cannot be answered here yet.',
      refusal: {
        away: 'The poll service does not answer. Your answer is kept here and sent again by itself; it counts once.',
        'not-open': 'Voting is not open at the moment. Your answer was not counted.',
        'already-voted': 'A vote from this device is counted already.',
        'no-such-poll': 'The poll service does not know this question. Your answer was not counted.',
        invalid: 'The poll service did not understand this answer. Reload the page and answer again.',
        forbidden: 'Voting is not allowed from this page.',
        busy: 'Very many people are voting at this moment. Your answer is kept here and sent again by itself.',
        other: 'Your answer was not counted. Try again in a moment.',
      },
    },
  };
};

export default en;
