import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { insistOnLean, leanLit } from '../../../scripts/build/lean-lit.mjs';

const litPath = join(process.cwd(), 'node_modules/lit-html/lit-html.js');

describe('Lit in script files', () => {
  it('comes without what nobody here asks for', () => {
    const code = readFileSync(litPath, 'utf8');
    const lean = leanLit(code, litPath);
    expect(lean.length).toBeLessThan(code.length);
    expect(code).toContain('litHtmlPolyfillSupport');
    expect(lean).not.toContain('litHtmlPolyfillSupport');
  });

  it('stops the build where Lit is written in another way', () => {
    expect(() => leanLit('export const html = 1;', litPath)).toThrow('lit-html.js is written in another way');
  });

  it('leaves other files as they are', () => {
    expect(leanLit('let a = 1;', '/node_modules/lit-html/directive.js')).toBe('let a = 1;');
  });

  it.each([
    '@property({ reflect: true }) open = false;',
    'html`<style>${text}</style>`',
    '@property({ type: Object }) a;',
  ])('stops the build where code of ours needs what is cut: %s', (code) => {
    expect(() => insistOnLean(code, 'a.ts')).toThrow('a.ts');
  });
});
