import { toJson } from '../base/to-json.js';
import type { Milliseconds } from '../domain/event-model.js';
import { isRevision, problemCode } from '../poll-protocol/index.js';
import type { PollInfo, PollProblem, PollResults, VoteReceipt, VoteRequest } from '../poll-protocol/index.js';

/** Where a poll lies. */
export interface PollAddress {
  /** Address of the service: absolute, with a slash at its end. */
  readonly service: string;
  readonly poll: string;
}

/** Why a request came to nothing. */
export interface PollFailure {
  /** The service's own word for it; absent where it could not be reached, or something else answered in its place. */
  readonly code?: string | undefined;
  readonly problem: Partial<PollProblem>;
  /** Whether the same request may succeed later. */
  readonly mayPass: boolean;
  /** How long the service wants to be left alone. */
  readonly waitMs: Milliseconds;
}

/** What came of a request; one of the two. */
export interface PollReply<T> {
  readonly body?: T;
  readonly failure?: PollFailure;
}

/** The calls of the poll service that a visitor's browser makes. None of them ever rejects. */
export interface PollClient {
  info(): Promise<PollReply<PollInfo>>;
  /** `vote`: the own one, where only voters may see results. */
  results(vote?: string): Promise<PollReply<PollResults>>;
  vote(vote: string, request: VoteRequest): Promise<PollReply<VoteReceipt>>;
}

/** A service that has said nothing for so long is not reached. */
const patienceMs = 15_000;

export function pollClient(
  { service, poll }: PollAddress,
  fetch: (url: string, init: RequestInit) => Promise<Response>,
) {
  const base = `${service}v1/polls/${encodeURIComponent(poll)}`;
  let known: { readonly url: string; readonly etag: string; readonly body: PollResults } | undefined;

  const ask = async <T>(
    url: string,
    isExpected: (body: Partial<T>) => boolean,
    init?: RequestInit,
  ): Promise<PollReply<T> & { readonly response?: Response }> => {
    try {
      const response = await fetch(url, {
        // What the browser keeps would outlive the visitor's wish to keep nothing, and no cookie stands behind a vote.
        cache: 'no-store',
        credentials: 'omit',
        signal: AbortSignal.timeout(patienceMs),
        ...init,
      });
      const body = ((await response.json().catch(() => undefined)) ?? {}) as Partial<T>;
      if (response.ok && isExpected(body)) return { body: body as T, response };
      return { failure: failureOf(response, body), response };
    } catch {
      return { failure: unreached };
    }
  };

  const client: PollClient = {
    info: () => ask<PollInfo>(base, ({ id, state }) => id === poll && typeof state === 'string'),

    async results(vote) {
      const url = `${base}/results${vote ? `?vote=${vote}` : ''}`;
      const last = known?.url === url ? known : undefined;
      const headers = last && { 'If-None-Match': last.etag };
      const { body, failure, response } = await ask<PollResults>(
        url,
        ({ options, total }) => options instanceof Array && typeof total === 'number',
        headers && { headers },
      );
      if (last && response?.status === 304) return { body: last.body };
      if (!body) return { failure: failure! };
      const etag = response?.headers.get('ETag');
      known = etag ? { url, etag, body } : undefined;
      return { body };
    },

    vote: (vote, request) =>
      ask<VoteReceipt>(`${base}/votes/${vote}`, ({ revision }) => isRevision(revision), {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: toJson(request),
      }),
  };
  return client;
}

const unreached: PollFailure = { problem: {}, mayPass: true, waitMs: 0 };

function failureOf({ ok, status, headers }: Response, problem: Partial<PollProblem>): PollFailure {
  const code = ok ? undefined : problemCode(problem);
  return {
    code,
    problem,
    // Also where something on the way answers in the service's place, with a page of its own.
    mayPass: ok || status >= 500 || status === 429 || status === 408,
    waitMs: retryAfterMs(headers.get('Retry-After')),
  };
}

/** A `Retry-After` in seconds; the service sends no other. */
const retryAfterMs = (header: string | null) => (header && /^\d{1,5}$/.test(header) ? +header * 1000 : 0);
