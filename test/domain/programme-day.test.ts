import { expect, test } from 'vitest';
import { isDayChoice, nextProgrammeDay, programmeDay, programmeDays } from '../../src/domain/programme-day.js';
import { session } from '../support/sessions.js';

test.each([
  ['at noon', 'Europe/Brussels', '2020-11-11T12:00:00+01:00', '2020-11-11'],
  ['a minute before four, it is still the night before', 'Europe/Brussels', '2020-11-12T03:59:00+01:00', '2020-11-11'],
  ['from four on, it is the new day', 'Europe/Brussels', '2020-11-12T04:00:00+01:00', '2020-11-12'],
  ['by the event’s clocks, not the visitor’s', 'Asia/Tokyo', '2020-11-11T20:00:00Z', '2020-11-12'],
  ['on the night the clocks go back', 'Europe/Brussels', '2020-10-25T03:30:00+01:00', '2020-10-24'],
  ['on the night the clocks go forward', 'Europe/Brussels', '2021-03-28T04:00:00+02:00', '2021-03-28'],
])('%s', (_name, zone, instant, day) => {
  expect(programmeDay(zone, Date.parse(instant))).toBe(day);
});

test('programmeDays names each day once, in order, and not the sessions without one', () => {
  const sessions = [
    session({ dayKey: '2020-11-12' }),
    session({ dayKey: '2020-11-11' }),
    session({}),
    session({ dayKey: '2020-11-12' }),
  ];
  expect(programmeDays(sessions)).toEqual(['2020-11-11', '2020-11-12']);
});

test.each([
  ['in the evening: four in the morning', 'Europe/Brussels', '2020-11-11T22:00:00+01:00', '2020-11-12T03:00:00.000Z'],
  ['after midnight: the same', 'Europe/Brussels', '2020-11-12T03:59:59+01:00', '2020-11-12T03:00:00.000Z'],
  ['at four: the day after', 'Europe/Brussels', '2020-11-12T04:00:00+01:00', '2020-11-13T03:00:00.000Z'],
  ['on the night the clocks go back', 'Europe/Brussels', '2020-10-24T22:00:00+02:00', '2020-10-25T03:00:00.000Z'],
  ['on the night the clocks go forward', 'Europe/Brussels', '2021-03-27T22:00:00+01:00', '2021-03-28T02:00:00.000Z'],
  ['far from Greenwich', 'Pacific/Kiritimati', '2020-11-11T12:00:00Z', '2020-11-11T14:00:00.000Z'],
])('nextProgrammeDay %s', (_name, zone, now, next) => {
  expect(new Date(nextProgrammeDay(zone, Date.parse(now))).toISOString()).toBe(next);
});

test.each([
  ['auto', true],
  ['all', true],
  ['2020-11-11', true],
  ['2020-11-12', false],
  ['Monday', false],
])('isDayChoice %s: %s', (day, expected) => {
  expect(isDayChoice(day, [session({ dayKey: '2020-11-11' })])).toBe(expected);
});

test('before there is a programme any day may be chosen', () => {
  expect(isDayChoice('2020-11-11', [])).toBe(true);
});
