import type { DayKey, Milliseconds, Session } from './event-model.js';
import { dayMs, instantOf, wallTime } from './zone.js';

/** A day of a programme runs until four in the morning: what begins after midnight belongs to the evening before. */
const dayBeginsMs = 4 * 3_600_000;

/** The day of the programme, in `zone`, to which `instantMs` belongs. */
export function programmeDay(zone: string, instantMs: Milliseconds): DayKey {
  return new Date(wallTime(zone, instantMs) - dayBeginsMs).toISOString().slice(0, 10);
}

/** The days on which something takes place, in order. */
export function programmeDays(sessions: readonly Session[]): readonly DayKey[] {
  const days = new Set<DayKey>();
  for (const { dayKey } of sessions) if (dayKey) days.add(dayKey);
  return [...days].sort();
}

/** The instant after `nowMs` at which the next day of the programme begins in `zone`. */
export function nextProgrammeDay(zone: string, nowMs: Milliseconds): Milliseconds {
  const day = Math.floor((wallTime(zone, nowMs) - dayBeginsMs) / dayMs);
  return instantOf(zone, (day + 1) * dayMs + dayBeginsMs);
}

/** Whether `day` is `auto`, `all`, or a day of the programme; before there is a programme it may be any. */
export function isDayChoice(day: string, sessions: readonly Session[]): boolean {
  return day === 'auto' || day === 'all' || !sessions.length || sessions.some(({ dayKey }) => dayKey === day);
}
