import { parseDay } from './instant.js';
import type { DayKey, Milliseconds } from './event-model.js';

/** Milliseconds in a day of 24 hours. */
export const dayMs = 86_400_000;
const minuteMs = 60_000;

const wallClocks = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Whether this machine knows the IANA time zone `zone`. */
export function isTimeZone(zone: string): boolean {
  try {
    wallClock(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * Offset from UTC that the clocks of `zone` show at `instantMs`, in milliseconds; east of Greenwich is positive.
 * Asks Intl at most once an hour of each zone: a programme of thousands of sessions costs a few dozen questions.
 * @throws RangeError for a zone that this machine does not know.
 */
export function zoneOffset(zone: string, instantMs: Milliseconds): Milliseconds {
  // Clocks change on a quarter of an hour, never inside one.
  const quarter = Math.floor(instantMs / (15 * minuteMs)) * 15 * minuteMs;
  const key = zone + quarter;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const field: Record<string, number> = {};
    for (const { type, value } of wallClock(zone).formatToParts(quarter)) field[type] = +value;
    offset = Date.UTC(field.year!, field.month! - 1, field.day, field.hour, field.minute, field.second) - quarter;
    offsets.set(key, offset);
  }
  return offset;
}

/**
 * What the clocks of `zone` show at `instantMs`, as if it were UTC: only for arithmetic on days and minutes,
 * and for formatters set to UTC.
 */
export function wallTime(zone: string, instantMs: Milliseconds): Milliseconds {
  return instantMs + zoneOffset(zone, instantMs);
}

/** The calendar day in `zone` at `instantMs`. */
export function dayKeyAt(zone: string, instantMs: Milliseconds): DayKey {
  return new Date(wallTime(zone, instantMs)).toISOString().slice(0, 10);
}

/**
 * The instant at which the clocks of `zone` show `wallMs` (a wall time as from `wallTime`).
 * A time that the clocks skip is counted on from before the change; of one shown twice the first is meant
 * (RFC 5545 section 3.3.5).
 */
export function instantOf(zone: string, wallMs: Milliseconds): Milliseconds {
  const before = zoneOffset(zone, wallMs - dayMs);
  const after = zoneOffset(zone, wallMs + dayMs);
  const first = wallMs - before;
  if (zoneOffset(zone, first) === before) return first;
  const second = wallMs - after;
  return zoneOffset(zone, second) === after ? second : first;
}

/** The first moment of `day` in `zone`. */
export function startOfDay(zone: string, day: DayKey): Milliseconds {
  return instantOf(zone, parseDay(day)!);
}

function wallClock(zone: string): Intl.DateTimeFormat {
  let format = wallClocks.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    wallClocks.set(zone, format);
  }
  return format;
}
