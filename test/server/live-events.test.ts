import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PollBook, PollSource } from '../../src/server/poll-source.js';
import { memoryStorage } from '../../src/server/storage/memory-storage.js';
import { eventReader, hours, instant, pollClient, polls, token } from './support/poll-client.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** Lets so much time pass, and everything happen that it brings. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

type Client = ReturnType<typeof pollClient>;
const listen = async (client: Client, query: string, headers = {}) => {
  const response = await client.get(`/v1/events?${query}`, headers);
  expect(response.status).toBe(200);
  return eventReader(response);
};

/** All events of a stream that is ended now. */
const rest = async (client: Client, events: ReturnType<typeof eventReader>) => {
  client.app.close();
  const all: { event: string; data: Record<string, unknown> }[] = [];
  for (let event = await events.next(); event; event = await events.next()) all.push(event);
  return all;
};

describe('a stream of events', () => {
  it('is one that proxies pass on as it comes', async () => {
    const { headers } = await pollClient().get('/v1/events?poll=open');
    expect(headers.get('Content-Type')).toMatch('text/event-stream');
    expect(headers.get('Cache-Control')).toBe('no-store, no-transform');
    expect(headers.get('X-Accel-Buffering')).toBe('no');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it('first tells how things are, in the shapes of the other calls', async () => {
    const client = pollClient();
    await client.vote('open', 'ann', 'a');
    const events = await listen(client, 'poll=open');
    const info = await (await client.get('/v1/polls/open')).json();
    expect(await events.next()).toEqual({ event: 'state', data: { poll: 'open', ...info } });
    expect(await events.next()).toEqual({
      event: 'results',
      data: { poll: 'open', ...(await client.results('open')) },
    });
  });

  it('tells of all polls that are named, or of all there are', async () => {
    const client = pollClient();
    const some = await listen(client, 'poll=open&poll=rating&poll=open&poll=unknown');
    const all = await listen(client, '');
    await pass(10);
    const told = (events: { event: string; data: Record<string, unknown> }[]) =>
      events.filter(({ event }) => event === 'state').map(({ data }) => data['poll']);
    const [named, every] = await Promise.all([rest(client, some), rest(client, all)]);
    expect(told(named)).toEqual(['open', 'rating']);
    expect(told(every)).toEqual(polls.map(({ id }) => id));
  });

  it('is 404 where no poll of those named exists', async () => {
    expect((await pollClient().get('/v1/events?poll=none')).status).toBe(404);
  });

  it('tells results when votes come in', async () => {
    const client = pollClient();
    const events = await listen(client, 'poll=open');
    await events.next();
    expect((await events.next())?.data).toMatchObject({ total: 0 });
    await client.vote('open', 'ann', 'a');
    await pass(1);
    expect(await events.next()).toMatchObject({ event: 'results', data: { poll: 'open', total: 1, revision: 1 } });
  });

  it('tells them at most four times a second, and the last at any rate', async () => {
    const client = pollClient();
    const events = await listen(client, 'poll=open');
    await pass(1);
    for (let i = 0; i < 200; i++) {
      await client.vote('open', `voter-${i}`, 'a');
      await pass(10);
    }
    await pass(250);
    const totals = (await rest(client, events))
      .filter(({ event }) => event === 'results')
      .map(({ data }) => data['total']);
    // Two seconds: the current ones, one at once, eight in time, one at the end.
    expect(totals.length).toBeGreaterThan(7);
    expect(totals.length).toBeLessThanOrEqual(11);
    expect(totals.at(-1)).toBe(200);
  });

  it.each([false, true])('does not repeat what is known (store shared: %s)', async (shared) => {
    const client = pollClient({ storage: { ...memoryStorage(), shared } });
    await client.vote('open', 'ann', 'a');
    const events = await listen(client, 'poll=open');
    await client.vote('open', 'ann', 'a');
    await pass(5_000);
    expect((await rest(client, events)).map(({ event }) => event)).toEqual(['state', 'results']);
  });

  it('shows results to those who may see them, and to others when the poll closes', async () => {
    const client = pollClient();
    await client.vote('after-vote', 'ann', 'a');
    const voter = await listen(client, `poll=after-vote&vote=${token('vote-ann')}`);
    const guest = await listen(client, 'poll=after-vote');
    const organizer = await listen(client, 'poll=after-vote', client.asOrganizer);
    await client.vote('after-vote', 'bob', 'b');
    await pass(500);
    await client.organize('after-vote', 'close');
    await pass(500);
    const seen = async (events: ReturnType<typeof eventReader>) =>
      (await rest(client, events)).map(({ event, data }) => [
        event,
        data['state'] ?? data['total'],
        data['resultsVisible'],
      ]);
    const always = [
      ['state', 'open', true],
      ['results', 1, undefined],
      ['results', 2, undefined],
      ['state', 'closed', true],
      ['results', 2, undefined],
    ];
    expect(await seen(voter)).toEqual(always);
    expect(await seen(organizer)).toEqual(always);
    expect(await seen(guest)).toEqual([
      ['state', 'open', false],
      ['state', 'closed', true],
      ['results', 2, undefined],
    ]);
  });

  it('tells when a poll opens and closes by itself', async () => {
    const client = pollClient();
    const events = await listen(client, 'poll=upcoming');
    for (const [hour, ms] of [
      [1, 0],
      [2, 0],
    ] as const) {
      client.clock.nowMs = hours(hour) + ms;
      await pass(1_000);
    }
    const states = (await rest(client, events)).filter(({ event }) => event === 'state').map(({ data }) => data);
    expect(states).toMatchObject([
      { state: 'upcoming', changesAt: instant(1) },
      { state: 'open', changesAt: instant(2) },
      { state: 'closed' },
    ]);
  });

  it('does not miss the instant of closing by a pulse', async () => {
    const client = pollClient();
    client.clock.nowMs = hours(2) - 300;
    const events = await listen(client, 'poll=upcoming');
    await pass(299);
    client.clock.nowMs = hours(2);
    await pass(2);
    expect((await rest(client, events)).at(2)).toMatchObject({ event: 'state', data: { state: 'closed' } });
  });

  it('tells of a changed feed, of a poll that comes and one that goes', async () => {
    let book: PollBook = { polls: [polls[0]!] };
    let changed = () => {};
    const source: PollSource = {
      get book() {
        return book;
      },
      subscribe: (listener) => ((changed = listener), () => {}),
    };
    const client = pollClient({ polls: source });
    const events = await listen(client, 'poll=open&poll=rating');
    await pass(1);
    const rename = (question: string): PollBook => ({
      polls: [{ ...polls[0]!, question }, polls.find(({ id }) => id === 'rating')!],
    });
    book = rename('Which one?');
    changed();
    await pass(300);
    book = { polls: [] };
    changed();
    await pass(300);
    const told = (await rest(client, events)).map(({ event, data }) => [event, data['poll'], data['question']]);
    expect(told).toEqual([
      ['state', 'open', 'Which?'],
      ['results', 'open', undefined],
      ['state', 'open', 'Which one?'],
      ['state', 'rating', 'How?'],
      ['results', 'open', undefined],
      ['results', 'rating', undefined],
    ]);
  });

  it('finds votes and orders that other services took', async () => {
    const shared = { ...memoryStorage(), shared: true };
    const [here, there] = [pollClient({ storage: shared }), pollClient({ storage: shared })];
    const events = await listen(here, 'poll=manual');
    await pass(1);
    await there.organize('manual', 'open');
    await there.vote('manual', 'ann', 'a');
    await pass(2_500);
    expect((await here.vote('manual', 'bob', 'a')).status).toBe(201);
    await pass(250);
    const all = await rest(here, events);
    expect(all.filter(({ event }) => event === 'state').map(({ data }) => data['state'])).toEqual(['upcoming', 'open']);
    const totals = all.filter(({ event }) => event === 'results').map(({ data }) => data['total']);
    expect([...new Set(totals)]).toEqual([0, 1, 2]);
  });

  it('what another service was told to do holds here at once', async () => {
    const shared = { ...memoryStorage(), shared: true };
    const [here, there] = [pollClient({ storage: shared }), pollClient({ storage: shared })];
    await here.vote('open', 'ann', 'a');
    await there.organize('open', 'close');
    expect((await here.vote('open', 'bob', 'a')).status).toBe(409);
    await there.organize('open', 'open');
    expect((await here.vote('open', 'bob', 'a')).status).toBe(201);
  });

  it('goes on when the store was away for a while', async () => {
    const storage = memoryStorage();
    let isAway = true;
    const countAnswers = (poll: string) => (isAway ? Promise.reject(new Error('away')) : storage.countAnswers(poll));
    const client = pollClient({ storage: { ...storage, countAnswers } });
    const events = await listen(client, 'poll=open');
    await pass(5_000);
    isAway = false;
    await pass(5_000);
    expect((await rest(client, events)).map(({ event }) => event)).toEqual(['state', 'results']);
  });

  it('beats while it is quiet, and leaves no clock running when all have gone', async () => {
    const client = pollClient();
    const response = await client.get('/v1/events?poll=open');
    const [text, other] = response.body!.tee();
    const reader = text.pipeThrough(new TextDecoderStream()).getReader();
    await pass(31_000);
    client.app.close();
    let all = '';
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) all += chunk.value;
    await other.cancel();
    expect(all).toMatch(/^retry: [2-5]\d{3}\n\n/);
    expect(all.match(/^:$/gm)?.length).toBeGreaterThanOrEqual(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends with its reader', async () => {
    const client = pollClient();
    const events = await listen(client, 'poll=open');
    await events.next();
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    await events.cancel();
    await client.vote('open', 'ann', 'a');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps for a slow reader the latest alone', async () => {
    const client = pollClient();
    const events = await listen(client, 'poll=open');
    for (let i = 0; i < 100; i++) {
      await client.vote('open', `voter-${i}`, 'a');
      await pass(250);
    }
    let told = 0;
    for (let event = await events.next(); event?.data['total'] !== 100; event = await events.next()) told++;
    expect(told).toBeLessThan(30);
  });
});
