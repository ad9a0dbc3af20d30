import { readFile, stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { fetchFeed } from '../feed/fetch-feed.js';
import type { FeedFile, FetchEnvironment } from '../feed/fetch-feed.js';
import type { Problem } from '../feed/problem.js';
import { readEventFeed } from '../feed/read-event-feed.js';
import type { Poll } from '../poll-protocol/index.js';
import { pollBook } from './poll-source.js';
import type { PollBook, PollSource } from './poll-source.js';
import type { Log } from './log.js';

export interface FeedFollowerOptions {
  /** Files or URLs; several where an event needs several. */
  readonly feeds: readonly string[];
  readonly log: Log;
  /** How often files are looked at, and how often a feed is fetched that lies elsewhere. */
  readonly fileSeconds?: number;
  readonly urlSeconds?: number;
}

export interface FeedFollower extends PollSource {
  /** Looks for a newer feed now. */
  look(): Promise<void>;
  close(): void;
}

/** What stands in the way of a first look, for whoever starts the service. */
export class FeedMissing extends Error {}

const firstLookMs = 3_000;

/** Reads the feed, and again whenever it has changed. What was good stays in force until something better is there. */
export async function followFeed(options: FeedFollowerOptions): Promise<FeedFollower> {
  const { feeds, log, fileSeconds = 2, urlSeconds = 60 } = options;
  const listeners = new Set<() => void>();
  const controller = new AbortController();
  let book: PollBook | undefined;
  let lastTexts: string | undefined;
  let looking: Promise<void> | undefined;

  const say = (level: 'info' | 'warn', message: string, facts: object = {}) =>
    log({ time: new Date().toISOString(), level, message, ...facts });

  async function lookOnce() {
    const files: FeedFile[] = [];
    const loading: Problem[] = [];
    for (const feed of feeds) {
      const { file, problems } = await loadFeed(feed, controller.signal);
      loading.push(...problems);
      if (file) files.push(file);
    }
    if (controller.signal.aborted) return;
    const texts = files.length === feeds.length ? JSON.stringify(files.map(({ text }) => text)) : undefined;
    if (texts === undefined) return say('warn', 'feed not loaded', { problems: brief(loading) });
    if (texts === lastTexts) return;
    lastTexts = texts;
    const { model, problems } = await readEventFeed(files);
    if (!model) return say('warn', 'feed not read', { problems: brief(problems) });
    const next = pollBook(model);
    const kept = book ? keptPolls(book.polls, next.polls, problems) : [];
    book = { ...next, polls: [...next.polls, ...kept] };
    say(problems.length ? 'warn' : 'info', 'feed read', {
      polls: book.polls.map(({ id }) => id),
      ...(kept.length && { kept: kept.map(({ id }) => id) }),
      ...(problems.length && { problems: brief(problems) }),
    });
    for (const listener of listeners) listener();
  }

  const look = () => (looking ??= lookOnce().finally(() => (looking = undefined)));
  const seconds = feeds.every((feed) => !isUrl(feed)) ? fileSeconds : urlSeconds;
  await Promise.all(feeds.filter((feed) => !isUrl(feed)).map(assertFile));
  // A website that does not answer holds up no start: the service says 503 until it does.
  await Promise.race([look(), new Promise((resolve) => setTimeout(resolve, firstLookMs).unref())]);
  const timer = setInterval(() => void look(), seconds * 1000);
  timer.unref();

  return {
    get book() {
      return book;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    look,
    close() {
      clearInterval(timer);
      controller.abort();
    },
  };
}

/**
 * Polls that were served and that a slip of the editor's pen has taken out: while people vote, a poll does not vanish
 * because a comma too much made it unreadable. One that is taken out of a feed without such faults is gone.
 */
function keptPolls(before: readonly Poll[], now: readonly Poll[], problems: readonly Problem[]): Poll[] {
  const hasFault = problems.some(({ severity, path }) => severity === 'error' && /^\$\.polls\b/.test(path));
  return hasFault ? before.filter(({ id }) => !now.some((poll) => poll.id === id)) : [];
}

const brief = (problems: readonly Problem[]) =>
  problems.slice(0, 20).map(({ severity, code, path, params }) => ({ severity, code, path, ...params }));

const isUrl = (feed: string) => /^https?:\/\//i.test(feed);

async function assertFile(feed: string) {
  try {
    if ((await stat(feed)).isFile()) return;
  } catch (cause) {
    throw new FeedMissing(
      `The feed ${feed} cannot be read: ${(cause as NodeJS.ErrnoException).code ?? String(cause)}.`,
    );
  }
  throw new FeedMissing(`The feed ${feed} is not a file.`);
}

async function loadFeed(feed: string, signal: AbortSignal) {
  if (isUrl(feed)) return fetchFeed(feed, environment, signal, 'no-cache');
  const url = pathToFileURL(feed).href;
  try {
    // A file that is being written may be cut short; then it is not JSON, and the next look finds it whole.
    const text = await readFile(feed, 'utf8');
    return { file: { url, baseUrl: url, contentType: '', text }, problems: [] };
  } catch {
    return { problems: [{ severity: 'error', code: 'unreachable', path: '$', params: { url } } satisfies Problem] };
  }
}

const environment: FetchEnvironment = {
  fetch: (url, init) => fetch(url, init),
  now: () => performance.now(),
  setTimeout: (task, ms) => setTimeout(task, ms),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout | undefined),
  random: () => Math.random(),
  isOnline: () => true,
};
