import type { EventModel, Milliseconds } from '../domain/event-model.js';
import { refreshSeconds } from '../domain/refresh-interval.js';
import { fetchFeed, type FeedFile, type FetchEnvironment } from './fetch-feed.js';
import { formatReader, type FormatOptions } from './formats.js';
import type { Problem } from './problem.js';

/** A feed as a page names it. */
export interface FeedRequest extends FormatOptions {
  /** Absolute addresses. */
  readonly urls: readonly string[];
  readonly format: string;
}

/** How far the loading of a feed has come. */
export type FeedState =
  | { readonly phase: 'loading' }
  | {
      /** `stale`: it was good, and the latest look at it failed; `problems` say why. */
      readonly phase: 'ready' | 'stale';
      readonly model: EventModel;
      readonly problems: readonly Problem[];
      /** When this text was last known to be the feed's. */
      readonly loadedMs: Milliseconds;
    }
  | { readonly phase: 'failed'; readonly problems: readonly Problem[] };

/** A feed of the page: loaded once, and looked at again from time to time, for all who subscribe to it. */
export interface FeedSource {
  readonly request: FeedRequest;
  readonly state: FeedState;
  /**
   * Calls `listener` whenever `state` has news. `refreshSeconds` is asked after each look when the next one should be:
   * 0 for never, undefined for the rule of the event. The shortest wish counts. The answer ends the subscription.
   */
  subscribe(listener: () => void, refreshSeconds?: () => number | undefined): () => void;
  /** Looks at once, as when a visitor asks for it. */
  retry(): void;
}

export interface FeedEnvironment extends FetchEnvironment {
  isHidden(): boolean;
  /** Calls when the page is hidden or shown (`online` false), or the network has come back (true); the answer ends it. */
  onChange(listener: (online: boolean) => void): () => void;
}

interface Subscriber {
  readonly listener: () => void;
  readonly wish: (() => number | undefined) | undefined;
}

const registryKey = Symbol.for('wco-event-widgets.feeds');
/** A timer further ahead than this would go off at once. */
const longestTimerMs = 2 ** 31 - 1;
const shortestRefreshSeconds = 5;

/** The one source of a feed on this page, whichever copy of the script asks. */
export function feedSource(request: FeedRequest): FeedSource {
  const page = globalThis as { [registryKey]?: Map<string, FeedSource> };
  if (!page[registryKey]) Object.defineProperty(page, registryKey, { value: new Map() });
  const registry = page[registryKey]!;
  const key = `${request.urls.join(' ')}\n${request.format}\n${request.timeZone}\n${request.eventId}`;
  let source = registry.get(key);
  if (!source) registry.set(key, (source = createFeedSource(request, pageEnvironment)));
  return source;
}

/** A source in a world of one's own. */
export function createFeedSource(request: FeedRequest, environment: FeedEnvironment): FeedSource {
  const subscribers = new Set<Subscriber>();
  let state: FeedState = { phase: 'loading' };
  let looking: AbortController | undefined;
  let lookedMs = 0;
  let notBeforeMs = 0;
  let texts: readonly string[] = [];
  let readProblems: readonly Problem[] = [];
  let timer: unknown;
  let stopListening = () => {};

  const publish = (next: FeedState) => {
    state = next;
    for (const { listener } of [...subscribers]) listener();
  };

  const look = async () => {
    looking?.abort();
    const mine = (looking = new AbortController());
    environment.clearTimeout(timer);
    const next = await nextState(mine.signal);
    if (mine.signal.aborted) return;
    looking = undefined;
    lookedMs = environment.now();
    const news = next.phase !== 'ready' || state.phase !== 'ready' || next.model !== state.model;
    // Even where there is nothing new to draw, the time of the last look has moved.
    state = next;
    schedule();
    if (news) publish(next);
  };

  const nextState = async (signal: AbortSignal): Promise<FeedState> => {
    const { urls, format } = request;
    const read = await formatReader(format);
    if (!read) return failed([{ severity: 'error', code: 'unknown-format', path: '$', params: { found: format } }]);
    const known = 'model' in state;
    const fetched = await Promise.all(
      // A first look takes what the browser has; a later one asks the server whether that still holds.
      urls.map((url) => fetchFeed(url, environment, signal, known ? 'no-cache' : 'default')),
    );
    const problems = fetched.flatMap((outcome) => outcome.problems);
    const files: FeedFile[] = [];
    let waitMs = 0;
    for (const outcome of fetched) {
      if (outcome.file) files.push(outcome.file);
      else waitMs = Math.max(waitMs, outcome.retryAfterMs ?? 0);
    }
    notBeforeMs = environment.now() + waitMs;
    if (files.length < urls.length || !urls.length) return failed(problems);
    const loadedMs = environment.now();
    if ('model' in state && files.every(({ text }, index) => text === texts[index])) {
      return { phase: 'ready', model: state.model, problems: [...problems, ...readProblems], loadedMs };
    }
    const { model, problems: found } = await read(files, request);
    if (!model) return failed([...problems, ...found]);
    texts = files.map(({ text }) => text);
    readProblems = found;
    return { phase: 'ready', model, problems: [...problems, ...found], loadedMs };
  };

  const failed = (problems: readonly Problem[]): FeedState =>
    'model' in state
      ? { phase: 'stale', model: state.model, loadedMs: state.loadedMs, problems: [...problems, ...readProblems] }
      : { phase: 'failed', problems };

  /** Sets the timer for the next look, as the subscribers wish it; none while nobody could see what it brings. */
  const schedule = () => {
    environment.clearTimeout(timer);
    if (looking || environment.isHidden()) return;
    const nowMs = environment.now();
    const usual = 'model' in state ? refreshSeconds(state.model.event, nowMs) : 60;
    let seconds = Infinity;
    for (const { wish } of subscribers) {
      const wished = wish?.() ?? usual;
      if (wished > 0) seconds = Math.min(seconds, Math.max(wished, shortestRefreshSeconds));
    }
    if (seconds === Infinity) return;
    const dueMs = Math.max(lookedMs + seconds * 1000, notBeforeMs);
    timer = environment.setTimeout(() => void look(), Math.min(Math.max(dueMs - nowMs, 0), longestTimerMs));
  };

  const onChange = (online: boolean) => {
    if (online && !looking && state.phase !== 'ready') void look();
    else schedule();
  };

  return {
    request,
    get state() {
      return state;
    },
    subscribe(listener, wish) {
      const subscriber = { listener, wish };
      subscribers.add(subscriber);
      if (subscribers.size === 1) stopListening = environment.onChange(onChange);
      if (state.phase === 'loading' && !looking) void look();
      else schedule();
      return () => {
        if (!subscribers.delete(subscriber)) return;
        schedule();
        if (subscribers.size) return;
        stopListening();
        // An element that is only moved subscribes again at once: its request goes on.
        queueMicrotask(() => {
          if (subscribers.size) return;
          looking?.abort();
          looking = undefined;
        });
      };
    },
    retry() {
      void look();
      if (state.phase === 'failed') publish({ phase: 'loading' });
    },
  };
}

export const pageEnvironment: FeedEnvironment = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  setTimeout: (task, ms) => setTimeout(task, ms),
  clearTimeout: (timer) => clearTimeout(timer as number),
  random: () => Math.random(),
  isOnline: () => navigator.onLine !== false,
  isHidden: () => globalThis.document?.hidden ?? false,
  onChange(listener) {
    const changed = ({ type }: Event) => listener(type === 'online');
    globalThis.document?.addEventListener('visibilitychange', changed);
    globalThis.addEventListener?.('online', changed);
    return () => {
      globalThis.document?.removeEventListener('visibilitychange', changed);
      globalThis.removeEventListener?.('online', changed);
    };
  },
};
