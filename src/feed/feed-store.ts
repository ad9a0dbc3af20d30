import type { FeedCare, QuickLook } from './feed-care.js';
import type { FeedEnvironment, FeedRequest, FeedSource, FeedState, Subscriber } from './feed-source.js';
import { fetchFile, type LookEnvironment } from './fetch-file.js';
import { readSoundFeed } from './read-sound-feed.js';

export type { FeedEnvironment, FeedRequest, FeedSource, FeedState } from './feed-source.js';

const registryKey = Symbol.for('wco-event-widgets.feeds');
/** So long the page has for drawing what it came for. */
const calmMs = 500;
/** When the script for everything else cannot be had. */
const againMs = 10_000;

/** The one source of a feed on this page, whichever copy of the script asks. */
export function feedSource(request: FeedRequest): FeedSource {
  const page = globalThis as { [registryKey]?: Map<string, FeedSource> };
  if (!page[registryKey]) Object.defineProperty(page, registryKey, { value: new Map() });
  const registry = page[registryKey]!;
  const key = `${request.urls.join(' ')}\n${request.format}\n${request.timeZone}\n${request.eventId}`;
  let source = registry.get(key);
  if (!source) registry.set(key, (source = createFeedSource(request, lookEnvironment)));
  return source;
}

/** A source in a world of one's own, as far as it is given. */
export function createFeedSource(
  request: FeedRequest,
  environment: LookEnvironment & Partial<FeedEnvironment>,
): FeedSource {
  const subscribers = new Set<Subscriber>();
  let state: FeedState = { phase: 'loading' };
  let begun = false;
  let care: FeedCare | undefined;

  const setState = (next: FeedState, isNews: boolean) => {
    state = next;
    if (isNews) for (const { listener } of [...subscribers]) listener();
  };

  const begin = async () => {
    begun = true;
    const look = await quickLook();
    environment.setTimeout(() => void takeCare(look), look.text ? calmMs : 0);
  };

  /** A single file of our own format without any fault is shown at once; whatever else comes is left to the care. */
  const quickLook = async (): Promise<QuickLook> => {
    const { urls, format } = request;
    const [url, further] = urls;
    if (!url || further || !/^(auto|event-feed)$/.test(format)) return { atMs: 0 };
    const arrival = await fetchFile(url, environment);
    const { response, bytes } = arrival;
    const atMs = environment.now();
    if (bytes && !response!.redirected && /[/+]json\b/i.test(response!.headers.get('content-type')!)) {
      try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        const model = readSoundFeed(JSON.parse(text), url);
        if (model) {
          setState({ phase: 'ready', model, problems: [], loadedMs: atMs }, true);
          return { atMs, text };
        }
      } catch {
        // Not UTF-8, or not JSON.
      }
    }
    return { atMs, arrival };
  };

  const takeCare = async (look: QuickLook) => {
    try {
      const { careForFeed } = await import('./feed-care.js');
      care = careForFeed({ request, environment, subscribers, getState: () => state, setState }, look);
    } catch {
      if (state.phase === 'loading') {
        const params = { url: request.urls.join(' ') };
        setState({ phase: 'failed', problems: [{ severity: 'error', code: 'unreachable', path: '$', params }] }, true);
      }
      environment.setTimeout(() => void takeCare(look), againMs);
    }
  };

  return {
    request,
    get state() {
      return state;
    },
    subscribe(listener, wish) {
      const subscriber = { listener, wish };
      subscribers.add(subscriber);
      if (!begun) void begin();
      care?.onSubscribers();
      return () => {
        if (subscribers.delete(subscriber)) care?.onSubscribers();
      };
    },
    retry() {
      care?.look();
    },
  };
}

/** As much of the page as the first look needs; the care knows the rest of it. */
const lookEnvironment: LookEnvironment = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  setTimeout: (task, ms) => setTimeout(task, ms),
  clearTimeout: (timer) => clearTimeout(timer as number),
};
