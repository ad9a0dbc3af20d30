import type { AnswerFault } from './check-answer.js';
import type { PollState } from './poll-moment.js';
import type { ResultsHiddenUntil } from './results-hidden-until.js';
import type { StoredVote } from './messages.js';

/** Why the service refused, each with the status it is sent with. */
export const problemStatus = {
  unreadable: 400,
  'no-token': 401,
  'wrong-token': 403,
  'results-hidden': 403,
  'origin-refused': 403,
  'unknown-voter': 403,
  'not-found': 404,
  'unknown-poll': 404,
  'method-not-allowed': 405,
  'not-open': 409,
  'already-voted': 409,
  'vote-id-taken': 409,
  'revision-conflict': 409,
  'already-opened': 409,
  'too-large': 413,
  'not-json': 415,
  'invalid-answer': 422,
  'invalid-id': 422,
  'invalid-field': 422,
  'too-many-requests': 429,
  'internal-error': 500,
  unavailable: 503,
} as const;

export type PollProblemCode = keyof typeof problemStatus;

const prefix = 'urn:wco-event-widgets:poll:';

export type PollProblemType = `${typeof prefix}${PollProblemCode}`;

/** An answer of the kind `application/problem+json` (RFC 9457). */
export interface PollProblem extends PollProblemFacts {
  readonly type: PollProblemType;
  readonly title: string;
  readonly status: number;
  /** One sentence in English for whoever builds or runs something; widgets have words of their own for each `type`. */
  readonly detail: string;
}

/** What some problems say besides. */
export interface PollProblemFacts {
  /** `not-open`: what the poll is instead. */
  readonly state?: PollState;
  /** `results-hidden`: until when. */
  readonly until?: ResultsHiddenUntil;
  /** `invalid-answer`: what is wrong with it, and the number or option it is about. */
  readonly fault?: AnswerFault;
  readonly limit?: number | string;
  /** `invalid-field`, `invalid-id`: which one. */
  readonly field?: string;
  /** `revision-conflict`: what is stored. */
  readonly stored?: StoredVote;
}

export const problemType = (code: PollProblemCode): PollProblemType => `${prefix}${code}`;

/** The code in a problem's `type`; of a newer service it may be one that is not known here. */
export function problemCode(problem: unknown): PollProblemCode | (string & {}) | undefined {
  const { type } = (problem ?? {}) as { type?: unknown };
  return typeof type === 'string' && type.startsWith(prefix) ? type.slice(prefix.length) : undefined;
}
