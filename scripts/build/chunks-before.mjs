// Chunks of the release before: kept, so that a loader in somebody's cache still finds those it knows.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * They lie in the `dist/embed` of that release, or in the one that is about to be replaced: where that is of the same
 * version, it has kept them already.
 * @param {string} version the one that is built
 * @param {string} current the `dist/embed` that is there, if any
 * @param {string} [release] the `dist/embed` of the release before
 * @returns {{ version: string, chunks: Map<string, Buffer> } | undefined}
 */
export function chunksBefore(version, current, release) {
  const folder = release ?? current;
  const list = join(folder, 'chunks.json');
  if (!existsSync(list)) {
    if (release) throw new Error(`${list} is missing: --keep needs the dist/embed of the release before.`);
    return undefined;
  }
  const found = JSON.parse(readFileSync(list, 'utf8'));
  const before = found.version === version ? found.before : found;
  if (!before) return undefined;
  const read = (name) => readFileSync(join(folder, 'chunks', name));
  return { version: before.version, chunks: new Map(before.chunks.map((name) => [name, read(name)])) };
}
