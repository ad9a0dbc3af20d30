import { plural, type PollLocale } from '../../strings.js';

// Spaces before double punctuation never break: \u00a0 before a colon, the narrow \u202f before ; ! ? and inside « ».
// Events, sessions and places stand where they need neither article nor agreement: their gender is not known.
const fr: PollLocale = (formats) => {
  const count = (n: number, one: string, other: string) => plural(formats, 'fr', n, { one, other });
  return {
    poll: {
      label: 'Sondage',
      failed: 'Le sondage n’a pas pu être chargé.',
      empty: 'La question s’affichera ici dès sa publication.',
      unknownPoll: 'Ce sondage n’existe pas.',
      noService: 'Impossible de voter ici\u00a0: aucun service de vote n’est indiqué.',
      vote: 'Voter',
      changeVote: 'Modifier ma réponse',
      keepVote: 'Garder ma réponse',
      sending: 'Envoi de votre réponse…',
      voted: 'Votre réponse est prise en compte.',
      yourAnswer: 'votre réponse',
      results: 'Résultats',
      option: 'Réponse',
      votesColumn: 'Voix',
      shareColumn: 'Part',
      votes: (n) => count(n, '# voix', '# voix'),
      choose: (min, max) =>
        min === max
          ? `Choisissez ${count(min, '# réponse', '# réponses')}.`
          : min > 1
            ? `Choisissez de ${formats.number(min)} à ${count(max, '# réponse', '# réponses')}.`
            : `Choisissez jusqu’à ${count(max, '# réponse', '# réponses')}.`,
      chooseOne: 'Choisissez d’abord une réponse.',
      upcoming: (when) => `Ouverture du vote\u00a0: ${when}.`,
      upcomingManual: 'Le vote n’est pas encore ouvert.',
      closed: 'Le vote est clos.',
      closes: (when) => `Clôture du vote\u00a0: ${when}.`,
      resultsHidden: 'Les résultats ne sont pas publics.',
      resultsAfterClose: 'Les résultats s’afficheront après la clôture du vote.',
      noVotesYet: 'Aucun vote pour l’instant.',
      thisDevice: 'Un seul vote par appareil.',
      notRemembered:
        'Votre réponse n’est pas mémorisée ici\u00a0: une fois la page quittée, elle ne pourra plus être modifiée.',
      unsupportedKind: 'Il n’est pas encore possible de répondre ici à ce type de question.',
      refusal: {
        away: 'Le service de vote ne répond pas. Votre réponse est conservée ici et renvoyée automatiquement\u202f; elle ne compte qu’une fois.',
        'not-open': 'Le vote n’est pas ouvert en ce moment. Votre réponse n’a pas été prise en compte.',
        'already-voted': 'Un vote depuis cet appareil est déjà pris en compte.',
        'no-such-poll': 'Le service de vote ne connaît pas cette question. Votre réponse n’a pas été prise en compte.',
        invalid: 'Le service de vote n’a pas compris cette réponse. Rechargez la page et répondez de nouveau.',
        forbidden: 'Il n’est pas permis de voter depuis cette page.',
        busy: 'Un très grand nombre de personnes votent en ce moment. Votre réponse est conservée ici et renvoyée automatiquement.',
        other: 'Votre réponse n’a pas été prise en compte. Réessayez dans un instant.',
      },
    },
  };
};

export default fr;
