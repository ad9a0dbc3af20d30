import type { DayKey, Milliseconds, Session } from './event-model.js';
import { wallTime } from './zone.js';

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
