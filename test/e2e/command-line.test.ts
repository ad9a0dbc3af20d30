import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const command = resolve('dist/cli/wco-events.js');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wco-command-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command as a process, in a folder of its own. */
function wcoEvents(...argv: string[]): Promise<Ended> {
  return new Promise((done) => {
    const env = { ...process.env, LC_ALL: 'C' };
    const child = execFile(process.execPath, [command, ...argv], { cwd: folder, env }, (_error, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

describe('the built command', () => {
  test('checks the demo’s feed', async () => {
    const { code, out, err } = await wcoEvents('check', resolve('demo/feed/tech-con-2020.json'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Nothing is wrong with this feed\.\nShown: “2020 WCO TECH-CON”; 19 sessions on 3 days/);
  });

  test('says in every language what is wrong, by the file’s name as it was given', async () => {
    await writeFile(
      join(folder, 'feed.json'),
      '{"version":1,"event":{"id":"e","name":"E","timeZone":"UTC"},"sessions":[{"id":"a"}]}',
    );
    for (const [language, expected] of [
      ['en', 'error'],
      ['fr', 'erreur'],
      ['ar', 'خطأ'],
    ] as const) {
      const { code, out } = await wcoEvents('check', '--language', language, 'feed.json');
      expect(code).toBe(1);
      expect(out).toContain(`feed.json\n  ${expected}  `);
      expect(out).toContain('$.sessions[0].title');
    }
  });

  test('ends with 2 where nothing can be read, and where nothing can be done', async () => {
    await writeFile(join(folder, 'broken.json'), '{"version":1,');
    expect((await wcoEvents('check', 'broken.json')).code).toBe(2);
    expect((await wcoEvents('check', 'missing.json')).code).toBe(2);
    expect((await wcoEvents('chekc')).code).toBe(2);
  });

  test('knows its version and every command', async () => {
    expect((await wcoEvents('--version')).out).toMatch(/^\d+\.\d+\.\d+/);
    expect((await wcoEvents('serve', '--help')).out).toMatch(/^Usage: wco-events serve/);
  });
});
