import type { Milliseconds, Session } from './event-model.js';

export type SessionPhase = 'upcoming' | 'live' | 'past';

/** How long a session counts as going on where the feed names no end. */
const assumedLengthMs = 3_600_000;

type Times = Pick<Session, 'startMs' | 'endMs' | 'status'>;

/** The end of a session, assumed where the feed names none; undefined where there is no start either. */
export function sessionEnd({ startMs, endMs }: Times): Milliseconds | undefined {
  return endMs ?? (startMs === undefined ? undefined : startMs + assumedLengthMs);
}

/** Where `session` stands at `nowMs`. It is live from its start, and past from its end on; a cancelled one is never live. */
export function sessionPhase(session: Times, nowMs: Milliseconds): SessionPhase {
  const endMs = sessionEnd(session);
  if (session.startMs === undefined || nowMs < session.startMs) return 'upcoming';
  if (nowMs >= endMs!) return 'past';
  return session.status === 'cancelled' ? 'upcoming' : 'live';
}

/** How much of a live session has passed, in whole percent. */
export function sessionProgress(session: Times, nowMs: Milliseconds): number {
  const endMs = sessionEnd(session)!;
  return Math.floor(((nowMs - session.startMs!) / (endMs - session.startMs!)) * 100);
}

/** The next instant after `nowMs` at which one of `sessions` begins or ends; while one is live, the next minute at the latest. */
export function nextPhaseChange(sessions: readonly Session[], nowMs: Milliseconds): Milliseconds | undefined {
  let next = Infinity;
  for (const session of sessions) {
    if (session.startMs === undefined) continue;
    if (session.startMs > nowMs) next = Math.min(next, session.startMs);
    const endMs = sessionEnd(session)!;
    if (endMs > nowMs) next = Math.min(next, endMs);
    if (sessionPhase(session, nowMs) === 'live') next = Math.min(next, nowMs - (nowMs % 60_000) + 60_000);
  }
  return next === Infinity ? undefined : next;
}
