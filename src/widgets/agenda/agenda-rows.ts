import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Milliseconds, Session } from '../../domain/event-model.js';
import type { TimeGroup } from '../../domain/programme.js';
import { nextPhaseChange } from '../../domain/session-phase.js';
import type { Words } from '../../i18n/words.js';
import { emptyRow, fillRow, markRow } from './agenda-row.js';
import type { AgendaView } from './agenda-view.js';

export interface RowOptions {
  readonly view: AgendaView;
  readonly words: Words;
  /** Level of the sessions' headings. */
  readonly level: number;
  readonly nowMs: Milliseconds;
  readonly href: (session: Session) => string;
}

/** The rows of a list: filled when their group is another, marked when one of its sessions begins, goes on or ends. */
class AgendaRows extends Directive {
  #group: TimeGroup | undefined;
  #level = 0;
  #markedMs = 0;
  #holdsUntilMs = 0;

  override render(_group: TimeGroup, _options: RowOptions) {
    return noChange;
  }

  override update({ element: list }: ElementPart, [group, options]: Parameters<this['render']>) {
    const { level, nowMs, view, words } = options;
    if (group !== this.#group || level !== this.#level) this.#fill(list, group, options);
    else if (nowMs >= this.#markedMs && nowMs < this.#holdsUntilMs) return noChange;
    const rows = list.children as HTMLCollectionOf<HTMLElement>;
    group.sessions.forEach((session, index) =>
      markRow(rows[index]!, session, view.trackIndexOf(session), nowMs, words),
    );
    this.#markedMs = nowMs;
    this.#holdsUntilMs = nextPhaseChange(group.sessions, nowMs) ?? Infinity;
    return noChange;
  }

  /** A session that stood here before keeps its row, and with it the focus and what a visitor has marked there. */
  #fill(list: Element, group: TimeGroup, { level, view, words, href }: RowOptions): void {
    if (level !== this.#level) list.replaceChildren();
    const rows = list.children as HTMLCollectionOf<HTMLElement>;
    const standing = new Map([...rows].map((row) => [row.dataset.id!, row]));
    const wanted = group.sessions.map((session) => {
      const row = standing.get(session.id) ?? emptyRow(level);
      standing.delete(session.id);
      fillRow(row, view.rowOf(session), href(session), words);
      return row;
    });
    standing.forEach((row) => row.remove());
    wanted.forEach((row, index) => row === rows[index] || list.insertBefore(row, rows[index] ?? null));
    this.#group = group;
    this.#level = level;
  }
}

export const agendaRows = directive(AgendaRows);
