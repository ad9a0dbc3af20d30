import { parseDay } from '../domain/instant.js';
import { languagePart } from '../domain/localized-text.js';
import { dayKeyAt, dayMs, wallTime, zoneOffset } from '../domain/zone.js';
import type { DayKey, Milliseconds } from '../domain/event-model.js';

/**
 * Numbers, times and names as a language writes them. Always the Gregorian calendar; digits and hour cycle by the
 * language, a bare `en` as in Britain.
 */
export interface Formats {
  /** `14:00`, as the clocks of `zone` show it. */
  time(instantMs: Milliseconds, zone: string): string;
  /** `14:00–14:45`; with the second day's name where it ends on another than it began. */
  timeRange(startMs: Milliseconds, endMs: Milliseconds | undefined, zone: string): string;
  /** `Wednesday 11 November`, with the year if asked. */
  day(day: DayKey, form?: 'long' | 'short' | 'year'): string;
  /** `Wednesday 11 November 2020 at 14:00`; `long` leaves out the year. */
  dateTime(instantMs: Milliseconds, zone: string, form?: 'long' | 'year'): string;
  /** `Wednesday 11 November 2020`, the calendar day in `zone`. */
  dateDay(instantMs: Milliseconds, zone: string): string;
  number(value: number): string;
  /** A share of one as `42 %`. */
  percent(share: number): string;
  /** `Ann, Bob and Cy`, or with `narrow` a plain sequence. */
  list(items: readonly string[], narrow?: boolean): string;
  /** Name of a BCP 47 language; the tag itself where unknown. */
  language(tag: string): string;
  /** `Central European Time`, as the language calls the zone. */
  zoneName(zone: string, instantMs: Milliseconds): string;
  /** `UTC+1`, at that instant. */
  zoneOffset(zone: string, instantMs: Milliseconds): string;
  /** Makes a formatter of this language once; those that only some widgets need are in `further-formats.ts`. */
  once<Formatter>(key: string, make: (locale: Intl.Locale) => Formatter): Formatter;
}

/** Longer than this, what goes on past midnight says on which day it ends. */
const longEveningMs = 8 * 3_600_000;

const cache = new Map<string, Formats>();

/** The formats of a language; one object a language, its formatters made on first use. */
export function formatsFor(language: string): Formats {
  let formats = cache.get(language);
  if (!formats) cache.set(language, (formats = createFormats(language)));
  return formats;
}

const dayOptions = {
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  year: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const;

function createFormats(language: string): Formats {
  const locale = localeOf(language);
  const made = new Map<string, unknown>();
  const once = <T>(key: string, make: (locale: Intl.Locale) => T): T => {
    if (!made.has(key)) made.set(key, make(locale));
    return made.get(key) as T;
  };
  // Formatters stand at UTC and are given wall times: one formatter and a few strings serve every zone.
  const dateFormat = (key: string, options: Intl.DateTimeFormatOptions) =>
    once(key, () => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
  const minuteOfDay = (instantMs: Milliseconds, zone: string) =>
    Math.floor((wallTime(zone, instantMs) % dayMs) / 60_000);
  /** Two digits where the day has 24 hours, so that times stand in a column; as the language likes it elsewhere. */
  const clock = () =>
    once('clock', () => {
      const format = dateFormat('time', { hour: '2-digit', minute: '2-digit' });
      const halves = /h1/.test(format.resolvedOptions().hourCycle ?? '');
      return { halves, format: halves ? dateFormat('halves', { hour: 'numeric', minute: '2-digit' }) : format };
    });
  const time = (instantMs: Milliseconds, zone: string) => {
    const minute = minuteOfDay(instantMs, zone);
    return once(`t${minute}`, () => clock().format.format(minute * 60_000));
  };
  /** Both times on one day; "a.m." and "p.m." are not said twice. */
  const span = (startMs: Milliseconds, endMs: Milliseconds, zone: string) => {
    const [start, end] = [minuteOfDay(startMs, zone), minuteOfDay(endMs, zone)];
    // Past midnight Intl would add both dates.
    if (!clock().halves || end < start) return `${time(startMs, zone)}–${time(endMs, zone)}`;
    return once(`t${start}-${end}`, () =>
      clock()
        .format.formatRange(start * 60_000, end * 60_000)
        .replace(/\s*–\s*/, '–'),
    );
  };
  const day = (key: DayKey, form: keyof typeof dayOptions = 'long') =>
    once(key + form, () => dateFormat(form, dayOptions[form]).format(parseDay(key)));
  const number = (value: number) => once('n', () => new Intl.NumberFormat(locale)).format(value);
  return {
    time,
    timeRange(startMs, endMs, zone) {
      const start = time(startMs, zone);
      if (endMs === undefined || endMs <= startMs) return start;
      // A night until six is one evening; what ends later names its day.
      if (endMs - startMs < longEveningMs) return span(startMs, endMs, zone);
      const lastDay = dayKeyAt(zone, endMs - 1);
      return lastDay === dayKeyAt(zone, startMs)
        ? span(startMs, endMs, zone)
        : `${start} – ${day(lastDay, 'short')} ${time(endMs, zone)}`;
    },
    day,
    dateTime: (instantMs, zone, form = 'year') =>
      dateFormat(`${form}Time`, {
        ...dayOptions[form],
        hour: clock().halves ? 'numeric' : '2-digit',
        minute: '2-digit',
      }).format(wallTime(zone, instantMs)),
    dateDay: (instantMs, zone) => dateFormat('year', dayOptions.year).format(wallTime(zone, instantMs)),
    number,
    percent: (share) => once('percent', () => new Intl.NumberFormat(locale, { style: 'percent' })).format(share),
    list: (items, narrow) =>
      items.length < 2
        ? items.join('')
        : once(
            `list${narrow}`,
            () => new Intl.ListFormat(locale, narrow ? { type: 'unit', style: 'short' } : { type: 'conjunction' }),
          ).format(items),
    language: (tag) => once('languages', () => codeNames(locale, 'language'))(tag),
    zoneName(zone, instantMs) {
      if (zone === 'UTC') return zone;
      const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(
        instantMs,
      );
      return parts.find(({ type }) => type === 'timeZoneName')!.value;
    },
    zoneOffset(zone, instantMs) {
      const minutes = zoneOffset(zone, instantMs) / 60_000;
      if (!minutes) return 'UTC';
      const hours = Math.floor(Math.abs(minutes) / 60);
      const rest = Math.round(Math.abs(minutes) % 60);
      return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
    },
    once,
  };
}

/** Tells names of codes; the code itself where there is none. */
export function codeNames(locale: Intl.Locale, type: 'region' | 'language'): (code: string) => string {
  const names = new Intl.DisplayNames(locale, { type });
  return (code) => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };
}

/** The tag for Intl: with the Gregorian calendar, `en` without a region as `en-GB`; its first part where it is none, else English. */
function localeOf(language: string): Intl.Locale {
  try {
    const locale = new Intl.Locale(language, { calendar: 'gregory' });
    return locale.language === 'en' && !locale.region ? new Intl.Locale(locale, { region: 'GB' }) : locale;
  } catch {
    const part = languagePart(language);
    return part === language.toLowerCase() ? new Intl.Locale('en-GB') : localeOf(part);
  }
}
