import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayKeyAt, instantOf, isTimeZone, startOfDay, wallTime, zoneOffset } from '../../src/domain/zone.js';

const hour = 3_600_000;

describe('zoneOffset', () => {
  test.each([
    ['Europe/Brussels', '2020-11-11T13:00:00Z', 1],
    ['Europe/Brussels', '2020-07-11T13:00:00Z', 2],
    // The last minute of summer time, and the first after it.
    ['Europe/Brussels', '2020-10-25T00:59:00Z', 2],
    ['Europe/Brussels', '2020-10-25T01:00:00Z', 1],
    ['America/New_York', '2020-11-01T05:59:59Z', -4],
    ['America/New_York', '2020-11-01T06:00:00Z', -5],
    ['Asia/Kolkata', '2020-11-11T13:00:00Z', 5.5],
    ['Asia/Kathmandu', '2020-11-11T13:00:00Z', 5.75],
    ['Australia/Lord_Howe', '2020-11-11T13:00:00Z', 11],
    ['Australia/Lord_Howe', '2020-07-11T13:00:00Z', 10.5],
    ['Pacific/Kiritimati', '2020-11-11T13:00:00Z', 14],
    ['UTC', '2020-11-11T13:00:00Z', 0],
  ])('%s at %s is %d hours', (zone, instant, hours) => {
    expect(zoneOffset(zone, Date.parse(instant))).toBe(hours * hour);
  });

  test('agrees with Temporal through every quarter of an hour of two years, in zones of odd rules', () => {
    for (const zone of ['Europe/Brussels', 'Africa/Casablanca', 'Australia/Lord_Howe', 'America/Santiago']) {
      const from = Date.parse('2020-01-01T00:00Z');
      for (let ms = from; ms < from + 730 * 24 * hour; ms += 7.25 * hour) {
        const expected = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
        expect(zoneOffset(zone, ms), `${zone} ${new Date(ms).toISOString()}`).toBe(expected);
      }
    }
  });
});

describe('instantOf', () => {
  test.each([
    ['an ordinary time', 'Europe/Brussels', '2020-11-11T14:00'],
    ['just before the clocks go forward', 'Europe/Brussels', '2021-03-28T01:59'],
    ['a time that the clocks skip', 'Europe/Brussels', '2021-03-28T02:30'],
    ['just after the clocks went forward', 'Europe/Brussels', '2021-03-28T03:00'],
    ['a time shown twice', 'Europe/Brussels', '2020-10-25T02:30'],
    ['a time shown twice, west of Greenwich', 'America/New_York', '2020-11-01T01:30'],
    ['a skipped time, west of Greenwich', 'America/New_York', '2021-03-14T02:30'],
    ['a change of half an hour', 'Australia/Lord_Howe', '2021-04-04T01:45'],
    ['a day that begins at one', 'America/Santiago', '2021-09-05T00:00'],
  ])('%s: %s %s', (_name, zone, wall) => {
    const expected = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'compatible' });
    expect(new Date(instantOf(zone, Date.parse(`${wall}Z`))).toISOString()).toBe(
      new Date(expected.epochMilliseconds).toISOString(),
    );
  });
});

test('wallTime is what the clocks show', () => {
  expect(new Date(wallTime('Europe/Brussels', Date.parse('2020-11-11T13:00Z'))).toISOString()).toBe(
    '2020-11-11T14:00:00.000Z',
  );
});

test.each([
  ['Europe/Brussels', '2020-11-10T23:00:00Z', '2020-11-11'],
  ['Europe/Brussels', '2020-11-10T22:59:59Z', '2020-11-10'],
  ['Pacific/Kiritimati', '2020-11-10T10:00:00Z', '2020-11-11'],
  ['Pacific/Pago_Pago', '2020-11-11T10:59:00Z', '2020-11-10'],
])('in %s, %s is on %s', (zone, instant, day) => {
  expect(dayKeyAt(zone, Date.parse(instant))).toBe(day);
});

test('startOfDay is midnight by the zone, whatever its offset that night', () => {
  expect(new Date(startOfDay('Europe/Brussels', '2020-10-25')).toISOString()).toBe('2020-10-24T22:00:00.000Z');
  expect(new Date(startOfDay('Europe/Brussels', '2020-10-26')).toISOString()).toBe('2020-10-25T23:00:00.000Z');
});

test('isTimeZone tells zones from other words', () => {
  expect(isTimeZone('Europe/Brussels')).toBe(true);
  expect(isTimeZone('Mars/Olympus')).toBe(false);
  expect(isTimeZone('')).toBe(false);
});
