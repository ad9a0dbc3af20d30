import type { FurtherLocale } from '../../strings.js';

const en: FurtherLocale = () => ({
  speakers: {
    label: 'Speakers',
    failed: 'The speakers could not be loaded.',
    empty: 'The speakers will appear here as soon as they are announced.',
    sessions: 'Sessions',
    links: 'Links',
    others: 'Others',
    role: {
      speaker: 'Speakers',
      moderator: 'Moderators',
      panellist: 'Panellists',
      host: 'Hosts',
      chair: 'Chairs',
    },
    link: { website: 'Website', blog: 'Blog', video: 'Video', email: 'Email' },
  },
  sponsors: {
    label: 'Sponsors',
    failed: 'The sponsors could not be loaded.',
    empty: 'The sponsors will appear here as soon as they are announced.',
    booth: 'Visit the booth',
    contacts: 'Meet us',
    website: 'Website',
    kind: { sponsor: 'Sponsors', host: 'Host', partner: 'Partners', exhibitor: 'Exhibitors' },
  },
  countdown: {
    label: 'Countdown',
    failed: 'The date could not be loaded.',
    empty: 'The date will appear here as soon as it is set.',
    untilStart: (event, when) => `until ${event} opens, ${when}`,
    untilSession: (session, when) => `until “${session}” begins, ${when}`,
    untilEnd: (event, when) => `until ${event} ends, ${when}`,
    untilMoment: (when) => `until ${when}`,
    untilNext: (when) => `until ${when}`,
    untilLabelled: (label, when) => `${label}, ${when}`,
    passed: (when) => `The time has come: ${when}.`,
    onNow: 'On now',
    next: 'Next',
    break: 'Break',
    endsIn: (time) => `${time} to go`,
    startsAt: (time) => `begins at ${time}`,
    over: (event) => `${event} is over. Thank you for taking part.`,
    postponed: (event) => `${event} is postponed. A new date will be announced.`,
    cancelled: (event) => `${event} is cancelled.`,
    nextEvent: 'Next event',
    recordings: 'Recordings',
  },
});

export default en;
