import { describe, expect, test } from 'vitest';
import { countdown, nextCountdownChange, type Countdown } from '../../src/domain/countdown.js';
import type { EventFeed } from '../../src/domain/event-model.js';
import { readFeed } from '../../src/feed/read-feed.js';

type Event = EventFeed['event'];

const event: Event = {
  id: 'e',
  name: 'Event',
  timeZone: 'Europe/Brussels',
  start: '2020-11-11T12:00:00+01:00',
  end: '2020-11-12T16:00:00+01:00',
};
const at = (day: number, time: string) => `2020-11-${day}T${time}:00+01:00`;
const sessionAt = (id: string, day: number, start: string, end: string, more: object = {}) => ({
  id,
  title: id,
  start: at(day, start),
  end: at(day, end),
  ...more,
});
const twoDays = [
  sessionAt('opening', 11, '12:30', '13:00'),
  sessionAt('lunch', 11, '13:00', '14:00', { kind: 'meal' }),
  sessionAt('left', 11, '14:00', '15:00'),
  sessionAt('right', 11, '14:00', '14:30'),
  sessionAt('gone', 11, '14:45', '15:15', { status: 'cancelled' }),
  sessionAt('late', 11, '15:30', '16:00'),
  sessionAt('dinner', 11, '19:00', '22:00', { kind: 'meal' }),
  sessionAt('second', 12, '10:00', '11:00'),
  { id: 'some-day', title: 'some-day' },
];

function read(sessions: readonly object[] = twoDays, about: Partial<Event> = {}) {
  return readFeed({ version: 1, event: { ...event, ...about }, sessions }, 'https://example.org/feed.json').model!;
}

const now = (text: string) => Date.parse(text);

/** A countdown in a few words: phase, what it is about, target. */
function told(current: Countdown): string {
  const ids = (sessions: readonly { id: string }[]) => sessions.map(({ id }) => id).join('+');
  const words: (string | undefined)[] = [current.phase];
  if ('kind' in current) words.push(current.kind);
  if ('session' in current) words.push(current.session?.id);
  if ('sessions' in current) words.push(ids(current.sessions) || 'event');
  if ('pause' in current) words.push(`(${current.pause?.id})`);
  if ('opening' in current && current.opening) words.push('opening');
  if ('next' in current && current.next.length) words.push(`> ${ids(current.next)}`);
  if ('day' in current) words.push(current.day);
  if ('targetMs' in current) words.push(new Date(current.targetMs + 3_600_000).toISOString().slice(8, 16));
  return words.filter(Boolean).join(' ');
}

describe('countdown to the start', () => {
  test.each([
    ['before the event', at(10, '12:00'), 'before start 11T12:00'],
    ['at its last moment', '2020-11-11T11:59:59.999+01:00', 'before start 11T12:00'],
    ['at the start, before the first session', at(11, '12:00'), 'break opening > opening 11T12:30'],
    ['as the first session begins', at(11, '12:30'), 'on-now opening > left+right 11T13:00'],
    ['at lunch', at(11, '13:00'), 'break (lunch) > left+right 11T14:00'],
    ['with two sessions in parallel', at(11, '14:00'), 'on-now left+right > late 11T14:30'],
    ['when the shorter one has ended', at(11, '14:30'), 'on-now left > late 11T15:00'],
    ['a cancelled session is not on', at(11, '15:10'), 'break > late 11T15:30'],
    ['the last session of the day', at(11, '15:45'), 'on-now late 11T16:00'],
    ['in the evening', at(11, '17:00'), 'until-tomorrow > second 12T10:00'],
    ['a dinner after which nothing follows is on, not a break', at(11, '20:00'), 'on-now dinner 11T22:00'],
    ['at night, still that evening', at(12, '02:00'), 'until-tomorrow > second 12T10:00'],
    ['on the second morning', at(12, '08:00'), 'break > second 12T10:00'],
    ['after the last session the event goes on', at(12, '12:00'), 'on-now event 12T16:00'],
    ['at the end', at(12, '16:00'), 'over end'],
    ['a year later', '2021-11-12T16:00:00+01:00', 'over end'],
  ])('%s', (_name, nowText, expected) => {
    expect(told(countdown(read(), 'start', now(nowText)))).toBe(expected);
  });
});

describe('countdown to something else', () => {
  test.each([
    ['end', 'before the event', at(10, '12:00'), 'before end 12T16:00'],
    ['end', 'during it', at(11, '14:10'), 'before end 12T16:00'],
    ['end', 'at the end', at(12, '16:00'), 'over end'],
    ['next', 'before the event', at(10, '12:00'), 'before start 11T12:00'],
    ['next', 'after the start', at(11, '12:00'), 'before session opening 11T12:30'],
    ['next', 'pauses are not waited for', at(11, '12:30'), 'before session left 11T14:00'],
    ['next', 'the next day', at(11, '20:00'), 'before session second 12T10:00'],
    ['next', 'when nothing is left to begin', at(12, '10:30'), 'on-now second 12T11:00'],
    ['next', 'when it is over', at(12, '16:00'), 'over end'],
    ['left', 'before it', at(11, '12:00'), 'before session left 11T14:00'],
    ['left', 'at its start', at(11, '14:00'), 'on-now left 11T15:00'],
    ['left', 'at its end', at(11, '15:00'), 'over session left'],
    ['gone', 'cancelled', at(11, '12:00'), 'cancelled gone'],
    ['some-day', 'without a time', at(11, '12:00'), 'none'],
    ['2020-11-10T09:00:00+01:00', 'before the instant', at(10, '08:00'), 'before instant 10T09:00'],
    ['2020-11-10T09:00:00+01:00', 'at the instant', at(10, '09:00'), 'over instant'],
    ['2020-11-10T08:00Z', 'in another offset', at(10, '08:00'), 'before instant 10T09:00'],
    ['no-such-session', 'an id that no session has', at(10, '08:00'), 'none'],
    ['2020-02-30T09:00:00Z', 'an instant that no calendar has', at(10, '08:00'), 'none'],
  ])('%s, %s', (to, _name, nowText, expected) => {
    expect(told(countdown(read(), to, now(nowText)))).toBe(expected);
  });

  test('says whether what is asked for is unknown, or only its time', () => {
    expect(countdown(read(), 'no-such-session', 0)).toEqual({ phase: 'none', unknown: true });
    expect(countdown(read(), 'some-day', 0)).toEqual({ phase: 'none', unknown: false });
  });

  test('a session that precedes the event is next before the event', () => {
    const early = sessionAt('early', 11, '09:00', '10:00');
    expect(told(countdown(read([early]), 'next', now(at(11, '08:00'))))).toBe('before session early 11T09:00');
    expect(told(countdown(read([early]), 'next', now(at(11, '09:30'))))).toBe('before start 11T12:00');
  });
});

test.each(['start', 'end', 'next', 'left', '2020-11-10T09:00:00Z'])(
  'to=%s is not counted to where it will not be',
  (to) => {
    for (const status of ['postponed', 'cancelled'] as const) {
      expect(countdown(read(twoDays, { status }), to, now(at(10, '08:00')))).toEqual({ phase: status });
    }
  },
);

test.each(['rescheduled', 'moved-online', 'scheduled'] as const)('an event that is %s is counted to', (status) => {
  expect(countdown(read(twoDays, { status }), 'start', now(at(10, '08:00'))).phase).toBe('before');
});

describe('what the feed leaves out', () => {
  const { start: _start, end: _end, ...timeless } = event;
  const readOnly = (about: Partial<Event>, sessions: readonly object[] = []) =>
    readFeed({ version: 1, event: { ...timeless, ...about }, sessions }, 'https://example.org/feed.json').model!;
  const days = { start: '2020-11-11', end: '2020-11-12' };
  const talk = sessionAt('talk', 12, '14:00', '15:00');

  test.each([
    [
      'a day begins at midnight in the event’s zone',
      days,
      [],
      '2020-11-10T23:59+01:00',
      'before start 2020-11-11 11T00:00',
    ],
    ['and is on from then', days, [], '2020-11-11T00:00+01:00', 'on-now event 13T00:00'],
    ['and ends with its last moment', days, [], '2020-11-13T00:00+01:00', 'over end'],
    ['a day ends with its last session', days, [talk], at(12, '15:00'), 'over end'],
    [
      'but not with a session of an earlier day',
      { ...days, end: '2020-11-14' },
      [talk],
      at(12, '15:00'),
      'on-now event 15T00:00',
    ],
    ['the start is that of the first session', {}, [talk], at(12, '13:00'), 'before start 12T14:00'],
    ['the end is that of the last session', {}, [talk], at(12, '15:00'), 'over end'],
    [
      'a session after the end belongs to the event',
      { start: days.start, end: at(12, '14:30') },
      [talk],
      at(12, '14:45'),
      'on-now talk 12T15:00',
    ],
    [
      'an event without any end lasts its day',
      { start: at(11, '12:00') },
      [],
      at(11, '13:00'),
      'on-now event 12T00:00',
    ],
    ['nothing at all', {}, [], at(11, '13:00'), 'none'],
    ['only cancelled sessions', {}, [{ ...talk, status: 'cancelled' }], at(11, '13:00'), 'none'],
  ])('%s', (_name, about, sessions, nowText, expected) => {
    expect(told(countdown(readOnly(about, sessions), 'start', now(nowText)))).toBe(expected);
  });

  test('a day’s end is told as a day, unless a session ends it', () => {
    const noon = now(at(11, '12:00'));
    expect(told(countdown(readOnly(days), 'end', noon))).toBe('before end 2020-11-12 13T00:00');
    expect(told(countdown(readOnly(days, [talk]), 'end', noon))).toBe('before end 12T15:00');
  });
});

describe('nextCountdownChange', () => {
  test.each([
    [
      'before: the next whole minute before the target',
      'start',
      '2020-11-08T09:55:00+01:00',
      '2020-11-08T09:56:00+01:00',
    ],
    ['in the middle of a minute', 'start', '2020-11-08T09:55:40+01:00', '2020-11-08T09:56:00+01:00'],
    ['in the last minute: the target', 'start', '2020-11-11T11:59:10+01:00', '2020-11-11T12:00:00+01:00'],
    ['on now: the next minute of what is left', 'start', '2020-11-11T12:40:00+01:00', '2020-11-11T12:41:00+01:00'],
    ['in a break: the next minute', 'start', '2020-11-11T13:10:30+01:00', '2020-11-11T13:11:00+01:00'],
  ])('%s', (_name, to, nowText, expected) => {
    const nowMs = now(nowText);
    expect(new Date(nextCountdownChange(countdown(read(), to, nowMs), nowMs)!)).toEqual(new Date(expected));
  });

  test('counts minutes from targets that are not on a whole one', () => {
    const nowMs = now('2020-11-10T09:00:10Z');
    const current = countdown(read(), '2020-11-10T09:05:40Z', nowMs);
    expect(new Date(nextCountdownChange(current, nowMs)!).toISOString()).toBe('2020-11-10T09:00:40.000Z');
  });

  test('nothing, where nothing goes on', () => {
    for (const nowText of [at(12, '16:00'), at(10, '12:00')]) {
      const model = read(twoDays, nowText === at(10, '12:00') ? { status: 'cancelled' } : {});
      expect(nextCountdownChange(countdown(model, 'start', now(nowText)), now(nowText))).toBeUndefined();
    }
  });

  test('misses no change: between one change and the next the picture stays', () => {
    const model = read();
    for (const to of ['start', 'next', 'end', 'left']) {
      let nowMs = now(at(11, '11:50'));
      for (let steps = 0; steps < 60; steps++) {
        const current = countdown(model, to, nowMs);
        const nextMs = nextCountdownChange(current, nowMs)!;
        expect(nextMs).toBeGreaterThan(nowMs);
        expect(countdown(model, to, nextMs - 1)).toEqual({ ...current, ...stillLeft(current, model, to, nextMs - 1) });
        nowMs = nextMs;
      }
    }
  });
  /** The same figures: a minute begun is a minute. */
  const stillLeft = (current: Countdown, model: ReturnType<typeof read>, to: string, ms: number) =>
    'left' in current ? { left: (countdown(model, to, ms) as { left: object }).left } : {};
});
