import { css, html, nothing } from 'lit';
import type { EventModel, Milliseconds, Session } from '../domain/event-model.js';
import type { Words } from '../i18n/words.js';
import { facts, feedText, lineContent } from './feed-text.js';
import { roomWords } from './room-words.js';
import { statusMarks } from './status-marks.js';

/** For `sessionList`, beside those of `statusMarks`. */
export const sessionListStyles = css`
  .sessions {
    display: grid;
    gap: 0.75em;
  }
  .sessions .time,
  .sessions .facts {
    display: block;
  }
  .sessions .time {
    font-variant-numeric: tabular-nums;
  }
  .sessions .cancelled a {
    text-decoration-line: line-through;
  }
`;

export interface SessionListOptions {
  readonly model: EventModel;
  readonly words: Words;
  readonly zone: string;
  readonly nowMs: Milliseconds;
  readonly href: (session: Session) => string;
  readonly onSelect: (click: MouseEvent, session: Session) => void;
  /** What to say of a session besides its time and room. */
  readonly note?: (session: Session) => string;
}

/** Sessions as links, each with its time and room, in the agenda's words. The zone is said once, above. */
export function sessionList(sessions: readonly Session[], options: SessionListOptions) {
  const { words, zone, model } = options;
  const { formats, strings } = words;
  const firstMs = sessions[0]?.startMs;
  return html`${
      firstMs === undefined
        ? nothing
        : html`<p class="muted small">
            ${strings.common.timesIn(formats.zoneName(zone, firstMs), formats.zoneOffset(zone, firstMs))}
          </p>`
    }
    <ul class="sessions">
      ${sessions.map((session) => sessionTemplate(session, model.event.languages, options))}
    </ul>`;
}

function sessionTemplate(session: Session, eventLanguages: readonly string[], options: SessionListOptions) {
  const { model, words, zone, nowMs, href, onSelect, note } = options;
  const { formats, strings } = words;
  const { startMs, endMs, status } = session;
  const about = facts(roomWords(session, model, words), note?.(session) ?? '');
  return html`<li class=${status ?? ''}>
    <span class="time muted small">
      ${statusMarks(session, nowMs, words)}${
        startMs === undefined
          ? strings.agenda.withoutTime
          : html`<time datetime=${session.start!}
              >${formats.dateDay(startMs, zone)}, ${formats.timeRange(startMs, endMs, zone)}</time
            >`
      }
    </span>
    <a href=${href(session)} @click=${(click: MouseEvent) => onSelect(click, session)}
      >${feedText(session.title, words, eventLanguages)}</a
    >
    ${about.length ? html`<span class="facts muted small">${lineContent(about)}</span>` : nothing}
  </li>`;
}
