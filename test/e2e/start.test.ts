import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const voter = 'voter_0123456789-abcdefgh';
const vote = 'vote_0123456789-abcdefghi';

let data: string;
let child: ChildProcess | undefined;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'wco-start-'));
});

afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(data, { recursive: true });
});

/** Starts the demo on free ports; resolves to what it prints once it is ready. */
async function start(): Promise<{ demo: string; partner: string; printed: string }> {
  const { WCO_PORT: _port, WCO_PARTNER_PORT: _partner, WCO_POLL_PORT: _poll, ...env } = process.env;
  const args = ['scripts/start.mjs', '--port', '0', '--partner-port', '0', '--data', data];
  const started = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  let printed = '';
  for await (const text of started.stdout.setEncoding('utf8')) {
    printed += String(text);
    if (printed.includes('Votes')) break;
  }
  const address = (name: string): string => new RegExp(`${name}\\s+(http://[^/]+)`).exec(printed)?.[1] ?? '';
  return { demo: address('Host page'), partner: address('Partner’s site'), printed };
}

async function stopBy(signal: 'SIGINT' | 'SIGTERM'): Promise<unknown> {
  const ended = once(child as ChildProcess, 'exit');
  child?.kill(signal);
  const [code] = (await ended) as [unknown];
  return code;
}

test('votes survive a restart, and neither Ctrl-C nor an open stream leaves anything running', async () => {
  const first = await start();
  const cast = await fetch(`${first.demo}/polls/v1/polls/next-subject/votes/${vote}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ voter, answer: 'ai' }),
  });
  expect(cast.status).toBe(201);
  const stream = await fetch(`${first.demo}/polls/v1/events?poll=next-subject`);
  const ended = expect(stream.text()).rejects.toThrow();

  expect(await stopBy('SIGINT')).toBe(0);
  await ended;
  for (const address of [`${first.demo}/host/`, `${first.partner}/`]) await expect(fetch(address)).rejects.toThrow();

  const second = await start();
  const authorization = `Bearer ${(await readFile(join(data, 'admin-token'), 'utf8')).trim()}`;
  const results = await fetch(`${second.demo}/polls/v1/polls/next-subject/results`, { headers: { authorization } });
  expect(await results.json()).toMatchObject({ total: 1 });
  expect(await stopBy('SIGTERM')).toBe(0);
});

test('every printed address answers', async () => {
  const { printed } = await start();
  const addresses = printed.match(/http:\S+/g) ?? [];
  expect(addresses.length).toBeGreaterThanOrEqual(9);
  for (const address of addresses) expect((await fetch(address)).status, address).toBe(200);
  expect(await stopBy('SIGINT')).toBe(0);
});
