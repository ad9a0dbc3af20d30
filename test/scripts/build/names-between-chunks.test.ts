import { minify } from 'terser';
import { describe, expect, it } from 'vitest';
import { namesBetweenChunks } from '../../../scripts/build/names-between-chunks.mjs';

const shortened = async (code: string) =>
  (await minify(code, { module: true, nameCache: namesBetweenChunks(code) })).code;

describe('names between chunks', () => {
  it('are those inside the chunk that exports', async () => {
    const code = await shortened('let count = 0; const more = () => count++; export { more as t, count as n };');
    expect(code).toMatch(/export\{t,n\};$/);
  });

  it('are those inside the chunk that imports', async () => {
    const code = await shortened('import { t as more, n as less } from "./core.js"; console.log(more, less, more);');
    expect(code).toContain('import{t,n}from"./core.js"');
  });

  it('are other ones where two chunks give the same', async () => {
    const code = await shortened(
      'import { t as one } from "./a.js"; import { t as other } from "./b.js"; console.log(one, other);',
    );
    const [, other] = /import\{t\}from"\.\/a\.js";import\{t as (\w)\}/.exec(code!)!;
    expect(other).not.toBe('t');
    expect(code).toContain(`console.log(t,${other})`);
  });

  it('leave the default alone', async () => {
    expect(await shortened('const words = 1; export { words as default };')).toMatch(/as default/);
  });
});
