import type { Answer, StoredVote } from '../../poll-protocol/index.js';
import { judgeVote } from './judge-vote.js';
import { noControl } from './poll-storage.js';
import type { NumberedControl, PollStorage } from './poll-storage.js';

interface StoredPoll {
  control: NumberedControl;
  /** What results have counted up to before votes were cleared away. */
  baseRevision: number;
  readonly voters: Set<string>;
  readonly ballots: Map<string, StoredVote>;
}

/** Keeps votes for as long as the page or process lives: for stories, tests and trying out. */
export function memoryStorage(): PollStorage {
  const polls = new Map<string, StoredPoll>();

  const pollOf = (id: string): StoredPoll => {
    const poll = polls.get(id) ?? { control: noControl, baseRevision: 0, voters: new Set(), ballots: new Map() };
    polls.set(id, poll);
    return poll;
  };

  const revisionOf = ({ baseRevision, ballots }: StoredPoll) =>
    [...ballots.values()].reduce((sum, { revision }) => sum + revision + 1, baseRevision);

  return {
    shared: false,

    async storeVote(vote) {
      const { control, voters, ballots } = pollOf(vote.poll);
      const outcome = judgeVote(vote, {
        controlVersion: control.version,
        hasVoted: voters.has(vote.voter),
        stored: ballots.get(vote.vote),
      });
      if (outcome.outcome === 'created' || outcome.outcome === 'changed') {
        voters.add(vote.voter);
        ballots.set(vote.vote, outcome.stored);
      }
      return outcome;
    },

    async hasVote(poll, vote) {
      return (pollOf(poll).ballots.get(vote)?.answer ?? null) !== null;
    },

    async countAnswers(id) {
      const poll = pollOf(id);
      const counts = new Map<string, number>();
      for (const { answer } of poll.ballots.values()) {
        const text = JSON.stringify(answer);
        if (answer !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
      }
      return {
        revision: revisionOf(poll),
        answers: [...counts].map(([text, count]) => ({ answer: JSON.parse(text) as Answer, count })),
      };
    },

    async controls() {
      return new Map([...polls].filter(([, { control }]) => control.version).map(([id, { control }]) => [id, control]));
    },

    async setHand(id, hand, handMs) {
      const poll = pollOf(id);
      return (poll.control = { version: poll.control.version + 1, hand, handMs });
    },

    async clear(id) {
      const poll = pollOf(id);
      poll.baseRevision = revisionOf(poll) + 1;
      poll.voters.clear();
      poll.ballots.clear();
      return (poll.control = { version: poll.control.version + 1 });
    },

    async shuffle() {},
    async check() {},
    async close() {},
  };
}
