import { waitUntil } from '@open-wc/testing';
import type { WidgetState, WcoWidget } from '../../src/parts/wco-widget.js';

/** Waits until a widget has come so far, and is drawn whole. */
export async function settled(widget: WcoWidget, state: WidgetState = 'ready'): Promise<void> {
  await waitUntil(() => widget.state === state, `<${widget.localName}> is ${widget.state}, not ${state}`, {
    timeout: 5000,
  });
  await waitUntil(() => !!widget.shadowRoot?.querySelector('[part="base"]'), 'its words never came', { timeout: 5000 });
  await widget.updateComplete;
}

/**
 * Text as a visitor reads it: white space made single. Engines of different age differ in the comma of
 * "Wednesday, 11 November", which is left out.
 */
export function readable(text: string): string {
  return text
    .replace(/[^\S\u00a0]+/g, ' ')
    .replace(/((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*), (\d+ [A-Z][a-z]+\b)(?! \d)/g, '$1 $2')
    .trim();
}

/** What a visitor reads in a widget: the text of its shadow root. */
export function textOf(widget: Element, selector = '[part="base"]'): string {
  return readable(widget.shadowRoot!.querySelector(selector)?.textContent ?? '');
}

/** The elements of a widget's shadow root that `selector` finds. */
export function all<T extends Element = HTMLElement>(widget: Element, selector: string): T[] {
  return [...widget.shadowRoot!.querySelectorAll<T>(selector)];
}

/** Parameters that the test runner put into the page's address. */
const ofRunner = (name: string) => name.startsWith('wtr-');

/** The page's query, without what the test runner put there. */
export function query(): string {
  const parameters = new URLSearchParams(location.search);
  for (const name of [...parameters.keys()]) if (ofRunner(name)) parameters.delete(name);
  return String(parameters);
}

/** Gives the page this query and hash, without a step in the history; nothing, at a test's end. */
export function setAddress(search = '', state: unknown = null): void {
  const url = new URL(location.href);
  const [wanted, hash = ''] = search.split('#');
  for (const name of [...url.searchParams.keys()]) if (!ofRunner(name)) url.searchParams.delete(name);
  for (const [name, value] of new URLSearchParams(wanted)) url.searchParams.append(name, value);
  url.hash = hash;
  history.replaceState(state, '', url);
}
