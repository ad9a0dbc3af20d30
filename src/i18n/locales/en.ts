import { plural, type Locale } from '../strings.js';

const en: Locale = (formats) => {
  const count = (n: number, one: string, other: string) => plural(formats, 'en', n, { one, other });
  return {
    language: 'en',
    direction: 'ltr',
    common: {
      tryAgain: 'Try again',
      asOf: (time) => `as of ${time}`,
      stale: 'A newer version could not be loaded.',
      close: 'Close',
      loading: 'Loading…',
      noFeed: 'Nothing to show yet: this part of the page does not name an event feed.',
      plainProgramme: 'Plain programme',
      timesIn: (zone, offset) => `Times in ${zone} (${offset})`,
      problems: (n) => count(n, '# problem in the feed', '# problems in the feed'),
    },
    agenda: {
      label: 'Programme',
      failed: 'The programme could not be loaded.',
      empty: 'The programme will appear here as soon as it is published.',
      days: 'Days',
      allDays: 'All days',
      today: 'today',
      withoutTime: 'Time to be announced',
      now: 'Now',
      people: 'People',
      resources: 'Documents and links',
      watchLive: 'Watch live',
      watchRecording: 'Watch the recording',
      sessionPage: 'Page of this session',
      register: 'Register',
      previously: 'previously',
      moreSessions: (n) => count(n, '# more session', '# more sessions'),
      morePeople: (n) => `and ${formats.number(n)} more`,
      interpretedInto: (languages) => `interpreted into ${languages}`,
      placesLeft: (n) => count(n, '# place left', '# places left'),
      placesFull: 'No places left',
      unknownSession: 'This session is not in the programme any more.',
      sponsor: 'Sponsor',
      role: { speaker: 'speaker', moderator: 'moderator', panellist: 'panellist', host: 'host', chair: 'chair' },
      kind: {
        keynote: 'Keynote',
        panel: 'Panel',
        'round-table': 'Round table',
        talk: 'Talk',
        workshop: 'Workshop',
        lightning: 'Lightning talk',
        poster: 'Poster',
        break: 'Break',
        meal: 'Meal',
        social: 'Social event',
        ceremony: 'Ceremony',
        other: 'Other',
      },
      status: { cancelled: 'Cancelled', delayed: 'Delayed', moved: 'Moved' },
      resource: { slides: 'Slides', paper: 'Paper', handout: 'Handout', video: 'Video', link: 'Link' },
    },
  };
};

export default en;
