import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as runCommand } from '../../src/cli/run.js';
import { polls } from '../server/support/poll-client.js';
import { temporaryFeed } from '../server/support/temporary-feed.js';

let files: ReturnType<typeof temporaryFeed>;
beforeAll(() => void (files = temporaryFeed(polls)));
afterAll(() => files.remove());

/** Runs the command; `use` gets the address of the service, and what comes back stops it. */
async function run(argv: readonly string[], use: (url: string) => Promise<unknown> = async () => {}) {
  const controller = new AbortController();
  let [stdout, stderr] = ['', ''];
  let used: Promise<unknown> = Promise.resolve();
  const code = await runCommand(['serve', ...argv], {
    stdout: {
      write(text: string) {
        stdout += text;
        const [, url] = /at (http:\S+)/.exec(text) ?? [];
        if (url) used = use(url).finally(() => controller.abort());
      },
    },
    stderr: { write: (text: string) => (stderr += text) },
    signal: controller.signal,
  });
  await used;
  return { code, stdout, stderr };
}

const needed = () => ['--feed', files.feed, '--db', files.db, '--port', '0'];
const file = (name: string, text: string) => {
  const path = join(files.folder, name);
  writeFileSync(path, text);
  return path;
};

describe('wco-events serve', () => {
  it('serves the polls of a feed until it is stopped', async () => {
    let states: unknown;
    const { code, stdout, stderr } = await run(needed(), async (url) => {
      const response = await fetch(`${url}v1/polls/open`);
      states = await response.json();
    });
    expect(code).toBe(0);
    expect(states).toMatchObject({ state: 'open' });
    expect(stdout).toContain('Without --admin-token-file nobody can open or close');
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { message: 'feed read' },
      { message: 'request', path: '/v1/polls/open', status: 200 },
    ]);
  });

  it('takes the organiser’s token from a file, and votes from the sites it is told', async () => {
    const tokenFile = file('token', 'a-token-of-the-organisers\n');
    const argv = [
      ...needed(),
      '--admin-token-file',
      tokenFile,
      '--origin',
      'https://www.example.org',
      '--origin',
      'null',
    ];
    const statuses: number[] = [];
    const { code, stdout } = await run(argv, async (url) => {
      const post = (headers: Record<string, string>) =>
        fetch(`${url}v1/polls/manual/open`, { method: 'POST', headers });
      const bearer = { Authorization: 'Bearer a-token-of-the-organisers' };
      for (const headers of [
        {},
        bearer,
        { ...bearer, Origin: 'https://evil.example' },
        { ...bearer, Origin: 'null' },
      ]) {
        statuses.push((await post(headers)).status);
      }
    });
    expect([code, statuses]).toEqual([0, [401, 200, 403, 200]]);
    expect(stdout).not.toContain('Without');
  });

  it('says how it is used', async () => {
    const { code, stdout } = await run(['--help']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Usage: wco-events serve')]);
  });

  it.each<[string, () => readonly string[], string]>([
    ['no feed', () => ['--db', files.db], '--feed FEED'],
    ['no database', () => ['--feed', files.feed], '--db polls.sqlite'],
    ['an unknown option', () => [...needed(), '--hots', '0.0.0.0'], "'--hots'"],
    ['a port that is none', () => [...needed(), '--port', '70000'], 'from 0 to 65535'],
    ['a port in words', () => [...needed(), '--port', 'http'], 'from 0 to 65535'],
    [
      'a feed that is not there',
      () => ['--feed', join(files.folder, 'none.json'), '--db', files.db],
      'none.json cannot be read',
    ],
    [
      'a database that cannot be',
      () => ['--feed', files.feed, '--db', join(files.folder, 'none', 'x.sqlite')],
      'could not start',
    ],
    ['no PostgreSQL', () => ['--feed', files.feed, '--db', 'postgres://poll@127.0.0.1:1/x'], 'ECONNREFUSED'],
    ['a site that is none', () => [...needed(), '--origin', 'www.example.org'], 'https://www.example.org'],
    [
      'a missing token',
      () => [...needed(), '--admin-token-file', join(files.folder, 'none')],
      'cannot be read (ENOENT). Make one with',
    ],
    ['a short token', () => [...needed(), '--admin-token-file', file('short', 'secret')], '22 characters or more'],
    [
      'a token of several words',
      () => [...needed(), '--admin-token-file', file('words', `${'x '.repeat(30)}`)],
      'one word',
    ],
  ])('says what is wrong and what to do: %s', async (_, argv, words) => {
    const { code, stdout, stderr } = await run(argv());
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
  });

  it('says which port is taken, and the way out', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await run([...needed(), '--port', String(port)]);
    other.close();
    expect(code).toBe(2);
    expect(stderr).toContain(`Port ${port} is taken by another program. Choose another with --port`);
  });
});
