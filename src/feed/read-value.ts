import { parseInstant, isDay } from '../domain/instant.js';
import { isTimeZone } from '../domain/zone.js';
import { absoluteSrcset, absoluteUrl } from './addresses.js';
import type { Shape } from './generated/feed-shape.js';
import type { ProblemList } from './problem-list.js';
import type { Problem, ProblemCode } from './problem.js';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own field only: a key such as `constructor`, or a page that extends Object.prototype, must not answer for the feed. */
export function ownField(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Fields of one object of which the second must not come before the first. */
const spans = [
  ['start', 'end'],
  ['previousStart', 'previousEnd'],
  ['opens', 'closes'],
  ['min', 'max'],
] as const;

/** Something between tags, or a character reference: an author expects HTML to work here. */
const html = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|&(#\d+|[a-z]+);/i;

/**
 * Reads values of the feed as their shapes say. What cannot be used is said and left out: a value, or the whole object
 * where it was required of it.
 */
export class ValueReader {
  /** Of a list that lost items: where each of those left stood in the feed. */
  readonly origins = new Map<object, readonly number[]>();
  /** Ids that were met, by list: shared by the files of one event. */
  readonly ids: Map<string, Set<string>>;
  readonly #list: ProblemList;
  readonly #base: string;

  constructor(list: ProblemList, base: string, ids: Map<string, Set<string>> = new Map()) {
    this.#list = list;
    this.#base = base;
    this.ids = ids;
  }

  /** The value, cleaned; undefined where nothing is left of it. `keep`: an object stays though it lacks required fields. */
  read(shape: Shape, value: unknown, required = false, keep = false): unknown {
    const severity = required ? 'error' : 'hint';
    if (value === undefined) {
      if (required) this.#say('error', 'missing');
    } else if (value === null) this.#say(severity, 'null-value');
    else if (typeof value === 'string' && !value.trim()) this.#say(severity, 'empty-value');
    else if (shape.list) return this.#readList(shape.list, value);
    else if (shape.record) return this.#readRecord(shape.record, value);
    else if (shape.fields) return this.#readObject(shape, value, keep);
    else if (shape.languages && isObject(value)) return this.#readTexts(shape, shape.languages, value, required);
    else if (shape.oneOf) {
      if (shape.oneOf.includes(value as string)) return value;
      this.#say('warning', 'unknown-value', { found: excerpt(value), expected: shape.oneOf.join(', ') });
    } else if (shape.only) {
      if (shape.only !== value)
        this.#say('warning', 'unknown-version', { found: excerpt(value), expected: shape.only });
    } else return shape.type === 'string' ? this.#readString(shape, value) : this.#readNumber(shape, value);
    return undefined;
  }

  /** As `read`, for what stands in `key` of the place at which the reader is. */
  readAt(key: string | number, shape: Shape, value: unknown, required?: boolean, keep?: boolean): unknown {
    const { place } = this.#list;
    place.push(key);
    const read = this.read(shape, value, required, keep);
    place.pop();
    return read;
  }

  #say(severity: Problem['severity'], code: ProblemCode, params?: Problem['params']): undefined {
    this.#list.say(severity, code, params);
  }

  #refuse(code: ProblemCode, value: unknown, expected = ''): undefined {
    this.#say('error', code, { found: excerpt(value), expected });
  }

  #readList(shape: Shape, value: unknown): unknown {
    if (!Array.isArray(value)) return this.#refuse('wrong-type', value, 'list');
    const list: unknown[] = [];
    const origin: number[] = [];
    const seen = shape.required?.includes('id') && this.#idsHere();
    for (let index = 0; index < value.length; index++) {
      const item = this.readAt(index, shape, value[index], true);
      if (item === undefined || (seen && this.#isRepeated(seen, index, (item as { id: string }).id))) continue;
      list.push(item);
      origin.push(index);
    }
    if (list.length < value.length) this.origins.set(list, origin);
    return list;
  }

  #idsHere(): Set<string> {
    const { place } = this.#list;
    const [name] = place as [string];
    // Options are counted in their own poll only.
    const ids = (place.length === 1 && this.ids.get(name)) || new Set<string>();
    if (place.length === 1) this.ids.set(name, ids);
    return ids;
  }

  #isRepeated(seen: Set<string>, index: number, id: string): boolean {
    if (seen.size < seen.add(id).size) return false;
    const { place } = this.#list;
    place.push(index, 'id');
    this.#refuse('repeated-id', id);
    place.length -= 2;
    return true;
  }

  #readRecord(shape: Shape, value: unknown): unknown {
    if (!isObject(value)) return this.#refuse('wrong-type', value, 'object');
    const entries: [string, unknown][] = [];
    for (const key of Object.keys(value)) {
      const read = this.readAt(key, shape, value[key]);
      if (read !== undefined) entries.push([key, read]);
    }
    // Not by assignment, which a key "__proto__" would turn against us.
    return Object.fromEntries(entries);
  }

  #readObject(shape: Shape, value: unknown, keep: boolean): unknown {
    const { fields, required, short } = shape as Required<Shape>;
    const object: Record<string, unknown> = {};
    if (!isObject(value)) {
      if (!short) return this.#refuse('wrong-type', value, 'object');
      const read = this.read(fields[short]!, value, true);
      if (read === undefined) return undefined;
      object[short] = read;
      return object;
    }
    let complete = true;
    for (const key of Object.keys(fields)) {
      const must = required.includes(key);
      const found = ownField(value, key);
      if (found === undefined && !must) continue;
      const read = this.readAt(key, fields[key]!, found, must);
      if (read !== undefined) object[key] = read;
      else if (must && fields[key]!.only === undefined) complete = false;
    }
    for (const [first, last] of spans) {
      if (object[first] !== undefined && object[last] !== undefined) this.#dropWrongEnd(object, first, last);
    }
    if (complete && fields.options && lacksOptions(object)) return this.#say('error', 'poll-without-options');
    return complete || keep ? object : undefined;
  }

  #dropWrongEnd(object: Record<string, unknown>, first: string, last: string): void {
    const [start, end] = [order(object[first]), order(object[last], 1)];
    if (!(end < start)) return;
    this.#list.place.push(last);
    this.#say('error', last === 'max' ? 'out-of-range' : 'end-before-start', {
      found: String(object[last]),
      expected: String(object[first]),
    });
    this.#list.place.pop();
    delete object[last];
  }

  #readTexts(shape: Shape, languages: Shape, value: JsonObject, required: boolean): unknown {
    const entries: [string, unknown][] = [];
    for (const key of Object.keys(value)) {
      this.#list.place.push(key);
      const language = this.#readString(languages, key);
      const read = language === undefined ? undefined : this.read({ ...shape, languages: undefined! }, value[key]);
      if (read !== undefined) entries.push([key, read]);
      this.#list.place.pop();
    }
    if (entries.length) return Object.fromEntries(entries);
    return this.#say(required ? 'error' : 'hint', 'empty-value');
  }

  #readNumber({ type, form, min, over, max, under, whole }: Shape, value: unknown): unknown {
    if (typeof value !== type || (whole && !Number.isInteger(value))) return this.#refuse('wrong-type', value, form);
    if (type === 'boolean') return value;
    const number = value as number;
    // JSON's 1e999 is read as infinity.
    const fits = !(number < min! || number <= over! || number > max! || number >= under!) && Number.isFinite(number);
    return fits ? number : this.#refuse('out-of-range', value, form);
  }

  #readString({ form, maxLength = Infinity, formats, pattern }: Shape, value: unknown): unknown {
    let text = value;
    if (typeof text === 'number' && (form === 'id' || form === 'pollId')) {
      text = String(text);
      this.#say('hint', 'wrong-type', { found: excerpt(value), expected: form });
    }
    if (typeof text !== 'string') return this.#refuse('wrong-type', value, form);
    if (form === 'text' || form === 'longText') return this.#readText(text, maxLength);
    if (formats?.[0] === 'uri-reference') {
      const url = absoluteUrl(text, this.#base, form === 'contactUrl' ? ['mailto:', 'tel:'] : []);
      if (!url) return this.#refuse(url === false ? 'unsafe-url' : 'wrong-form', text, form);
      if (url.length > maxLength) return this.#refuse('too-long', text, `${maxLength}`);
      return url;
    }
    if (text.length > maxLength) return this.#refuse('too-long', text, `${maxLength}`);
    if (form === 'srcset') return absoluteSrcset(text, this.#base) ?? this.#refuse('wrong-form', text, form);
    if (form === 'timeZone' && !isTimeZone(text)) return this.#refuse('unknown-time-zone', text);
    if (!(formats || pattern) || pattern?.test(text) || (formats?.[1] && isDay(text))) return text;
    return (formats && this.#readTime(text, formats)) ?? this.#refuse('wrong-form', text, form);
  }

  #readTime(text: string, formats: Required<Shape>['formats']): string | undefined {
    if (formats.includes('date') && isDay(text)) return text;
    const ms = formats.includes('date-time') ? parseInstant(text) : undefined;
    if (ms === undefined || /^.{10}T.{8}(\.\d+)?(Z|.{3}:..)$/.test(text)) return ms === undefined ? ms : text;
    this.#say('hint', 'wrong-form', { found: text, expected: 'instant' });
    return new Date(ms).toISOString();
  }

  #readText(text: string, maxLength: number): string {
    if (html.test(text)) this.#say('hint', 'html-in-text', { found: excerpt(html.exec(text)![0]) });
    // A length is counted in characters, not in halves of them.
    if (text.length <= maxLength) return text;
    const characters = [...text.slice(0, 2 * maxLength + 2)];
    if (characters.length <= maxLength) return text;
    this.#say('warning', 'too-long', { found: excerpt(text), expected: maxLength });
    return characters.slice(0, maxLength - 1).join('') + '…';
  }
}

/** Whether one cannot answer this poll, since there is nothing to choose. */
function lacksOptions({ kind, options }: { kind?: unknown; options?: unknown }): boolean {
  return kind !== 'rating' && kind !== 'text' && !(options as unknown[] | undefined)?.length;
}

/** A number, or when a text begins (a day with `wholeDay` ends): enough to say which of two comes first. */
function order(value: unknown, wholeDay = 0): number {
  if (typeof value === 'number') return value;
  const text = String(value);
  // A day begins somewhere in the world fourteen hours before, and ends twelve hours after, it does so in Greenwich.
  return isDay(text)
    ? parseInstant(`${text}T00:00Z`)! + (wholeDay ? 36 : -14) * 3_600_000
    : (parseInstant(text) ?? NaN);
}

/** What stands in the feed, in few characters. */
function excerpt(value: unknown): string {
  if (typeof value === 'object') return Array.isArray(value) ? '[…]' : '{…}';
  const text = String(value);
  return text.length > 60 ? text.slice(0, 59) + '…' : text;
}
