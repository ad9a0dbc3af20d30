import type { FormName } from '../../feed/generated/feed-shape.js';
import type { ProblemCode } from '../../feed/problem.js';

/** What a problem says of its place, ready to stand in a sentence. A fact that the problem does not know is empty. */
export interface Facts {
  /** Name of the field, without its path. */
  readonly field: string;
  /** What stands in the feed. */
  readonly found: string;
  /** What should stand there, in words where we have them. */
  readonly expected: string;
  /** What is lost by it: the item that needs the value, the value alone, or nothing. */
  readonly loses: 'item' | 'value' | 'nothing';
  readonly url: string;
  readonly status: string;
  readonly limit: string;
  readonly line: string;
  readonly column: string;
  readonly count: string;
  readonly attribute: string;
  /** Why an address could not be reached, in the words of the system, where it gives any. */
  readonly cause: string;
  /** The page is secure, the address is not: every browser refuses that. */
  readonly insecure: boolean;
}

export interface Explanation {
  /** What is wrong, as a sentence or two. */
  readonly what: string;
  /** What to do about it. */
  readonly wayOut: string;
}

/** Words for the problems of a feed, in one language. */
export interface ProblemWords {
  readonly language: string;
  /** What a value has to be, to stand after "expected:". */
  readonly forms: Readonly<Record<FormName | 'list' | 'object', string>>;
  readonly problems: Readonly<Record<ProblemCode, (facts: Facts) => Explanation>>;
}
