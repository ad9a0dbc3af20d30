import { isDay, parseDay, parseInstant } from '../domain/instant.js';
import { isTimeZone } from '../domain/zone.js';
import { absoluteSrcset, absoluteUrl } from './addresses.js';
import type { Shape } from './generated/feed-shape.js';
import type { ProblemList } from './problem-list.js';

export type JsonObject = Readonly<Record<string, unknown>>;

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

/** Fields of one object of which the second must not come before the first. */
const spans = [
  ['start', 'end'],
  ['previousStart', 'previousEnd'],
  ['opens', 'closes'],
  ['min', 'max'],
] as const;

const hourMs = 3_600_000;

/** Something between tags, or a character reference: an author expects HTML to work here. */
const html = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|&(#\d+|[a-z]+);/i;

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
    if (value === null) return say(severity, 'null-value');
    if (typeof value === 'string' && !value.trim()) return say(severity, 'empty-value');
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
    return readSingle(record ?? shape, value);
  };

  const readList = (shape: Shape, value: readonly unknown[]): unknown => {
    const list: unknown[] = [];
    const origin: number[] = [];
    const seen = new Set();
    const hasIds = shape.required?.includes('id');
    // The ids of a poll's options are nobody else's.
    const known = (place.length === 1 && ids.get(place[0] as string)) || seen;
    if (hasIds && place.length === 1) ids.set(place[0] as string, known);
    for (let index = 0; index < value.length; index++) {
      const item = readAt(index, shape, value[index], true);
      if (item === undefined) continue;
      if (hasIds) {
        const { id } = item as { id: string };
        if (known.has(id)) {
          place.push(index, 'id');
          say('error', 'repeated-id', id);
          place.length -= 2;
          continue;
        }
        known.add(id);
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
      if (keys && (key.length > keys.maxLength! || !keys.pattern!.test(key)))
        say('error', 'unknown-language', key, 'language');
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

  const readSingle = (shape: Shape, value: unknown): unknown => {
    const { type, form = 'string', min = -Infinity, over, max = Infinity, under, whole } = shape;
    if (typeof value === 'number' && /id$/i.test(form)) {
      say('hint', 'wrong-type', value, form);
      return readString(shape, String(value));
    }
    if (typeof value !== type || (whole && !Number.isInteger(value))) return say('error', 'wrong-type', value, form);
    if (type === 'string')
      return /text/i.test(form) ? readText(shape, value as string) : readString(shape, value as string);
    const number = value as number;
    // JSON's 1e999 is read as infinity.
    return type === 'boolean' ||
      (number >= min && number <= max && !(number <= over!) && !(number >= under!) && Number.isFinite(number))
      ? value
      : say('error', 'out-of-range', value, form);
  };

  const readString = ({ form, maxLength = Infinity, formats, pattern }: Shape, text: string): unknown => {
    const read =
      form === 'srcset'
        ? text.length > maxLength || absoluteSrcset(text, base)
        : formats?.[0] === 'uri-reference'
          ? absoluteUrl(text, base, form === 'contactUrl')
          : pattern?.test(text) || (formats?.includes('date') && isDay(text))
            ? text
            : formats?.[0] === 'date-time'
              ? readInstant(text)
              : formats || pattern
                ? undefined
                : text;
    if (!read) return say('error', read === false ? 'unsafe-url' : 'wrong-form', text, form);
    if (text.length > maxLength) return say('error', 'too-long', text, maxLength);
    return form === 'timeZone' && !isTimeZone(text) ? say('error', 'unknown-time-zone', text) : read;
  };

  /** As it stands, or the same instant in the form that everybody understands. */
  const readInstant = (text: string): string | undefined => {
    const ms = parseInstant(text);
    if (ms === undefined || /T.{8}(\.\d+)?(Z|.{3}:..)$/.test(text)) return ms === undefined ? ms : text;
    say('hint', 'wrong-form', text, 'instant');
    return new Date(ms).toISOString();
  };

  const readText = ({ maxLength }: Shape, text: string): string => {
    const [tag] = html.exec(text) ?? [];
    if (tag) say('hint', 'html-in-text', tag);
    // A length is counted in characters, not in halves of them.
    const characters = text.length > maxLength! ? [...text.slice(0, 2 * maxLength! + 2)] : [];
    if (characters.length <= maxLength!) return text;
    say('warning', 'too-long', text, maxLength);
    return characters.slice(0, maxLength! - 1).join('') + '…';
  };

  return { readAt, origins };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own field only: a page that extends Object.prototype must not answer for the feed. */
export function ownField(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Whether it is a poll that nobody can answer, since there is nothing to choose. */
function lacksOptions(fields: object, { kind, options }: JsonObject): boolean {
  return 'options' in fields && kind !== 'rating' && kind !== 'text' && !(options as unknown[] | undefined)?.length;
}

/** Whether `end` comes before `start`: of two numbers, days or instants. */
function isBefore(end: unknown, start: unknown): boolean {
  if (typeof end !== 'string' || typeof start !== 'string') return (end as number) < (start as number);
  const [endDay, startDay] = [parseDay(end), parseDay(start)];
  if (endDay !== undefined && startDay !== undefined) return endDay < startDay;
  // Somewhere in the world a day begins fourteen hours earlier, and ends twelve hours later, than in Greenwich.
  const endMs = endDay === undefined ? parseInstant(end)! : endDay + 36 * hourMs;
  return endMs < (startDay === undefined ? parseInstant(start)! : startDay - 14 * hourMs);
}
