import { describe, expect, test } from 'vitest';
import type { EventModel } from '../../src/domain/event-model.js';
import { jsonPath } from '../../src/feed/problem-list.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { resolve, schemaErrors, schemaFields, type SchemaField } from '../support/feed-schema.js';
import { fullFeed, fullFeedUrl } from '../support/full-feed.js';

type Json = Record<string | number, unknown>;
type Damage = 'missing' | 'null' | 'wrong type' | 'empty' | '1 MB long';

const damages: readonly Damage[] = ['missing', 'null', 'wrong type', 'empty', '1 MB long'];
const megabyte = 'x'.repeat(1_000_000);
const sound = readFeed(fullFeed, fullFeedUrl).model!;

/** Where the full feed first has this field: the lists on the way may begin with items that lack it. */
function placeInFeed({ place }: SchemaField): (string | number)[] {
  const find = (value: unknown, [key, ...rest]: readonly (string | number)[]): (string | number)[] | undefined => {
    if (key === undefined) return [];
    if (typeof value !== 'object' || value === null) return undefined;
    const keys = key === 0 ? Object.keys(value).map(Number) : [key];
    for (const one of keys) {
      const found = one in value ? find((value as Json)[one], rest) : undefined;
      if (found) return [one, ...found];
    }
    return undefined;
  };
  return find(fullFeed, place)!;
}

/** What takes the place of a field's value; nothing where such damage cannot be done to it. */
function damaged(field: SchemaField, damage: Damage): { value: unknown } | undefined {
  const { type, oneOf } = resolve(field.node);
  switch (damage) {
    case 'missing':
      return { value: undefined };
    case 'null':
      return { value: null };
    case 'wrong type':
      return { value: type === 'boolean' ? 1 : type === 'array' || type === 'object' ? 'text' : true };
    case 'empty':
      return { value: type === 'array' ? [] : type === 'object' ? {} : '' };
    case '1 MB long': {
      if (type === 'array') return { value: Array.from({ length: 100_000 }, () => 0) };
      if (type === 'object') return undefined;
      return { value: oneOf?.some((branch) => branch.type === 'string') ? `${megabyte} ` : megabyte };
    }
  }
}

/** The items that the model has, each without those of the same list before it: what a neighbour's fault must not touch. */
function itemsOf(model: EventModel): Map<string, unknown> {
  const items = new Map<string, unknown>([['pollService', model.pollService]]);
  for (const [key, value] of Object.entries(model.event)) items.set(`event.${key}`, value);
  for (const list of ['tracks', 'rooms', 'sessions', 'speakers', 'sponsorTiers', 'sponsors', 'polls'] as const) {
    for (const item of model[list]) {
      for (const [key, value] of Object.entries(item)) items.set(`${list}.${item.id}.${key}`, value);
    }
  }
  return items;
}

/** Problems that follow from another one, wherever that is. */
const sayingMore = ['unknown-reference', 'poll-without-options', 'more-problems'];

/** Names of what is worked out of a field of the feed. */
const workedOut: Record<string, readonly string[]> = {
  start: ['startMs', 'dayKey'],
  end: ['endMs'],
  timeZone: ['startMs', 'endMs'],
  room: ['roomIds'],
  rooms: ['roomIds'],
  allRooms: ['roomIds'],
};

/** Whether an item of the model may differ, once the value at `place` of the feed is damaged. */
function mayDiffer(key: string, place: readonly (string | number)[], gone: ReadonlySet<string>): boolean {
  const [list, item, ...rest] = key.split('.');
  if (list === 'pollService' || list === 'event') {
    return list === place[0] && (place.length < 2 || [place[1], ...(workedOut[place[1]!] ?? [])].includes(item));
  }
  if (place[0] === 'event') return place.length < 2 || place[1] === 'timeZone' ? rest[0] === 'dayKey' : false;
  if (list === place[0]) {
    if (place.length < 2) return true;
    const damagedItem = (fullFeed as unknown as Json)[list!] as { id: string }[];
    if (damagedItem[place[1] as number]!.id === item) {
      return (
        place.length < 3 ||
        place[2] === 'id' ||
        gone.has(`${list}.${item}`) ||
        [place[2], ...(workedOut[place[2]!] ?? [])].includes(rest[0])
      );
    }
  }
  // References to an item that is gone, in whichever list, are gone with it.
  return [...gone].some((one) => references[one.split('.')[0]!]?.includes(rest[0]!));
}

const references: Record<string, readonly string[]> = {
  rooms: ['roomIds', 'previousRoom', 'walkMinutes'],
  tracks: ['track'],
  speakers: ['people'],
  sponsors: ['sponsor'],
  sponsorTiers: ['tier'],
  polls: ['polls'],
  sessions: ['booth', 'session'],
};

describe.each(damages)('every field of the schema, %s', (damage) => {
  const cases = schemaFields()
    .map((field) => ({ field, with: damaged(field, damage), name: field.place.join('.') }))
    .filter((one) => one.with && !(damage === 'missing' && one.field.place.at(-1) === 0));

  test.each(cases)('$name', ({ field, with: damageDone }) => {
    const place = placeInFeed(field);
    const feed = structuredClone(fullFeed) as unknown as Json;
    const parent = place.slice(0, -1).reduce<Json>((value, key) => value[key] as Json, feed);
    const last = place.at(-1)!;
    if (damageDone!.value === undefined) delete parent[last];
    else parent[last] = damageDone!.value;

    const { model, problems } = readFeed(feed, fullFeedUrl);

    // Named where it is, unless the feed is without fault all the same.
    const path = jsonPath(place);
    const named = problems.filter((problem) => problem.path.startsWith(path));
    // (A strict validator takes minutes for an address of a megabyte.)
    const isFault = damage === '1 MB long' || schemaErrors(feed).length > 0;
    if (isFault) expect(named.length, `a problem at ${path}`).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(named.includes(problem) || sayingMore.includes(problem.code), problem.path).toBe(true);
    }

    // Everything that does not hang on it is as before.
    const before = itemsOf(sound);
    const after = itemsOf(model!);
    const gone = new Set<string>();
    for (const list of Object.keys(references) as (keyof EventModel)[]) {
      const left = new Set((model![list] as readonly { id: string }[]).map(({ id }) => id));
      for (const { id } of sound[list] as readonly { id: string }[]) if (!left.has(id)) gone.add(`${list}.${id}`);
    }
    for (const [key, value] of before) if (!mayDiffer(key, place, gone)) expect(after.get(key), key).toEqual(value);
    for (const key of after.keys()) if (!before.has(key)) expect(mayDiffer(key, place, gone), key).toBe(true);
    expect(gone.size).toBeLessThanOrEqual(place.length < 2 ? Infinity : 2);
  });
});
