import type { EventModel } from '../domain/event-model.js';
import { buildModel, type CleanFeed } from './build-model.js';
import { feedShape, type Shape } from './generated/feed-shape.js';
import { references, type References } from './references.js';
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

/** Thrown at the first fault. */
const notSound = new Error();

function insist(condition: unknown): asserts condition {
  if (!condition) throw notSound;
}

/**
 * The model of a feed without any fault; undefined for every other, which the tolerant reader then takes in hand. Whoever
 * visits a page with a sound feed does not download what is to be done and said about the others.
 */
export function readSoundFeed(data: unknown, url: string, baseUrl = url): EventModel | undefined {
  const ids = new Map<string, ReadonlySet<unknown>>();

  /** The value, its addresses made absolute; `name` is that of its field. */
  const sound = (shape: Shape, value: unknown, name = ''): unknown => {
    const { list, record, alone, fields, short, oneOf, only } = shape;
    insist(!isBlank(value));
    if (oneOf ?? only) {
      insist(value === only || oneOf?.includes(value as string));
      return value;
    }
    if (list) {
      insist(Array.isArray(value));
      const items = value.map((item) => sound(list, item));
      if (list.required?.includes('id')) {
        const own = new Set(items.map((item) => (item as { id: string }).id));
        insist(own.size === items.length);
        ids.set(name, own);
      }
      return items;
    }
    if (isObject(value) && (fields ?? record)) return fields ? soundObject(shape, value) : soundRecord(shape, value);
    if (short) return { [short]: sound(fields![short]!, value) };
    insist(!fields && (!record || alone));
    const read = singleValue(record ?? shape, value, baseUrl);
    insist(!(read instanceof Fault));
    return read;
  };

  const soundObject = ({ fields, required }: Shape, value: JsonObject): unknown => {
    const object: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      const field = ownField(fields!, name) as Shape | undefined;
      if (field && value[name] !== undefined) object[name] = sound(field, value[name], name);
    }
    insist(
      !required?.some((name) => !(name in object)) &&
        !spans.some(([first, last]) => isBefore(object[last], object[first])) &&
        !lacksOptions(fields!, object),
    );
    return object;
  };

  const soundRecord = ({ record, keys }: Shape, value: JsonObject): unknown => {
    const entries = Object.keys(value).map((key) => {
      insist(!keys || isKey(keys, key));
      return [key, sound(record!, value[key])];
    });
    insist(!keys || entries.length);
    return Object.fromEntries(entries) as unknown;
  };

  /** Whether every reference in `value` names an item that exists. */
  const leads = (value: unknown, target: string | References): boolean =>
    Array.isArray(value)
      ? value.every((item) => leads(item, target))
      : isObject(value)
        ? Object.keys(value).every((key) =>
            typeof target === 'string' ? leads(key, target) : !target[key] || leads(value[key], target[key]),
          )
        : !!ids.get(target as string)?.has(value);

  try {
    const feed = sound(feedShape, data);
    insist(leads(feed, references));
    return buildModel(feed as CleanFeed, url);
  } catch (fault) {
    if (fault === notSound) return undefined;
    throw fault;
  }
}
