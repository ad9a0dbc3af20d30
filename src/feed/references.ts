import { jsonPath } from './problem-list.js';
import type { ProblemList } from './problem-list.js';
import { isObject } from './read-value.js';

/** Which fields name an item of which list. Of a record, its keys do. */
interface References {
  readonly [field: string]: string | References;
}

export const references: References = {
  rooms: { walkMinutes: 'rooms' },
  sessions: {
    room: 'rooms',
    rooms: 'rooms',
    previousRoom: 'rooms',
    track: 'tracks',
    people: { speaker: 'speakers' },
    sponsor: 'sponsors',
    polls: 'polls',
  },
  sponsors: { tier: 'sponsorTiers', booth: { session: 'sessions' } },
  polls: { session: 'sessions' },
};

/**
 * Takes out of what was read, in place, every reference that leads nowhere. `origins` knows where the items of a
 * shortened list stood in the feed, `ids` the ids of each list.
 */
export function dropUnknownReferences(
  list: ProblemList,
  read: Record<string, unknown>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  origins: ReadonlyMap<object, readonly number[]>,
): void {
  const { place } = list;

  /** Whether `value` may stay. */
  const check = (value: unknown, target: string | References, key: string | number): boolean => {
    place.push(key);
    const stays = follow(value, target);
    place.pop();
    return stays;
  };

  const follow = (value: unknown, target: string | References): boolean => {
    if (Array.isArray(value)) {
      const origin = origins.get(value);
      let kept = 0;
      for (let index = 0; index < value.length; index++) {
        const item: unknown = value[index];
        if (check(item, target, origin?.[index] ?? index)) value[kept++] = item;
      }
      value.length = kept;
    } else if (isObject(value)) {
      const object = value as Record<string, unknown>;
      const keys = typeof target === 'string' ? Object.keys(object) : Object.keys(target);
      for (const key of keys) {
        if (object[key] === undefined) continue;
        const stays = typeof target === 'string' ? check(key, target, key) : check(object[key], target[key]!, key);
        if (stays) continue;
        // An appearance is nothing without its speaker.
        if (key === 'speaker') return false;
        delete object[key];
      }
    } else if (typeof target === 'string' && !ids.get(target)?.has(value as string)) {
      list.say('error', 'unknown-reference', { found: value as string, expected: jsonPath([target]) });
      return false;
    }
    return true;
  };

  follow(read, references);
}
