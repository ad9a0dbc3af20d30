import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Milliseconds, Session } from '../../domain/event-model.js';
import { sessionPhase, sessionProgress } from '../../domain/session-phase.js';
import type { Words } from '../../i18n/words.js';
import { feedText } from '../../parts/feed-text.js';
import { heading } from '../../parts/heading.js';
import type { GroupView, SessionRow } from './agenda-view.js';

export interface GroupOptions {
  readonly words: Words;
  readonly eventLanguages: readonly string[];
  /** Level of the sessions' headings. */
  readonly level: number;
  readonly nowMs: Milliseconds;
  readonly href: (session: Session) => string;
  readonly onSelect: (click: MouseEvent, session: Session) => void;
}

/** Draws the sessions of one time; again only when one of them has begun, got on or ended. */
export function groupTemplate(options: GroupOptions): (group: GroupView) => unknown {
  const { words, level, nowMs } = options;
  return (group) =>
    guard([group, words, level, ...group.rows.map(({ session }) => momentOf(session, nowMs))], () => {
      return html`<ol class="group">
        ${group.rows.map((row) => sessionTemplate(row, options))}
      </ol>`;
    });
}

/** What the time makes of a session: its phase or, while it is live, how much has passed. */
function momentOf(session: Session, nowMs: Milliseconds): string | number {
  const phase = sessionPhase(session, nowMs);
  return phase === 'live' ? sessionProgress(session, nowMs) : phase;
}

function sessionTemplate(row: SessionRow, options: GroupOptions): TemplateResult {
  const { session, people, morePeople, trackIndex } = row;
  const { words, eventLanguages, level, nowMs, href, onSelect } = options;
  const phase = sessionPhase(session, nowMs);
  const title = html`${statusTemplate(session, phase === 'live', words)}<a
      href=${href(session)}
      @click=${(click: MouseEvent) => onSelect(click, session)}
      >${feedText(session.title, words, eventLanguages)}</a
    >`;
  return html`<li part="session" class="session ${phase} ${session.status ?? ''} track-${trackIndex ?? 'none'}">
    <div part="session-time" class="time">
      ${previousTemplate(row.previousTime, words)}<time datetime=${session.start ?? ''}>${row.time}</time>
      ${phase === 'live' ? html`<progress max="100" value=${sessionProgress(session, nowMs)} aria-hidden="true"></progress>` : nothing}
    </div>
    <div class="body">
      ${heading(level, 'session-title', title)}
      ${people ? html`<p part="session-people">${people}${morePeople ? ` ${words.strings.agenda.morePeople(morePeople)}` : nothing}</p>` : nothing}
      ${factsTemplate(row, words)}
    </div>
  </li>`;
}

/** The word in front of a title: on now, or not as planned. Colour alone never says it. */
function statusTemplate({ status }: Session, live: boolean, { strings }: Words) {
  const word = live ? strings.agenda.now : status && status !== 'scheduled' ? strings.agenda.status[status] : '';
  return word ? html`<strong part="status" class="status">${word}</strong> ` : nothing;
}

function previousTemplate(previous: string | undefined, { strings }: Words) {
  return previous
    ? html`<span class="visually-hidden">${strings.agenda.previously}</span> <s>${previous}</s> `
    : nothing;
}

function factsTemplate({ room, previousRoom, facts, trackIndex }: SessionRow, words: Words) {
  if (!room && !previousRoom && !facts.length) return nothing;
  const separator = html`<span aria-hidden="true">&nbsp;· </span>`;
  const previous = previousRoom ? html` ${previousTemplate(previousRoom, words)}` : nothing;
  const items = facts.map(
    (fact, index) =>
      html`${room || index ? separator : nothing}<span class=${trackIndex !== undefined && !index ? 'track' : ''}
          >${fact}</span
        >`,
  );
  return html`<p part="session-facts" class="facts muted">${room}${previous}${items}</p>`;
}
