import type { Milliseconds } from './event-model.js';

const dateTime =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(\.\d+)?)?(?:[Zz]|([+-])([01]\d|2[0-3]):?([0-5]\d))$/;

/**
 * The instant that a date-time names; undefined for a day that no calendar has, or without an offset. Beyond RFC 3339 the
 * seconds and the colon of the offset may be left out. `Date.parse` is not asked: engines differ, and old pages replace it.
 */
export function parseInstant(text: string): Milliseconds | undefined {
  const [, year, month, day, hours, minutes, seconds = 0, fraction = 0, sign, offsetHours, offsetMinutes] =
    dateTime.exec(text) ?? [];
  if (!isCalendarDay(+year!, +month!, +day!)) return undefined;
  const offset = sign ? +(sign + 1) * (+offsetHours! * 60 + +offsetMinutes!) : 0;
  return Date.UTC(+year!, +month! - 1, +day!, +hours!, +minutes! - offset, +seconds) + Math.floor(+fraction * 1000);
}

/** Whether `text` is a day that the calendar has, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return isCalendarDay(+year!, +month!, +day!);
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
