// The one script tag of a page: finds its wco-* tags, now and later, and fetches the code of those that are there.
import { reportSecondVersion, takePage } from '../base/define.js';
import { pageRecord } from '../base/page-record.js';
import { fetchScripts } from './fetch-scripts.js';
import { further, languages, tags } from './script-files.js';

/** What was asked for already: script files of ours, and foreign elements that are awaited. */
const asked = new Set<string>();

const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (node instanceof Element) {
        look(node);
        search(node);
      }
    }
  }
});

/** Searches a tree, now and whenever something is added to it. */
function watch(root: Document | ShadowRoot): void {
  observer.observe(root, { childList: true, subtree: true });
  search(root);
}

function search(root: ParentNode): void {
  root.querySelectorAll('*').forEach(look);
}

function look(element: Element): void {
  const tag = element.localName;
  if (Object.hasOwn(tags, tag)) {
    const known = customElements.get(tag) as { readonly version?: string } | undefined;
    if (known) return reportSecondVersion(known.version ?? 'unknown');
    ask(tags[tag]!, fetchScripts);
    const language = languageFor(element);
    ask(languages[language]!, fetchScripts);
    if (further[tag]) ask(further[tag][language]!, fetchScripts);
  } else if (element.shadowRoot) {
    watch(element.shadowRoot);
  } else if (tag.includes('-')) {
    // A foreign element that is yet to come to life may then have a shadow root. Some names, as SVG's, never come.
    ask(tag, () =>
      customElements.whenDefined(tag).then(
        () => watch(document),
        () => {},
      ),
    );
  }
}

/** The language whose words a widget will ask for, as far as its place on the page tells. */
function languageFor(element: Element): string {
  const [language = ''] = element.closest('[lang]')?.getAttribute('lang')?.toLowerCase().split(/[-_]/) ?? [];
  return Object.hasOwn(languages, language) ? language : 'en';
}

function ask(name: string, fetch: (name: string) => unknown): void {
  if (asked.has(name)) return;
  asked.add(name);
  fetch(name);
}

if (takePage()) {
  pageRecord().load = async (names) => (await fetchScripts(names))[0];
  watch(document);
}
