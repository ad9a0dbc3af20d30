import { expect, test } from 'vitest';
import { speakerName, speakerTexts } from '../../src/domain/speaker-name.js';

test.each([
  ['prefix and name, not to be torn apart', { prefix: 'Dr.', name: 'Ann Example' }, 'en', 'Dr.\u00a0Ann Example'],
  ['a name alone', { name: 'Ann Example' }, 'en', 'Ann Example'],
  [
    'in the reader’s language',
    { prefix: { en: 'Mr.', fr: 'M.' }, name: { en: 'Bob', fr: 'Robert' } },
    'fr',
    'M.\u00a0Robert',
  ],
  ['in the languages that there are', { prefix: { ar: 'د.' }, name: { en: 'Bob' } }, 'ar', 'د.\u00a0Bob'],
])('%s', (_name, speaker, language, expected) => {
  expect(speakerName({ id: 'x', ...speaker }, language, ['en'])).toBe(expected);
});

test.each([
  [
    'one text in one language',
    { prefix: { en: 'Mr.' }, name: { en: 'Bob' } },
    [{ text: 'Mr.\u00a0Bob', language: 'en' }],
  ],
  ['one text where none says its language', { prefix: 'Mr.', name: 'Bob' }, [{ text: 'Mr.\u00a0Bob' }]],
  [
    'two where the languages differ',
    { prefix: { ar: 'د.' }, name: 'Bob' },
    [{ text: 'د.', language: 'ar' }, { text: 'Bob' }],
  ],
])('prefix and name are %s', (_name, speaker, expected) => {
  expect(speakerTexts({ id: 'x', ...speaker }, 'ar', ['en'])).toEqual(expected);
});
