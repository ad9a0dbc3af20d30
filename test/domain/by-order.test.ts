import { expect, test } from 'vitest';
import { byOrder } from '../../src/domain/by-order.js';

test.each<[string, { id: string; order?: number }[], string]>([
  [
    'lower first',
    [
      { id: 'a', order: 2 },
      { id: 'b', order: 1 },
    ],
    'ba',
  ],
  ['without one last', [{ id: 'a' }, { id: 'b', order: 9 }], 'ba'],
  ['equal ones as they stand', [{ id: 'a', order: 1 }, { id: 'b', order: 1 }, { id: 'c' }, { id: 'd' }], 'abcd'],
  [
    'negative and broken ones count',
    [
      { id: 'a', order: 0.5 },
      { id: 'b', order: -1 },
    ],
    'ba',
  ],
])('%s', (_name, items, expected) => {
  expect(
    items
      .sort(byOrder)
      .map(({ id }) => id)
      .join(''),
  ).toBe(expected);
});
