import type { Shape } from './generated/feed-shape.js';
import type { ProblemList } from './problem-list.js';
import {
  Fault,
  isBefore,
  isBlank,
  isKey,
  isObject,
  lacksOptions,
  ownField,
  singleValue,
  spans,
  type JsonObject,
} from './value-rules.js';

/** Of a list that lost items: where each of those left stood in the feed. */
export type Origins = ReadonlyMap<unknown, readonly number[]>;

export interface ValueReader {
  /**
   * What is left of a value that stands in `key` of the place at which the list of problems is; undefined where it is
   * nothing. `keep`: an object stays though it lacks required fields.
   */
  readAt(key: string | number, shape: Shape, value: unknown, required?: boolean, keep?: boolean): unknown;
  readonly origins: Origins;
}

/**
 * Reads values of a feed at `base` as their shapes say. What cannot be used is said and left out: a value, or the whole
 * object where it is required of it. `ids` takes the ids of each list.
 */
export function valueReader({ place, say }: ProblemList, base: string, ids: Map<string, Set<unknown>>): ValueReader {
  const origins = new Map<unknown, readonly number[]>();

  const readAt: ValueReader['readAt'] = (key, shape, value, required, keep) => {
    place.push(key);
    const read = readValue(shape, value, required, keep);
    place.pop();
    return read;
  };

  const readValue = (shape: Shape, value: unknown, required = false, keep = false): unknown => {
    const { list, record, fields, oneOf, only } = shape;
    if (value === undefined) return required ? say('error', 'missing') : undefined;
    const severity = required ? 'error' : 'hint';
    if (isBlank(value)) return say(severity, value === null ? 'null-value' : 'empty-value');
    if (oneOf) {
      return oneOf.includes(value as string) ? value : say('warning', 'unknown-value', value, oneOf.join(', '));
    }
    if (only) return value === only ? value : say('warning', 'unknown-version', value, only);
    if (list) return Array.isArray(value) ? readList(list, value) : say('error', 'wrong-type', value, 'list');
    if (isObject(value)) {
      if (fields) return readObject(shape, value, keep);
      if (record) return readRecord(shape, value, severity);
    } else if (shape.short) {
      const read = readValue(fields![shape.short]!, value, true);
      return read && { [shape.short]: read };
    } else if (fields || (record && !shape.alone)) return say('error', 'wrong-type', value, 'object');
    const read = singleValue(record ?? shape, value, base);
    if (!(read instanceof Fault)) return read;
    say(read.severity, read.code, read.found ?? value, read.expected);
    return read.instead;
  };

  const readList = (shape: Shape, value: readonly unknown[]): unknown => {
    const list: unknown[] = [];
    const origin: number[] = [];
    const hasIds = shape.required?.includes('id');
    // The ids of a poll's options are nobody else's.
    const isTop = place.length === 1;
    const seen = (isTop && ids.get(place[0] as string)) || new Set();
    if (hasIds && isTop) ids.set(place[0] as string, seen);
    for (let index = 0; index < value.length; index++) {
      const item = readAt(index, shape, value[index], true);
      if (item === undefined) continue;
      if (hasIds) {
        const { id } = item as { id: string };
        if (seen.has(id)) {
          place.push(index, 'id');
          say('error', 'repeated-id', id);
          place.length -= 2;
          continue;
        }
        seen.add(id);
      }
      list.push(item);
      origin.push(index);
    }
    if (list.length < value.length) origins.set(list, origin);
    return list;
  };

  const readRecord = ({ record, keys }: Shape, value: JsonObject, severity: 'error' | 'hint'): unknown => {
    const entries: [string, unknown][] = [];
    for (const key of Object.keys(value)) {
      place.push(key);
      if (keys && !isKey(keys, key)) say('error', 'unknown-language', key, 'language');
      else {
        const read = readValue(record!, value[key]);
        if (read !== undefined) entries.push([key, read]);
      }
      place.pop();
    }
    if (keys && !entries.length) return say(severity, 'empty-value');
    // Not by assignment, which a key "__proto__" would turn against us.
    return Object.fromEntries(entries);
  };

  const readObject = ({ fields, required }: Shape, value: JsonObject, keep: boolean): unknown => {
    const object: Record<string, unknown> = {};
    let complete = true;
    for (const key of Object.keys(fields!)) {
      const must = required?.includes(key);
      // Most fields are optional and absent.
      const found = ownField(value, key);
      if (found === undefined && !must) continue;
      const read = readAt(key, fields![key]!, found, must);
      if (read !== undefined) object[key] = read;
      else if (must) complete = keep;
    }
    for (const [first, last] of spans) {
      if (!isBefore(object[last], object[first])) continue;
      place.push(last);
      say('error', last === 'max' ? 'out-of-range' : 'end-before-start', object[last], String(object[first]));
      place.pop();
      delete object[last];
    }
    return !complete ? undefined : lacksOptions(fields!, object) ? say('error', 'poll-without-options') : object;
  };

  return { readAt, origins };
}
