import type { Problem, ProblemCode } from './problem.js';

/** What loading needs of the world around it; tests bring a world of their own. */
export interface FetchEnvironment {
  fetch(url: string, init: RequestInit): Promise<Response>;
  now(): number;
  setTimeout(task: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
  /** From 0 up to 1. */
  random(): number;
  /** False where the machine knows that it has no network. */
  isOnline(): boolean;
}

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
  | { readonly file?: undefined; readonly problems: readonly Problem[]; readonly retryAfterMs?: number | undefined };

/** Longest silence of a server, and longest time for the whole file. */
const silenceMs = 20_000;
const longestMs = 120_000;
const largestBytes = 20 * 1024 * 1024;

const attempts = 4;
/** Nobody waits longer than this for a further attempt; the next regular look comes in its stead. */
const patienceMs = 30_000;
const firstPauseMs = 500;

/** Fetches a file, trying again where that may help. Never rejects; when `signal` aborts, the outcome means nothing. */
export async function fetchFeed(
  url: string,
  environment: FetchEnvironment,
  signal: AbortSignal,
  cache: RequestCache = 'default',
): Promise<Fetched> {
  const beganMs = environment.now();
  for (let attempt = 1; ; attempt++) {
    const outcome = await fetchOnce(url, environment, signal, cache);
    if (outcome.file || outcome.retryAfterMs === undefined || attempt === attempts || signal.aborted) return outcome;
    // Half of the pause is by chance, so that all who were turned away do not come back as one.
    const pauseMs = outcome.retryAfterMs + firstPauseMs * 2 ** (attempt - 1) * (0.5 + environment.random());
    if (environment.now() - beganMs + pauseMs > patienceMs) return outcome;
    await new Promise<void>((resolve) => {
      const timer = environment.setTimeout(resolve, pauseMs);
      signal.addEventListener('abort', () => {
        environment.clearTimeout(timer);
        resolve();
      });
    });
  }
}

/** One attempt. A `retryAfterMs` in its outcome says that a further one makes sense, and how long the server wants to wait. */
async function fetchOnce(
  url: string,
  { fetch, now, setTimeout, clearTimeout, isOnline }: FetchEnvironment,
  signal: AbortSignal,
  cache: RequestCache,
): Promise<Fetched> {
  const problems: Problem[] = [];
  const say = (severity: Problem['severity'], code: ProblemCode, params: Problem['params'] = {}) =>
    problems.push({ severity, code, path: '$', params: { url, ...params } });
  const fail = (code: ProblemCode, params?: Problem['params'], retryAfterMs?: number): Fetched => {
    say('error', code, params);
    return { problems, retryAfterMs };
  };

  try {
    new URL(url);
  } catch {
    return fail('invalid-feed-url');
  }

  const controller = new AbortController();
  const abort = () => controller.abort();
  signal.addEventListener('abort', abort);
  const latestMs = now() + longestMs;
  let timer: unknown;
  let late = false;
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        late = true;
        abort();
      },
      Math.min(silenceMs, latestMs - now()),
    );
  };

  try {
    watch();
    const response = await fetch(url, {
      cache,
      signal: controller.signal,
      headers: { accept: 'application/json, */*' },
    });
    const { status, headers } = response;
    if (!response.ok) {
      const mayPass = status >= 500 || [408, 425, 429].includes(status);
      return fail('http-status', { status }, mayPass ? retryAfter(headers.get('retry-after'), now()) : undefined);
    }
    const chunks: BlobPart[] = [];
    const reader = response.body?.getReader();
    for (let size = 0; reader;) {
      const { done, value } = await reader.read();
      if (done) break;
      watch();
      chunks.push(value);
      if ((size += value.length) > largestBytes) return fail('too-large', { limit: largestBytes });
    }
    const contentType = headers.get('content-type') ?? '';
    if (response.redirected) say('warning', 'redirected', { found: response.url });
    const { text, charset } = decode(new Uint8Array(await new Blob(chunks).arrayBuffer()), contentType);
    if (charset) say('warning', 'invalid-utf-8', { found: charset });
    return { file: { url, baseUrl: response.url || url, contentType, text }, problems };
  } catch {
    if (late) return fail('timeout', {}, 0);
    return isOnline() ? fail('unreachable', {}, 0) : fail('offline');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    // Lets go of an answer that is not read to its end.
    abort();
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
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const charset of ['utf-8', utf16 ? 'utf-16le' : declared, 'windows-1252']) {
    try {
      const text = new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
      return charset === 'utf-8' ? { text } : { text, charset };
    } catch {
      // Another one may fit.
    }
  }
  return { text: '', charset: declared };
}
