import { expect, test } from 'vitest';
import { refreshSeconds } from '../../src/domain/refresh-interval.js';

test.each([
  ['before the event', { startMs: 10, endMs: 20 }, 9, 300],
  ['from its first moment', { startMs: 10, endMs: 20 }, 10, 60],
  ['until its end', { startMs: 10, endMs: 20 }, 19, 60],
  ['once it is over', { startMs: 10, endMs: 20 }, 20, 0],
  ['without dates', {}, 15, 60],
])('%s', (_name, event, now, seconds) => {
  expect(refreshSeconds(event, now)).toBe(seconds);
});
