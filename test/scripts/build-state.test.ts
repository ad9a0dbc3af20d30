import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { needsBuild } from '../../scripts/lib/build-state.mjs';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'wco-build-'))));
afterEach(() => rmSync(root, { recursive: true }));

/** Writes files, each as old as said: seconds after a common beginning. */
function write(files: Record<string, number>): void {
  for (const [path, seconds] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
    utimesSync(join(root, path), seconds, seconds);
  }
  // Folders keep the time at which the files came: make them as old as the beginning.
  for (const folder of ['src', 'src/widgets']) {
    mkdirSync(join(root, folder), { recursive: true });
    utimesSync(join(root, folder), 0, 0);
  }
}

const built: Record<string, number> = {
  'dist/embed/wco-widgets.js': 100,
  'dist/event-feed-1.schema.json': 110,
  'dist/lib/index.js': 110,
  'dist/server/index.js': 110,
  'dist/cli/wco-events.js': 110,
};

it.each([
  ['nothing is built', { 'src/widgets/a.ts': 10 }, true],
  ['all is newer than its sources', { 'src/widgets/a.ts': 10, 'package.json': 20, ...built }, false],
  ['a source is newer', { 'src/widgets/a.ts': 120, ...built }, true],
  ['a source is newer than a part', { 'src/widgets/a.ts': 105, ...built }, true],
  ['the schema is newer', { 'src/feed/event-feed-1.schema.json': 120, ...built }, true],
  ['the build is newer', { 'scripts/build/deep/lib.mjs': 120, ...built }, true],
  ['the packages are newer', { 'src/widgets/a.ts': 10, 'package-lock.json': 120, ...built }, true],
])('when %s', (_case, files, expected) => {
  write(files);
  expect(needsBuild(root)).toBe(expected);
});

it.each(Object.keys(built))('when %s is missing', (missing) => {
  const { [missing]: _gone, ...rest } = built;
  write({ 'src/widgets/a.ts': 10, ...rest });
  expect(needsBuild(root)).toBe(true);
});

it('when a source was taken away', () => {
  write({ 'src/widgets/a.ts': 10, ...built });
  utimesSync(join(root, 'src/widgets'), 120, 120);
  expect(needsBuild(root)).toBe(true);
});
