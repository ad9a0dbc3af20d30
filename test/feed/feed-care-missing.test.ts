import { afterEach, expect, test, vi } from 'vitest';
import { createFeedSource } from '../../src/feed/feed-store.js';
import { feedClock } from '../support/feed-clock.js';
import { fullFeed, fullFeedUrl } from '../support/full-feed.js';

const care = '../../src/feed/feed-care.js';
const patience = { timeout: 4_000, interval: 20 };
const request = { urls: [fullFeedUrl], format: 'auto' };

afterEach(() => vi.doUnmock(care));

/** A page to which the script that looks after feeds does not get through. */
function withoutCare(feed: unknown) {
  vi.resetModules();
  vi.doMock(care, () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const clock = feedClock(
    async () => new Response(JSON.stringify(feed), { headers: { 'content-type': 'application/json' } }),
  );
  const source = createFeedSource(request, clock);
  const phases: string[] = [];
  source.subscribe(() => phases.push(source.state.phase));
  return { clock, source, phases };
}

test('a sound feed is shown all the same', async () => {
  const { clock, phases } = withoutCare(fullFeed);
  await vi.waitFor(async () => {
    await clock.pass(1_000);
    expect(phases).toEqual(['ready']);
  }, patience);
  await clock.pass(60_000);
  expect(phases).toEqual(['ready']);
});

test('one with a fault fails, until the script gets through', async () => {
  const { clock, source, phases } = withoutCare({ ...fullFeed, version: 2 });
  // A module that is not there takes its own time to say so.
  await vi.waitFor(async () => {
    await clock.pass(1_000);
    expect(phases).toEqual(['failed']);
  }, patience);
  source.retry();
  vi.doUnmock(care);
  await vi.waitFor(async () => {
    await clock.pass(10_000);
    expect(phases).toEqual(['failed', 'ready']);
  }, patience);
});
