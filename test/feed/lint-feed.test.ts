import { expect, test } from 'vitest';
import { closest, lintFeed } from '../../src/feed/lint-feed.js';
import { fullFeed } from '../support/full-feed.js';

const lint = (feed: unknown) => lintFeed(feed).map(({ code, path, params }) => [code, path, params.expected]);

test('nothing is to be said of the full feed', () => {
  expect(lint(fullFeed)).toEqual([]);
});

test.each([
  [{ sesions: [] }, [['unknown-field', '$.sesions', 'sessions']]],
  [{ event: { timezone: 'UTC' } }, [['unknown-field', '$.event.timezone', 'timeZone']]],
  [
    { sessions: [{}, { people: [{ speeker: 'a' }] }] },
    [['unknown-field', '$.sessions[1].people[0].speeker', 'speaker']],
  ],
  [{ event: { image: { source: 'a.jpg' } } }, [['unknown-field', '$.event.image.source', '']]],
  [{ rooms: [{ walkMinutes: { anything: 1 }, name: { xx: 'x' } }] }, []],
  [{ _comment: 'x', 'x-own': 1, $comment: 'y', '//': 'z', event: { comment: 'ours' } }, []],
  [{ sessions: 'none', event: [1], constructor: 1 }, [['unknown-field', '$.constructor', '']]],
])('fields that nobody reads: %j', (feed, expected) => {
  expect(lint(feed)).toEqual(expected);
});

test.each([
  ['www.example.org/a', true],
  ['example.com', true],
  ['conference.wco.example.org/page', true],
  ['photos/a.jpg', false],
  ['a.jpg', false],
  ['/org/', false],
  ['https://www.example.org', false],
])('%s looks like an address without its beginning: %s', (url, expected) => {
  const hint = [['unlikely-url', '$.event.url', `https://${url}`]];
  expect(lint({ event: { url } })).toEqual(expected ? hint : []);
  expect(lint({ event: { image: url } })).toEqual(
    expected ? [['unlikely-url', '$.event.image', `https://${url}`]] : [],
  );
});

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['roomId', 'room'],
  ['x', undefined],
  ['somethingElse', undefined],
])('%s is a slip for %s', (word, expected) => {
  expect(closest(word, ['title', 'room', 'rooms', 'track', 'id'])).toBe(expected);
});
