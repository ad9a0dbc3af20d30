/**
 * Something wrong with a feed or its loading. `feed` says what and where; `i18n` has the sentences.
 */
export interface Problem {
  /** `error`: something is not shown. `warning`: shown, but not as meant. `hint`: could be better. */
  readonly severity: 'error' | 'warning' | 'hint';
  /** What is wrong, one of a fixed list. */
  readonly code: ProblemCode;
  /** JSONPath (RFC 9535) of the place, `$` for the document. */
  readonly path: string;
  /** What the sentence names: the value found, what was expected, an id. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type ProblemCode =
  // loading
  | 'unreachable' // fetch refused: offline, cross-origin, blocked; a page cannot tell which
  | 'offline'
  | 'timeout'
  | 'http-status'
  | 'too-large'
  | 'html-instead'
  | 'truncated'
  | 'not-json'
  | 'byte-order-mark'
  | 'content-type'
  | 'redirected'
  | 'invalid-utf-8'
  | 'invalid-feed-url'
  | 'unknown-format'
  | 'not-shared' // other sites may not read it
  // reading
  | 'not-a-feed'
  | 'unknown-version'
  | 'missing'
  | 'null-value'
  | 'empty-value'
  | 'wrong-type'
  | 'wrong-form'
  | 'unknown-value'
  | 'too-long'
  | 'out-of-range'
  | 'unsafe-url'
  | 'unknown-time-zone'
  | 'unknown-language'
  | 'repeated-id'
  | 'unknown-reference'
  | 'end-before-start'
  | 'poll-without-options'
  | 'html-in-text'
  | 'unknown-field'
  | 'unlikely-url'
  | 'more-problems'
  // options of the page author
  | 'unknown-filter-value'
  | 'invalid-attribute';
