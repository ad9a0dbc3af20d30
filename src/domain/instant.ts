import type { Milliseconds } from './event-model.js';

const dateTime =
  /^(.{10})[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::((?:[0-5]\d|60)(?:\.\d+)?))?(?:[Zz]|([+-])([01]\d|2[0-3]):?([0-5]\d))$/;

/** A programme has few different times, each of which is asked for again and again. */
const known = new Map<string, Milliseconds | undefined>();
const mostKnown = 10_000;
const longestKnown = 40;

/**
 * The instant that a date-time names; undefined for a day that no calendar has, or without an offset. Beyond RFC 3339 the
 * seconds and the colon of the offset may be left out. `Date.parse` is not asked: engines differ, and old pages replace it.
 */
export function parseInstant(text: string): Milliseconds | undefined {
  if (text.length > longestKnown) return readInstant(text);
  if (!known.has(text)) {
    if (known.size === mostKnown) known.clear();
    known.set(text, readInstant(text));
  }
  return known.get(text);
}

function readInstant(text: string): Milliseconds | undefined {
  const [, day = '', hours, minutes, seconds = 0, sign = '+', offsetHours = 0, offsetMinutes = 0] =
    dateTime.exec(text) ?? [];
  const dayMs = parseDay(day);
  if (dayMs === undefined) return undefined;
  const offset = +(sign + 1) * (+offsetHours * 60 + +offsetMinutes);
  return dayMs + (+hours! * 60 + +minutes! - offset) * 60_000 + Math.round(+seconds * 1000);
}

/** The first moment, in UTC, of a day written `YYYY-MM-DD`; undefined for a day that no calendar has. */
export function parseDay(text: string): Milliseconds | undefined {
  if (text.length !== 10) return undefined;
  const [, year, month, day] = /^([1-9]\d{3})-(0[1-9]|1[0-2])-([0-3]\d)$/.exec(text) ?? [];
  const ms = Date.UTC(+year!, +month! - 1, +day!);
  return new Date(ms).getUTCDate() === +day! ? ms : undefined;
}

/** Whether `text` is a day that the calendar has, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return parseDay(text) !== undefined;
}
