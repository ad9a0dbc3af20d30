import type { FeedFile } from './fetch-feed.js';
import { readEventFeed } from './read-event-feed.js';
import type { ReadFeed } from './read-feed.js';

/** What a page author says of a feed besides its address. */
export interface FormatOptions {
  readonly timeZone?: string;
  readonly eventId?: string;
}

/** Makes a model of a feed's files. */
export type FormatReader = (files: readonly FeedFile[], options: FormatOptions) => Promise<ReadFeed>;

/** The formats by name. A reader that only few pages need comes by import(), when its format is named. */
const formats: Readonly<Record<string, () => FormatReader | Promise<FormatReader>>> = {
  auto: () => readEventFeed,
  'event-feed': () => readEventFeed,
};

/** The reader of a format; undefined where nobody knows it. */
export async function formatReader(name: string): Promise<FormatReader | undefined> {
  return Object.hasOwn(formats, name) ? formats[name]!() : undefined;
}
