import { fetchFile, largestBytes, type Arrival, type FetchEnvironment } from './fetch-file.js';
import type { Problem, ProblemCode } from './problem.js';

export type { FetchEnvironment } from './fetch-file.js';

/** A file as it came. */
export interface FeedFile {
  /** Address by which the page names it. */
  readonly url: string;
  /** Address at which it was found in the end. */
  readonly baseUrl: string;
  readonly contentType: string;
  readonly text: string;
}

export type Fetched =
  | { readonly file: FeedFile; readonly problems: readonly Problem[] }
  | {
      readonly file?: undefined;
      readonly problems: readonly Problem[];
      /** Present where a further attempt makes sense: how long the server wants to be left alone. */
      readonly retryAfterMs?: number | undefined;
    };

const attempts = 4;
const firstPauseMs = 500;
/** Nobody waits longer than this for a further attempt; the next regular look comes in its stead. */
const patienceMs = 30_000;

/**
 * Fetches a file, trying again where that may help; `first` is an attempt that was made already. Never rejects; when
 * `signal` aborts, the outcome means nothing.
 */
export async function fetchFeed(
  url: string,
  environment: FetchEnvironment,
  signal: AbortSignal,
  cache?: RequestCache,
  first?: Arrival,
): Promise<Fetched> {
  const beganMs = environment.now();
  for (let attempt = 1; ; attempt++) {
    const arrival = (attempt === 1 && first) || (await fetchFile(url, environment, signal, cache));
    const outcome = readArrival(arrival, environment);
    if (outcome.file || outcome.retryAfterMs === undefined || attempt === attempts || signal.aborted) return outcome;
    // The pause is partly by chance, so that all who were turned away do not come back as one.
    const pauseMs = outcome.retryAfterMs + firstPauseMs * 2 ** (attempt - 1) * (0.5 + environment.random());
    if (environment.now() - beganMs + pauseMs > patienceMs) return outcome;
    await pause(pauseMs, environment, signal);
  }
}

function pause(ms: number, environment: FetchEnvironment, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = environment.setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      environment.clearTimeout(timer);
      resolve();
    });
  });
}

function readArrival({ url, response, bytes, failure }: Arrival, { now, isOnline }: FetchEnvironment): Fetched {
  const problems: Problem[] = [];
  const say = (severity: Problem['severity'], code: ProblemCode, params: Problem['params'] = {}) =>
    problems.push({ severity, code, path: '$', params: { url, ...params } });
  const fail = (code: ProblemCode, params?: Problem['params'], retryAfterMs?: number): Fetched => {
    say('error', code, params);
    return { problems, retryAfterMs };
  };

  if (failure === 'too-large') return fail(failure, { limit: largestBytes });
  if (failure) {
    if (!isUrl(url)) return fail('invalid-feed-url');
    return failure === 'timeout' || isOnline() ? fail(failure, {}, 0) : fail('offline');
  }
  const { status, headers, redirected, url: foundUrl } = response!;
  if (!bytes) {
    const mayPass = status >= 500 || [408, 425, 429].includes(status);
    return fail('http-status', { status }, mayPass ? retryAfter(headers.get('retry-after'), now()) : undefined);
  }
  if (redirected) say('warning', 'redirected', { found: foundUrl });
  const contentType = headers.get('content-type') ?? '';
  const { text, charset } = decode(bytes, contentType);
  if (charset) say('warning', 'invalid-utf-8', { found: charset });
  return { file: { url, baseUrl: foundUrl || url, contentType, text }, problems };
}

function isUrl(url: string): boolean {
  try {
    return !!new URL(url);
  } catch {
    return false;
  }
}

/** Milliseconds that a `Retry-After` (RFC 9110 section 10.2.3) asks for. */
function retryAfter(header: string | null, nowMs: number): number {
  if (!header) return 0;
  const ms = /^\d+$/.test(header) ? +header * 1000 : new Date(header).getTime() - nowMs;
  return ms > 0 ? ms : 0;
}

/** The text of UTF-8; of anything else by the declared `charset`, or as Windows writes files in the west. */
function decode(bytes: Uint8Array, contentType: string): { text: string; charset?: string } {
  const [, declared = 'utf-8'] = /charset="?([\w-]+)/i.exec(contentType) ?? [];
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const charset of ['utf-8', isUtf16 ? 'utf-16le' : declared, 'windows-1252']) {
    try {
      // As a stream, so that a file which was cut off amid a letter is still what it is.
      const text = new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
      return charset === 'utf-8' ? { text } : { text, charset };
    } catch {
      // Another one may fit.
    }
  }
  return { text: '', charset: declared };
}
