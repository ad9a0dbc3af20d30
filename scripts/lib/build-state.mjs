// Tells whether `dist/` is what `src/` would give.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'src',
  'scripts/build.mjs',
  'scripts/build',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.lib.json',
];
/** One file of each part, and what lies outside of them. */
const results = [
  'dist/embed/wco-widgets.js',
  'dist/event-feed-1.schema.json',
  'dist/lib/index.js',
  'dist/server/index.js',
  'dist/cli/wco-events.js',
];

const modifiedMs = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;

function newestMs(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  // A folder's own time tells of files that were removed.
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

/** Whether something to serve is missing, or older than what it is made from. */
export function needsBuild(root) {
  const builtMs = results.map((path) => modifiedMs(join(root, path)) ?? 0);
  return Math.min(...builtMs) < Math.max(...sources.map((path) => newestMs(join(root, path)))) || builtMs.includes(0);
}
