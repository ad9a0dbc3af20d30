import { expect, test } from 'vitest';
import { readFeed } from '../../src/feed/read-feed.js';
import { schemaErrors, schemaFields } from '../support/feed-schema.js';
import { fullFeed, fullFeedUrl } from '../support/full-feed.js';

test('the full feed is valid by the schema', () => {
  expect(schemaErrors(fullFeed)).toEqual([]);
});

test('the full feed is read without a problem', () => {
  expect(readFeed(fullFeed, fullFeedUrl).problems).toEqual([]);
});

test.each(schemaFields().map(({ place }) => [place.join('.'), place] as const))('the full feed uses %s', (_, place) => {
  const at = (value: unknown, [key, ...rest]: readonly (string | 0)[]): boolean => {
    if (key === undefined) return value !== undefined;
    if (Array.isArray(value)) return value.some((item) => at(item, rest));
    return typeof value === 'object' && value !== null && at((value as Record<string, unknown>)[key], rest);
  };
  expect(at(fullFeed, place)).toBe(true);
});
