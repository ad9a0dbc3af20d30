import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { recordedIo } from '../support/command-io.js';
import { feedServer, sends, type FeedServer } from '../support/feed-server.js';
import { fullFeed } from '../support/full-feed.js';

let folder: string;
let server: FeedServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wco-check-'));
  server = await feedServer();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await server.close();
});

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(
    path,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  );
  return path;
}

async function check(argv: readonly string[], io = recordedIo()) {
  const code = await run(['check', ...argv], io);
  return { code, out: io.out, err: io.err };
}

interface Report {
  readonly readable: boolean;
  readonly counts: Record<string, number>;
  readonly summary?: Record<string, unknown>;
  readonly problems: readonly Record<string, unknown>[];
}
async function checkJson(...argv: string[]) {
  const { code, out } = await check(['--json', ...argv]);
  return { code, ...(JSON.parse(out) as Report) };
}

const broken = `{
  "version": 1,
  "event": { "id": "e", "name": "Event", "timeZone": "Europe/Brussels" },
  "sessions": [
    { "id": "a", "titel": "Opening" },
    { "id": "b", "title": "Closing", "kind": "show", "url": "www.example.org",
      "start": "2020-11-11T14:00:00+01:00" }
  ]
}`;

describe('what is said of a feed', () => {
  test('one without a fault: what it will show', async () => {
    const { code, out } = await check([await file('full.json', fullFeed)]);
    expect(code).toBe(0);
    expect(out).toBe(
      'Nothing is wrong with this feed.\n' +
        'Shown: “Harbour Days 2031”; 3 sessions on 1 day (29 March 2031, Europe/Lisbon), 1 of them without a time; ' +
        '2 speakers; 2 sponsors; 3 polls.\n',
    );
  });

  test('one with faults: where, what, and the way out, line by line', async () => {
    const path = await file('broken.json', broken);
    const { code, out } = await check([path]);
    expect(code).toBe(1);
    expect(out).toBe(`${path}
  error  line 5, column 5  $.sessions[0].title
    “title” is missing. What it belongs to is not shown.
    → Add “title”.

  hint  line 5, column 18  $.sessions[0].titel
    Nobody reads “titel”: the feed has no such field here.
    → Did you mean “title”?

  warning  line 6, column 38  $.sessions[1].kind
    “kind” is “show”, which is not one of the known values. It is ignored.
    → Write one of: keynote, panel, round-table, talk, workshop, lightning, poster, break, meal, social, ceremony, other.

  hint  line 6, column 54  $.sessions[1].url
    “url” is “www.example.org”, which leads to a file beside the feed.
    → Write “https://www.example.org”, if that is meant.

1 error, 1 warning and 2 hints.
Shown: “Event”; 1 session on 1 day (11 November 2020, Europe/Brussels); 0 speakers; 0 sponsors; 0 polls.
`);
  });

  test('the same for a program', async () => {
    const path = await file('broken.json', broken);
    const { code, problems, ...rest } = await checkJson(path);
    expect(code).toBe(1);
    expect(rest).toEqual({
      readable: true,
      counts: { error: 1, warning: 1, hint: 2 },
      summary: {
        name: 'Event',
        timeZone: 'Europe/Brussels',
        sessions: 1,
        withoutTime: 0,
        days: ['2020-11-11'],
        speakers: 0,
        sponsors: 0,
        polls: 0,
      },
    });
    expect(problems[0]).toEqual({
      severity: 'error',
      code: 'missing',
      path: '$.sessions[0].title',
      params: {},
      file: path,
      line: 5,
      column: 5,
      sentence: '“title” is missing. What it belongs to is not shown.',
      wayOut: 'Add “title”.',
    });
  });

  test('warnings alone are no failure', async () => {
    const path = await file('warning.json', { ...fullFeed, version: 2 });
    expect(await check([path])).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 errors, 1 warning and 0 hints') as unknown,
    });
  });

  test.each([
    ['truncated.json', JSON.stringify(fullFeed).slice(0, 400), 'truncated', 1],
    ['comma.json', '{\n "version": 1,\n}', 'not-json', 3],
    ['page.html', '<!doctype html>', 'html-instead', undefined],
    ['list.json', '[]', 'not-a-feed', undefined],
    ['empty.json', '', 'truncated', 1],
  ])('%s cannot be read', async (name, content, expected, line) => {
    const path = await file(name, content);
    const { code, readable, problems } = await checkJson(path);
    expect({ code, readable }).toEqual({ code: 2, readable: false });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: expected, file: path, ...(line && { line }) });
    expect(problems[0]!.sentence).not.toContain('file:');
  });

  test('a byte order mark moves no line', async () => {
    const { problems } = await checkJson(await file('bom.json', `\uFEFF${broken}`));
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['byte-order-mark', undefined],
      ['missing', 5],
      ['unknown-field', 5],
      ['unknown-value', 6],
      ['unlikely-url', 6],
    ]);
  });

  test('letters of another charset', async () => {
    const { code, problems } = await checkJson(
      await file('latin.json', Buffer.from(broken.replace('Event', 'Événement'), 'latin1')),
    );
    expect(code).toBe(1);
    expect(problems[0]).toMatchObject({ code: 'invalid-utf-8', params: { found: 'windows-1252' } });
  });

  test('an event in several files: each problem with its file', async () => {
    const { speakers, ...rest } = fullFeed;
    const one = await file('one.json', rest);
    const two = await file('two.json', {
      version: 1,
      speakers: [...speakers, { id: 'li', name: 'Li again' }, { id: 'x' }],
    });
    const { code, summary, problems } = await checkJson(one, two);
    expect(code).toBe(1);
    expect(summary).toMatchObject({ sessions: 3, speakers: 2 });
    expect(problems.map(({ file, path, code }) => [file, path, code])).toEqual([
      [two, '$.speakers[2].id', 'repeated-id'],
      [two, '$.speakers[3].name', 'missing'],
    ]);
  });
});

describe('a feed on the network', () => {
  const shared = { 'access-control-allow-origin': '*' };

  test('as a page of another site would get it', async () => {
    server.answer(sends(JSON.stringify(fullFeed), 'application/json', 200, shared));
    expect(await check([server.url])).toMatchObject({ code: 0, err: '' });
    expect(server.requests[0]!.headers.origin).toBeDefined();
  });

  test.each([
    ['not at all', {}, true],
    ['with one other site', { 'access-control-allow-origin': 'https://www.example.org' }, true],
    ['with everybody', shared, false],
  ])('shared %s', async (_, headers, warns) => {
    server.answer(sends(JSON.stringify(fullFeed), 'application/json', 200, headers));
    const { code, problems } = await checkJson(server.url);
    expect(code).toBe(0);
    expect(problems.map(({ code }) => code)).toEqual(warns ? ['not-shared'] : []);
  });

  test('that is not there', async () => {
    server.answer(sends('no', 'text/plain', 404));
    const { code, out } = await check([server.url]);
    expect(code).toBe(2);
    expect(out).toContain(`The server answered 404 instead of the feed ${server.url}.`);
    expect(out).toContain('Nothing of it can be shown.');
  });
});

describe('languages', () => {
  test.each([
    [['--language', 'fr'], {}, /erreur .*ligne 5, colonne 5/],
    [['--language', 'ar-EG'], {}, /خطأ/],
    [[], { LANG: 'fr_CA.UTF-8' }, /erreur/],
    [[], { LC_ALL: 'ar_SA', LANG: 'fr_FR' }, /خطأ/],
    [[], { LANG: 'C.UTF-8' }, /error/],
    [[], { LANG: 'de_DE' }, /error/],
    [['--language', 'en'], { LANG: 'fr_FR' }, /error/],
  ])('%j with %j', async (argv, env, expected) => {
    const { out } = await check([...argv, await file('broken.json', broken)], recordedIo(env));
    expect(out).toMatch(expected);
  });

  test('one that we do not have', async () => {
    const { code, err } = await check(['--language', 'tlh', 'x.json']);
    expect(code).toBe(2);
    expect(err).toContain('en, fr, ar');
  });
});

test.each([
  [true, {}, true],
  [true, { NO_COLOR: '1' }, false],
  [false, {}, false],
])('a terminal (%s) with %j has colours: %s', async (isTTY, env, expected) => {
  const { out } = await check([await file('broken.json', broken)], recordedIo(env, isTTY));
  expect(out.includes('\x1b[')).toBe(expected);
});

describe('what cannot be done', () => {
  test.each([
    [[], /Which feed\?/],
    [['--jsn', 'x'], /--jsn[\s\S]*Usage/],
    [['no-such-file.json'], /There is no file no-such-file\.json/],
    [[tmpdir()], /is not a file/],
  ])('check %j', async (argv, expected) => {
    const { code, out, err } = await check(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(expected);
  });

  test('help', async () => {
    for (const argv of [['--help'], ['-h']]) {
      const { code, out } = await check(argv);
      expect(code).toBe(0);
      expect(out).toMatch(/^Usage: wco-events check/);
    }
  });
});
