// Feeds of real events lie beside the project, not in it: they belong to others.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The folder named by WCO_REAL_FEEDS, otherwise ../shared/feeds. */
export const realFeedsFolder = resolve(root, process.env.WCO_REAL_FEEDS || '../shared/feeds');

/** @returns {string | undefined} the folder, when it is there */
export const realFeeds = () => (existsSync(realFeedsFolder) ? realFeedsFolder : undefined);
