import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown, type Inline } from '../../src/domain/markdown.js';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const inline = (markdown: string) => {
  const [block] = parseMarkdown(markdown);
  return block?.kind === 'paragraph' ? block.lines[0] : undefined;
};

test('blank lines make paragraphs, single ones lines', () => {
  expect(parseMarkdown('One\r\ntwo\r\n\r\nthree')).toEqual([
    { kind: 'paragraph', lines: [[text('One')], [text('two')]] },
    { kind: 'paragraph', lines: [[text('three')]] },
  ]);
});

test('lists, bulleted and numbered, also right after a paragraph', () => {
  expect(parseMarkdown('Bring:\n- a pen\n- paper\n1. first\n2) second')).toEqual([
    { kind: 'paragraph', lines: [[text('Bring:')]] },
    { kind: 'list', ordered: false, items: [[text('a pen')], [text('paper')]] },
    { kind: 'list', ordered: true, items: [[text('first')], [text('second')]] },
  ]);
});

test('a line that hangs below an item goes on with it', () => {
  const [list] = parseMarkdown('- one\n  and more\n- two');
  expect(list).toMatchObject({ kind: 'list', items: [[text('one'), text(' '), text('and more')], [text('two')]] });
});

describe('inside a line', () => {
  test.each<[string, readonly Inline[]]>([
    ['**strong** word', [{ kind: 'strong', content: [text('strong')] }, text(' word')]],
    [
      '*soft* and _soft_',
      [{ kind: 'emphasis', content: [text('soft')] }, text(' and '), { kind: 'emphasis', content: [text('soft')] }],
    ],
    [
      'a [link](https://example.org/a_b)',
      [text('a '), { kind: 'link', url: 'https://example.org/a_b', content: [text('link')] }],
    ],
    [
      'see https://example.org/x.',
      [
        text('see '),
        { kind: 'link', url: 'https://example.org/x', content: [text('https://example.org/x')] },
        text('.'),
      ],
    ],
    ['snake_case_name and 2*3*4', [text('snake_case_name and 2*3*4')]],
    ['<b>bold</b> & <script>alert(1)</script>', [text('<b>bold</b> & <script>alert(1)</script>')]],
    ['[click](javascript:alert(1))', [text('[click](javascript:alert(1))')]],
    ['[click](data:text/html,x)', [text('[click](data:text/html,x)')]],
    ['\\*not soft\\*', [text('*not soft*')]],
    ['5 * 3 * 2', [text('5 * 3 * 2')]],
  ])('%s', (markdown, expected) => {
    expect(inline(markdown)).toEqual(expected);
  });

  test('a heading is a strong line', () => {
    expect(inline('## Programme ##')).toEqual([{ kind: 'strong', content: [text('Programme')] }]);
  });
});

test('whatever comes in, nothing is thrown and no link but to the web, mail or telephone comes out', () => {
  const urls = (parts: readonly Inline[]): string[] =>
    parts.flatMap((part) =>
      part.kind === 'text' ? [] : [...(part.kind === 'link' ? [part.url] : []), ...urls(part.content)],
    );
  const pieces = fc.constantFrom(
    '*',
    '**',
    '_',
    '[',
    '](',
    ')',
    'javascript:',
    'https://x.org',
    '\n',
    '- ',
    ' ',
    'a',
    '<',
    '\\',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
      for (const block of parseMarkdown(parts.join(''))) {
        const lines = block.kind === 'list' ? block.items : block.lines;
        for (const url of lines.flatMap(urls)) expect(url).toMatch(/^(https?:|mailto:|tel:)/);
      }
    }),
  );
});

test('a long hostile text is read at once', () => {
  const hostile = [
    '*'.repeat(50_000),
    '['.repeat(50_000),
    '**a'.repeat(16_000),
    '_a '.repeat(16_000),
    'https://'.repeat(6_000),
  ];
  const plain = 'a'.repeat(50_000);
  const time = (markdown: string) => {
    const from = performance.now();
    parseMarkdown(markdown);
    return performance.now() - from;
  };
  time(plain);
  // A regular expression that backtracks would take thousands of times as long as plain text of the same length.
  for (const text of hostile) expect(time(text) / Math.max(time(plain), 1)).toBeLessThan(500);
});
