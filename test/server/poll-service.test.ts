import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startPollService } from '../../src/server/poll-service.js';
import type { PollService, PollServiceOptions } from '../../src/server/poll-service.js';
import type { LogLine } from '../../src/server/log.js';
import { adminToken, eventReader, polls, token } from './support/poll-client.js';
import { temporaryFeed } from './support/temporary-feed.js';

const cleanup: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanup.splice(0).reverse()) await clean();
});

const newFeed = () => {
  const files = temporaryFeed(polls);
  cleanup.push(files.remove);
  return files;
};

const start = async (
  options: Pick<PollServiceOptions, 'feed' | 'db'> & Partial<PollServiceOptions>,
): Promise<PollService> => {
  const service = await startPollService({ adminToken, ...options });
  cleanup.push(() => service.close());
  return service;
};

const put = ({ url }: PollService, voter: string, answer: unknown, poll = 'open') =>
  fetch(`${url}v1/polls/${poll}/votes/${token(`vote-${voter}`)}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ voter: token(voter), answer }),
  });
const results = async ({ url }: PollService) => (await fetch(`${url}v1/polls/open/results`)).json();

describe('the poll service', () => {
  it('counts votes over a socket, and still has them after a restart', async () => {
    const { feed, db } = newFeed();
    const first = await start({ feed, db });
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await put(first, 'ann', 'a')).status).toBe(201);
    expect((await put(first, 'bob', 'b')).status).toBe(201);
    await first.close();
    await expect(fetch(first.url)).rejects.toThrow();
    const second = await start({ feed, db });
    expect((await put(second, 'ann', 'a')).status).toBe(200);
    expect(await results(second)).toMatchObject({ total: 2, revision: 2 });
  });

  it('tells live results, and ends its streams when it stops', async () => {
    const { feed, db } = newFeed();
    const service = await start({ feed, db });
    const events = eventReader(await fetch(`${service.url}v1/events?poll=open`));
    expect(await events.next()).toMatchObject({ event: 'state', data: { state: 'open' } });
    expect(await events.next()).toMatchObject({ event: 'results', data: { total: 0 } });
    await put(service, 'ann', 'a');
    expect(await events.next()).toMatchObject({ event: 'results', data: { total: 1 } });
    await service.close();
    expect(await events.next()).toBeUndefined();
  });

  it('forgets readers who have gone without a word', async () => {
    const { feed, db } = newFeed();
    const service = await start({ feed, db });
    const events = eventReader(await fetch(`${service.url}v1/events?poll=open`));
    await events.next();
    await events.cancel();
    expect((await put(service, 'ann', 'a')).status).toBe(201);
    expect(await results(service)).toMatchObject({ total: 1 });
  });

  it('acknowledges all that came in before it stopped, and nothing that it did not store', async () => {
    const { feed, db } = newFeed();
    const first = await start({ feed, db });
    const sent = Array.from({ length: 200 }, (_, i) =>
      put(first, `voter-${i}`, 'a').then(
        ({ status }) => status,
        () => 0,
      ),
    );
    await Promise.race(sent);
    await first.close();
    const created = (await Promise.all(sent)).filter((status) => status === 201).length;
    const second = await start({ feed, db });
    const { total } = await results(second);
    expect(created).toBeGreaterThan(0);
    // What was stored and whose answer was cut off is more, not less.
    expect(total).toBeGreaterThanOrEqual(created);
  });

  it('takes in a changed feed without a restart', async () => {
    const { feed, db, write } = newFeed();
    const service = await start({ feed, db, fileSeconds: 0.02 });
    const events = eventReader(await fetch(`${service.url}v1/events?poll=open`));
    await put(service, 'ann', 'c');
    const [open] = polls;
    write([{ ...open, question: 'Which one?', options: open!.options!.slice(0, 2) }]);
    let event = await events.next();
    while (event && event.data['question'] !== 'Which one?') event = await events.next();
    expect(event).toMatchObject({ event: 'state', data: { poll: 'open' } });
    // What somebody chose stays, though the feed no longer has it.
    expect(await results(service)).toMatchObject({ total: 1, options: [{}, {}, { id: 'c', count: 1, removed: true }] });
    expect((await put(service, 'bob', 'c')).status).toBe(422);
    expect((await fetch(`${service.url}v1/polls/rating`)).status).toBe(404);
  });

  it('answers a body that is too large, and goes on', async () => {
    const { feed, db } = newFeed();
    const service = await start({ feed, db });
    expect((await put(service, 'ann', 'x'.repeat(100_000))).status).toBe(413);
    expect((await put(service, 'ann', 'a')).status).toBe(201);
  });

  it('does not wait for a body without end', async () => {
    const { feed, db } = newFeed();
    const service = await start({ feed, db });
    const { port, hostname } = new URL(service.url);
    const socket: Socket = connect(Number(port), hostname);
    cleanup.push(() => socket.destroy());
    const answer = new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
    socket.write(
      `PUT /v1/polls/open/votes/${token('v')} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
        'Transfer-Encoding: chunked\r\n\r\n',
    );
    const chunk = `1000\r\n${' '.repeat(4096)}\r\n`;
    for (let i = 0; i < 6; i++) socket.write(chunk);
    expect(await answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('says which port is taken', async () => {
    const { feed, db } = newFeed();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    cleanup.push(() => other.close());
    const { port } = other.address() as AddressInfo;
    await expect(startPollService({ feed, db, port })).rejects.toMatchObject({ code: 'EADDRINUSE', port });
    // Nothing is left of the attempt.
    const service = await start({ feed, db });
    expect((await put(service, 'ann', 'a')).status).toBe(201);
  });

  it('follows a feed that lies on a website, and waits for one that is not there yet', async () => {
    const { feed, db } = newFeed();
    const { createServer } = await import('node:http');
    const { readFile } = await import('node:fs/promises');
    let isThere = false;
    const website = createServer((_, response) => {
      if (!isThere) return void response.writeHead(404).end();
      void readFile(feed).then((text) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(text));
    });
    await new Promise<void>((resolve) => website.listen(0, '127.0.0.1', resolve));
    cleanup.push(() => website.close());
    const { port } = website.address() as AddressInfo;
    const log: LogLine[] = [];
    const url = `http://127.0.0.1:${port}/feed.json`;
    const service = await start({ feed: url, db, urlSeconds: 0.02, log: (line) => log.push(line) });
    const ready = async () => (await fetch(`${service.url}readyz`)).status;
    expect(await ready()).toBe(503);
    expect(log).toContainEqual(expect.objectContaining({ level: 'warn', message: 'feed not loaded' }));
    isThere = true;
    await expect.poll(ready).toBe(200);
  });
});
