import { expect, test } from 'vitest';
import { programmeDay, programmeDays } from '../../src/domain/programme-day.js';
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
