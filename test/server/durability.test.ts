import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ballotHash } from '../../src/poll-protocol/index.js';
import { sqliteStorage } from '../../src/server/storage/sqlite-storage.js';
import { polls, token } from './support/poll-client.js';
import { temporaryFeed } from './support/temporary-feed.js';

let files: ReturnType<typeof temporaryFeed>;
beforeAll(() => void (files = temporaryFeed(polls)));
afterAll(() => files.remove());

const program = join(import.meta.dirname, 'support', 'serve.mjs');

/** A service in a process of its own. */
async function startProcess() {
  const child = spawn(process.execPath, [program, '--feed', files.feed, '--db', files.db, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  const exited = new Promise<NodeJS.Signals | number | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ?? code)),
  );
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
      const [, url] = /at (http:\S+)/.exec(text) ?? [];
      if (url) resolve(url);
    });
    void exited.then(() => reject(new Error(said)));
  });
  return { url, kill: (signal: NodeJS.Signals) => child.kill(signal), exited, stderr: () => said };
}

describe('a service that is killed', () => {
  it('has every vote that it acknowledged, and none twice', { timeout: 30_000 }, async () => {
    const acknowledged: string[] = [];
    const sent = new Set<string>();
    for (let round = 0; round < 2; round++) {
      const service = await startProcess();
      const enough = new Promise<void>((resolve) => {
        const send = async (voter: string) => {
          sent.add(voter);
          const response = await fetch(`${service.url}v1/polls/open/votes/${token(`vote-${voter}`)}`, {
            method: 'PUT',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ voter: token(voter), answer: 'a' }),
          });
          if (!response.ok) throw new Error(await response.text());
          acknowledged.push(voter);
          if (acknowledged.length >= 100 * (round + 1)) resolve();
        };
        // Several at a time, without end: the service dies among votes.
        const sendOn = async (sender: number) => {
          for (let i = 0; ; i++) await send(`${round}-${sender}-${i}`);
        };
        for (let sender = 0; sender < 8; sender++) sendOn(sender).catch(() => {});
      });
      await enough;
      service.kill('SIGKILL');
      expect(await service.exited).toBe('SIGKILL');
    }
    const storage = sqliteStorage(files.db);
    const missing: string[] = [];
    for (const voter of acknowledged) {
      if (!(await storage.hasVote('open', await ballotHash('open', token(`vote-${voter}`))))) missing.push(voter);
    }
    const { answers } = await storage.countAnswers('open');
    await storage.close();
    expect(missing).toEqual([]);
    // An answer that was cut off is unknown: the vote may be there or not.
    expect(answers[0]!.count).toBeGreaterThanOrEqual(acknowledged.length);
    expect(answers[0]!.count).toBeLessThanOrEqual(sent.size);
  });

  it('stops in good order when it is asked to', { timeout: 30_000 }, async () => {
    const service = await startProcess();
    expect((await fetch(`${service.url}readyz`)).status).toBe(200);
    service.kill('SIGTERM');
    expect(await service.exited).toBe(0);
    // Lines of the log, and no warning of Node's.
    for (const line of service.stderr().trim().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });
});
