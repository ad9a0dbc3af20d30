import type { Formats } from './formats.js';

/**
 * Every word of ours that a visitor reads. Each language has a file in `locales/` for what every widget and the programme
 * say, one in `further/` and one in `poll/` for what only other widgets say. No key is optional.
 */
export interface Strings {
  /** Tag of the language these words are in. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly common: {
    readonly tryAgain: string;
    /** What is shown was good at that time; a newer state could not be had. */
    asOf(time: string): string;
    readonly stale: string;
    readonly close: string;
    readonly loading: string;
    readonly noFeed: string;
    readonly plainProgramme: string;
    /** `timesIn('Central European Time', 'UTC+1')` */
    timesIn(zone: string, offset: string): string;
    problems(count: number): string;
  };
  readonly agenda: {
    readonly label: string;
    readonly failed: string;
    readonly empty: string;
    readonly days: string;
    readonly allDays: string;
    readonly today: string;
    readonly withoutTime: string;
    readonly now: string;
    readonly people: string;
    readonly resources: string;
    readonly watchLive: string;
    readonly watchRecording: string;
    readonly sessionPage: string;
    readonly register: string;
    readonly previously: string;
    moreSessions(count: number): string;
    morePeople(count: number): string;
    interpretedInto(languages: string): string;
    placesLeft(count: number): string;
    readonly placesFull: string;
    readonly unknownSession: string;
    readonly sponsor: string;
    readonly role: Record<'speaker' | 'moderator' | 'panellist' | 'host' | 'chair', string>;
    readonly kind: Record<
      | 'keynote'
      | 'panel'
      | 'round-table'
      | 'talk'
      | 'workshop'
      | 'lightning'
      | 'poster'
      | 'break'
      | 'meal'
      | 'social'
      | 'ceremony'
      | 'other',
      string
    >;
    readonly status: Record<'cancelled' | 'delayed' | 'moved', string>;
    readonly resource: Record<'slides' | 'paper' | 'handout' | 'video' | 'link', string>;
  };
  readonly speakers: {
    readonly label: string;
    readonly failed: string;
    readonly empty: string;
    readonly sessions: string;
    readonly links: string;
    readonly others: string;
    /** Titles of groups. */
    readonly role: Record<'speaker' | 'moderator' | 'panellist' | 'host' | 'chair', string>;
    /** Words of links that the feed gives none. */
    readonly link: Record<'website' | 'blog' | 'video' | 'email', string>;
  };
  readonly sponsors: {
    readonly label: string;
    readonly failed: string;
    readonly empty: string;
    readonly booth: string;
    readonly contacts: string;
    readonly website: string;
    readonly kind: Record<'sponsor' | 'host' | 'partner' | 'exhibitor', string>;
  };
  readonly countdown: {
    readonly label: string;
    readonly failed: string;
    readonly empty: string;
    untilStart(event: string, when: string): string;
    untilSession(session: string, when: string): string;
    untilEnd(event: string, when: string): string;
    /** `when` begins with a day of the week. */
    untilMoment(when: string): string;
    /** Until the programme goes on; `when` is a day with a time, or a time alone. */
    untilNext(when: string): string;
    /** With the page author's own words in front. */
    untilLabelled(label: string, when: string): string;
    /** What was counted to has come, and nothing follows. */
    passed(when: string): string;
    readonly onNow: string;
    readonly next: string;
    readonly break: string;
    endsIn(time: string): string;
    startsAt(time: string): string;
    over(event: string): string;
    postponed(event: string): string;
    cancelled(event: string): string;
    readonly nextEvent: string;
    readonly recordings: string;
  };
  readonly poll: {
    readonly label: string;
    readonly failed: string;
    readonly empty: string;
    readonly unknownPoll: string;
    readonly noService: string;
    readonly vote: string;
    readonly changeVote: string;
    readonly keepVote: string;
    readonly sending: string;
    readonly voted: string;
    readonly yourAnswer: string;
    readonly results: string;
    readonly option: string;
    readonly votesColumn: string;
    readonly shareColumn: string;
    votes(count: number): string;
    choose(min: number, max: number): string;
    readonly chooseOne: string;
    upcoming(when: string): string;
    readonly upcomingManual: string;
    readonly closed: string;
    closes(when: string): string;
    readonly resultsHidden: string;
    readonly resultsAfterClose: string;
    readonly noVotesYet: string;
    readonly thisDevice: string;
    /** Where nothing may be stored. */
    readonly notRemembered: string;
    readonly unsupportedKind: string;
    /** Why the service did not take the answer, by its problem type; `away` where it could not be reached. */
    readonly refusal: Record<PollRefusal, string>;
  };
}

export type PollRefusal =
  'away' | 'not-open' | 'already-voted' | 'no-such-poll' | 'invalid' | 'forbidden' | 'busy' | 'other';

/** What only some widgets say: there where one of them has asked for it (`further-words.ts`). */
export type FurtherStrings = Pick<Strings, 'speakers' | 'sponsors' | 'countdown'>;
export type PollStrings = Pick<Strings, 'poll'>;

/** What a locale file exports: its words, given the formats of the exact language shown (`fr-CA`, say). */
export type Locale = (formats: Formats) => Omit<Strings, keyof (FurtherStrings & PollStrings)>;
export type FurtherLocale = (formats: Formats) => FurtherStrings;
export type PollLocale = (formats: Formats) => PollStrings;

/** Picks the form of a word that goes with `count` in `language` (CLDR plural rules); `#` becomes the number. */
export function plural(
  formats: Formats,
  language: string,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  return (forms[new Intl.PluralRules(language).select(count)] ?? forms.other).replace('#', formats.number(count));
}
