import { expect, test } from 'vitest';
import { groupByDay, initialDay } from '../../src/domain/programme.js';
import { session } from '../support/sessions.js';

test('groupByDay puts sessions of one time together, days in order, those without a time last', () => {
  const day1 = '2020-11-11';
  const day2 = '2020-11-12';
  const sessions = [
    session({ id: 'a', dayKey: day1, startMs: 1 }),
    session({ id: 'b', dayKey: day1, startMs: 1 }),
    session({ id: 'c', dayKey: day1, startMs: 2 }),
    session({ id: 'd', dayKey: day2, startMs: 3 }),
    session({ id: 'e' }),
  ];
  const shape = groupByDay(sessions).map(({ dayKey, groups }) => [
    dayKey,
    groups.map(({ startMs, sessions }) => [startMs, sessions.map(({ id }) => id).join('')]),
  ]);
  expect(shape).toEqual([
    [
      day1,
      [
        [1, 'ab'],
        [2, 'c'],
      ],
    ],
    [day2, [[3, 'd']]],
    [undefined, [[undefined, 'e']]],
  ]);
});

test('groupByDay goes by the day that is said, also where a session after midnight belongs to the evening before', () => {
  const sessions = [
    session({ id: 'late', dayKey: '2020-11-11', startMs: 10 }),
    session({ id: 'early', dayKey: '2020-11-12', startMs: 9 }),
  ];
  expect(groupByDay(sessions).map(({ dayKey }) => dayKey)).toEqual(['2020-11-11', '2020-11-12']);
});

test.each([
  ['the wanted day', '2020-11-12', '2020-11-13', '2020-11-12'],
  ['today, where the wanted day is none of them', '2021-01-01', '2020-11-13', '2020-11-13'],
  ['today by itself', 'auto', '2020-11-13', '2020-11-13'],
  ['the first day, before and after the event', 'auto', '2026-01-01', '2020-11-11'],
])('initialDay: %s', (_name, wanted, today, expected) => {
  expect(initialDay(['2020-11-11', '2020-11-12', '2020-11-13'], wanted, today)).toBe(expected);
});

test('initialDay of no days is none', () => {
  expect(initialDay([], 'auto', '2020-11-11')).toBeUndefined();
});
