import type { Milliseconds, Session } from '../domain/event-model.js';
import { sessionPhase } from '../domain/session-phase.js';
import type { Words } from '../i18n/words.js';

export interface StatusWord {
  readonly kind: 'live' | 'cancelled' | 'delayed' | 'moved';
  readonly word: string;
}

/** What is said ahead of a session, colour alone never says it: that it is on now, and what is not as planned. */
export function statusWords(session: Session, nowMs: Milliseconds, { strings }: Words): readonly StatusWord[] {
  const { now, status: words } = strings.agenda;
  const { status = 'scheduled' } = session;
  const said: StatusWord[] = sessionPhase(session, nowMs) === 'live' ? [{ kind: 'live', word: now }] : [];
  return status === 'scheduled' ? said : [...said, { kind: status, word: words[status] }];
}
