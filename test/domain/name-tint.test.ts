import { expect, test } from 'vitest';
import { nameTint } from '../../src/domain/name-tint.js';

test('a name keeps its tint', () => {
  expect(nameTint('Ann Example', 7)).toBe(nameTint('Ann Example', 7));
});

test('a name keeps its tint in every language', () => {
  expect(nameTint({ en: 'Ann Example', ar: 'آن' }, 7)).toBe(nameTint('Ann Example', 7));
});

test('names that resemble each other are spread over all tints', () => {
  const tints = Array.from({ length: 70 }, (_, index) => nameTint(`Speaker ${index}`, 7));
  expect([...new Set(tints)].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('a name without letters has a tint too', () => {
  expect(nameTint({}, 7)).toBe(nameTint('', 7));
});
