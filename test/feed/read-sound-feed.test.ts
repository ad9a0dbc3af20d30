import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFeed } from '../../src/feed/read-feed.js';
import { readSoundFeed } from '../../src/feed/read-sound-feed.js';
import { feedLike, mutated, mutation } from '../support/feed-arbitraries.js';
import { fullFeed, fullFeedUrl } from '../support/full-feed.js';

/** The quick reader takes a feed just where the tolerant one finds nothing to say, and then reads the same in it. */
function expectAgreement(anything: unknown) {
  const data = JSON.parse(JSON.stringify(anything)) as unknown;
  const { model, problems } = readFeed(data, fullFeedUrl);
  expect(readSoundFeed(data, fullFeedUrl)).toEqual(problems.length ? undefined : model);
}

test('the full feed is sound', () => {
  const model = readSoundFeed(fullFeed, fullFeedUrl);
  expect(model).toBeDefined();
  expect(model).toEqual(readFeed(fullFeed, fullFeedUrl).model);
});

test('addresses are resolved where the feed was found', () => {
  const model = readSoundFeed(fullFeed, fullFeedUrl, 'https://cdn.example.net/v2/feed.json');
  expect(model!.url).toBe(fullFeedUrl);
  expect(model!.event.programmeUrl).toBe('https://cdn.example.net/v2/programme.html');
});

test.each([undefined, null, 1, '', 'text', [], {}, { version: 1 }, { ...fullFeed, sessions: [{}] }])(
  '%j is not sound',
  (data) => {
    expect(readSoundFeed(data, fullFeedUrl)).toBeUndefined();
  },
);

test('agrees with the tolerant reader on mutated feeds', () => {
  fc.assert(
    fc.property(fc.array(mutation, { maxLength: 3 }), (mutations) => expectAgreement(mutated(mutations))),
    { numRuns: 400 },
  );
});

test('agrees with the tolerant reader on anything', () => {
  fc.assert(fc.property(fc.oneof(feedLike, fc.jsonValue()), expectAgreement));
});
