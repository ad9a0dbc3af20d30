import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../bench/compare-texts.mjs';
import { generateFeed } from '../../bench/generate-feed.mjs';
import { measuresTable, median, spread } from '../../bench/report.mjs';
import { findBrowsers } from '../../scripts/lib/browsers.mjs';
import { isCi, runNode } from '../../scripts/lib/tools.mjs';
import { readFeed } from '../../src/feed/read-feed.js';
import { schemaErrors } from '../support/feed-schema.js';

describe('the generated feed', () => {
  test.each([1, 50, 500])('of %i sessions is one that an editor could have written', (sessions) => {
    const feed = generateFeed({ sessions });
    expect(feed.sessions).toHaveLength(sessions);
    expect(schemaErrors(feed)).toEqual([]);
    expect(readFeed(feed, 'https://feeds.example/feed.json').problems).toEqual([]);
  });

  test('is the same on every run, and another one for another seed', () => {
    expect(generateFeed({ sessions: 20 })).toEqual(generateFeed({ sessions: 20 }));
    expect(generateFeed({ sessions: 20 })).not.toEqual(generateFeed({ sessions: 20, seed: 2 }));
  });

  test.each([
    [50, 3],
    [500, 3],
    [5000, 5],
  ])('of %i sessions takes %i days, with rooms side by side', (sessions, days) => {
    const feed = generateFeed({ sessions });
    expect(new Set(feed.sessions.map(({ start }) => start.slice(0, 10))).size).toBe(days);
    expect(new Set(feed.sessions.map(({ start }) => start)).size).toBeLessThan(sessions);
  });
});

describe('texts', () => {
  const text = (head: string, ...sessions: string[]) => ({ head, days: [{ title: 'Monday', sessions }] });
  const compare = (one: ReturnType<typeof text>, other: ReturnType<typeof text>) => () =>
    compareTexts(
      [
        { title: 'agenda', text: one },
        { title: 'innerHTML', text: other },
      ],
      2,
    );

  test('that are the same are accepted', () => {
    expect(compare(text('Days', 'a', 'b'), text('Days', 'a', 'b'))).not.toThrow();
  });

  test.each([
    ['a session too few', text('Days', 'a'), 'shows 1 sessions, not 2'],
    ['a session that says nothing', text('Days', 'a', ''), 'shows 1 sessions, not 2'],
    ['a session that says less', text('Days', 'a', 'B'), '\n  B\n  b'],
    ['another head', text('', 'a', 'b'), '\n  \n  Days'],
  ])('%s is refused', (_, other, message) => {
    expect(compare(text('Days', 'a', 'b'), other)).toThrow(message);
  });
});

describe('the table', () => {
  test.each([
    [[3], 3, 0],
    [[9, 1, 5], 5, 0.8],
    [[4, 1, 2, 3], 2.5, 0.4],
    [[0, 0], 0, 0],
  ])('of %j the median is %d and the spread %d', (values, middle, noise) => {
    expect(median(values)).toBe(middle);
    expect(spread(values)).toBeCloseTo(noise);
  });

  test('says how much of every other page the first one needs', () => {
    const page = (title: string, cpuMs: number) => ({ title, loads: [{ cpuMs }, { cpuMs }] });
    const table = measuresTable([{ sessions: 50, pages: [page('agenda', 30), page('innerHTML', 60)] }]);
    expect(table).toMatch(/\| sessions \| measure +\| agenda +\| innerHTML +\| ratio \|/);
    expect(table).toMatch(/\| main thread +\| 30 ms +\| 60 ms +\| 0\.50 +\|/);
  });
});

const { chromium } = await findBrowsers();

test.skipIf(!chromium.available && !isCi)(
  'a small run: all pages show the same, and every measure is taken',
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wco-bench-'));
    try {
      let printed = '';
      const args = ['scripts/bench.mjs', '--sessions', '50', '--loads', '1', '--to', folder];
      const exitCode = await runNode(args, { hear: (text: string) => (printed += text) });
      expect(exitCode, printed).toBe(0);
      const { runs, bytes } = JSON.parse(await readFile(join(folder, 'latest.json'), 'utf8'));
      expect(runs[0].pages.map(({ title }: { title: string }) => title)).toEqual([
        'agenda',
        'innerHTML',
        'innerHTML, far rows skipped',
      ]);
      for (const { loads } of runs[0].pages) {
        const { firstMs, completeMs, cpuMs, longestTaskMs, heapMB, nodes, layoutShift } = loads[0];
        expect(Math.min(firstMs, cpuMs, longestTaskMs, heapMB)).toBeGreaterThan(0);
        expect(completeMs).toBeGreaterThanOrEqual(firstMs);
        expect(nodes).toBeGreaterThan(500);
        expect(layoutShift).toBe(0);
      }
      // One listener serves all sessions.
      expect(runs[0].pages[0].loads[0].listeners).toBeLessThan(50);
      expect(bytes.map(({ name }: { name: string }) => name)).toContain('wco-poll');
      const [agenda] = bytes;
      expect(agenda.files).toEqual(expect.arrayContaining(['wco-widgets', 'agenda', 'words-en']));
      expect(await readFile(join(folder, 'latest.md'), 'utf8')).toContain('| 50 ');
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
