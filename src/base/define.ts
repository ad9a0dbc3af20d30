import { version } from './version.js';

const pageKey = Symbol.for('wco-event-widgets.page');

interface PageRecord {
  /** A second version has been met and said. */
  reported?: true;
}

/** What the copies of this project on one page know of each other; the only thing we leave on the page's global object. */
function pageRecord(): PageRecord {
  const holder = globalThis as { [pageKey]?: PageRecord };
  if (!holder[pageKey]) Object.defineProperty(holder, pageKey, { value: {} });
  return holder[pageKey]!;
}

/** Says, once a page, that another version of the widgets was here first. */
export function reportSecondVersion(first: string): void {
  const record = pageRecord();
  if (record.reported || first === version) return;
  record.reported = true;
  console.warn(
    `wco-event-widgets: versions ${first} and ${version} are both on this page. ${first} came first and is used; ` +
      `remove one of the two script tags.`,
  );
}

/** Registers an element. The first copy wins; a second one of another version is reported. */
export function define(tag: string, elementClass: CustomElementConstructor & { readonly version: string }): void {
  const first = customElements.get(tag) as { readonly version?: string } | undefined;
  if (!first) customElements.define(tag, elementClass);
  else if (first !== elementClass) reportSecondVersion(first.version ?? 'unknown');
}
