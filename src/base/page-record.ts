const pageKey = Symbol.for('wco-event-widgets.page');

/** What the copies of this project on one page know of each other. */
export interface PageRecord {
  /** Version of the script that looks after the tags of the page. */
  owner?: string;
  /** A second version has been met and said. */
  reported?: true;
  /** Fetches a further script file of the owner, with those it needs; where that fails, it is tried again. */
  load?(names: string): Promise<unknown>;
}

/** The only thing we leave on the page's global object. */
export function pageRecord(): PageRecord {
  const holder = globalThis as { [pageKey]?: PageRecord };
  if (!holder[pageKey]) Object.defineProperty(holder, pageKey, { value: {} });
  return holder[pageKey]!;
}
