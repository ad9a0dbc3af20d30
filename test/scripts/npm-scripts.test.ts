import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const notOurs = /^(node_modules|dist|coverage|pictures|storybook-static|tmp|\.git|\.cache)$/;

/** Documents everywhere, and the scripts, which tell people what to run. */
function texts(folder = '.'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.test(entry.name) ? [] : texts(path);
    return /\.md$|^scripts[/\\].*\.mjs$/.test(path) ? [path] : [];
  });
}

it('every npm script that a document or a script names is there', () => {
  const named = texts().flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map(([, name]) => ({ path, name: name! })),
  );
  expect(named).not.toEqual([]);
  expect(named.filter(({ name }) => !Object.hasOwn(scripts, name))).toEqual([]);
});

it.each(Object.entries(scripts))('npm run %s leads to a script that is there', (_name, command) => {
  const [, script] = /^node scripts\/run\.mjs ([\w-]+)/.exec(command) ?? [];
  expect(existsSync(`scripts/${script}.mjs`)).toBe(true);
});
