import { css, html } from 'lit';
import type { Milliseconds, Session } from '../domain/event-model.js';
import type { Words } from '../i18n/words.js';
import { statusWords } from './status-words.js';

/** For `statusMarks`. */
export const statusStyles = css`
  .status {
    color: var(--_changed);
  }
  .status-live {
    color: var(--_accent);
  }
  .status-cancelled {
    color: var(--_cancelled);
  }
`;

/** What is to be said of a session ahead of its time. */
export const statusMarks = (session: Session, nowMs: Milliseconds, words: Words) =>
  statusWords(session, nowMs, words).map(
    ({ kind, word }) => html`<strong class="status status-${kind}">${word}</strong> `,
  );
