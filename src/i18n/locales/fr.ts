import { plural, type Locale } from '../strings.js';

// Spaces before double punctuation never break: \u00a0 before a colon, the narrow \u202f before ; ! ? and inside « ».
// Events, sessions and places stand where they need neither article nor agreement: their gender is not known.
const fr: Locale = (formats) => {
  const count = (n: number, one: string, other: string) => plural(formats, 'fr', n, { one, other });
  return {
    language: 'fr',
    direction: 'ltr',
    common: {
      tryAgain: 'Réessayer',
      asOf: (time) => `état à ${time}`,
      stale: 'Une version plus récente n’a pas pu être chargée.',
      close: 'Fermer',
      loading: 'Chargement…',
      noFeed: 'Rien à afficher pour l’instant\u00a0: cette partie de la page n’indique aucun flux d’événement.',
      plainProgramme: 'Programme en version simple',
      timesIn: (zone, offset) => `Fuseau horaire\u00a0: ${zone} (${offset})`,
      problems: (n) => count(n, '# problème dans le flux', '# problèmes dans le flux'),
    },
    agenda: {
      label: 'Programme',
      failed: 'Le programme n’a pas pu être chargé.',
      empty: 'Le programme s’affichera ici dès sa publication.',
      days: 'Jours',
      allDays: 'Tous les jours',
      today: 'aujourd’hui',
      withoutTime: 'Horaire à confirmer',
      now: 'En cours',
      people: 'Intervenants',
      resources: 'Documents et liens',
      watchLive: 'Suivre en direct',
      watchRecording: 'Voir l’enregistrement',
      sessionPage: 'Page de cette séance',
      register: 'S’inscrire',
      previously: 'auparavant',
      moreSessions: (n) => count(n, '# autre séance', '# autres séances'),
      morePeople: (n) => count(n, 'et # autre', 'et # autres'),
      interpretedInto: (languages) => `interprétation\u00a0: ${languages}`,
      placesLeft: (n) => count(n, '# place restante', '# places restantes'),
      placesFull: 'Complet',
      unknownSession: 'Cette séance ne figure plus au programme.',
      sponsor: 'Sponsor',
      role: {
        speaker: 'intervention',
        moderator: 'modération',
        panellist: 'panéliste',
        host: 'accueil',
        chair: 'présidence',
      },
      kind: {
        keynote: 'Discours principal',
        panel: 'Panel',
        'round-table': 'Table ronde',
        talk: 'Exposé',
        workshop: 'Atelier',
        lightning: 'Exposé éclair',
        poster: 'Affiche',
        break: 'Pause',
        meal: 'Repas',
        social: 'Rencontre conviviale',
        ceremony: 'Cérémonie',
        other: 'Autre',
      },
      status: { cancelled: 'Annulé', delayed: 'Retardé', moved: 'Déplacé' },
      resource: {
        slides: 'Présentation',
        paper: 'Article',
        handout: 'Document',
        video: 'Vidéo',
        link: 'Lien',
      },
    },
  };
};

export default fr;
