import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fetchFeed, type Fetched } from '../../src/feed/fetch-feed.js';
import { feedClock, settle, type FeedClock } from '../support/feed-clock.js';
import { feedServer, sends, type FeedServer } from '../support/feed-server.js';

let server: FeedServer;
let clock: FeedClock;

beforeAll(async () => {
  server = await feedServer();
});
afterAll(() => server.close());
beforeEach(() => {
  clock = feedClock((url, init) => fetch(url, init));
});

const anybody = new AbortController().signal;

/** Fetches to the end, letting as much time pass as is waited for. */
async function fetched(url = server.url, signal = anybody): Promise<Fetched> {
  let outcome: Fetched | undefined;
  void fetchFeed(url, clock, signal).then((result) => (outcome = result));
  // A network takes its own time; the clock only moves on when somebody pauses for another attempt.
  for (let turn = 0; !outcome && turn < 5000; turn++) {
    await settle();
    if (clock.pauses.at(-1)! < 20_000 && clock.waiting) await clock.pass(clock.pauses.at(-1)!);
  }
  return outcome!;
}

const codes = ({ problems }: Fetched) => problems.map(({ severity, code }) => `${severity} ${code}`);
const text = '{"version":1,"event":{"id":"é"}}';

describe('what is read', () => {
  test('a plain file, asked for politely, without a problem', async () => {
    server.answer(sends(text));
    const outcome = await fetched();
    expect(outcome).toEqual({
      file: { url: server.url, baseUrl: server.url, contentType: 'application/json', text },
      problems: [],
    });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]!.headers.accept).toContain('application/json');
    expect(clock.waiting).toBe(0);
  });

  test('a redirect is followed, with a warning', async () => {
    const moved = server.url.replace('feed.json', 'moved.json');
    server.answer((response) => response.writeHead(301, { location: moved }).end(), sends(text));
    const outcome = await fetched();
    expect(outcome.file).toMatchObject({ url: server.url, baseUrl: moved, text });
    expect(codes(outcome)).toEqual(['warning redirected']);
    expect(outcome.problems[0]!.params).toEqual({ url: server.url, found: moved });
  });

  test('a byte order mark is left for the format to judge', async () => {
    server.answer(sends(`\uFEFF${text}`));
    expect((await fetched()).file!.text).toBe(`\uFEFF${text}`);
  });

  test.each([
    [
      'the declared charset',
      Uint8Array.from([0x22, 0xe9, 0x22]),
      'application/json; charset="ISO-8859-2"',
      '"é"',
      'ISO-8859-2',
    ],
    [
      'Windows’ letters, where none is declared',
      Uint8Array.from([0x22, 0x93, 0xe9, 0x22]),
      'application/json',
      '"“é"',
      'windows-1252',
    ],
    [
      'Windows’ letters, where UTF-8 is declared wrongly',
      Uint8Array.from([0xe9, 0x21]),
      'text/plain; charset=utf-8',
      'é!',
      'windows-1252',
    ],
    ['an unknown charset', Uint8Array.from([0xe9, 0x21]), 'text/plain; charset=klingon', 'é!', 'windows-1252'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x22, 0, 0xe9, 0, 0x22, 0]), 'application/json', '\uFEFF"é"', 'utf-16le'],
  ])('%s, with a warning', async (_, bytes, type, expected, charset) => {
    server.answer(sends(bytes, type));
    const outcome = await fetched();
    expect(outcome.file!.text).toBe(expected);
    expect(outcome.problems).toEqual([
      { severity: 'warning', code: 'invalid-utf-8', path: '$', params: { url: server.url, found: charset } },
    ]);
  });
});

test('a file cut off amid a letter is still UTF-8', async () => {
  server.answer(sends(Uint8Array.from([0x22, 0xc3])));
  const outcome = await fetched();
  expect(outcome.file!.text).toBe('"');
  expect(outcome.problems).toEqual([]);
});

describe('what is not', () => {
  test.each([400, 401, 403, 404, 410])('status %d is final', async (status) => {
    server.answer(sends('', 'text/plain', status));
    const outcome = await fetched();
    expect(codes(outcome)).toEqual(['error http-status']);
    expect(outcome.problems[0]!.params).toEqual({ url: server.url, status });
    expect(server.requests).toHaveLength(1);
  });

  test.each([408, 425, 429, 500, 502, 503, 504])('status %d may pass', async (status) => {
    server.answer(sends('', 'text/plain', status), sends(text));
    expect((await fetched()).file!.text).toBe(text);
    expect(server.requests).toHaveLength(2);
  });

  test('four attempts, with longer and longer pauses that are partly by chance', async () => {
    server.answer(sends('', 'text/plain', 503));
    clock.chance = 0.25;
    expect(codes(await fetched())).toEqual(['error http-status']);
    expect(server.requests).toHaveLength(4);
    expect(clock.pauses.filter((pause) => pause < 20_000)).toEqual([375, 750, 1500]);
  });

  test('Retry-After in seconds is waited for', async () => {
    server.answer(sends('', 'text/plain', 503, { 'retry-after': '7' }), sends(text));
    clock.chance = 0;
    expect((await fetched()).file).toBeDefined();
    expect(clock.pauses.filter((pause) => pause < 20_000)).toEqual([7250]);
  });

  test('Retry-After as a date is waited for', async () => {
    const date = new Date(clock.now() + 5000).toUTCString();
    server.answer(sends('', 'text/plain', 429, { 'retry-after': date }), sends(text));
    clock.chance = 0;
    expect((await fetched()).file).toBeDefined();
    expect(clock.pauses.filter((pause) => pause < 20_000)).toEqual([5250]);
  });

  test.each([['soon'], ['-5'], [new Date(0).toUTCString()]])('Retry-After %j is no reason to wait', async (header) => {
    server.answer(sends('', 'text/plain', 503, { 'retry-after': header }), sends(text));
    clock.chance = 0;
    await fetched();
    expect(clock.pauses.filter((pause) => pause < 20_000)).toEqual([250]);
  });

  test('a server that wants to be left alone for long is', async () => {
    server.answer(sends('', 'text/plain', 503, { 'retry-after': '600' }));
    const outcome = await fetched();
    expect(outcome).toMatchObject({ retryAfterMs: 600_000 });
    expect(server.requests).toHaveLength(1);
  });

  test('more than 20 MB is not read to the end, not even when it was compressed', async () => {
    let sent = 0;
    let isGone = false;
    server.answer((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.on('close', () => (isGone = true));
      const more = () => {
        while (!isGone && sent < 200 && response.write(Buffer.alloc(1024 * 1024, 0x20))) sent++;
        if (!isGone && sent < 200) response.once('drain', more);
      };
      more();
    });
    const outcome = await fetched();
    expect(codes(outcome)).toEqual(['error too-large']);
    expect(server.requests).toHaveLength(1);
    while (!isGone) await settle();
    expect(sent).toBeLessThan(200);
  });

  test('exactly 20 MB is', async () => {
    server.answer(sends(Buffer.alloc(20 * 1024 * 1024, 0x20)));
    expect((await fetched()).file!.text).toHaveLength(20 * 1024 * 1024);
  });

  test('what is no address', async () => {
    expect(codes(await fetched('https://'))).toEqual(['error invalid-feed-url']);
  });

  test('nobody there, and no network', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const url = `http://127.0.0.1:${port}/feed.json`;
    expect(codes(await fetched(url))).toEqual(['error unreachable']);
    clock.online = false;
    const pauses = clock.pauses.length;
    expect(codes(await fetched(url))).toEqual(['error offline']);
    expect(clock.pauses.slice(pauses).filter((pause) => pause < 20_000)).toEqual([]);
  });

  test('a connection that breaks off in the middle', async () => {
    server.answer((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"version":', () => response.destroy());
    }, sends(text));
    expect((await fetched()).file!.text).toBe(text);
    expect(server.requests).toHaveLength(2);
  });
});

describe('patience', () => {
  const dumb = () => new Promise<Response>(() => {});
  /** As a browser does it: a request ends when its signal aborts. */
  const listening =
    (answer: () => Promise<Response>) =>
    (_url: string, { signal }: RequestInit): Promise<Response> =>
      new Promise((resolve, reject) => {
        signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        answer().then(resolve, reject);
      });

  test('ends after 20 seconds of silence', async () => {
    clock = feedClock(listening(dumb));
    let outcome: Fetched | undefined;
    void fetchFeed(server.url, clock, anybody).then((result) => (outcome = result));
    await clock.pass(19_999);
    expect(outcome).toBeUndefined();
    await clock.pass(60_000);
    expect(codes(outcome!)).toEqual(['error timeout']);
    expect(clock.waiting).toBe(0);
  });

  test('is not tried by a slow server that keeps sending, for two minutes', async () => {
    let send: ((text: string) => void) | undefined;
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => void (send = (part) => controller.enqueue(new TextEncoder().encode(part))),
      cancel: () => void (isCancelled = true),
    });
    clock = feedClock(async (_url, { signal }) => {
      const source = body.getReader();
      const stream = new ReadableStream<Uint8Array>({
        start: (controller) =>
          signal!.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError'))),
        async pull(controller) {
          const { value } = await source.read();
          if (!signal!.aborted) controller.enqueue(value!);
        },
      });
      return new Response(stream);
    });
    let outcome: Fetched | undefined;
    void fetchFeed(server.url, clock, anybody).then((result) => (outcome = result));
    await settle();
    for (let second = 0; second < 119; second += 17) {
      send!(' ');
      await clock.pass(17_000);
      if (second < 100) expect(outcome).toBeUndefined();
    }
    await clock.pass(5_000);
    expect(codes(outcome!)).toEqual(['error timeout']);
    expect(isCancelled).toBe(false);
  });

  test('ends at once when nobody wants the file any more', async () => {
    const controller = new AbortController();
    server.answer(sends('', 'text/plain', 503));
    let outcome: Fetched | undefined;
    void fetchFeed(server.url, clock, controller.signal).then((result) => (outcome = result));
    while (!clock.pauses.some((pause) => pause < 20_000)) await settle();
    controller.abort();
    await settle();
    while (!outcome) await settle();
    expect(clock.waiting).toBe(0);
  });
});
