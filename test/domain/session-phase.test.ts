import { describe, expect, test } from 'vitest';
import { nextPhaseChange, sessionPhase, sessionProgress } from '../../src/domain/session-phase.js';
import { session } from '../support/sessions.js';

const at = (time: string) => Date.parse(`2020-11-11T${time}:00+01:00`);
const from = (start: string, end?: string) => ({ startMs: at(start), ...(end && { endMs: at(end) }) });

test.each([
  ['before', from('14:00', '15:00'), '13:59', 'upcoming'],
  ['at its first moment', from('14:00', '15:00'), '14:00', 'live'],
  ['in its last minute', from('14:00', '15:00'), '14:59', 'live'],
  ['at its end', from('14:00', '15:00'), '15:00', 'past'],
  ['without an end, for an hour', from('14:00'), '14:59', 'live'],
  ['without an end, after an hour', from('14:00'), '15:00', 'past'],
  ['without a time', {}, '14:00', 'upcoming'],
  ['cancelled, it is never live', { ...from('14:00', '15:00'), status: 'cancelled' as const }, '14:30', 'upcoming'],
  ['cancelled, it is past in the end', { ...from('14:00', '15:00'), status: 'cancelled' as const }, '15:30', 'past'],
])('sessionPhase: %s', (_name, times, now, phase) => {
  expect(sessionPhase(times, at(now))).toBe(phase);
});

test.each([
  ['14:00', 0],
  ['14:15', 25],
  ['14:59', 98],
])('sessionProgress at %s is %d percent of an hour', (now, percent) => {
  expect(sessionProgress(from('14:00', '15:00'), at(now))).toBe(percent);
});

describe('nextPhaseChange', () => {
  const morning = session(from('10:00', '11:00'));
  const noon = session(from('12:00', '13:00'));
  test.each([
    ['the first start', '09:00', '10:00'],
    ['the next minute, while one is live', '10:15', '10:16'],
    ['the end, in the last minute', '10:59', '11:00'],
    ['the next start, in a gap', '11:00', '12:00'],
  ])('%s', (_name, now, next) => {
    expect(nextPhaseChange([morning, noon], at(now))).toBe(at(next));
  });
  test('nothing, once all is past', () => {
    expect(nextPhaseChange([morning, noon], at('13:00'))).toBeUndefined();
  });
});
