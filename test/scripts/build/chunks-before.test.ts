import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chunksBefore } from '../../../scripts/build/chunks-before.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wco-chunks-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A `dist/embed` of that version, with one chunk of its own and those it has kept. */
function embedOf(version: string, before?: { version: string; chunks: string[] }): string {
  const embed = join(folder, version);
  const chunks = [`agenda-${version}.js`];
  mkdirSync(join(embed, 'chunks'), { recursive: true });
  for (const name of [...chunks, ...(before?.chunks ?? [])]) writeFileSync(join(embed, 'chunks', name), `// ${name}`);
  writeFileSync(join(embed, 'chunks.json'), JSON.stringify({ version, chunks, before }));
  return embed;
}

const named = (found: ReturnType<typeof chunksBefore>) =>
  found && { version: found.version, chunks: [...found.chunks].map(([name, text]) => `${name}: ${String(text)}`) };

const older = { version: '1.0.0', chunks: ['agenda-1.0.0.js'] };

test.each([
  ['there is no release before', () => chunksBefore('1.1.0', join(folder, 'none')), undefined],
  ['the folder holds the release before', () => chunksBefore('1.1.0', embedOf('1.0.0')), '1.0.0'],
  ['the folder holds this version, which has kept them', () => chunksBefore('1.1.0', embedOf('1.1.0', older)), '1.0.0'],
  ['the folder holds this version, the first', () => chunksBefore('1.1.0', embedOf('1.1.0')), undefined],
  [
    'the folder holds a release with chunks of an older one',
    () => chunksBefore('1.2.0', embedOf('1.1.0', older)),
    '1.1.0',
  ],
  ['another folder is named', () => chunksBefore('1.2.0', embedOf('1.2.0', older), embedOf('1.1.0', older)), '1.1.0'],
])('%s', (_, find, version) => {
  expect(named(find())).toEqual(version && { version, chunks: [`agenda-${version}.js: // agenda-${version}.js`] });
});

test('a folder that is named and holds no release is an error', () => {
  expect(() => chunksBefore('1.1.0', embedOf('1.0.0'), join(folder, 'none'))).toThrow('--keep');
});
