import { problemStatus, problemType } from '../poll-protocol/index.js';
import type { PollProblem, PollProblemCode, PollProblemFacts } from '../poll-protocol/index.js';

const titles: Readonly<Record<PollProblemCode, string>> = {
  unreadable: 'Unreadable',
  'no-token': 'Token missing',
  'wrong-token': 'Token refused',
  'results-hidden': 'Results hidden',
  'origin-refused': 'Site refused',
  'unknown-voter': 'Voter refused',
  'not-found': 'Not found',
  'unknown-poll': 'No such poll',
  'method-not-allowed': 'Method not allowed',
  'not-open': 'Poll not open',
  'already-voted': 'Already voted',
  'vote-id-taken': 'Vote id taken',
  'revision-conflict': 'Revision used twice',
  'already-opened': 'Already opened',
  'too-large': 'Too large',
  'not-json': 'Not JSON',
  'invalid-answer': 'Answer not valid',
  'invalid-id': 'Id not valid',
  'invalid-field': 'Field not valid',
  'too-many-requests': 'Too many requests',
  'internal-error': 'Internal error',
  unavailable: 'Unavailable',
};

export interface RefusalOptions extends PollProblemFacts {
  readonly headers?: Readonly<Record<string, string>>;
  /** What was behind it; for the log, never for the reader. */
  readonly cause?: unknown;
}

/** Thrown to answer a request with a problem. */
export class PollRefusal extends Error {
  readonly code: PollProblemCode;
  readonly #facts: PollProblemFacts;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(code: PollProblemCode, detail: string, { headers = {}, cause, ...facts }: RefusalOptions = {}) {
    super(detail, { cause });
    this.code = code;
    this.#facts = facts;
    this.#headers = headers;
  }

  get problem(): PollProblem {
    const { code, message: detail } = this;
    return { type: problemType(code), title: titles[code], status: problemStatus[code], detail, ...this.#facts };
  }

  get response(): Response {
    return new Response(JSON.stringify(this.problem), {
      status: problemStatus[this.code],
      headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...this.#headers },
    });
  }
}

/** The service cannot do it now. Clients that were refused together come back spread over some seconds. */
export const unavailable = (detail: string, cause?: unknown) =>
  new PollRefusal('unavailable', detail, {
    cause,
    headers: { 'Retry-After': String(1 + Math.floor(Math.random() * 3)) },
  });
