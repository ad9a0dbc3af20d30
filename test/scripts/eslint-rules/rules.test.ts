import { Linter, type Rule } from 'eslint';
import { describe, expect, it } from 'vitest';
import wco, { restrictedSyntax } from '../../../tools/eslint-rules/index.mjs';
import { ruleTester } from './rule-tester.js';

const tester = ruleTester();
const run = (name: string, messageId: string, valid: string[], invalid: string[]) => {
  tester.run(name, wco.rules![name] as Rule.RuleModule, {
    valid,
    invalid: invalid.map((code) => ({ code, errors: [{ messageId }] })),
  });
};

run(
  'no-rem',
  'rem',
  [
    'css`:host { margin: 1em }`',
    'css`/* rem is for pages */ a { --theorem: 1 }`',
    "const text = 'a remark of 12 remarks';",
  ],
  [
    'css`:host { margin: 1rem }`',
    'css`:host { margin: calc(1px + .5REM) }`',
    'css`:host { margin: ${size}rem }`',
    "element.style.setProperty('--wco-gap', '2rem');",
  ],
);

run(
  'no-viewport-media',
  'viewport',
  [
    'css`@media (prefers-reduced-motion: reduce) { a { width: 1em } }`',
    'css`@media print { :host { max-width: none } }`',
    'css`@media (forced-colors: active) { a { color: LinkText } }`',
    'css`@media (hover: hover) and (pointer: fine) { a { height: 1em } }`',
    'css`@container (min-width: 30em) { a { color: red } }`',
    "matchMedia('(prefers-color-scheme: dark)');",
  ],
  [
    'css`@media (min-width: 30em) { a { color: red } }`',
    'css`@media (width >= 30em) { a { color: red } }`',
    'css`@media screen and (orientation: portrait) { a { color: red } }`',
    'css`@media (max-height: ${height}) { a { color: red } }`',
    "window.matchMedia('(max-width: 400px)');",
  ],
);

run(
  'no-style-attribute',
  'style',
  [
    'html`<p class="style" title="style=1">style="color:red"</p>`',
    'html`<p title=${a > b} class="a">a</p>`',
    'html`<wco-x data-style="1" .styles=${s}></wco-x>`',
    "element.style.setProperty('--wco-x', '1');",
  ],
  [
    'html`<p style="color: red">a</p>`',
    'html`<p title="a > b" style=${style}>a</p>`',
    'html`<p class=${() => `a`} style = "x">a</p>`',
    'html`<p .style=${style}>a</p>`',
    'svg`<g style="x"/>`',
    "element.setAttribute('style', 'color: red');",
  ],
);

run(
  'no-style-map',
  'styleMap',
  ["import { classMap } from 'lit/directives/class-map.js';"],
  [
    "import { styleMap } from 'lit/directives/style-map.js';",
    "export { styleMap } from 'lit-html/directives/style-map.js';",
  ],
);

run(
  'no-unsafe-markup',
  'unsafe',
  [
    "import { html } from 'lit/static-html.js';",
    'html`<p .textContent=${text}>innerHTML = 1</p>`',
    'stream.write(text); this.document.title = text;',
  ],
  [
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js';",
    "import { unsafeSVG } from 'lit/directives/unsafe-svg.js';",
    "import { unsafeStatic } from 'lit/static-html.js';",
    "await import('lit/directives/unsafe-html.js');",
    'element.innerHTML = text;',
    "element['outerHTML'] = text;",
    "element.insertAdjacentHTML('beforeend', text);",
    'document.write(text);',
    'root.ownerDocument.document.writeln(text);',
    'html`<div .innerHTML=${text}></div>`',
    'html`<iframe srcdoc=${text}></iframe>`',
  ],
);

const lines = (count: number) => Array.from({ length: count }, (_, index) => `a${index}();`).join('\n');
run(
  'small-classes',
  'long',
  [
    `class A { render() {\n${lines(58)}\n} }`,
    `class A { render() {\n${lines(50)}\n${'\n'.repeat(30)}${'// why\n'.repeat(30)}} }`,
    `class A { other() {\n${lines(200)}\n} }`,
  ],
  [`class A { render() {\n${lines(60)}\n} }`, `class A { other() {\n${lines(300)}\n} }`],
);

describe('restricted syntax', () => {
  const problems = (code: string) =>
    new Linter().verify(code, [{ rules: { 'no-restricted-syntax': ['error', ...restrictedSyntax] } }]);

  it.each(['for (const key in object) use(key);', 'Array.from(list);', 'f.bind(this, 1);', 'this.f.bind(this);'])(
    'forbids %s',
    (code) => {
      expect(problems(code)).toHaveLength(1);
    },
  );

  it.each(['for (const key of Object.keys(object)) use(key);', '[...list];', 'Array.of(1);', '() => this.f();'])(
    'allows %s',
    (code) => {
      expect(problems(code)).toEqual([]);
    },
  );
});

describe('.css files', () => {
  it('are read by the rules about sheets, and the places are those of the file', () => {
    const text = 'a { margin: 1rem }\nb::before { content: "`${"; }\n@media (min-width: 30em) { c { color: red } }\n';
    const problems = new Linter().verify(
      text,
      [
        { files: ['**/*.css'], plugins: { wco }, processor: 'wco/css-files' },
        {
          files: ['**/*.css/*.js'],
          plugins: { wco },
          rules: { 'wco/no-rem': 'error', 'wco/no-viewport-media': 'error' },
        },
      ],
      'src/desk/desk.css',
    );
    expect(problems.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual([
      ['wco/no-rem', 1, 13],
      ['wco/no-viewport-media', 3, 1],
    ]);
  });
});
