import { isDay, parseDay, parseInstant } from '../domain/instant.js';
import { isTimeZone } from '../domain/zone.js';
import { absoluteSrcset, absoluteUrl } from './addresses.js';
import type { Shape } from './generated/feed-shape.js';
import type { Problem, ProblemCode } from './problem.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/** What is wrong with a value, and what can be used in its stead. */
export class Fault {
  readonly code: ProblemCode;
  readonly expected: string | number | undefined;
  readonly severity: Problem['severity'];
  readonly instead: unknown;
  readonly found: unknown;

  constructor(
    code: ProblemCode,
    expected?: string | number,
    severity: Problem['severity'] = 'error',
    instead?: unknown,
    found?: unknown,
  ) {
    this.code = code;
    this.expected = expected;
    this.severity = severity;
    this.instead = instead;
    this.found = found;
  }
}

/** Fields of one object of which the second must not come before the first. */
export const spans = [
  ['start', 'end'],
  ['previousStart', 'previousEnd'],
  ['opens', 'closes'],
  ['min', 'max'],
] as const;

const hourMs = 3_600_000;

/** Something between tags, or a character reference: an author expects HTML to work here. */
const html = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|&(#\d+|[a-z]+);/i;

/** A string, number or boolean of a feed at `base` as the model has it; or what is wrong with it. */
export function singleValue(shape: Shape, value: unknown, base: string): unknown {
  const { type, form = 'string', min = -Infinity, over = -Infinity, max = Infinity, under = Infinity, whole } = shape;
  if (typeof value === 'number' && /id$/i.test(form)) {
    const id = singleValue(shape, String(value), base);
    return id instanceof Fault ? id : new Fault('wrong-type', form, 'hint', id);
  }
  if (typeof value !== type || (whole && !Number.isInteger(value))) return new Fault('wrong-type', form);
  if (typeof value === 'string') return /text/i.test(form) ? textValue(shape, value) : stringValue(shape, value, base);
  // JSON's 1e999 is read as infinity, which is not under it.
  const fits = typeof value !== 'number' || (value >= min && value > over && value <= max && value < under);
  return fits ? value : new Fault('out-of-range', form);
}

function stringValue(
  { form, maxLength = Infinity, formats = [], pattern }: Shape,
  text: string,
  base: string,
): unknown {
  const isTooLong = text.length > maxLength;
  let read: string | false | undefined;
  if (form === 'srcset') read = isTooLong ? text : absoluteSrcset(text, base);
  else if (formats[0] === 'uri-reference') read = absoluteUrl(text, base, form === 'contactUrl');
  else if (!(pattern || formats[0]) || pattern?.test(text) || (formats.includes('date') && isDay(text))) read = text;
  else if (formats[0] === 'date-time') {
    const ms = parseInstant(text);
    if (ms !== undefined) {
      if (/T.{8}(\.\d+)?(Z|.{3}:..)$/.test(text)) return text;
      return new Fault('wrong-form', 'instant', 'hint', new Date(ms).toISOString());
    }
  }
  if (!read) return new Fault(read === false ? 'unsafe-url' : 'wrong-form', form);
  if (isTooLong) return new Fault('too-long', maxLength);
  return form === 'timeZone' && !isTimeZone(text) ? new Fault('unknown-time-zone') : read;
}

function textValue({ maxLength = Infinity }: Shape, text: string): unknown {
  // A length is counted in characters, not in halves of them.
  const characters = text.length > maxLength ? [...text.slice(0, 2 * maxLength + 2)] : [];
  if (characters.length > maxLength) {
    return new Fault('too-long', maxLength, 'warning', characters.slice(0, maxLength - 1).join('') + '…');
  }
  const [tag] = html.exec(text) ?? [];
  return tag ? new Fault('html-in-text', undefined, 'hint', text, tag) : text;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own field only: a page that extends Object.prototype must not answer for the feed. */
export function ownField(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Whether nothing stands where a value should. */
export function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && !value.trim());
}

/** Whether a record with keys of this shape may have this one. */
export function isKey({ maxLength = Infinity, pattern }: Shape, key: string): boolean {
  return key.length <= maxLength && pattern!.test(key);
}

/** Whether it is a poll that nobody can answer, since there is nothing to choose. */
export function lacksOptions(fields: object, { kind, options }: JsonObject): boolean {
  return 'options' in fields && kind !== 'rating' && kind !== 'text' && !(options as unknown[] | undefined)?.length;
}

/** Whether `end` comes before `start`: of two numbers, days or instants. */
export function isBefore(end: unknown, start: unknown): boolean {
  if (typeof end !== 'string' || typeof start !== 'string') return (end as number) < (start as number);
  const [endDay, startDay] = [parseDay(end), parseDay(start)];
  if (endDay !== undefined && startDay !== undefined) return endDay < startDay;
  // Somewhere in the world a day begins fourteen hours earlier, and ends twelve hours later, than in Greenwich.
  const endMs = endDay === undefined ? parseInstant(end)! : endDay + 36 * hourMs;
  return endMs < (startDay === undefined ? parseInstant(start)! : startDay - 14 * hourMs);
}
