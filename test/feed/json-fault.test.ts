import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonFault } from '../../src/feed/json-fault.js';

describe('where a text stops being JSON', () => {
  test.each([
    ['', 'truncated', 1, 1],
    ['  \n ', 'truncated', 2, 2],
    ['{', 'truncated', 1, 2],
    ['{"a"', 'truncated', 1, 5],
    ['{"a":', 'truncated', 1, 6],
    ['{"a": "b', 'truncated', 1, 7],
    ['{"a": "b\\', 'truncated', 1, 7],
    ['{"a": "b\\u00', 'truncated', 1, 7],
    ['{"a": tru', 'truncated', 1, 7],
    ['{"a": -', 'truncated', 1, 7],
    ['{"a": 1e', 'truncated', 1, 7],
    ['{"a": [1, 2', 'truncated', 1, 12],
    ['{"a": [1,', 'truncated', 1, 10],
    ['{"a": 1,\n', 'truncated', 2, 1],
    ['{"a": 1, "b', 'truncated', 1, 10],
    ['{"a": 1 "b": 2}', 'not-json', 1, 9],
    ['{"a": 1,}', 'not-json', 1, 9],
    ['[1, 2,]', 'not-json', 1, 7],
    ['{a: 1}', 'not-json', 1, 2],
    ["{'a': 1}", 'not-json', 1, 2],
    ['{"a": "b\nc"}', 'not-json', 1, 7],
    ['{"a": "\\x"}', 'not-json', 1, 7],
    ['{"a": 01}', 'not-json', 1, 7],
    ['{"a": NaN}', 'not-json', 1, 7],
    ['{"a": 1}}', 'not-json', 1, 9],
    ['{"a": [1}', 'not-json', 1, 9],
    ['{"a" 1}', 'not-json', 1, 6],
    ['{"a": 1} // end', 'not-json', 1, 10],
    ['{\r\n"a": 1,\r\n// b\r\n}', 'not-json', 3, 1],
    ['hello', 'not-json', 1, 1],
    ['{"a": "say "hello" to"}', 'not-json', 1, 13],
    ['{"a": undefined}', 'not-json', 1, 7],
    ['{"a": 1, 2', 'not-json', 1, 10],
  ])('%j: %s in line %d, column %d', (text, code, line, column) => {
    expect(() => void JSON.parse(text)).toThrow();
    expect(jsonFault(text)).toMatchObject({ code, line, column });
  });

  test('says what stands there, in few words', () => {
    expect(jsonFault('{"a": undefined, "b": 2, "c": 3}').found).toBe('undefined, "b": 2, "');
  });

  test('every beginning of a JSON text is truncated, unless it is JSON itself', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat({ max: 3 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (value, space, share) => {
          const text = JSON.stringify(value, undefined, space);
          const start = text.slice(0, Math.floor(text.length * share));
          try {
            JSON.parse(start);
          } catch {
            expect(jsonFault(start).code).toBe('truncated');
          }
        },
      ),
    );
  });

  test('what comes after the end of a JSON text is not JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(jsonFault(`${text} ]`)).toMatchObject({ code: 'not-json', line: 1, column: text.length + 2 });
      }),
    );
  });

  test('a megabyte is no trouble', () => {
    const text = `[${'{"a":"x"},'.repeat(100_000)}`;
    expect(jsonFault(text).code).toBe('truncated');
    expect(jsonFault(`"${'x'.repeat(1_000_000)}`).code).toBe('truncated');
    expect(jsonFault('['.repeat(1_000_000)).code).toBe('truncated');
  });
});
