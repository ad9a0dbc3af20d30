import { describe, expect, test } from 'vitest';
import { furtherFormats } from '../../src/i18n/further-formats.js';
import { formatsFor } from '../../src/i18n/formats.js';

const brussels = 'Europe/Brussels';
const ms = (text: string) => Date.parse(text);
const two = ms('2020-11-11T14:00:00+01:00');
/** White space of every kind as one plain space, and without marks of direction: engines differ in both. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');

describe('time', () => {
  test.each([
    ['en', brussels, '14:00'],
    ['en', 'Asia/Kolkata', '18:30'],
    ['en', 'America/New_York', '08:00'],
    ['en-US', brussels, '2:00 PM'],
    ['en-u-hc-h12', brussels, '2:00 pm'],
    ['fr', brussels, '14:00'],
    ['ar', brussels, '2:00 م'],
    ['ar-EG', brussels, '٢:٠٠ م'],
    ['fa', brussels, '۱۴:۰۰'],
  ])('in %s, %s: %s', (language, zone, expected) => {
    expect(plain(formatsFor(language).time(two, zone))).toBe(expected);
  });

  test('at midnight', () => {
    expect(formatsFor('en').time(ms('2020-11-11T00:05:00+01:00'), brussels)).toBe('00:05');
    expect(plain(formatsFor('en-US').time(ms('2020-11-11T00:05:00+01:00'), brussels))).toBe('12:05 AM');
  });

  test('on both sides of a change of the clocks', () => {
    const { time } = formatsFor('en');
    expect(time(ms('2020-10-25T00:59:00Z'), brussels)).toBe('02:59');
    expect(time(ms('2020-10-25T01:00:00Z'), brussels)).toBe('02:00');
  });
});

describe('timeRange', () => {
  test.each([
    ['en', 'on one day', '14:45', '14:00–14:45'],
    ['en', 'without an end', undefined, '14:00'],
    ['en', 'with an end that is none', '14:00', '14:00'],
    ['en-US', 'on one day', '14:45', '2:00–2:45 PM'],
    ['fr', 'on one day', '14:45', '14:00–14:45'],
    ['ar', 'on one day', '14:45', '2:00–2:45 م'],
  ])('%s, %s', (language, _name, end, expected) => {
    const endMs = end && ms(`2020-11-11T${end}:00+01:00`);
    expect(plain(formatsFor(language).timeRange(two, endMs || undefined, brussels))).toBe(expected);
  });

  test.each([
    ['en', '23:00–02:00'],
    ['en-US', '11:00 PM–2:00 AM'],
    ['fr', '23:00–02:00'],
    ['ar', '11:00 م–2:00 ص'],
  ])('%s: an evening past midnight names no day', (language, expected) => {
    const range = formatsFor(language).timeRange(
      ms('2020-11-11T23:00:00+01:00'),
      ms('2020-11-12T02:00:00+01:00'),
      brussels,
    );
    expect(plain(range)).toBe(expected);
  });

  test('until midnight is the same day', () => {
    const { timeRange } = formatsFor('en');
    expect(timeRange(two, ms('2020-11-12T00:00:00+01:00'), brussels)).toBe('14:00–00:00');
  });

  test('what goes on until another day names it', () => {
    const { timeRange } = formatsFor('en');
    expect(timeRange(two, ms('2020-11-12T14:00:00+01:00'), brussels)).toBe('14:00 – Thu 12 Nov 14:00');
  });
});

describe('days', () => {
  test.each([
    ['en', 'long', 'Wednesday 11 November'],
    ['en', 'short', 'Wed 11 Nov'],
    ['en', 'year', 'Wednesday, 11 November 2020'],
    ['en-US', 'long', 'Wednesday, November 11'],
    ['en-u-hc-h12', 'long', 'Wednesday 11 November'],
    ['fr', 'long', 'mercredi 11 novembre'],
    ['ar', 'long', 'الأربعاء، 11 نوفمبر'],
  ] as const)('%s, %s: %s', (language, form, expected) => {
    expect(plain(formatsFor(language).day('2020-11-11', form))).toBe(expected);
  });

  test('the calendar is Gregorian where the language has another', () => {
    expect(formatsFor('th').day('2020-11-11', 'year')).toContain('2020');
    expect(formatsFor('fa').day('2020-11-11', 'year')).toContain('نوامبر');
    expect(formatsFor('ar-SA').day('2020-11-11')).toContain('نوفمبر');
  });

  test('dateTime and dateDay tell the day of the zone', () => {
    const late = ms('2020-11-11T23:30:00Z');
    expect(formatsFor('en').dateTime(late, brussels)).toBe('Thursday, 12 November 2020 at 00:30');
    expect(formatsFor('en').dateTime(late, 'UTC', 'long')).toBe('Wednesday 11 November at 23:30');
    expect(plain(formatsFor('fr').dateTime(late, brussels))).toBe('jeudi 12 novembre 2020 à 00:30');
    expect(plain(formatsFor('en-US').dateTime(late, 'UTC', 'long'))).toBe('Wednesday, November 11 at 11:30 PM');
    expect(formatsFor('en').dateDay(late, brussels)).toBe('Thursday, 12 November 2020');
  });

  test('month', () => {
    expect(furtherFormats(formatsFor('en')).month('2021-11')).toBe('November 2021');
    expect(furtherFormats(formatsFor('fr')).month('2021-11')).toBe('novembre 2021');
  });
});

describe('numbers and lists', () => {
  test.each([
    ['en', '1,234', '42%'],
    ['fr', '1 234', '42 %'],
    ['de', '1.234', '42 %'],
    ['ar-EG', '١٬٢٣٤', '٤٢٪'],
  ])('%s', (language, number, percent) => {
    const formats = formatsFor(language);
    expect(plain(formats.number(1234))).toBe(number);
    expect(plain(formats.percent(0.42))).toBe(percent);
  });

  test('list', () => {
    const names = ['Ann', 'Bob', 'Cy'];
    expect(formatsFor('en').list(names)).toBe('Ann, Bob and Cy');
    expect(formatsFor('en').list(names, true)).toBe('Ann, Bob, Cy');
    expect(formatsFor('fr').list(names)).toBe('Ann, Bob et Cy');
    expect(formatsFor('en').list([])).toBe('');
  });

  test('compare sorts as dictionaries do', () => {
    const names = ['Zoe', 'Éva', 'ann', 'Eve'];
    expect([...names].sort(furtherFormats(formatsFor('fr')).compare)).toEqual(['ann', 'Éva', 'Eve', 'Zoe']);
    expect(['z', 'ä'].sort(furtherFormats(formatsFor('sv')).compare)).toEqual(['z', 'ä']);
    expect(['z', 'ä'].sort(furtherFormats(formatsFor('de')).compare)).toEqual(['ä', 'z']);
  });
});

describe('units', () => {
  test.each([
    ['en', 0, '0 days'],
    ['en', 1, '1 day'],
    ['en', 2, '2 days'],
    ['fr', 0, '0 jour'],
    ['fr', 1, '1 jour'],
    ['fr', 2, '2 jours'],
    ['pl', 1, '1 dzień'],
    ['pl', 2, '2 dni'],
    ['ar', 0, '0 يوم'],
    ['ar', 1, 'يوم'],
    ['ar', 2, 'يومان'],
    ['ar', 3, '3 أيام'],
    ['ar', 11, '11 يومًا'],
    ['ar', 100, '100 يوم'],
    ['ar-EG', 3, '٣ أيام'],
  ])('%s, %d days: %s', (language, value, expected) => {
    expect(plain(furtherFormats(formatsFor(language)).unit(value, 'day'))).toBe(expected);
  });

  test.each([
    ['en', 'hour', { figure: '2', word: 'hours' }],
    ['fr', 'minute', { figure: '2', word: 'minutes' }],
    ['de', 'second', { figure: '2', word: 'Sekunden' }],
    // The word alone would do in a sentence; below a figure it needs its figure.
    ['ar', 'hour', { figure: '2', word: 'ساعتان' }],
    ['ar-EG', 'hour', { figure: '٢', word: 'ساعتان' }],
  ] as const)('%s: figure and word of 2 %ss apart', (language, unit, expected) => {
    expect(furtherFormats(formatsFor(language)).unitParts(2, unit)).toEqual(expected);
  });

  test('a large figure is grouped', () => {
    expect(furtherFormats(formatsFor('en')).unitParts(1234, 'day')).toEqual({ figure: '1,234', word: 'days' });
  });
});

describe('names', () => {
  test.each([
    ['en', 'Belgium', 'French', 'Central European Time'],
    ['fr', 'Belgique', 'français', 'heure d’Europe centrale'],
    ['ar', 'بلجيكا', 'الفرنسية', 'توقيت وسط أوروبا'],
  ])('%s', (language, country, french, zone) => {
    const formats = formatsFor(language);
    expect(furtherFormats(formats).country('BE')).toBe(country);
    expect(formats.language('fr')).toBe(french);
    expect(formats.zoneName(brussels, two)).toBe(zone);
  });

  test('what nobody knows stands as it is', () => {
    expect(furtherFormats(formatsFor('en')).country('zz9')).toBe('zz9');
    expect(furtherFormats(formatsFor('en')).country('')).toBe('');
    expect(formatsFor('en').language('xx-!')).toBe('xx-!');
    expect(formatsFor('en').zoneName('UTC', two)).toBe('UTC');
  });

  test.each([
    [brussels, '2020-11-11T13:00:00Z', 'UTC+1'],
    [brussels, '2020-07-11T13:00:00Z', 'UTC+2'],
    ['Asia/Kolkata', '2020-11-11T13:00:00Z', 'UTC+5:30'],
    ['America/St_Johns', '2020-11-11T13:00:00Z', 'UTC−3:30'],
    ['Europe/London', '2020-11-11T13:00:00Z', 'UTC'],
  ])('offset of %s at %s: %s', (zone, instant, expected) => {
    expect(formatsFor('en').zoneOffset(zone, ms(instant))).toBe(expected);
  });
});

test.each(['not a tag', '', '!!'])('a language that is none (%j) is written as English', (language) => {
  expect(formatsFor(language).day('2020-11-11')).toBe('Wednesday 11 November');
});

test('one object a language', () => {
  expect(formatsFor('fr')).toBe(formatsFor('fr'));
});

test.each([
  ['fr-', 'mercredi 11 novembre'],
  ['fr-x', 'mercredi 11 novembre'],
  ['fr-FR-FR', 'mercredi 11 novembre'],
  ['x y', 'Wednesday 11 November'],
  ['', 'Wednesday 11 November'],
  ['-', 'Wednesday 11 November'],
])('of the tag "%s", which is none, what can be understood', (tag, expected) => {
  expect(formatsFor(tag).day('2020-11-11').replace(',', '')).toBe(expected);
});
