import fc from 'fast-check';
import { fullFeed } from './full-feed.js';

type Place = readonly (string | number)[];

/** Every place of the full feed that holds something, lists and objects included. */
const places: readonly Place[] = (() => {
  const found: Place[] = [];
  const walk = (value: unknown, place: Place) => {
    if (place.length) found.push(place);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) walk(inner, [...place, Array.isArray(value) ? Number(key) : key]);
  };
  walk(fullFeed, []);
  return found;
})();

/** What editors, exporters and wicked people put where something else belongs. */
const surprise: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    ' ',
    0,
    -1,
    Infinity,
    true,
    [],
    {},
    [null],
    [[]],
    'javascript:alert(1)',
    '2020-02-30T25:00:00',
    '<b>bold</b>',
    '__proto__',
    { en: null },
    { constructor: { prototype: 1 } },
    '\ud800',
  ),
  fc.string({ minLength: 990, maxLength: 1100 }),
);

export interface Mutation {
  readonly place: Place;
  readonly value: unknown;
}

/** A change at one place of the full feed. */
export const mutation: fc.Arbitrary<Mutation> = fc.record({ place: fc.constantFrom(...places), value: surprise });

/** The full feed, with changes. A place that an earlier change has taken away stays away. */
export function mutated(mutations: readonly Mutation[]): unknown {
  const feed: unknown = structuredClone(fullFeed);
  for (const { place, value } of mutations) {
    let parent = feed;
    for (const key of place.slice(0, -1))
      parent = (parent as Record<string | number, unknown> | null | undefined)?.[key];
    if (typeof parent === 'object' && parent !== null)
      (parent as Record<string | number, unknown>)[place.at(-1)!] = value;
  }
  return feed;
}

/** An object whose fields have the names of a feed's, and whose values are anything. */
export const feedLike: fc.Arbitrary<unknown> = (() => {
  const names = [...new Set(places.flat().filter((key) => typeof key === 'string'))];
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      surprise,
      tie('object'),
      fc.array(tie('object'), { maxLength: 3 }),
    ),
    object: fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 5 }),
  }));
  const lists = ['event', 'tracks', 'rooms', 'sessions', 'speakers', 'sponsorTiers', 'sponsors', 'polls'];
  return fc.dictionary(fc.constantFrom('version', 'pollService', ...lists), value, { minKeys: 1 });
})();
