import { realFeeds as find } from '../../scripts/lib/real-feeds.mjs';

/** The folder of feeds of real events, for `describe.skipIf(!realFeeds)`: those feeds are not part of this project. */
export const realFeeds: string | undefined = find();
