import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { indexedPng } from '../../scripts/lib/indexed-png.mjs';
import { contactSheet, fileName } from '../../scripts/studio/contact-sheet.mjs';
import { looks, pages, scenes } from '../../scripts/studio/scenes.mjs';

type Color = readonly [number, number, number];

const word = (number: number) =>
  Buffer.from([number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255]);
// Readers of ours do not look at the checksum.
const chunk = (type: string, data: Buffer) => Buffer.concat([word(data.length), Buffer.from(type), data, word(0)]);

/** A PNG of these rows, each written with a filter of its own: 0 as it is, 1 as differences to the left, 2 to above. */
function png(rows: readonly (readonly Color[])[], filters: readonly number[] = []): Buffer {
  const lines = rows.map((row, y) => {
    const bytes = row.flat();
    const above = rows[y - 1]?.flat() ?? bytes.map(() => 0);
    const filter = filters[y] ?? 0;
    const written = bytes.map((value, i) => {
      const guess = filter === 1 ? (bytes[i - 3] ?? 0) : filter === 2 ? above[i]! : 0;
      return (value - guess) & 255;
    });
    return Buffer.from([filter, ...written]);
  });
  const head = Buffer.concat([word(rows[0]!.length), word(rows.length), Buffer.from([8, 2, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours of an indexed PNG, row by row. */
function colorsOf(file: Buffer): number[][][] {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const width = chunks.get('IHDR')!.readUInt32BE(0);
  const palette = chunks.get('PLTE')!;
  const bytes = inflateSync(chunks.get('IDAT')!);
  return Array.from({ length: chunks.get('IHDR')!.readUInt32BE(4) }, (_, y) =>
    [...bytes.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))].map((index) => [
      ...palette.subarray(index * 3, index * 3 + 3),
    ]),
  );
}

const [white, black, blue, almostWhite]: Color[] = [
  [255, 255, 255],
  [0, 0, 0],
  [16, 80, 140],
  [254, 255, 254],
];

describe('a picture with a palette', () => {
  const rows = [
    [white!, black!, blue!],
    [blue!, white!, white!],
    [black!, black!, white!],
  ];

  test.each([[[0, 0, 0]], [[1, 1, 1]], [[2, 2, 2]], [[1, 0, 2]]])(
    'is the same picture, rows filtered as %j',
    (filters) => {
      expect(colorsOf(indexedPng(png(rows, filters)))).toEqual(rows);
    },
  );

  test('has no more colours than asked for, the most frequent ones', () => {
    const picture = [[white!, white!, white!, black!, black!, blue!]];
    expect(colorsOf(indexedPng(png(picture), 2))).toEqual([[white, white, white, black, black, black]]);
  });

  test('takes for one what the eye takes for one', () => {
    expect(colorsOf(indexedPng(png([[white!, white!, almostWhite!]])))).toEqual([[white, white, white]]);
  });

  test('is made of nothing but a PNG', () => {
    expect(() => indexedPng(Buffer.from('GIF89a, and more'))).toThrow('no PNG');
  });
});

describe('the contact sheet', () => {
  const picture = (more: object) => ({
    group: 'wco-agenda',
    name: 'before',
    look: 'Phone',
    file: 'a.png',
    faults: [],
    ...more,
  });

  test('has a chapter for each widget and a row for each state', () => {
    const sheet = contactSheet([
      picture({}),
      picture({ look: 'Desktop', file: 'b.png' }),
      picture({ name: 'after', file: 'c.png' }),
      picture({ group: 'wco-poll', file: 'd.png' }),
    ]);
    expect(sheet.match(/<h2 /g)).toHaveLength(2);
    expect(sheet.match(/<h3>/g)).toHaveLength(3);
    expect(sheet.match(/<img src="[abcd]\.png"/g)).toHaveLength(4);
  });

  test('says what is wrong on a picture, as text', () => {
    expect(contactSheet([picture({ faults: ['<b> is 12 px wider'] })])).toContain('&#60;b&#62; is 12 px wider');
  });
});

describe('what is taken', () => {
  test('every widget in the states of all, and more', () => {
    for (const widget of ['wco-agenda', 'wco-speaker-grid', 'wco-sponsor-wall', 'wco-countdown', 'wco-poll']) {
      const states = new Set(scenes.filter((scene) => scene.widget === widget).map(({ state = 'ready' }) => state));
      expect([...states].sort(), widget).toEqual(['empty', 'failed', 'loading', 'ready', 'stale']);
    }
  });

  test('no two pictures share a file', () => {
    const files = [
      ...scenes.map(({ widget, name }) => fileName(widget, name)),
      ...pages.map(({ name }) => fileName('demo', name)),
    ];
    expect(new Set(files).size).toBe(files.length);
    expect(new Set(looks.map(({ name }) => name)).size).toBe(looks.length);
  });
});
