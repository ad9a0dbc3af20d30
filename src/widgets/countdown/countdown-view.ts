import type { DayKey, Milliseconds, NextEvent } from '../../domain/event-model.js';
import { timeLeft, type TimeLeft } from '../../domain/time-left.js';
import { dayKeyAt } from '../../domain/zone.js';
import { furtherFormats } from '../../i18n/further-formats.js';
import type { Words } from '../../i18n/words.js';
import { feedLine, type Line } from '../../parts/feed-text.js';

export interface Figure {
  readonly figure: string;
  readonly word: string;
}

const units = [
  ['day', 'days'],
  ['hour', 'hours'],
  ['minute', 'minutes'],
] as const;

/** Days, hours and minutes to be drawn large; without the days and hours that are not left any more. */
export function figuresOf(left: TimeLeft, { formats }: Words): readonly Figure[] {
  const first = units.findIndex(([, name]) => left[name]);
  return units.slice(first).map(([unit, name]) => furtherFormats(formats).unitParts(left[name], unit));
}

/** The same in a sentence: `3 days, 2 hours`. */
export function spokenTime(left: TimeLeft, { formats }: Words): string {
  const said = units
    .filter(([, name]) => left[name])
    .map(([unit, name]) => furtherFormats(formats).unit(left[name], unit));
  return formats.list(said, true);
}

/** How long a session goes on, for people at the event. */
export function timeToGo(zone: string, nowMs: Milliseconds, endMs: Milliseconds, words: Words): string {
  return words.strings.countdown.endsIn(spokenTime(timeLeft(zone, nowMs, endMs), words));
}

/** `Wednesday 11 November at 14:00`; with the year where it is another one than now. */
export function momentWords(
  instantMs: Milliseconds,
  zone: string,
  nowMs: Milliseconds,
  { formats }: Words,
  timeOnly = false,
): string {
  const form = formFor(dayKeyAt(zone, instantMs), zone, nowMs);
  return timeOnly ? formats.time(instantMs, zone) : formats.dateTime(instantMs, zone, form);
}

/** The same for a day: it has no time, and so no zone. */
export function dayWords(day: DayKey, zone: string, nowMs: Milliseconds, { formats }: Words): string {
  return formats.day(day, formFor(day, zone, nowMs));
}

const yearOf = (day: DayKey) => day.slice(0, 4);
const formFor = (day: DayKey, zone: string, nowMs: Milliseconds) =>
  yearOf(day) === yearOf(dayKeyAt(zone, nowMs)) ? 'long' : 'year';

/** Where and when the next event is: `Bali, Indonesia · November 2021`. */
export function nextEventFacts(
  { place, start }: NextEvent,
  words: Words,
  eventLanguages: readonly string[],
): readonly (Line | string)[] {
  const { formats } = words;
  const isMonth = start?.length === 'YYYY-MM'.length;
  // Its own zone is not known; the day is the one that its date names.
  const when = start && (isMonth ? furtherFormats(formats).month(start) : formats.day(start.slice(0, 10), 'year'));
  return [feedLine(place, words, eventLanguages), when ?? ''];
}
