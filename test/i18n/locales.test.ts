import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../src/i18n/formats.js';
import ar from '../../src/i18n/locales/ar.js';
import en from '../../src/i18n/locales/en.js';
import fr from '../../src/i18n/locales/fr.js';
import furtherAr from '../../src/i18n/locales/further/ar.js';
import furtherEn from '../../src/i18n/locales/further/en.js';
import furtherFr from '../../src/i18n/locales/further/fr.js';
import pollAr from '../../src/i18n/locales/poll/ar.js';
import pollEn from '../../src/i18n/locales/poll/en.js';
import pollFr from '../../src/i18n/locales/poll/fr.js';
import type { FurtherLocale, Locale, PollLocale, Strings } from '../../src/i18n/strings.js';

function wordsIn(language: string, locale: Locale, further: FurtherLocale, poll: PollLocale): Strings {
  const formats = formatsFor(language);
  return { ...locale(formats), ...further(formats), ...poll(formats) };
}

const all: Record<string, Strings> = {
  en: wordsIn('en', en, furtherEn, pollEn),
  fr: wordsIn('fr', fr, furtherFr, pollFr),
  ar: wordsIn('ar', ar, furtherAr, pollAr),
};

interface Sentence {
  readonly key: string;
  readonly text: string;
  /** What was given to it. */
  readonly given: readonly string[];
}

/** Every sentence of a language, those with places filled in; numbers take every plural form. */
function sentences(words: object, path = ''): Sentence[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const key = path + name;
    if (typeof value === 'string') return [{ key, text: value, given: [] }];
    if (typeof value !== 'function') return sentences(value as object, `${key}.`);
    const write = value as (...places: unknown[]) => string;
    return [0, 1, 2, 3, 11, 100].map((count) => {
      const given = [`\u2068${key}\u2069`, '\u2068other\u2069'].slice(0, write.length);
      const text = attempt(() => write(...given)) ?? '';
      const counted = attempt(() => write(count, count + 1)) ?? '';
      // Those that take words hold them; those that take a number do not.
      return given.every((place) => text.includes(place)) ? { key, text, given } : { key, text: counted, given: [] };
    });
  });
}

/** A function of a number cannot do with words. */
function attempt(write: () => string): string | undefined {
  try {
    return write();
  } catch {
    return undefined;
  }
}

const keysOf = (words: Strings) => [...new Set(sentences(words).map(({ key }) => key))].sort();

describe.each(Object.entries(all))('words in %s', (language, words) => {
  test('say which language they are in', () => {
    expect(words.language).toBe(language);
    expect(words.direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  test('are all there, and no others', () => {
    expect(keysOf(words)).toEqual(keysOf(all.en!));
  });

  test('take the same places as in English', () => {
    const places = (of: Strings) => new Map(sentences(of).map(({ key, given }) => [key, given.length]));
    expect(places(words)).toEqual(places(all.en!));
  });

  test('are never empty, and have no white space too much', () => {
    for (const { key, text } of sentences(words)) expect(text, key).toMatch(/^\S(?:\S|\s(?!\s))*$/);
  });

  test('leave no place unfilled', () => {
    for (const { key, text } of sentences(words)) expect(text, key).not.toMatch(/#|undefined|NaN|\[object/);
  });

  test('use the quotation marks and apostrophes of print', () => {
    for (const { key, text } of sentences(words)) expect(text, key).not.toMatch(/["'`]/);
  });
});

test('French sets its spaces before double punctuation, and they never break', () => {
  for (const { key, text } of sentences(all.fr!)) {
    expect(text, key).not.toMatch(/[^\u00a0]:/);
    expect(text, key).not.toMatch(/[^\u202f][;!?»]/);
    expect(text, key).not.toMatch(/«[^\u202f]/);
  }
});

test('Arabic is written in Arabic', () => {
  const signs = ['language', 'direction', 'agenda.morePeople', 'countdown.untilLabelled'];
  for (const { key, text } of sentences(all.ar!)) {
    if (!signs.includes(key)) expect(text, key).toMatch(/\p{Script=Arabic}/u);
  }
});

describe('plural forms', () => {
  test.each([
    ['en', ['0 votes', '1 vote', '2 votes', '3 votes', '11 votes', '100 votes']],
    ['fr', ['0 voix', '1 voix', '2 voix', '3 voix', '11 voix', '100 voix']],
    ['ar', ['لا أصوات', 'صوت واحد', 'صوتان', '3 أصوات', '11 صوتًا', '100 صوت']],
  ])('of votes in %s', (language, expected) => {
    expect([0, 1, 2, 3, 11, 100].map((count) => all[language]!.poll.votes(count))).toEqual(expected);
  });

  test('of places in French: none and one are singular', () => {
    const { placesLeft } = all.fr!.agenda;
    expect([0, 1, 2].map(placesLeft)).toEqual(['0 place restante', '1 place restante', '2 places restantes']);
  });

  test('in the digits of the exact language', () => {
    expect(pollAr(formatsFor('ar-EG')).poll.votes(11)).toBe('١١ صوتًا');
  });
});

test.each([
  ['en', 'Choose 2.', 'Choose up to 3.', 'Choose 2 to 3.'],
  ['fr', 'Choisissez 2 réponses.', 'Choisissez jusqu’à 3 réponses.', 'Choisissez de 2 à 3 réponses.'],
  ['ar', 'اختر إجابتين.', 'اختر 3 إجابات على الأكثر.', 'اختر من 2 إلى 3 إجابات.'],
])('how many to choose, in %s', (language, exactly, upTo, between) => {
  const { choose } = all[language]!.poll;
  expect([choose(2, 2), choose(1, 3), choose(2, 3)]).toEqual([exactly, upTo, between]);
});
