import { parseInstant } from '../domain/instant.js';
import type { Milliseconds } from '../domain/event-model.js';
import type { Poll } from './poll-definition.js';

export type PollState = 'upcoming' | 'open' | 'closed';

/** What the organiser did by hand. */
export interface PollControl {
  /** Absent: nothing, the feed's instants hold. */
  readonly hand?: 'open' | 'closed';
  /** When. */
  readonly handMs?: Milliseconds;
}

export interface PollMoment {
  readonly state: PollState;
  /** When the state will change by itself. */
  readonly changesMs?: Milliseconds;
}

/**
 * Whether one can vote. The hand overrides the feed: what it closed stays closed, and what it opened stays open - until a
 * `closes` that still lay ahead at that time, for voters have been told of it.
 */
export function pollMoment(poll: Poll, control: PollControl, nowMs: Milliseconds): PollMoment {
  const { hand, handMs = nowMs } = control;
  const closesMs = instant(poll.closes, Infinity);
  if (hand === 'closed') return { state: 'closed' };
  if (hand === 'open' && closesMs <= handMs) return { state: 'open' };
  if (nowMs >= closesMs) return { state: 'closed' };
  const opensMs = hand === 'open' ? -Infinity : instant(poll.opens, -Infinity);
  return nowMs < opensMs ? moment('upcoming', Math.min(opensMs, closesMs)) : moment('open', closesMs);
}

/** When votes begin to count for good; before it, those of a rehearsal can be cleared away. */
export function firstOpeningMs(poll: Poll): Milliseconds {
  return instant(poll.opens, -Infinity);
}

const moment = (state: PollState, changesMs: Milliseconds): PollMoment =>
  changesMs === Infinity ? { state } : { state, changesMs };

/** By hand is at no instant at all. */
function instant(text: string | undefined, absent: Milliseconds): Milliseconds {
  return text === undefined ? absent : (parseInstant(text) ?? Infinity);
}
