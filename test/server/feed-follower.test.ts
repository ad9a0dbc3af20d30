import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followFeed } from '../../src/server/feed-follower.js';
import type { FeedFollower } from '../../src/server/feed-follower.js';
import type { LogLine } from '../../src/server/log.js';
import { polls } from './support/poll-client.js';
import { temporaryFeed } from './support/temporary-feed.js';

const [first, second] = polls;
let files: ReturnType<typeof temporaryFeed>;
let log: LogLine[];
let follower: FeedFollower;

beforeEach(async () => {
  files = temporaryFeed([first!, second!]);
  log = [];
  // Never looks by itself here.
  follower = await followFeed({ feeds: [files.feed], log: (line) => log.push(line), fileSeconds: 3600 });
});
afterEach(() => {
  follower.close();
  files.remove();
});

const ids = () => follower.book?.polls.map(({ id }) => id);

describe('following a feed', () => {
  it('reads it at the start', () => {
    expect(ids()).toEqual(['open', 'after-vote']);
    expect(log).toMatchObject([{ message: 'feed read', polls: ['open', 'after-vote'] }]);
  });

  it('tells when it has changed, and only then', async () => {
    let calls = 0;
    const stop = follower.subscribe(() => calls++);
    await follower.look();
    expect(calls).toBe(0);
    files.write([second]);
    await follower.look();
    expect([calls, ids()]).toEqual([1, ['after-vote']]);
    stop();
    files.write([first]);
    await follower.look();
    expect([calls, ids()]).toEqual([1, ['open']]);
  });

  it.each([
    ['is cut short', () => files.writeText('{"version":1,"event":')],
    ['is something else', () => files.writeText('<!doctype html>')],
    ['is gone', () => files.remove()],
  ])('keeps what was good while the file %s, and says so', async (_, spoil) => {
    spoil();
    await follower.look();
    expect(ids()).toEqual(['open', 'after-vote']);
    expect(log.at(-1)).toMatchObject({ level: 'warn', problems: [{ severity: 'error' }] });
  });

  it('keeps a poll that a slip of the pen has made unreadable', async () => {
    files.write([{ ...first, question: undefined }, second]);
    await follower.look();
    expect(ids()).toEqual(['after-vote', 'open']);
    expect(log.at(-1)).toMatchObject({ level: 'warn', kept: ['open'] });
    files.write([second]);
    await follower.look();
    expect(ids()).toEqual(['after-vote']);
  });

  it('reads an event that lies in several files', async () => {
    const other = temporaryFeed([polls[2]!]);
    const both = await followFeed({ feeds: [files.feed, other.feed], log: () => {} });
    expect(both.book?.polls.map(({ id }) => id)).toEqual(['open', 'after-vote', 'after-close']);
    both.close();
    other.remove();
  });

  it('fails where there is no such file', async () => {
    const feeds = [`${files.folder}/none.json`];
    await expect(followFeed({ feeds, log: () => {} })).rejects.toThrow('none.json cannot be read: ENOENT');
    await expect(followFeed({ feeds: [files.folder], log: () => {} })).rejects.toThrow('is not a file');
  });

  it('knows when what a poll belongs to begins', async () => {
    files.writeText(
      JSON.stringify({
        version: 1,
        event: { id: 'e', name: 'E', timeZone: 'UTC', start: '2020-11-11T09:00:00Z' },
        sessions: [{ id: 's', title: 'S', start: '2020-11-11T10:00:00Z' }],
        polls: [{ ...first, session: 's' }, second],
      }),
    );
    await follower.look();
    const { book } = follower;
    expect(book?.polls.map((poll) => book.startMs?.(poll))).toEqual([
      Date.parse('2020-11-11T10:00:00Z'),
      Date.parse('2020-11-11T09:00:00Z'),
    ]);
  });
});
