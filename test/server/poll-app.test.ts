import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotHash, problemCode, tally } from '../../src/poll-protocol/index.js';
import type { Poll, PollProblem } from '../../src/poll-protocol/index.js';
import { memoryStorage } from '../../src/server/storage/memory-storage.js';
import type { PollSource } from '../../src/server/poll-source.js';
import type { VoteBody } from './support/poll-client.js';
import { adminToken, hours, instant, pollClient, polls, start, token } from './support/poll-client.js';

const problemOf = async (response: Response) => {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  const problem = (await response.json()) as PollProblem;
  expect(problem.status).toBe(response.status);
  expect(problem.detail).toMatch(/^[A-Z].*[.]$/s);
  return problem;
};

const good = { voter: token('ann'), answer: 'a' };
const vote = token('vote');

describe('reading polls', () => {
  it('lists them as the feed has them, with how each stands', async () => {
    const response = await pollClient().get('/v1/polls');
    const list = await response.json();
    expect(response.status).toBe(200);
    expect(list.serverTime).toBe(instant(0));
    expect(list.polls.map(({ id, state }: { id: string; state: string }) => [id, state]).slice(4, 7)).toEqual([
      ['upcoming', 'upcoming'],
      ['closed', 'closed'],
      ['manual', 'upcoming'],
    ]);
    expect(list.polls).toHaveLength(polls.length);
  });

  it('tells one, with the defaults of the feed written out', async () => {
    const response = await pollClient().get('/v1/polls/after-vote');
    expect(await response.json()).toEqual({
      ...polls[1],
      kind: 'single',
      results: 'after-vote',
      identity: 'open',
      state: 'open',
      serverTime: instant(0),
      resultsVisible: false,
    });
  });

  it('says when a poll will open and close by itself, by its own clock', async () => {
    const { get, clock } = pollClient();
    const look = async () => (await get('/v1/polls/upcoming')).json();
    expect(await look()).toMatchObject({ state: 'upcoming', changesAt: instant(1) });
    clock.nowMs = hours(1);
    expect(await look()).toMatchObject({ state: 'open', changesAt: instant(2) });
    clock.nowMs = hours(2);
    const closed = await look();
    expect(closed).toMatchObject({ state: 'closed' });
    expect(closed).not.toHaveProperty('changesAt');
  });

  it('says that it cannot, before the feed was read', async () => {
    const source: PollSource = { book: undefined, subscribe: () => () => {} };
    const client = pollClient({ polls: source });
    for (const path of ['/v1/polls', '/v1/polls/open', '/v1/polls/open/results', '/v1/events?poll=open', '/readyz']) {
      const response = await client.get(path);
      expect(problemCode(await problemOf(response))).toBe('unavailable');
      expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
    }
    expect((await client.put('open', vote, good)).status).toBe(503);
    expect((await client.get('/healthz')).status).toBe(200);
  });
});

describe('a vote', () => {
  it('is 201 when new, 200 when it comes again, with what is stored', async () => {
    const { put } = pollClient();
    const receipt = { poll: 'open', answer: 'a', revision: 0 };
    const first = await put('open', vote, good);
    expect([first.status, await first.json()]).toEqual([201, receipt]);
    for (let again = 0; again < 3; again++) {
      const response = await put('open', vote, { ...good, revision: 0 });
      expect([response.status, await response.json()]).toEqual([200, receipt]);
    }
  });

  it('is changed by a later revision, and not by an earlier one', async () => {
    const { vote, results } = pollClient();
    await vote('open', 'ann', 'a');
    const changed = await vote('open', 'ann', 'b', 2);
    expect([changed.status, await changed.json()]).toEqual([200, { poll: 'open', answer: 'b', revision: 2 }]);
    const older = await vote('open', 'ann', 'c', 1);
    expect([older.status, await older.json()]).toEqual([200, { poll: 'open', answer: 'b', revision: 2 }]);
    expect(await results('open')).toMatchObject({ total: 1, options: [{ count: 0 }, { count: 1 }, { count: 0 }] });
  });

  it('can be withdrawn, and given again', async () => {
    const { vote, results } = pollClient();
    await vote('open', 'ann', 'a');
    expect((await vote('open', 'ann', null, 1)).status).toBe(200);
    expect(await results('open')).toMatchObject({ total: 0 });
    await vote('open', 'ann', 'b', 2);
    expect(await results('open')).toMatchObject({ total: 1 });
  });

  it('says the same whatever the order of its options', async () => {
    const { vote } = pollClient();
    await vote('multiple', 'ann', ['b', 'a']);
    const again = await vote('multiple', 'ann', ['a', 'b']);
    expect([again.status, await again.json()]).toEqual([200, { poll: 'multiple', answer: ['a', 'b'], revision: 0 }]);
  });

  it('sent again after closing is still acknowledged; a change is not taken', async () => {
    const { vote, clock } = pollClient();
    await vote('after-close', 'ann', 'a');
    clock.nowMs = hours(1);
    expect((await vote('after-close', 'ann', 'a')).status).toBe(200);
    expect((await problemOf(await vote('after-close', 'ann', 'b', 1))).state).toBe('closed');
  });

  const conflicts: [string, string, string, object, string, object][] = [
    ['before opening', 'upcoming', vote, {}, 'not-open', { state: 'upcoming' }],
    ['after closing', 'closed', vote, {}, 'not-open', { state: 'closed' }],
    ['a second vote of a voter', 'open', token('second'), {}, 'already-voted', {}],
    ['the id of another vote', 'open', vote, { voter: token('bob') }, 'vote-id-taken', {}],
    [
      'a revision with another answer',
      'open',
      vote,
      { answer: 'b' },
      'revision-conflict',
      { stored: { answer: 'a', revision: 0 } },
    ],
  ];
  it.each(conflicts)('is 409: %s', async (_, poll, id, body, code, facts) => {
    const { put, results } = pollClient();
    await put('open', vote, good);
    const response = await put(poll, id, { ...good, ...body });
    const problem = await problemOf(response);
    expect([response.status, problemCode(problem)]).toEqual([409, code]);
    expect(problem).toMatchObject(facts);
    expect(await results('open')).toMatchObject({ total: 1 });
  });

  const big = 'x'.repeat(17 * 1024);
  const refused: [string, number, string, string, string, unknown, object][] = [
    ['no JSON', 400, 'unreadable', 'open', vote, '{"voter":', {}],
    ['an empty body', 400, 'unreadable', 'open', vote, '', {}],
    ['an unknown poll', 404, 'unknown-poll', 'none', vote, good, {}],
    ['a poll with an odd id', 404, 'unknown-poll', '..%2Fopen', vote, good, {}],
    ['more than 16 KB', 413, 'too-large', 'open', vote, { ...good, answer: big }, {}],
    ['a list', 422, 'invalid-field', 'open', vote, [], {}],
    ['a string', 422, 'invalid-field', 'open', vote, '"a"', {}],
    ['null', 422, 'invalid-field', 'open', vote, 'null', {}],
    ['an unknown field', 422, 'invalid-field', 'open', vote, { ...good, extra: 1 }, { field: 'extra' }],
    ['a field of objects', 422, 'invalid-field', 'open', vote, '{"__proto__":{},"voter":1}', { field: '__proto__' }],
    ['deep JSON', 422, 'invalid-field', 'open', vote, '['.repeat(8000) + ']'.repeat(8000), {}],
    ['no voter', 422, 'invalid-id', 'open', vote, { answer: 'a' }, { field: 'voter' }],
    ['a short voter', 422, 'invalid-id', 'open', vote, { ...good, voter: 'ann' }, { field: 'voter' }],
    ['a voter as number', 422, 'invalid-id', 'open', vote, { ...good, voter: 1e30 }, { field: 'voter' }],
    ['the same id for voter and vote', 422, 'invalid-id', 'open', vote, { ...good, voter: vote }, { field: 'voter' }],
    ['a short vote', 422, 'invalid-id', 'open', 'vote', good, { field: 'vote' }],
    ['a vote with odd signs', 422, 'invalid-id', 'open', `${vote}%00`, good, { field: 'vote' }],
    ['no answer', 422, 'invalid-answer', 'open', vote, { voter: good.voter }, { fault: 'wrong-type' }],
    [
      'an unknown option',
      422,
      'invalid-answer',
      'open',
      vote,
      { ...good, answer: 'z' },
      { fault: 'unknown-option', limit: 'z' },
    ],
    [
      'too many options',
      422,
      'invalid-answer',
      'multiple',
      vote,
      { ...good, answer: ['a', 'b', 'c'] },
      { fault: 'too-many', limit: 2 },
    ],
    [
      'an option twice',
      422,
      'invalid-answer',
      'ranking',
      vote,
      { ...good, answer: ['a', 'a'] },
      { fault: 'repeated-option' },
    ],
    ['a step off the scale', 422, 'invalid-answer', 'rating', vote, { ...good, answer: 6 }, { fault: 'off-scale' }],
    ['no words', 422, 'invalid-answer', 'text', vote, { ...good, answer: ' ' }, { fault: 'too-short', limit: 1 }],
    [
      'too many words',
      422,
      'invalid-answer',
      'text',
      vote,
      { ...good, answer: 'x'.repeat(501) },
      { fault: 'too-long', limit: 500 },
    ],
    ['a negative revision', 422, 'invalid-field', 'open', vote, { ...good, revision: -1 }, { field: 'revision' }],
    ['a broken revision', 422, 'invalid-field', 'open', vote, { ...good, revision: 0.5 }, { field: 'revision' }],
    ['a code nobody handed out', 403, 'unknown-voter', 'code', vote, good, {}],
    ['a link nobody signed', 403, 'unknown-voter', 'link', vote, good, {}],
  ];
  it.each(refused)('is refused: %s', async (_, status, code, poll, id, body, facts) => {
    const { put, results } = pollClient();
    const response = await put(poll, id, body as VoteBody);
    const problem = await problemOf(response);
    expect([response.status, problemCode(problem)]).toEqual([status, code]);
    expect(problem).toMatchObject(facts);
    if (polls.some(({ id }) => id === poll)) expect(await results(poll)).toMatchObject({ total: 0 });
  });

  it('is refused where its bytes are not UTF-8', async () => {
    const body = new Uint8Array([...new TextEncoder().encode(JSON.stringify(good)), 0xff]);
    const headers = { 'Content-Type': 'application/json' };
    const response = await pollClient().request('PUT', `/v1/polls/open/votes/${vote}`, { headers, body });
    expect(problemCode(await problemOf(response))).toBe('unreadable');
    expect(response.status).toBe(400);
  });

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/jsonp', 415],
    ['', 415],
    ['application/json', 201],
    ['Application/JSON; charset=utf-8', 201],
  ])('of type %j is %i', async (type, status) => {
    const response = await pollClient().put('open', vote, good, { 'Content-Type': type });
    expect(response.status).toBe(status);
  });

  it('is read no further than a vote can be long', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(0x20));
      },
    });
    const init = { headers: { 'Content-Type': 'application/json' }, body: endless, duplex: 'half' };
    const response = await pollClient().request('PUT', `/v1/polls/open/votes/${vote}`, init);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(64 * 1024);
  });

  it('that breaks off is refused', async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) });
    const init = { headers: { 'Content-Type': 'application/json' }, body, duplex: 'half' };
    const response = await pollClient().request('PUT', `/v1/polls/open/votes/${vote}`, init);
    expect(response.status).toBe(400);
  });

  it('by code or link is taken from those whom the organiser knows', async () => {
    const { put } = pollClient({ isVoter: async (poll, code) => poll.id === 'code' && code === '7KQ2-9MXP' });
    expect((await put('code', vote, { voter: '7KQ2-9MXP', answer: 'a' })).status).toBe(201);
    expect((await put('code', token('other'), { voter: '7KQ2-9MXP', answer: 'a' })).status).toBe(409);
    expect((await put('code', token('other'), { voter: '7KQ2-XXXX', answer: 'a' })).status).toBe(403);
  });

  it('waits for the store no longer than it has room', async () => {
    const storage = memoryStorage();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = { ...storage, storeVote: (vote: never) => held.then(() => storage.storeVote(vote)) };
    const { vote } = pollClient({ storage: slow, maxWaitingVotes: 2 });
    const waiting = [vote('open', 'ann', 'a'), vote('open', 'bob', 'a')];
    // Those two are on their way as soon as a third, which cannot be, was answered.
    let third = await Promise.race([vote('open', 'eve', 'a'), ...waiting]);
    expect(third.status).toBe(503);
    expect(third.headers.has('Retry-After')).toBe(true);
    release();
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([201, 201]);
    third = await vote('open', 'eve', 'a');
    expect(third.status).toBe(201);
  });

  it('that the store could not take is 503, and says nothing of what is behind', async () => {
    const broken = { ...memoryStorage(), storeVote: () => Promise.reject(new Error('disk full at /secret')) };
    const { put, log } = pollClient({ storage: broken });
    const response = await put('open', vote, good);
    expect(response.status).toBe(503);
    expect(response.headers.has('Retry-After')).toBe(true);
    expect(await response.text()).not.toContain('secret');
    expect(log.at(-1)).toMatchObject({ level: 'error', problem: 'unavailable', cause: 'Error: disk full at /secret' });
  });

  it('is refused while the service stops', async () => {
    const { app, put, get } = pollClient();
    app.close();
    expect((await put('open', vote, good)).status).toBe(503);
    expect((await get('/v1/events?poll=open')).status).toBe(503);
    expect((await get('/readyz')).status).toBe(503);
    expect((await get('/v1/polls')).status).toBe(200);
  });
});

describe('results', () => {
  it('are those of the votes, each kind in its form', async () => {
    const { vote, get } = pollClient();
    await vote('open', 'ann', 'b');
    await vote('ranking', 'ann', ['b', 'a', 'c']);
    await vote('rating', 'ann', 4);
    await vote('text', 'ann', 'More <b>coffee</b>');
    const read = async (poll: string) => (await get(`/v1/polls/${poll}/results`)).json();
    expect(await read('open')).toEqual({
      total: 1,
      revision: 1,
      asOf: instant(0),
      options: [
        { id: 'a', count: 0 },
        { id: 'b', count: 1 },
        { id: 'c', count: 0 },
      ],
    });
    expect((await read('ranking')).options[1]).toEqual({ id: 'b', count: 1, points: 3, places: [1, 0, 0] });
    expect(await read('rating')).toMatchObject({ mean: 4, steps: [{}, {}, {}, { step: 4, count: 1 }, {}] });
    expect(await read('text')).toMatchObject({ texts: [{ text: 'More <b>coffee</b>', count: 1 }] });
  });

  it('contain every vote that was acknowledged before', async () => {
    const { vote, get } = pollClient();
    for (let i = 1; i <= 20; i++) {
      await vote('open', `voter-${i}`, 'a');
      expect(await (await get('/v1/polls/open/results')).json()).toMatchObject({ total: i });
    }
  });

  it('are not sent again to whoever has them', async () => {
    const { vote, get } = pollClient();
    await vote('open', 'ann', 'a');
    const first = await get('/v1/polls/open/results');
    const etag = first.headers.get('ETag')!;
    const again = await get('/v1/polls/open/results', { 'If-None-Match': `"x", ${etag}` });
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', etag]);
    expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*');
    await vote('open', 'bob', 'a');
    const changed = await get('/v1/polls/open/results', { 'If-None-Match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('ETag')).not.toBe(etag);
  });

  const readers = async (client: ReturnType<typeof pollClient>, poll: string) => {
    const paths = ['', `?vote=${token('vote-ann')}`, `?vote=${token('vote-nobody')}`];
    const seen = await Promise.all(paths.map((query) => client.get(`/v1/polls/${poll}/results${query}`)));
    const infos = await Promise.all(paths.map((query) => client.get(`/v1/polls/${poll}${query}`)));
    const visible = await Promise.all(infos.map(async (info) => (await info.json()).resultsVisible));
    expect(visible).toEqual(seen.map(({ status }) => status === 200));
    return Promise.all(seen.map(async (response) => (response.ok ? 'shown' : (await problemOf(response)).until)));
  };
  it.each([
    ['open', ['shown', 'shown', 'shown']],
    ['after-vote', ['vote', 'shown', 'vote']],
    ['after-close', ['close', 'close', 'close']],
    ['never', ['never', 'never', 'never']],
    ['closed', ['shown', 'shown', 'shown']],
  ])('of the poll %j are hidden until', async (poll, until) => {
    const client = pollClient();
    await client.vote(poll, 'ann', 'a');
    expect(await readers(client, poll)).toEqual(until);
    expect((await client.get(`/v1/polls/${poll}/results`, client.asOrganizer)).status).toBe(200);
  });

  it('are hidden with 403, and shown when the poll is closed', async () => {
    const client = pollClient();
    const hidden = await client.get('/v1/polls/after-close/results');
    expect([hidden.status, problemCode(await problemOf(hidden))]).toEqual([403, 'results-hidden']);
    client.clock.nowMs = hours(1);
    expect(await readers(client, 'after-close')).toEqual(['shown', 'shown', 'shown']);
  });

  it('are hidden again from whoever withdrew the vote', async () => {
    const client = pollClient();
    await client.vote('after-vote', 'ann', 'a');
    await client.vote('after-vote', 'ann', null, 1);
    expect(await readers(client, 'after-vote')).toEqual(['vote', 'vote', 'vote']);
  });

  it('that depend on who asks are kept by nobody else', async () => {
    const { get, asOrganizer } = pollClient();
    expect((await get('/v1/polls/open/results')).headers.get('Cache-Control')).toBe('public, no-cache');
    const named = await get(`/v1/polls/open/results?vote=${vote}`);
    expect(named.headers.get('Cache-Control')).toBe('private, no-cache');
    const organizers = await get('/v1/polls/open/results', asOrganizer);
    expect(organizers.headers.get('Cache-Control')).toBe('private, no-cache');
  });

  it('are 422 for what cannot be a vote, 503 while the store is away', async () => {
    expect((await pollClient().get('/v1/polls/open/results?vote=x')).status).toBe(422);
    const many = Array.from({ length: 51 }, (_, i) => `vote=${token(i)}`).join('&');
    expect((await pollClient().get(`/v1/polls/open/results?${many}`)).status).toBe(422);
    const broken = { ...memoryStorage(), countAnswers: () => Promise.reject(new Error('away')) };
    expect((await pollClient({ storage: broken }).get('/v1/polls/open/results')).status).toBe(503);
  });
});

describe('the organiser', () => {
  it('opens and closes by hand, and opens again; twice is as once', async () => {
    const storage = memoryStorage();
    const { organize, vote, get } = pollClient({ storage });
    expect((await vote('manual', 'ann', 'a')).status).toBe(409);
    for (let twice = 0; twice < 2; twice++) {
      const response = await organize('manual', 'open');
      expect([response.status, (await response.json()).state]).toEqual([200, 'open']);
    }
    expect((await vote('manual', 'ann', 'a')).status).toBe(201);
    for (let twice = 0; twice < 2; twice++) {
      expect(await (await organize('manual', 'close')).json()).toMatchObject({ state: 'closed' });
    }
    expect((await vote('manual', 'bob', 'a')).status).toBe(409);
    expect((await storage.controls()).get('manual')).toMatchObject({ version: 2 });
    await organize('manual', 'open');
    expect((await vote('manual', 'bob', 'a')).status).toBe(201);
    expect(await (await get('/v1/polls/manual')).json()).toMatchObject({ state: 'open' });
  });

  it('overrides the instants of the feed, and can open again what it has closed', async () => {
    const { organize, clock, get } = pollClient();
    const state = async (poll: string) => (await (await get(`/v1/polls/${poll}`)).json()).state;
    await organize('closed', 'open');
    await organize('open', 'close');
    await organize('upcoming', 'open');
    expect(await Promise.all(['closed', 'open', 'upcoming'].map(state))).toEqual(['open', 'closed', 'open']);
    clock.nowMs = hours(2);
    expect(await Promise.all(['closed', 'open', 'upcoming'].map(state))).toEqual(['open', 'closed', 'closed']);
    await organize('upcoming', 'open');
    expect(await state('upcoming')).toBe('open');
  });

  it('clears a rehearsal away, and then everything is as before', async () => {
    const { organize, vote, results, get } = pollClient();
    await organize('upcoming', 'open');
    await vote('upcoming', 'ann', 'a');
    expect(await results('upcoming')).toMatchObject({ total: 1 });
    for (let twice = 0; twice < 2; twice++) expect((await organize('upcoming', 'clear')).status).toBe(200);
    expect(await results('upcoming')).toMatchObject({ total: 0 });
    expect(await (await get('/v1/polls/upcoming')).json()).toMatchObject({ state: 'upcoming' });
  });

  const startMs = () => hours(1);
  const book = { polls, startMs };
  it.each<[string, string, number, number]>([
    ['before its first opening', 'upcoming', 0, 200],
    ['after its first opening', 'upcoming', 1, 409],
    ['a poll that was open at once', 'open', 0, 409],
    ['a poll by hand, before what it belongs to begins', 'manual', 0, 200],
    ['a poll by hand, from when it has begun', 'manual', 1, 409],
  ])('clears %s', async (_, poll, hour, status) => {
    const { organize, vote, clock } = pollClient({ polls: { book, subscribe: () => () => {} } });
    await organize(poll, 'open');
    await vote(poll, 'ann', 'a');
    clock.nowMs = hours(hour);
    const response = await organize(poll, 'clear');
    expect(response.status).toBe(status);
    if (status !== 200) expect(problemCode(await problemOf(response))).toBe('already-opened');
  });

  it.each<[string, Record<string, string>, number, string]>([
    ['without a token', {}, 401, 'no-token'],
    ['with a password, meant for a proxy', { Authorization: 'Basic b3JnYW5pc2VyOg==' }, 401, 'no-token'],
    ['with an empty token', { Authorization: 'Bearer ' }, 401, 'no-token'],
    ['with a wrong token', { Authorization: `Bearer ${adminToken}x` }, 403, 'wrong-token'],
    ['with the beginning of the token', { Authorization: `Bearer ${adminToken.slice(0, -1)}` }, 403, 'wrong-token'],
  ])('is not believed %s', async (_, headers, status, code) => {
    const { organize, get } = pollClient();
    for (const act of ['open', 'close', 'clear']) {
      const response = await organize('manual', act, headers);
      expect([response.status, problemCode(await problemOf(response))]).toEqual([status, code]);
      expect(response.headers.get('WWW-Authenticate')).toBe(status === 401 ? 'Bearer' : null);
    }
    expect(await (await get('/v1/polls/manual')).json()).toMatchObject({ state: 'upcoming' });
  });

  it('is not believed when the service has no token at all', async () => {
    const { app } = pollClient();
    expect(app).toBeDefined();
    const { organize } = pollClient({ adminToken: undefined } as object);
    expect((await organize('manual', 'open')).status).toBe(403);
    expect((await organize('manual', 'open', { Authorization: 'Bearer undefined' })).status).toBe(403);
  });

  it('is told where there is no such poll', async () => {
    expect((await pollClient().organize('none', 'open')).status).toBe(404);
  });

  it('is not who has a password for a proxy before the service; such a one may read', async () => {
    const response = await pollClient().get('/v1/polls', { Authorization: 'Basic b3JnYW5pc2VyOg==' });
    expect(response.status).toBe(200);
  });

  it('is not somebody whose wrong token happens not to matter', async () => {
    const response = await pollClient().get('/v1/polls/open/results', { Authorization: 'Bearer wrong' });
    expect(response.status).toBe(403);
  });
});

describe('across origins', () => {
  const elsewhere = { Origin: 'https://elsewhere.example' };

  it('anyone may read, and see the headers', async () => {
    const { get } = pollClient({ origins: ['https://www.example.org'] });
    for (const path of ['/v1/polls', '/v1/polls/none', '/v1/polls/open/results', '/nowhere', '/healthz']) {
      const { headers } = await get(path, elsewhere);
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(headers.get('Access-Control-Expose-Headers')).toBe('ETag, Retry-After');
    }
  });

  it('browsers ask once a day whether they may', async () => {
    const response = await pollClient().request('OPTIONS', `/v1/polls/open/votes/${vote}`, { headers: elsewhere });
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Access-Control-Allow-Methods')).toContain('PUT');
    expect(response.headers.get('Access-Control-Allow-Headers')).toMatch(/Authorization.*Content-Type/);
    expect(response.headers.get('Access-Control-Max-Age')).toBe('86400');
  });

  it.each<[string, readonly string[] | undefined, string | undefined, number]>([
    ['any, without a rule', undefined, 'https://elsewhere.example', 201],
    ['any, with an empty rule', [], 'https://elsewhere.example', 201],
    ['any, with a star', ['*'], 'https://elsewhere.example', 201],
    ['one that is named', ['https://a.example', 'https://www.example.org/'], 'https://www.example.org', 201],
    ['another than is named', ['https://www.example.org'], 'https://elsewhere.example', 403],
    ['one that only looks like it', ['https://www.example.org'], 'https://www.example.org.evil.example', 403],
    ['a sandboxed frame', ['https://www.example.org'], 'null', 403],
    ['a sandboxed frame, if named', ['null'], 'null', 201],
    ['its own', ['https://www.example.org'], 'http://polls.test', 201],
    ['none: no browser', ['https://www.example.org'], undefined, 201],
  ])('takes votes from %s', async (_, origins, origin, status) => {
    const { put } = pollClient({ ...(origins && { origins }) });
    const headers = { Host: 'polls.test', ...(origin && { Origin: origin }) };
    const response = await put('open', vote, good, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    if (status === 403) expect(problemCode(await problemOf(response))).toBe('origin-refused');
  });

  it('a rule that is no origin is said at the start', () => {
    expect(() => pollClient({ origins: ['www.example.org'] })).toThrow('www.example.org');
  });

  it('a form on another page changes nothing', async () => {
    const { request, results } = pollClient();
    const form = { headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...elsewhere }, body: 'answer=a' };
    expect((await request('POST', `/v1/polls/open/votes/${vote}`, form)).status).toBe(405);
    expect((await request('POST', '/v1/polls/manual/open', form)).status).toBe(401);
    expect(await results('open')).toMatchObject({ total: 0 });
  });
});

describe('addresses', () => {
  it.each([
    ['POST', '/v1/polls', 405, 'GET'],
    ['DELETE', '/v1/polls/open', 405, 'GET'],
    ['PUT', '/v1/polls/open/results', 405, 'GET'],
    ['GET', `/v1/polls/open/votes/${vote}`, 405, 'PUT'],
    ['GET', '/v1/polls/open/open', 405, 'POST'],
    ['POST', '/v1/events', 405, 'GET'],
    ['GET', '/', 404, null],
    ['GET', '/v1/polls/open/nothing', 404, null],
  ])('%s %s is %i', async (method, path, status, allow) => {
    const response = await pollClient().request(method, path);
    expect(response.status).toBe(status);
    expect(response.headers.get('Allow')).toBe(allow);
    await problemOf(response);
  });

  it.each(['/v1/polls', '/v1/polls/open/results', '/v1/events?poll=open'])('HEAD %s has no body', async (path) => {
    const response = await pollClient().request('HEAD', path);
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('tell whoever runs the service how it fares', async () => {
    expect(await (await pollClient().get('/readyz')).json()).toEqual({ status: 'ready', polls: polls.length });
    const away = { ...memoryStorage(), check: () => Promise.reject(new Error('away')) };
    const client = pollClient({ storage: away });
    expect((await client.get('/readyz')).status).toBe(503);
    expect((await client.get('/healthz')).status).toBe(200);
  });
});

describe('the log', () => {
  it('has a line for each request, and nothing of who voted what', async () => {
    const { put, get, log } = pollClient();
    await put('open', vote, good, { 'X-Forwarded-For': '192.0.2.7', 'User-Agent': 'Browser of Ann' });
    await get(`/v1/polls/open/results?vote=${vote}`);
    expect(log).toMatchObject([
      { time: instant(0), level: 'info', method: 'PUT', path: '/v1/polls/open/votes/{vote}', status: 201 },
      { time: instant(0), level: 'info', method: 'GET', path: '/v1/polls/open/results', status: 200 },
    ]);
    const text = JSON.stringify(log);
    for (const secret of [vote, good.voter, await ballotHash('open', vote), '192.0.2.7', 'Ann', '"a"']) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('what is stored', () => {
  it('holds neither the token of a voter nor the id of a vote', async () => {
    const seen: unknown[] = [];
    const storage = memoryStorage();
    const watched = { ...storage, storeVote: (vote: never) => (seen.push(vote), storage.storeVote(vote)) };
    await pollClient({ storage: watched }).put('open', vote, good);
    expect(seen).toMatchObject([{ vote: await ballotHash('open', vote) }]);
    expect(JSON.stringify(seen)).not.toContain(good.voter);
  });
});

describe('whatever is sent again, twice, or out of order', () => {
  it('each voter counts once, and results equal a recount', async () => {
    const kinds = fc.constantFrom<Poll>(
      polls[0]!,
      polls.find(({ id }) => id === 'multiple')!,
    );
    const choice = fc.constantFrom('a', 'b', 'c', null);
    const histories = fc.array(fc.array(choice, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(kinds, histories, fc.infiniteStream(fc.nat()), async (poll, histories, chance) => {
        const { vote, results } = pollClient();
        const answer = (choice: string | null) => (choice !== null && poll.kind === 'multiple' ? [choice] : choice);
        const sent = histories.flatMap((history, voter) =>
          history.map((choice, revision) => ({ voter: `voter-${voter}`, answer: answer(choice), revision })),
        );
        const arrivals = sent
          .flatMap((one) => Array.from({ length: 1 + (chance.next().value % 3) }, () => one))
          .map((one) => ({ one, place: chance.next().value }))
          .sort((a, b) => a.place - b.place);
        const answers = await Promise.all(
          arrivals.map(({ one }) => vote(poll.id, one.voter, one.answer, one.revision)),
        );
        expect(answers.filter(({ status }) => status !== 200 && status !== 201)).toEqual([]);
        expect(answers.filter(({ status }) => status === 201)).toHaveLength(histories.length);
        const recount = tally(
          poll,
          histories.map((history) => ({ answer: answer(history.at(-1)!), count: 1 })),
        );
        expect(await results(poll.id)).toMatchObject(recount);
      }),
      { numRuns: 60 },
    );
  });
});

it('lives at the time it is given', async () => {
  expect(Date.parse((await (await pollClient().get('/v1/polls/open')).json()).serverTime)).toBe(start);
});
