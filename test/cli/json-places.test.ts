import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonPlaces } from '../../src/cli/json-places.js';

const text = `{
  "version": 1,
  "event": { "id": "e", "name": {
      "en": "A \\"quoted\\" name, [with] {marks}: and\\\\"
  } },\r
  "sessions": [ 1,
    { "id": "a" }, { "title": null,
      "id": "b" }
  ],
  "event": { "id": "again" }
}`;

describe('where a value stands', () => {
  test.each([
    [[], 1, 1],
    [['version'], 2, 3],
    [['sessions'], 6, 3],
    [['sessions', 0], 6, 17],
    [['sessions', 1], 7, 5],
    [['sessions', 1, 'id'], 7, 7],
    [['sessions', 2, 'title'], 7, 22],
    [['sessions', 2, 'id'], 8, 7],
    [['event', 'id'], 10, 14],
  ])('%j: line %d, column %d', (place, line, column) => {
    expect(jsonPlaces(text)(place)).toEqual({ line, column });
  });

  test.each([
    [['sessions', 1, 'title'], 7, 5],
    [['sessions', 9], 6, 3],
    [['polls', 3, 'id'], 1, 1],
  ])('%j is not there; what lacks it is in line %d, column %d', (place, line, column) => {
    expect(jsonPlaces(text)(place)).toEqual({ line, column });
  });

  test('of any JSON, the text there is the value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), fc.nat({ max: 3 }), (value, space) => {
        const json = JSON.stringify(value, undefined, space);
        const lines = json.split('\n');
        const placeOf = jsonPlaces(json);
        const walk = (inner: unknown, place: (string | number)[]) => {
          const { line, column } = placeOf(place);
          const key = place.at(-1);
          const there = lines[line - 1]!.slice(column - 1);
          if (typeof key === 'string') expect(there.startsWith(JSON.stringify(key))).toBe(true);
          if (typeof inner !== 'object' || inner === null) return;
          for (const [name, further] of Object.entries(inner))
            walk(further, [...place, Array.isArray(inner) ? +name : name]);
        };
        walk(JSON.parse(json), []);
      }),
    );
  });

  test('deep and long texts are no trouble', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    expect(jsonPlaces(deep)(Array.from({ length: 49_999 }, () => 0))).toEqual({ line: 1, column: 50_000 });
    const long = `[${'{"a":"x"},\n'.repeat(50_000)}0]`;
    expect(jsonPlaces(long)([49_999, 'a'])).toEqual({ line: 50_000, column: 2 });
  });
});
