import type { Milliseconds, Session } from '../../domain/event-model.js';
import { sessionPhase, sessionProgress } from '../../domain/session-phase.js';
import type { Words } from '../../i18n/words.js';
import { factSeparator, type Line } from '../../parts/feed-text.js';
import { statusWords, type StatusWord } from '../../parts/status-words.js';
import type { SessionRow } from './agenda-view.js';

/*
 * A programme may have thousands of rows, all there at once and hardly any of them ever another. So a row is no template
 * with bindings that are kept: it is cloned from a pattern and filled.
 */

const patterns: Element[] = [];

/** A row without a session, its heading of that level. */
export function emptyRow(level: number): HTMLElement {
  patterns[level] ??= element(
    'li',
    { part: 'session' },
    element('div', { part: 'session-time', class: 'time' }, element('time')),
    element(
      'div',
      { class: 'body' },
      element(`h${Math.min(level, 6)}`, { part: 'session-title', class: 'session-title' }, element('a')),
      element('p', { part: 'session-people' }),
      element('p', { part: 'session-facts', class: 'facts muted' }),
    ),
  );
  return patterns[level].cloneNode(true) as HTMLElement;
}

/** Writes what a session is at any time into a row that is empty, or shows an earlier state of the same session. */
export function fillRow(row: HTMLElement, view: SessionRow, href: string, { strings }: Words): void {
  const { session, title, room, previousRoom, track, facts } = view;
  const [time, link] = [row.querySelector('time')!, row.querySelector('a')!];
  const [people, about] = row.querySelectorAll('p');
  const previous = (line: Line) => [
    element('span', { class: 'visually-hidden' }, strings.agenda.previously),
    ' ',
    element('s', {}, ...nodes(line)),
  ];

  row.dataset.id = session.id;
  time.dateTime = session.start ?? '';
  write(time, view.time);
  putBefore(time, view.previousTime ? [...previous([view.previousTime]), ' '] : []);
  link.setAttribute('href', href);
  for (const name of ['lang', 'dir'] as const) {
    if (title[name]) link.setAttribute(name, title[name]);
    else link.removeAttribute(name);
  }
  write(link, title.text);
  writeLine(people!, view.people);
  const items = [
    [...nodes(room), ...(previousRoom ? [' ', ...previous(previousRoom)] : [])],
    track.length ? [element('span', { class: 'track' }, ...nodes(track))] : [],
    nodes(facts),
  ].filter(({ length }) => length);
  about!.replaceChildren(...items.flatMap((item, index) => (index ? [factSeparator, ...item] : item)));
}

/** Marks a row with what the time makes of its session, and with what is not as planned. */
export function markRow(
  row: HTMLElement,
  session: Session,
  trackIndex: number | undefined,
  nowMs: Milliseconds,
  words: Words,
): void {
  const { status = 'scheduled' } = session;
  const phase = sessionPhase(session, nowMs);
  const isLive = phase === 'live';
  row.className = `session ${phase} ${status} track-${trackIndex ?? 'none'}`;
  const said = statusWords(session, nowMs, words);
  const link = row.querySelector('a')!;
  if (said.map(({ word }) => `${word} `).join('') + link.textContent !== link.parentElement!.textContent) {
    const mark = ({ kind, word }: StatusWord) =>
      element('strong', { part: 'status', class: `status status-${kind}` }, word);
    putBefore(
      link,
      said.flatMap((status) => [mark(status), ' ']),
    );
  }
  const time = row.querySelector('time')!;
  time.nextSibling?.remove();
  if (!isLive) return;
  const value = String(sessionProgress(session, nowMs));
  time.after(element('progress', { max: '100', value, 'aria-hidden': 'true' }));
}

function element(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...content: (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/** What stands there already is left alone: somebody may have marked it. */
function write(place: Element, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

function writeLine(place: Element, line: Line): void {
  const [text = '', more] = line;
  if (typeof text === 'string' && !more && !place.children.length) write(place, text);
  else place.replaceChildren(...nodes(line));
}

const nodes = (line: Line): (Node | string)[] =>
  line.map((piece) => {
    if (typeof piece === 'string') return piece;
    const { text, ...marks } = piece;
    return element('bdi', marks, text);
  });

/** Puts `content` in the place of whatever stands before `node`. */
function putBefore(node: ChildNode, content: readonly (Node | string)[]): void {
  while (node.previousSibling) node.previousSibling.remove();
  node.before(...content);
}
