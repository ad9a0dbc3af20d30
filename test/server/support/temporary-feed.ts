import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Poll } from '../../../src/poll-protocol/index.js';

/** A folder with a feed and room for a database, for as long as a test needs it. */
export function temporaryFeed(polls: readonly Poll[]) {
  const folder = mkdtempSync(join(tmpdir(), 'wco-polls-'));
  const feed = join(folder, 'feed.json');
  const write = (polls: readonly unknown[]) =>
    writeFileSync(feed, JSON.stringify({ version: 1, event: { id: 'e', name: 'E', timeZone: 'UTC' }, polls }));
  write(polls);
  return {
    folder,
    feed,
    db: join(folder, 'polls.sqlite'),
    write,
    writeText: (text: string) => writeFileSync(feed, text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
