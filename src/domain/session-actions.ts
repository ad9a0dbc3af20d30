import type { Milliseconds, Session } from './event-model.js';
import { sessionPhase } from './session-phase.js';

/** What a visitor can do about a session. */
export interface SessionActions {
  readonly stream: string | undefined;
  readonly recording: string | undefined;
  readonly register: string | undefined;
  readonly page: string | undefined;
  /** How many places are left; undefined where nobody needs to know. */
  readonly places: number | undefined;
}

/** One can watch and register until it is over, unless it is cancelled; a recording and its page stay. */
export function sessionActions(session: Session, nowMs: Milliseconds): SessionActions {
  const { stream, recording, registration, url: page, status } = session;
  const { state, url, left } = registration ?? {};
  const isOpen = status !== 'cancelled' && sessionPhase(session, nowMs) !== 'past';
  return {
    stream: isOpen ? stream : undefined,
    recording,
    register: isOpen && state === 'open' ? url : undefined,
    page,
    places: isOpen && state !== 'closed' ? (state === 'full' ? 0 : left) : undefined,
  };
}
