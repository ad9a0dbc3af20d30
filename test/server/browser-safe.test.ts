import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** All that a module imports, and what that imports, types aside; packages by their names. */
function imports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const source = readFileSync(path, 'utf8');
  for (const [, specifier] of source.matchAll(/^(?:import|export)(?! type)[^;]*?from '([^']+)'/gm)) {
    if (specifier!.startsWith('.')) imports(join(path, '..', specifier!.replace(/js$/, 'ts')), seen);
    else seen.add(specifier!);
  }
  return seen;
}

it('the app and the storage in memory run in a page: they need nothing of Node', () => {
  const server = join(import.meta.dirname, '../../src/server');
  const all = [...imports(join(server, 'poll-app.ts')), ...imports(join(server, 'storage/memory-storage.ts'))];
  expect(all).toContain(join(server, 'live-events.ts'));
  expect([...new Set(all)].filter((name) => !name.startsWith('/'))).toEqual(['hono']);
  const source = all.filter((name) => name.startsWith('/')).map((path) => readFileSync(path, 'utf8'));
  expect(source.join('\n')).not.toMatch(/\b(process|Buffer|setImmediate)\b[.(]/);
});
