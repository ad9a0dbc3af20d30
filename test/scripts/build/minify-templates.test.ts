import { expect, test } from 'vitest';
import { minifyCss, minifyHtml, minifyTemplates } from '../../../scripts/build/minify-templates.mjs';

test.each([
  [
    'indentation between blocks goes',
    '<div>\n  <p>a</p>\n  <ul>\n    <li>b</li>\n  </ul>\n</div>\n',
    '<div><p>a</p><ul><li>b</li></ul></div>',
  ],
  ['space between words on a line stays, once', '<p>a\n   <em>b</em>\n c</p>', '<p>a <em>b</em> c</p>'],
  ['space at the edges may be needed where the template is put', ' <small>today</small>', ' <small>today</small>'],
  ['no-break space is no white space', '<p>a\u00a0b</p>', '<p>a\u00a0b</p>'],
  ['space before a slot stays', '<b>a</b> <slot></slot>', '<b>a</b> <slot></slot>'],
  ['comments go', '<p>a<!-- not b --></p>', '<p>a</p>'],
  ['attributes stand on one line', '<a\n  href="x"\n  part="y"\n  >z</a\n>', '<a href="x" part="y">z</a>'],
  ['values stay as they are', '<a title="a  b > c">d</a>', '<a title="a  b > c">d</a>'],
  ['values over lines become one line', '<p class="a\n    b">c</p>', '<p class="a b">c</p>'],
  ['a lone sign is a text', 'a < b', 'a < b'],
])('HTML: %s', (_, source, expected) => {
  expect(minifyHtml(source)).toBe(expected);
});

test.each([
  ['white space goes', 'a {\n  color: red;\n}\n/* why */', 'a{color:red}'],
  [
    'modern rules are understood',
    '@container (inline-size < 34em) {\n  a {\n    inset-inline: 0;\n  }\n}',
    '@container (inline-size<34em){a{inset-inline:0}}',
  ],
  [
    'entering styles stay',
    '@starting-style {\n  dialog[open] {\n    opacity: 0;\n  }\n}',
    '@starting-style{dialog[open]{opacity:0}}',
  ],
  [
    'mixed colours stay',
    ':host {\n  --_a: color-mix(in srgb, currentcolor 72%, transparent);\n}',
    ':host{--_a:color-mix(in srgb, currentcolor 72%, transparent)}',
  ],
])('CSS: %s', (_, source, expected) => {
  expect(minifyCss(source)).toBe(expected);
});

test('templates in a module are rewritten, templates within templates too, and nothing else', () => {
  const module = [
    'const css1 = css`a {\n  content: "\\\\201C";\n}`;',
    'const row = (a, b) => html`<li>\n  ${a} ${b ? html`<p>\n  ${b}\n</p>` : nothing}\n</li>`;',
    'const other = `<li>\n  </li>`;',
  ].join('\n');
  expect(minifyTemplates(module)).toBe(
    [
      'const css1 = css`a{content:"“"}`;',
      'const row = (a, b) => html`<li>${a} ${b ? html`<p>${b}</p>` : nothing}</li>`;',
      'const other = `<li>\n  </li>`;',
    ].join('\n'),
  );
});
