import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import '../../src/feed/feed-care.js';
import { createFeedSource, feedSource, type FeedSource, type FeedState } from '../../src/feed/feed-store.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { feedClock, settle, type FeedClock } from '../support/feed-clock.js';
import { fullFeed, fullFeedUrl } from '../support/full-feed.js';

type Answer = () => Promise<Response>;

/** Answers of a server, as `fetch` hands them on. */
const sends =
  (body: unknown, { type = 'application/json', ...init }: ResponseInit & { type?: string } = {}): Answer =>
  async () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), {
      ...init,
      headers: { 'content-type': type, ...init.headers },
    });
const fails: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
const never: Answer = () => new Promise(() => {});
const status = (code: number, headers = {}) => sends('', { status: code, headers });

let clock: FeedClock;
let answer: Answer;
let calls: { readonly url: string; readonly cache: RequestCache | undefined; readonly signal: AbortSignal }[];

beforeEach(() => {
  calls = [];
  answer = sends(fullFeed);
  clock = feedClock((url, { cache, signal }) => {
    calls.push({ url, cache, signal: signal! });
    return new Promise((resolve, reject) => {
      signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      answer().then(resolve, reject);
    });
  });
});

const request = { urls: [fullFeedUrl], format: 'auto' };
const make = (some: Partial<FeedSource['request']> = {}) => createFeedSource({ ...request, ...some }, clock);
const never0 = () => 0;

/** Subscribes, and notes the phases of which the subscriber was told. */
function follow(source: FeedSource, wish: (() => number | undefined) | undefined = () => 60) {
  const phases: string[] = [];
  const stop = source.subscribe(() => phases.push(source.state.phase), wish);
  return { phases, stop };
}
const codes = (state: FeedState) => ('problems' in state ? state.problems.map(({ code }) => code) : []);
const modelOf = (state: FeedState) => ('model' in state ? state.model : undefined);
/** Long enough for the first look and all that follows from it, not for another one. */
const soon = () => clock.pass(12_000);
const other = { ...fullFeed, sessions: [] };

describe('the first look', () => {
  test('nothing happens before somebody subscribes', async () => {
    const source = make();
    await soon();
    expect(calls).toEqual([]);
    expect(source.state).toEqual({ phase: 'loading' });
  });

  test('one request, whoever subscribes', async () => {
    const source = make();
    const one = follow(source);
    const two = follow(source);
    await settle();
    const three = follow(source);
    await soon();
    expect(calls.map(({ url, cache }) => [url, cache])).toEqual([[fullFeedUrl, 'default']]);
    expect([one.phases, two.phases, three.phases]).toEqual([['ready'], ['ready'], []]);
    expect(source.state).toEqual({
      phase: 'ready',
      model: readFeed(fullFeed, fullFeedUrl).model,
      problems: [],
      loadedMs: clock.now() - 12_000,
    });
  });

  test('one request also where the feed is not sound', async () => {
    answer = sends({ ...fullFeed, sessions: [{ id: 's' }] }, { type: 'text/plain' });
    const source = make();
    const { phases } = follow(source);
    await soon();
    expect(calls).toHaveLength(1);
    expect(phases).toEqual(['ready']);
    expect(codes(source.state)).toEqual(['content-type', 'missing', 'unknown-reference', 'unknown-reference']);
    expect(modelOf(source.state)!.speakers).toHaveLength(2);
  });

  test.each<[string, Answer, readonly string[], boolean]>([
    ['a byte order mark', sends(`\uFEFF${JSON.stringify(fullFeed)}`), ['byte-order-mark'], true],
    ['another content type', sends(fullFeed, { type: 'text/html' }), ['content-type'], true],
    ['no content type', async () => new Response(new Blob([JSON.stringify(fullFeed)])), [], true],
    ['a kind of JSON', sends(fullFeed, { type: 'application/feed+json; charset=utf-8' }), [], true],
    ['a web page', sends('<!doctype html><title>Login</title>', { type: 'text/html' }), ['html-instead'], false],
    ['a web page that says it is JSON', sends('\n <html>'), ['html-instead'], false],
    ['truncated JSON', sends(JSON.stringify(fullFeed).slice(0, -3)), ['truncated'], false],
    ['nothing at all', sends(''), ['truncated'], false],
    ['something else', sends('hello'), ['not-json'], false],
    ['JSON that is no feed', sends([1, 2]), ['not-a-feed'], false],
    ['status 404', status(404), ['http-status'], false],
    ['nobody there', fails, ['unreachable'], false],
  ])('%s', async (_, given, expected, isReady) => {
    answer = given;
    const source = make();
    const { phases } = follow(source);
    await soon();
    expect(codes(source.state)).toEqual(expected);
    expect(phases).toEqual([isReady ? 'ready' : 'failed']);
    if (isReady) expect(modelOf(source.state)).toEqual(readFeed(fullFeed, fullFeedUrl).model);
  });

  test('a problem of loading says where', async () => {
    answer = sends('{"version": 1,\n "event": oops}');
    const source = make();
    follow(source);
    await soon();
    expect(source.state).toMatchObject({
      problems: [{ code: 'not-json', path: '$', params: { url: fullFeedUrl, line: 2, column: 11, found: 'oops}' } }],
    });
  });

  test('an unknown format is said, and nothing is fetched', async () => {
    const source = make({ format: 'papyrus' });
    follow(source);
    await soon();
    expect(calls).toEqual([]);
    expect(source.state).toMatchObject({
      phase: 'failed',
      problems: [{ code: 'unknown-format', params: { found: 'papyrus' } }],
    });
  });

  test('an event in several files is fetched at once, and read as one', async () => {
    const { speakers, ...rest } = fullFeed;
    const second = 'https://harbour.example.org/programme/speakers.json';
    const source = make({ urls: [fullFeedUrl, second] });
    answer = () => (calls.length > 1 ? sends({ version: 1, speakers })() : sends(rest)());
    follow(source);
    await clock.pass(0);
    expect(calls.map(({ url }) => url)).toEqual([fullFeedUrl, second]);
    await soon();
    expect(source.state).toMatchObject({ phase: 'ready', problems: [] });
    expect(modelOf(source.state)).toEqual(readFeed(fullFeed, fullFeedUrl).model);
  });

  test('of several files one that fails fails the feed', async () => {
    const source = make({ urls: [fullFeedUrl, 'https://harbour.example.org/other.json'] });
    answer = () => (calls.length > 1 ? status(404)() : sends(fullFeed)());
    follow(source);
    await soon();
    expect(source.state).toMatchObject({ phase: 'failed', problems: [{ code: 'http-status' }] });
  });
});

describe('further looks', () => {
  test('come as often as the most eager subscriber wishes, and ask the server', async () => {
    const source = make();
    follow(source, () => 300);
    const eager = follow(source, () => 30);
    await clock.pass(29_999);
    expect(calls).toHaveLength(1);
    await clock.pass(1);
    expect(calls.map(({ cache }) => cache)).toEqual(['default', 'no-cache']);
    eager.stop();
    await clock.pass(299_999);
    expect(calls).toHaveLength(2);
    await clock.pass(1);
    expect(calls).toHaveLength(3);
  });

  test.each([
    ['before the event', '2031-03-29T07:00:00Z', 300],
    ['while it runs', '2031-03-29T08:30:00Z', 60],
    ['after it', '2031-04-01T00:00:00Z', 0],
  ])('%s, without a wish, by its rule', async (_, nowIso, seconds) => {
    clock = Object.assign(feedClock(clock.fetch, Date.parse(nowIso)));
    const source = make();
    follow(source, () => undefined);
    source.subscribe(() => {});
    await clock.pass((seconds || 100_000) * 1000 - 1);
    expect(calls).toHaveLength(1);
    await clock.pass(1);
    expect(calls).toHaveLength(seconds ? 2 : 1);
    expect(clock.waiting).toBe(seconds ? 1 : 0);
  });

  test('never come when nobody wishes them', async () => {
    const source = make();
    follow(source, never0);
    await clock.pass(10_000_000);
    expect(calls).toHaveLength(1);
    expect(clock.waiting).toBe(0);
  });

  test('are not more frequent than every five seconds, nor farther than a timer reaches', async () => {
    const source = make();
    follow(source, () => 0.001);
    await clock.pass(20_000);
    expect(calls.length).toBeLessThanOrEqual(5);
    const patient = make();
    follow(patient, () => 1e9);
    await clock.pass(5_000);
    expect(Math.max(...clock.pauses)).toBeLessThan(2 ** 31);
  });

  test('of the same text leave the model as it is, and tell nobody', async () => {
    const source = make();
    const { phases } = follow(source);
    await soon();
    const before = source.state as Extract<FeedState, { model: unknown }>;
    await clock.pass(60_000);
    expect(calls).toHaveLength(2);
    expect(modelOf(source.state)).toBe(before.model);
    expect(source.state).toMatchObject({ phase: 'ready', loadedMs: before.loadedMs + 60_000 });
    expect(phases).toEqual(['ready']);
  });

  test('of another text bring another model', async () => {
    const source = make();
    const { phases } = follow(source);
    await soon();
    answer = sends(other);
    await clock.pass(60_000);
    expect(modelOf(source.state)!.sessions).toEqual([]);
    expect(phases).toEqual(['ready', 'ready']);
  });

  test.each<[string, Answer, string]>([
    ['nobody there', fails, 'unreachable'],
    ['a server in trouble', status(500), 'http-status'],
    ['a feed that has become a page', sends('<html>'), 'html-instead'],
    ['a feed that has become something else', sends({ error: 1 }), 'not-a-feed'],
  ])('that fail leave on the page what was good: %s', async (_, given, code) => {
    answer = sends({ ...fullFeed, version: 2 });
    const source = make();
    const { phases } = follow(source);
    await soon();
    const before = source.state as Extract<FeedState, { model: unknown }>;
    answer = given;
    await clock.pass(60_000);
    expect(source.state).toMatchObject({ phase: 'stale', loadedMs: before.loadedMs });
    expect(codes(source.state)).toEqual([code, 'unknown-version', ...codes(before).slice(1)]);
    expect(modelOf(source.state)).toBe(before.model);
    answer = sends({ ...fullFeed, version: 2 });
    await clock.pass(70_000);
    expect(modelOf(source.state)).toBe(before.model);
    expect(codes(source.state)).toEqual(codes(before));
    expect(phases).toEqual(['ready', 'stale', 'ready']);
  });

  test('wait as long as a server asks for', async () => {
    const source = make();
    follow(source, () => 10);
    await clock.pass(9_000);
    answer = status(503, { 'retry-after': '900' });
    await clock.pass(5_000);
    expect(source.state.phase).toBe('stale');
    expect(calls).toHaveLength(2);
    await clock.pass(890_000);
    expect(calls).toHaveLength(2);
    answer = sends(fullFeed);
    await clock.pass(20_000);
    expect(source.state.phase).toBe('ready');
  });

  test('follow a failure without anything good, too', async () => {
    answer = status(404);
    const source = make();
    const { phases } = follow(source, () => undefined);
    await soon();
    answer = sends(fullFeed);
    await clock.pass(60_000);
    expect(phases).toEqual(['failed', 'ready']);
  });
});

describe('a page that nobody sees', () => {
  test('does not look, and catches up when it is shown', async () => {
    const source = make();
    follow(source);
    await soon();
    clock.hidden = true;
    await clock.change();
    expect(clock.waiting).toBe(0);
    await clock.pass(600_000);
    expect(calls).toHaveLength(1);
    clock.hidden = false;
    await clock.change();
    await clock.pass(0);
    expect(calls).toHaveLength(2);
  });

  test('when shown again soon, waits for the rest of the time', async () => {
    const source = make();
    follow(source);
    await clock.pass(20_000);
    clock.hidden = true;
    await clock.change();
    await clock.pass(20_000);
    clock.hidden = false;
    await clock.change();
    await clock.pass(19_999);
    expect(calls).toHaveLength(1);
    await clock.pass(1);
    expect(calls).toHaveLength(2);
  });

  test('still loads what it was opened for', async () => {
    clock.hidden = true;
    const source = make();
    follow(source);
    await soon();
    expect(source.state.phase).toBe('ready');
  });
});

describe('the network', () => {
  test('coming back makes a feed look at once that has failed', async () => {
    clock.online = false;
    answer = fails;
    const source = make();
    const { phases } = follow(source, never0);
    await soon();
    expect(codes(source.state)).toEqual(['offline']);
    expect(calls).toHaveLength(1);
    clock.online = true;
    answer = sends(fullFeed);
    await clock.change(true);
    expect(phases).toEqual(['failed', 'ready']);
  });

  test('coming back is no news to a feed that is good', async () => {
    const source = make();
    follow(source);
    await soon();
    await clock.change(true);
    expect(calls).toHaveLength(1);
  });
});

describe('trying again', () => {
  test('looks at once; what is known stays until the answer comes', async () => {
    answer = status(404);
    const source = make();
    const { phases } = follow(source, never0);
    await soon();
    answer = sends(fullFeed);
    source.retry();
    expect(source.state.phase).toBe('failed');
    await soon();
    expect(phases).toEqual(['failed', 'ready']);
  });

  test('keeps on the page what is stale meanwhile', async () => {
    const source = make();
    const { phases } = follow(source);
    await soon();
    answer = status(404);
    await clock.pass(60_000);
    answer = never;
    source.retry();
    await settle();
    expect(source.state.phase).toBe('stale');
    answer = sends(fullFeed);
    source.retry();
    await soon();
    expect(phases).toEqual(['ready', 'stale', 'ready']);
    expect(calls.at(-2)!.signal.aborted).toBe(true);
  });
});

describe('leaving', () => {
  test('the last subscriber stops everything', async () => {
    const source = make();
    const one = follow(source);
    const two = follow(source);
    await soon();
    one.stop();
    expect(clock.isListening).toBe(true);
    two.stop();
    two.stop();
    expect(clock.isListening).toBe(false);
    expect(clock.waiting).toBe(0);
    await clock.pass(600_000);
    expect(calls).toHaveLength(1);
  });

  test('a request that is under way is given up, unless somebody comes at once', async () => {
    const source = make();
    const first = follow(source);
    await soon();
    answer = never;
    await clock.pass(60_000);
    expect(calls).toHaveLength(2);
    first.stop();
    const second = follow(source);
    await settle();
    expect(calls[1]!.signal.aborted).toBe(false);
    second.stop();
    await settle();
    expect(calls[1]!.signal.aborted).toBe(true);
    expect(clock.waiting).toBe(0);
  });

  test('who comes back finds what was there, and a look if it is time', async () => {
    const source = make();
    follow(source);
    await soon();
    const model = modelOf(source.state);
    const again = make();
    follow(again).stop();
    await clock.pass(0);
    const back = follow(source);
    expect(modelOf(source.state)).toBe(model);
    await clock.pass(48_000);
    expect(back.phases).toEqual([]);
  });

  test('who is told no more is not told', async () => {
    const source = make();
    const gone = follow(source);
    gone.stop();
    await soon();
    expect(gone.phases).toEqual([]);
  });
});

describe('one source a page', () => {
  const key = Symbol.for('wco-event-widgets.feeds');
  afterEach(() => {
    (globalThis as { [key]?: Map<string, FeedSource> })[key]?.clear();
  });

  test('for the same request, whoever asks', () => {
    expect(feedSource({ ...request })).toBe(feedSource({ ...request, urls: [...request.urls] }));
    expect(feedSource(request).request).toEqual(request);
  });

  test.each([
    [{ urls: [...request.urls, 'https://example.org/'] }],
    [{ format: 'event-feed' }],
    [{ timeZone: 'Europe/Lisbon' }],
    [{ eventId: 'e' }],
  ])('not for %j', (difference) => {
    expect(feedSource({ ...request, ...difference })).not.toBe(feedSource(request));
  });

  test('is shared with another copy of the script, and stands in nobody’s way', () => {
    const source = feedSource(request);
    const registry = (globalThis as { [key]?: Map<string, FeedSource> })[key]!;
    expect([...registry.values()]).toContain(source);
    expect(Object.keys(globalThis)).not.toContain(key);
    expect(Object.getOwnPropertyDescriptor(globalThis, key)!.enumerable).toBe(false);
  });
});
