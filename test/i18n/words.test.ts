import { describe, expect, test } from 'vitest';
import { pollWords } from '../../src/i18n/poll-words.js';
import { loadWords, localeFor, wordsNow } from '../../src/i18n/words.js';

describe('localeFor', () => {
  test.each([
    ['fr', [], 'fr'],
    ['fr-CA', [], 'fr'],
    ['AR-eg', [], 'ar'],
    ['en-US', ['fr'], 'en'],
    // Not ours: the event's languages in order, then English.
    ['sw', ['ko', 'fr-BE', 'ar'], 'fr'],
    ['sw', ['ko'], 'en'],
    ['', [], 'en'],
  ])('%s, at an event in %j: %s', (language, eventLanguages, expected) => {
    expect(localeFor(language, eventLanguages)).toBe(expected);
  });
});

describe('words', () => {
  test('are there once they were loaded, and not before', async () => {
    expect(wordsNow('ar')).toBeUndefined();
    await loadWords('ar');
    expect(wordsNow('ar')?.strings.direction).toBe('rtl');
  });

  test('come with the numbers of the exact language', async () => {
    await loadWords('ar-EG');
    const words = wordsNow('ar-EG')!;
    expect(words.formats.number(12)).toBe('١٢');
    expect(words.strings.agenda.morePeople(12)).toContain('١٢');
  });

  test('come with further ones for whoever asks for those too', async () => {
    await loadWords('ar');
    expect(wordsNow('ar', [], pollWords)).toBeUndefined();
    await loadWords('ar', [], pollWords);
    const { strings } = wordsNow('ar', [], pollWords)!;
    expect(strings.poll.votes(12)).toContain('12');
    expect(strings.common).toEqual(expect.objectContaining({ close: wordsNow('ar')!.strings.common.close }));
  });

  test('of another language than the reader’s come with that language’s dates, and leave the feed’s texts to the reader', async () => {
    await loadWords('sw', ['fr']);
    const words = wordsNow('sw', ['fr'])!;
    expect(words.strings.language).toBe('fr');
    expect(words.formats.day('2020-11-11')).toBe('mercredi 11 novembre');
    expect(words.language).toBe('sw');
  });
});
