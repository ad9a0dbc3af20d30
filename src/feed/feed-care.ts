import { refreshSeconds } from '../domain/refresh-interval.js';
import type { FeedEnvironment, FeedRequest, FeedState, Subscriber } from './feed-source.js';
import { fetchFeed, type FeedFile } from './fetch-feed.js';
import type { Arrival } from './fetch-file.js';
import { formatReader } from './formats.js';
import { pageEnvironment } from './page-environment.js';
import type { Problem } from './problem.js';

/** What the care sees of a source and may do with it. */
export interface CaredSource {
  readonly request: FeedRequest;
  readonly environment: Partial<FeedEnvironment>;
  readonly subscribers: ReadonlySet<Subscriber>;
  getState(): FeedState;
  setState(state: FeedState, isNews: boolean): void;
}

/** How the first, quick look at a feed ended. */
export interface QuickLook {
  /** When it was over. */
  readonly atMs: number;
  /** Text of a feed without any fault. */
  readonly text?: string | undefined;
  /** Of every other one, what has arrived. */
  readonly arrival?: Arrival | undefined;
}

export interface FeedCare {
  /** To be told when somebody subscribes or leaves. */
  onSubscribers(): void;
  look(): void;
}

/** A timer further ahead than this would go off at once. */
const longestTimerMs = 2 ** 31 - 1;
const shortestRefreshSeconds = 5;

/**
 * Everything that comes after the first look: tolerance, further attempts, news from time to time. It is downloaded once
 * a sound feed is on the page, or when the first look has met with anything else.
 */
export function careForFeed(source: CaredSource, { atMs, text, arrival }: QuickLook): FeedCare {
  const { request, subscribers } = source;
  const environment = { ...pageEnvironment, ...source.environment };
  let texts: readonly (string | undefined)[] = [text];
  let readProblems: readonly Problem[] = [];
  let looking: AbortController | undefined;
  let lookedMs = atMs;
  let notBeforeMs = 0;
  let timer: unknown;
  let stopListening: (() => void) | undefined;

  const look = async (first?: Arrival) => {
    looking?.abort();
    const mine = (looking = new AbortController());
    environment.clearTimeout(timer);
    const next = await nextState(mine.signal, first);
    if (mine.signal.aborted) return;
    looking = undefined;
    lookedMs = environment.now();
    const state = source.getState();
    // Where there is nothing new to draw, only the time of the last look has moved.
    const isNews = next.phase !== 'ready' || state.phase !== 'ready' || next.model !== state.model;
    source.setState(next, isNews);
    schedule();
  };

  const nextState = async (signal: AbortSignal, first: Arrival | undefined): Promise<FeedState> => {
    const { urls, format } = request;
    const before = source.getState();
    const failed = (problems: readonly Problem[]): FeedState =>
      'model' in before
        ? { ...before, phase: 'stale', problems: [...problems, ...readProblems] }
        : { phase: 'failed', problems };

    const read = await formatReader(format);
    if (!read) return failed([{ severity: 'error', code: 'unknown-format', path: '$', params: { found: format } }]);
    // A first look takes what the browser has; a later one asks the server whether that still holds.
    const cache = 'model' in before ? 'no-cache' : 'default';
    const fetched = await Promise.all(urls.map((url) => fetchFeed(url, environment, signal, cache, first)));
    const problems = fetched.flatMap((outcome) => outcome.problems);
    const files: FeedFile[] = [];
    for (const outcome of fetched) {
      if (outcome.file) files.push(outcome.file);
      else notBeforeMs = environment.now() + (outcome.retryAfterMs ?? 0);
    }
    if (files.length < urls.length) return failed(problems);
    const loadedMs = environment.now();
    if ('model' in before && files.every((file, index) => file.text === texts[index])) {
      return { ...before, phase: 'ready', problems: [...problems, ...readProblems], loadedMs };
    }
    const { model, problems: found } = await read(files, request);
    if (!model) return failed([...problems, ...found]);
    texts = files.map((file) => file.text);
    readProblems = found;
    return { phase: 'ready', model, problems: [...problems, ...found], loadedMs };
  };

  /** Sets the timer for the next look, as the subscribers wish it; none while nobody could see what it brings. */
  const schedule = () => {
    environment.clearTimeout(timer);
    if (looking || environment.isHidden()) return;
    const nowMs = environment.now();
    const state = source.getState();
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

  const onChange = (isOnline: boolean) => {
    if (isOnline && !looking && source.getState().phase !== 'ready') void look();
    else schedule();
  };

  const onSubscribers = () => {
    if (subscribers.size) {
      stopListening ??= environment.onChange(onChange);
      if (source.getState().phase === 'loading' && !looking) void look();
    } else {
      stopListening?.();
      stopListening = undefined;
      // An element that is only moved subscribes again at once: its request goes on.
      queueMicrotask(() => {
        if (subscribers.size) return;
        looking?.abort();
        looking = undefined;
      });
    }
    schedule();
  };

  if (arrival) void look(arrival);
  onSubscribers();
  return { onSubscribers, look: () => void look() };
}
