import { pageRecord } from './page-record.js';
import { version } from './version.js';

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

/** Whether this copy is the first that wants to look after the page's tags; if so, it now does. */
export function takePage(): boolean {
  const record = pageRecord();
  if (record.owner) {
    reportSecondVersion(record.owner);
    return false;
  }
  record.owner = version;
  return true;
}

/** Registers an element. The first copy wins; a second one of another version is reported. */
export function define(tag: string, elementClass: CustomElementConstructor & { readonly version: string }): void {
  const first = customElements.get(tag) as { readonly version?: string } | undefined;
  if (!first) customElements.define(tag, elementClass);
  else if (first !== elementClass) reportSecondVersion(first.version ?? 'unknown');
}
