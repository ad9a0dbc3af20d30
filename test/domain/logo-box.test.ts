import { describe, expect, test } from 'vitest';
import { logoBox, logoFrame, type LogoSize } from '../../src/domain/logo-box.js';

/** Area of what is drawn in the file, without its margin. */
function inkArea({ width, height, inset = 0 }: LogoSize, rank: number): number {
  const box = logoBox({ width, height, inset }, rank);
  const scale = box.width / width;
  const margin = 2 * inset * Math.min(width, height);
  return (width - margin) * scale * (height - margin) * scale;
}

describe('logoBox', () => {
  test.each<[string, LogoSize]>([
    ['a square', { width: 100, height: 100 }],
    ['a square of another resolution', { width: 1024, height: 1024 }],
    ['a wide word mark', { width: 900, height: 100 }],
    ['a word mark', { width: 400, height: 100 }],
    ['a crest', { width: 100, height: 130 }],
    ['a square with a margin', { width: 100, height: 100, inset: 0.2 }],
    ['a word mark with a margin', { width: 400, height: 100, inset: 0.1 }],
  ])('%s covers the area of its rank', (_name, size) => {
    expect(inkArea(size, 0)).toBeCloseTo(52);
    expect(inkArea(size, 2)).toBeCloseTo(52 * 0.7 ** 2);
  });

  test.each<[string, LogoSize]>([
    ['a wide word mark', { width: 3000, height: 100 }],
    ['a tall crest', { width: 100, height: 800 }],
    ['a crest with a margin', { width: 100, height: 300, inset: 0.1 }],
  ])('%s stays within the frame of its rank', (_name, { inset = 0, ...size }) => {
    const frame = logoFrame(1);
    const box = logoBox({ ...size, inset }, 1);
    const margin = (2 * inset * Math.min(size.width, size.height) * box.width) / size.width;
    expect(box.width - margin).toBeLessThanOrEqual(frame.width + 1e-9);
    expect(box.height - margin).toBeLessThanOrEqual(frame.height + 1e-9);
  });

  test.each([1, 3.2, 0.4, 12])('the proportion %f of the file is kept', (ratio) => {
    const box = logoBox({ width: 200 * ratio, height: 200 }, 1);
    expect(box.width / box.height).toBeCloseTo(ratio);
  });

  test.each<[number, number[]]>([
    [1, [0.5, 0.72, 1, 2.5, 7, 10, 14]],
    [2, [0.5, 0.72, 1, 2.5, 7, 10, 14]],
    [3, [0.5, 0.72, 1, 2.5, 7, 10, 14]],
    // From here on sizes are the same, and so the extremes, which the frame bounds, are smaller.
    [4, [0.72, 1, 2.5, 7, 10]],
    [5, [0.72, 1, 2.5, 7, 10]],
  ])('no logo of rank %i is larger than one of the rank above', (rank, ratios) => {
    const areas = (of: number) => ratios.map((ratio) => inkArea({ width: 100 * ratio, height: 100 }, of));
    expect(Math.max(...areas(rank))).toBeLessThanOrEqual(Math.min(...areas(rank - 1)) + 1e-9);
  });

  test('far down, logos stay large enough to be known', () => {
    expect(logoBox({ width: 100, height: 100 }, 9)).toEqual(logoBox({ width: 100, height: 100 }, 20));
  });

  test('a margin that leaves next to nothing does not blow a logo up', () => {
    expect(logoBox({ width: 100, height: 100, inset: 0.4999 }, 0).width).toBeLessThan(100);
  });
});
