import type { Poll } from '../../../src/poll-protocol/index.js';
import { createPollApp } from '../../../src/server/poll-app.js';
import type { PollAppOptions } from '../../../src/server/poll-app.js';
import type { LogLine } from '../../../src/server/log.js';
import { memoryStorage } from '../../../src/server/storage/memory-storage.js';

export const adminToken = 'the-organisers-own-token';

/** The instant at which the tests live, and some around it. */
export const start = Date.parse('2020-11-11T12:00:00Z');
export const hours = (count: number) => start + count * 3_600_000;
export const instant = (count: number) => new Date(hours(count)).toISOString();

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));

export const polls: readonly Poll[] = [
  { id: 'open', question: 'Which?', options, results: 'always' },
  { id: 'after-vote', question: 'Which?', options },
  { id: 'after-close', question: 'Which?', options, results: 'after-close', closes: instant(1) },
  { id: 'never', question: 'Which?', options, results: 'never' },
  { id: 'upcoming', question: 'Which?', options, opens: instant(1), closes: instant(2), results: 'always' },
  { id: 'closed', question: 'Which?', options, closes: instant(-1) },
  { id: 'manual', question: 'Which?', options, opens: 'manual', closes: 'manual', results: 'always' },
  { id: 'multiple', question: 'Which?', kind: 'multiple', options, limits: { max: 2 }, results: 'always' },
  { id: 'ranking', question: 'Which?', kind: 'ranking', options, results: 'always' },
  { id: 'rating', question: 'How?', kind: 'rating', results: 'always' },
  { id: 'text', question: 'What?', kind: 'text', results: 'always', moderation: 'after' },
  { id: 'code', question: 'Which?', options, identity: 'code' },
  { id: 'link', question: 'Which?', options, identity: 'link' },
];

/** 22 signs, as a browser makes them. */
export const token = (name: string | number) => `${name}`.padEnd(22, '_');

export interface VoteBody {
  readonly voter?: unknown;
  readonly answer?: unknown;
  readonly [field: string]: unknown;
}

/** A service without sockets, with a clock of its own. */
export function pollClient(rest: Partial<PollAppOptions> = {}) {
  const clock = { nowMs: start };
  const log: LogLine[] = [];
  const app = createPollApp({
    storage: memoryStorage(),
    polls,
    now: () => clock.nowMs,
    adminToken,
    log: (line) => log.push(line),
    ...rest,
  });
  const request = async (method: string, path: string, init: RequestInit = {}) =>
    app.fetch(new Request(`http://polls.test${path}`, { method, ...init }));
  const asOrganizer = { Authorization: `Bearer ${adminToken}` };
  return {
    app,
    clock,
    log,
    request,
    get: (path: string, headers: Record<string, string> = {}) => request('GET', path, { headers }),
    put: (poll: string, vote: string, body: VoteBody | string, headers: Record<string, string> = {}) =>
      request('PUT', `/v1/polls/${poll}/votes/${vote}`, {
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    /** The vote of one voter, by name. */
    vote: (poll: string, voter: string, answer: unknown, revision?: number) =>
      request('PUT', `/v1/polls/${poll}/votes/${token(`vote-${voter}`)}`, {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ voter: token(voter), answer, ...(revision !== undefined && { revision }) }),
      }),
    organize: (poll: string, act: string, headers: Record<string, string> = asOrganizer) =>
      request('POST', `/v1/polls/${poll}/${act}`, { headers }),
    results: async (poll: string) =>
      (await request('GET', `/v1/polls/${poll}/results`, { headers: asOrganizer })).json(),
    asOrganizer,
  };
}

/** Reads a stream of server-sent events, event by event. */
export function eventReader(response: Response) {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  /** The next event, or undefined where the stream has ended. Comments and retry times are passed over. */
  const next = async (): Promise<{ event: string; data: Record<string, unknown> } | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end < 0) {
        const { done, value } = await reader.read();
        if (done) return undefined;
        text += value;
        continue;
      }
      const frame = text.slice(0, end);
      text = text.slice(end + 2);
      const [, event, data] = /^event: (.*)\ndata: (.*)$/s.exec(frame) ?? [];
      if (event) return { event, data: JSON.parse(data!) as Record<string, unknown> };
    }
  };
  return { next, cancel: () => reader.cancel() };
}
