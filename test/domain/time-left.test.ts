import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { timeLeft } from '../../src/domain/time-left.js';

const minuteMs = 60_000;
const ms = (text: string) => Date.parse(text);
const left = (zone: string, now: string, target: string) => {
  const { days, hours, minutes } = timeLeft(zone, ms(now), ms(target));
  return `${days} ${hours}:${minutes}`;
};

describe('timeLeft', () => {
  test.each([
    ['days, hours and minutes', '2020-11-08T09:55:00+01:00', '2020-11-11T12:00:00+01:00', '3 2:5'],
    ['whole days', '2020-11-08T12:00:00+01:00', '2020-11-11T12:00:00+01:00', '3 0:0'],
    ['a minute short of a day', '2020-11-10T12:01:00+01:00', '2020-11-11T12:00:00+01:00', '0 23:59'],
    ['the last minute', '2020-11-11T11:59:00+01:00', '2020-11-11T12:00:00+01:00', '0 0:1'],
    ['a minute begun', '2020-11-11T11:58:00.001+01:00', '2020-11-11T12:00:00+01:00', '0 0:2'],
    ['the last moment', '2020-11-11T11:59:59.999+01:00', '2020-11-11T12:00:00+01:00', '0 0:1'],
    ['the moment itself', '2020-11-11T12:00:00+01:00', '2020-11-11T12:00:00+01:00', '0 0:0'],
    ['long past: never less than nothing', '2020-12-11T12:00:00+01:00', '2020-11-11T12:00:00+01:00', '0 0:0'],
    ['across midnight', '2020-11-10T23:59:00+01:00', '2020-11-11T00:01:00+01:00', '0 0:2'],
    ['across a leap day', '2024-02-28T12:00:00+01:00', '2024-03-01T12:00:00+01:00', '2 0:0'],
    ['across the end of February of a common year', '2023-02-28T12:00:00+01:00', '2023-03-01T12:00:00+01:00', '1 0:0'],
    ['to a leap day', '2024-02-27T23:00:00+01:00', '2024-02-29T00:00:00+01:00', '1 1:0'],
    ['across New Year', '2020-12-31T23:30:00+01:00', '2021-01-01T00:00:00+01:00', '0 0:30'],
    ['from summer time to winter time, whole days', '2020-10-20T14:00:00+02:00', '2020-11-11T14:00:00+01:00', '22 0:0'],
    ['from winter time to summer time, whole days', '2021-03-20T14:00:00+01:00', '2021-04-10T14:00:00+02:00', '21 0:0'],
    ['in the night of 25 hours', '2020-10-24T20:00:00+02:00', '2020-10-25T09:00:00+01:00', '0 14:0'],
    ['in the night of 23 hours', '2021-03-27T20:00:00+01:00', '2021-03-28T09:00:00+02:00', '0 12:0'],
    [
      'the day of 25 hours, a minute after it began',
      '2020-10-24T14:01:00+02:00',
      '2020-10-25T14:00:00+01:00',
      '0 24:59',
    ],
    [
      'the day of 23 hours, a minute after it began',
      '2021-03-27T14:01:00+01:00',
      '2021-03-28T14:00:00+02:00',
      '0 22:59',
    ],
    ['to the second of two half past two', '2020-10-25T02:30:00+02:00', '2020-10-25T02:30:00+01:00', '0 1:0'],
  ])('%s', (_name, now, target, expected) => {
    expect(left('Europe/Brussels', now, target)).toBe(expected);
  });

  test('the day that Samoa left out is not counted as hours', () => {
    // The calendar went from 29 to 31 December 2011.
    expect(left('Pacific/Apia', '2011-12-29T12:00:00-10:00', '2011-12-31T12:00:00+14:00')).toBe('2 0:0');
  });

  test.each([
    ['Europe/Brussels', '2020-11-11T12:00:00+01:00'],
    ['Europe/Brussels', '2021-03-28T02:30:00+02:00'],
    ['Europe/Brussels', '2020-10-25T02:30:00+02:00'],
    ['Australia/Lord_Howe', '2021-04-04T01:45:00+11:00'],
    ['America/Santiago', '2021-09-05T12:00:00-03:00'],
    ['Asia/Kathmandu', '2020-11-11T12:00:00Z'],
    ['Africa/Casablanca', '2021-05-20T09:00:00+01:00'],
  ])('agrees with Temporal, counting back through a year from %s %s', (zone, text) => {
    const target = Temporal.Instant.fromEpochMilliseconds(ms(text)).toZonedDateTimeISO(zone);
    for (let before = 0; before < 366 * 1440; before += 397) {
      const nowMs = target.epochMilliseconds - before * minuteMs;
      const now = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(zone);
      const { days, hours, minutes } = target.since(now, { largestUnit: 'days' });
      expect(timeLeft(zone, nowMs, target.epochMilliseconds), `${before} minutes before`).toEqual({
        days,
        hours,
        minutes,
      });
    }
  });

  test('never grows, minute by minute through the nights in which the clocks change', () => {
    for (const [from, target] of [
      ['2020-10-24T12:00:00Z', '2020-10-27T10:00:00Z'],
      ['2021-03-27T12:00:00Z', '2021-03-30T10:00:00Z'],
    ]) {
      let last = Infinity;
      for (let nowMs = ms(from!); nowMs <= ms(target!); nowMs += minuteMs) {
        const { days, hours, minutes } = timeLeft('Europe/Brussels', nowMs, ms(target!));
        const length = (days * 100 + hours) * 60 + minutes;
        expect(length, new Date(nowMs).toISOString()).toBeLessThan(last);
        last = length;
      }
      expect(last).toBe(0);
    }
  });
});
