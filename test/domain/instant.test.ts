import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay, parseInstant } from '../../src/domain/instant.js';

describe('parseInstant', () => {
  test.each([
    ['2020-11-11T14:00:00+01:00', '2020-11-11T13:00:00.000Z'],
    ['2020-11-11T14:00:00.25Z', '2020-11-11T14:00:00.250Z'],
    ['2020-11-11t14:00:00z', '2020-11-11T14:00:00.000Z'],
    ['2020-11-11 14:00:00Z', '2020-11-11T14:00:00.000Z'],
    ['2020-11-11T14:00+01:00', '2020-11-11T13:00:00.000Z'],
    ['2020-11-11T14:00:00+0530', '2020-11-11T08:30:00.000Z'],
    ['2020-02-29T00:00:00-11:00', '2020-02-29T11:00:00.000Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['2016-12-31T23:59:60.5+00:00', '2017-01-01T00:00:00.500Z'],
  ])('%s', (text, iso) => {
    expect(new Date(parseInstant(text)!).toISOString()).toBe(iso);
  });

  test.each([
    ['no offset', '2020-11-11T14:00:00'],
    ['a day that does not exist', '2021-02-29T14:00:00Z'],
    ['a month that does not exist', '2020-13-01T14:00:00Z'],
    ['hour 24', '2020-11-11T24:00:00Z'],
    ['minute 60', '2020-11-11T14:60:00Z'],
    ['offset of 24 hours', '2020-11-11T14:00:00+24:00'],
    ['a day alone', '2020-11-11'],
    ['words', 'tomorrow at two'],
    ['nothing', ''],
    ['something after it', '2020-11-11T14:00:00Z!'],
  ])('refuses %s', (_name, text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test('reads back every instant that Date writes', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }), (date) => {
        expect(parseInstant(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  test('never answers with something that is no number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)$/), (text) => {
        expect(parseInstant(text)).not.toBeNaN();
      }),
    );
  });
});

test.each([
  ['2020-11-11', true],
  ['2020-02-29', true],
  ['2021-02-29', false],
  ['2020-11-1', false],
  ['2020-11-11T00:00Z', false],
])('isDay %s: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
