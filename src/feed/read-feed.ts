import type { EventModel } from '../domain/event-model.js';
import { buildModel } from './build-model.js';
import { dropUnknownReferences } from './drop-unknown-references.js';
import { feedShape } from './generated/feed-shape.js';
import { problemList } from './problem-list.js';
import type { Problem } from './problem.js';
import { valueReader } from './read-value.js';
import { isObject, ownField } from './value-rules.js';

/** What a reader makes of a feed. The model is absent where nothing of it could be read. */
export interface ReadFeed {
  readonly model: EventModel | undefined;
  readonly problems: readonly Problem[];
}

/** One file of a feed. */
export interface FeedPart {
  readonly data: unknown;
  /** Address by which the page names it. */
  readonly url: string;
  /** Address against which its own addresses are resolved: where it was found in the end. */
  readonly baseUrl?: string;
}

/** Reads a feed of any JSON tolerantly: the bad item is left out and said, the rest stays. Never throws. */
export function readFeed(data: unknown, feedUrl: string): ReadFeed {
  return readFeedParts([{ data, url: feedUrl }]);
}

/** Reads an event that lies in several files: their lists one after the other, its details from the first that has them. */
export function readFeedParts(parts: readonly FeedPart[]): ReadFeed {
  const problems = problemList();
  const { fields, required } = feedShape;
  const names = Object.keys(fields) as (keyof typeof fields)[];
  const ids = new Map<string, Set<unknown>>();
  const whole: Record<string, unknown> = {};
  const several = parts.length > 1;
  const unfinished: (() => void)[] = [];

  for (const { data, url, baseUrl = url } of parts) {
    if (several) problems.file = url;
    if (!isObject(data) || !names.some((name) => Object.hasOwn(data, name) && !/^[$v]/.test(name))) {
      problems.say('error', 'not-a-feed');
      continue;
    }
    const { readAt, origins } = valueReader(problems, baseUrl, ids);
    const read: Record<string, unknown> = {};
    for (const name of names) {
      // The event is required of all files together.
      const must = required.includes(name) && (!several || name === 'version');
      const value = readAt(name, fields[name], ownField(data, name), must, true);
      if (value !== undefined) read[name] = value;
    }
    unfinished.push(() => {
      if (several) problems.file = url;
      dropUnknownReferences(problems, read, ids, origins);
      for (const name of Object.keys(read)) {
        const before = whole[name];
        whole[name] = Array.isArray(before) ? before.concat(read[name]) : (before ?? read[name]);
      }
    });
  }
  // Only now all ids are known.
  for (const finish of unfinished) finish();
  if (several && unfinished.length && !whole.event) {
    problems.place.push('event');
    problems.say('error', 'missing');
  }
  return { model: unfinished.length ? buildModel(whole, parts[0]!.url) : undefined, problems: problems.close() };
}
