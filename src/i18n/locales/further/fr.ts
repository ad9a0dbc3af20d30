import type { FurtherLocale } from '../../strings.js';

// Spaces before double punctuation never break: \u00a0 before a colon, the narrow \u202f before ; ! ? and inside « ».
// Events, sessions and places stand where they need neither article nor agreement: their gender is not known.
const fr: FurtherLocale = () => ({
  speakers: {
    label: 'Intervenants',
    failed: 'La liste des intervenants n’a pas pu être chargée.',
    empty: 'Les intervenants s’afficheront ici dès qu’ils seront annoncés.',
    sessions: 'Séances',
    links: 'Liens',
    others: 'Autres',
    role: {
      speaker: 'Intervention',
      moderator: 'Modération',
      panellist: 'Panélistes',
      host: 'Accueil',
      chair: 'Présidence',
    },
    link: { website: 'Site web', blog: 'Blog', video: 'Vidéo', email: 'Courriel' },
  },
  sponsors: {
    label: 'Sponsors',
    failed: 'La liste des sponsors n’a pas pu être chargée.',
    empty: 'Les sponsors s’afficheront ici dès qu’ils seront annoncés.',
    booth: 'Visiter le stand',
    contacts: 'Nous rencontrer',
    website: 'Site web',
    kind: { sponsor: 'Sponsors', host: 'Hôte', partner: 'Partenaires', exhibitor: 'Exposants' },
  },
  countdown: {
    label: 'Compte à rebours',
    failed: 'La date n’a pas pu être chargée.',
    empty: 'La date s’affichera ici dès qu’elle sera fixée.',
    untilStart: (event, when) => `avant l’ouverture\u00a0: ${event}, ${when}`,
    untilSession: (session, when) => `avant le début de «\u202f${session}\u202f», ${when}`,
    untilEnd: (event, when) => `avant la clôture\u00a0: ${event}, ${when}`,
    untilMoment: (when) => `avant le ${when}`,
    untilNext: (when) => `avant la suite\u00a0: ${when}`,
    untilLabelled: (label, when) => `${label}, ${when}`,
    passed: (when) => `Le moment est venu\u00a0: ${when}.`,
    onNow: 'En cours',
    next: 'À suivre',
    break: 'Pause',
    endsIn: (time) => `encore ${time}`,
    startsAt: (time) => `début à ${time}`,
    over: (event) => `${event}\u00a0: c’est terminé. Merci de votre participation.`,
    postponed: (event) => `Report\u00a0: ${event}. Une nouvelle date sera annoncée.`,
    cancelled: (event) => `Annulation\u00a0: ${event}.`,
    nextEvent: 'Prochain événement',
    recordings: 'Enregistrements',
  },
});

export default fr;
