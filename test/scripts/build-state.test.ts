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

const built = { 'dist/embed/wco-widgets.js': 100, 'dist/server/index.js': 110 };

it.each([
  ['nothing is built', { 'src/widgets/a.ts': 10 }, true],
  ['a part is missing', { 'src/widgets/a.ts': 10, 'dist/embed/wco-widgets.js': 100 }, true],
  ['all is newer than its sources', { 'src/widgets/a.ts': 10, 'package.json': 20, ...built }, false],
  ['a source is newer', { 'src/widgets/a.ts': 120, ...built }, true],
  ['a source is newer than a part', { 'src/widgets/a.ts': 105, ...built }, true],
  ['the packages are newer', { 'src/widgets/a.ts': 10, 'package-lock.json': 120, ...built }, true],
])('when %s', (_case, files, expected) => {
  write(files);
  expect(needsBuild(root)).toBe(expected);
});

it('when a source was taken away', () => {
  write({ 'src/widgets/a.ts': 10, ...built });
  utimesSync(join(root, 'src/widgets'), 120, 120);
  expect(needsBuild(root)).toBe(true);
});
