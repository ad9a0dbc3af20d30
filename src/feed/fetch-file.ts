/** What a request needs of the world around it; tests bring a world of their own. */
export interface LookEnvironment {
  fetch(url: string, init: RequestInit): Promise<Response>;
  now(): number;
  setTimeout(task: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** What loading needs besides, where a request may be made again. */
export interface FetchEnvironment extends LookEnvironment {
  /** From 0 up to 1. */
  random(): number;
  /** False where the machine knows that it has no network. */
  isOnline(): boolean;
}

/** How a request ended: with a file, with an answer that brings none, or without an answer. */
export interface Arrival {
  readonly url: string;
  readonly response?: Response | undefined;
  readonly bytes?: Uint8Array;
  readonly failure?: 'unreachable' | 'timeout' | 'too-large';
}

/** Longest silence of a server, and longest time for the whole file. */
const silenceMs = 20_000;
const longestMs = 120_000;
export const largestBytes = 20 * 1024 * 1024;

/** Requests a file once. Never rejects; when `signal` aborts, the outcome means nothing. */
export async function fetchFile(
  url: string,
  { fetch, now, setTimeout, clearTimeout }: LookEnvironment,
  signal?: AbortSignal,
  cache: RequestCache = 'default',
): Promise<Arrival> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal?.addEventListener('abort', abort);
  const latestMs = now() + longestMs;
  let failure: Arrival['failure'] = 'unreachable';
  let response: Response | undefined;
  let timer: unknown;
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        failure = 'timeout';
        abort();
      },
      Math.min(silenceMs, latestMs - now()),
    );
  };

  try {
    watch();
    response = await fetch(url, { cache, signal: controller.signal, headers: { accept: 'application/json, */*' } });
    if (!response.ok) return { url, response };
    const chunks: BlobPart[] = [];
    const reader = response.body!.getReader();
    for (let size = 0; ;) {
      const { done, value } = await reader.read();
      if (done) return { url, response, bytes: new Uint8Array(await new Blob(chunks).arrayBuffer()) };
      watch();
      chunks.push(value);
      if ((size += value.length) > largestBytes) return { url, response, failure: 'too-large' };
    }
  } catch {
    return { url, response, failure };
  } finally {
    clearTimeout(timer);
    // Lets go of an answer that is not read to its end.
    abort();
    signal?.removeEventListener('abort', abort);
  }
}
