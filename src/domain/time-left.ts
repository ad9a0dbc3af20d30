import type { Milliseconds } from './event-model.js';
import { dayMs, instantOf, wallTime } from './zone.js';

const minuteMs = 60_000;

/** A length of time as people say it. Each figure is a whole number, never negative. */
export interface TimeLeft {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/**
 * How long it is from `nowMs` to `targetMs`, for people who live by the clocks of `zone`; nothing once it is reached.
 *
 * A day is a day of the calendar: at two in the afternoon it is whole days to any later day at two, though the clocks be
 * changed in between. Days are counted back from the target, and what is left before the first of them is told in hours
 * and minutes that really pass: so it never grows or jumps as time goes by, not even while the clocks are changed. (On the
 * one day of 25 hours it may say "24 hours", which is true.) A minute begun counts as a minute: it says "1 minute" until the
 * moment comes, as do the clocks that show a minute before the hour.
 */
export function timeLeft(zone: string, nowMs: Milliseconds, targetMs: Milliseconds): TimeLeft {
  const total = Math.max(Math.ceil((targetMs - nowMs) / minuteMs), 0);
  const fromMs = targetMs - total * minuteMs;
  const wallMs = wallTime(zone, targetMs);
  const daysBefore = (days: number) => (days ? instantOf(zone, wallMs - days * dayMs) : targetMs);
  // A calendar may have a day more or less than passes, where a country changed its side of the date line.
  let days = total ? Math.ceil((total * minuteMs) / dayMs) + 1 : 0;
  while (days && daysBefore(days) < fromMs) days--;
  const rest = Math.floor((daysBefore(days) - fromMs) / minuteMs);
  return { days, hours: Math.floor(rest / 60), minutes: rest % 60 };
}
