import type { DayKey, Milliseconds, Session } from './event-model.js';

/** Sessions that begin at the same time. */
export interface TimeGroup {
  /** Undefined for those whose time is not known yet. */
  readonly startMs: Milliseconds | undefined;
  readonly sessions: readonly Session[];
}

/** A day of the programme. */
export interface ProgrammeDay {
  /** Undefined for the sessions without a time, which come last. */
  readonly dayKey: DayKey | undefined;
  readonly groups: readonly TimeGroup[];
}

/** The programme by day and time. Expects sessions in the order of time, as an event model has them. */
export function groupByDay(sessions: readonly Session[]): readonly ProgrammeDay[] {
  const days = new Map<DayKey | undefined, Map<Milliseconds | undefined, Session[]>>();
  for (const session of sessions) {
    let groups = days.get(session.dayKey);
    if (!groups) days.set(session.dayKey, (groups = new Map<Milliseconds | undefined, Session[]>()));
    const group = groups.get(session.startMs);
    if (group) group.push(session);
    else groups.set(session.startMs, [session]);
  }
  return [...days]
    .sort(([one], [other]) => ((one ?? '~') < (other ?? '~') ? -1 : 1))
    .map(([dayKey, groups]) => ({
      dayKey,
      groups: [...groups].map(([startMs, group]) => ({ startMs, sessions: group })),
    }));
}

/** The day to begin with: the wanted one if there is such a day, else today, else the first. */
export function initialDay(days: readonly DayKey[], wanted: string | undefined, today: DayKey): DayKey | undefined {
  return days.find((day) => day === wanted) ?? days.find((day) => day === today) ?? days[0];
}
