import { jsonPath, type ProblemList } from './problem-list.js';
import type { Origins } from './read-value.js';
import { references, type References } from './references.js';
import { isObject } from './value-rules.js';

/** Takes out of what was read, in place, every reference that leads nowhere. `ids` knows the ids of each list. */
export function dropUnknownReferences(
  { place, say }: ProblemList,
  read: object,
  ids: ReadonlyMap<string, ReadonlySet<unknown>>,
  origins: Origins,
): void {
  /** Whether what stands in `key` may stay. */
  const check = (key: string | number, value: unknown, target: string | References): boolean => {
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
        if (check(origin?.[index] ?? index, item, target)) value[kept++] = item;
      }
      value.length = kept;
    } else if (isObject(value)) {
      const object = value as Record<string, unknown>;
      for (const key of Object.keys(object)) {
        const further = typeof target === 'string' ? target : target[key];
        if (!further || check(key, target === further ? key : object[key], further)) continue;
        // An appearance is nothing without its speaker.
        if (key === 'speaker') return false;
        delete object[key];
      }
    } else if (!ids.get(target as string)?.has(value)) {
      say('error', 'unknown-reference', value, jsonPath([target as string]));
      return false;
    }
    return true;
  };

  follow(read, references);
}
