import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FeedFile } from '../../src/feed/fetch-feed.js';
import { readEventFeed } from '../../src/feed/read-event-feed.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { placeOf } from '../../src/i18n/problem-sentences.js';
import { foreignFeeds, hugeFeeds, spellings } from '../support/foreign-feeds.js';
import { realFeeds } from '../support/real-feeds.js';
import { smallFeed } from '../support/feed-url.js';

const url = 'https://example.org/feed/event.json';
const file = (text: string): FeedFile => ({ text, url, baseUrl: url, contentType: 'application/json' });

/** Reads a text that is JSON of any kind, and looks that every problem leads to a place of that text. */
async function readAny(text: string) {
  const { model, problems } = await readEventFeed([file(text)]);
  const data = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  for (const { path, code } of problems) {
    const place = placeOf(path);
    // What is missing has no place of its own; that in which it should be has one.
    const found = valueAt(data, code === 'missing' ? place.slice(0, -1) : place);
    expect(found, `${path} ${code}`).toBeDefined();
    if (code === 'missing') expect(Object.hasOwn(found as object, place.at(-1)!), path).toBe(false);
  }
  return { model, problems, said: problems.map(({ path, code }) => `${path} ${code}`) };
}

function valueAt(data: unknown, place: readonly (string | number)[]): unknown {
  let value = data;
  for (const key of place) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The best of several turns, so that what else the machine does counts for little. */
async function effort(text: string): Promise<number> {
  let [parsing, reading] = [Infinity, Infinity];
  for (let turn = 0; turn < 7; turn++) {
    const startMs = performance.now();
    JSON.parse(text);
    const parsedMs = performance.now();
    await readEventFeed([file(text)]);
    const endMs = performance.now();
    parsing = Math.min(parsing, parsedMs - startMs);
    reading = Math.min(reading, endMs - parsedMs);
  }
  return reading / parsing;
}

/** How many times the work of JSON.parse a reader may take, which is part of it. Ten times is usual for a feed full of faults. */
const mostEffort = 60;

describe('files of other programs', () => {
  test.each(foreignFeeds)('$name', async ({ text, says }) => {
    const { model, said } = await readAny(text);
    expect(said).toEqual(expect.arrayContaining([...says]));
    if (says.includes('$ not-a-feed')) expect({ model, said }).toEqual({ model: undefined, said: says });
    else expect(model).toBeDefined();
  });
});

describe('a feed reads the same', () => {
  const plain = readFeed(smallFeed, url).model;

  test.each(spellings)('%s', async (_name, text) => {
    expect(await readEventFeed([file(text)])).toEqual({ model: plain, problems: [] });
  });

  test('with a byte order mark, which is said', async () => {
    const { model, said } = await readAny(`\uFEFF${JSON.stringify(smallFeed)}`);
    expect({ model, said }).toEqual({ model: plain, said: ['$ byte-order-mark'] });
  });
});

describe('a huge feed takes no more than some parsings of it', () => {
  test.each(hugeFeeds)('%s', async (_name, text) => {
    await readAny(text);
    expect(await effort(text)).toBeLessThan(mostEffort);
  });
});

describe.skipIf(!realFeeds)('feeds of real events, in the formats of other programs', () => {
  const paths = realFeeds === undefined ? [] : readdirSync(realFeeds, { recursive: true, encoding: 'utf8' });
  const names = paths.filter((path) => path.endsWith('.json')).sort();

  test('are there', () => {
    expect(names).not.toEqual([]);
  });

  // Where there is none, one test stands for them, so that it is counted as skipped.
  test.each(names.length ? names : ['any of them'])('%s', async (name) => {
    const text = readFileSync(join(realFeeds!, name), 'utf8');
    const { model, problems, said } = await readAny(text);
    if (!model) expect(said).toEqual(['$ not-a-feed']);
    else {
      // It has lists of our names: what tells ours from others is missing all the same.
      expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['$.version', '$.event']));
      expect(problems).toContainEqual(expect.objectContaining({ severity: 'error', path: '$.event' }));
    }
    expect(await effort(text)).toBeLessThan(mostEffort);
  });
});
