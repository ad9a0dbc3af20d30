import { expect, test } from 'vitest';
import { bestTag, localizedText } from '../../src/domain/localized-text.js';

const text = { en: 'colour', 'en-US': 'color', fr: 'couleur', 'pt-BR': 'cor', 'zh-Hant': '顏色' };

test.each([
  ['the exact tag', 'en-US', [], 'color', 'en-US'],
  ['case ignored', 'EN-us', [], 'color', 'en-US'],
  ['the language part', 'fr-CA', [], 'couleur', 'fr'],
  ['a regional tag of the same language', 'pt', [], 'cor', 'pt-BR'],
  ['another region of the same language', 'pt-PT', [], 'cor', 'pt-BR'],
  ['the event’s languages in order', 'ja', ['de', 'fr', 'en'], 'couleur', 'fr'],
  ['any', 'ja', ['de'], 'colour', 'en'],
])('localizedText: %s', (_name, language, eventLanguages, expected, tag) => {
  expect(localizedText(text, language, eventLanguages)).toEqual({ text: expected, language: tag });
});

test('a plain string has no language', () => {
  expect(localizedText('colour', 'fr', ['en'])).toEqual({ text: 'colour' });
});

test('nothing stays nothing', () => {
  expect(localizedText(undefined, 'fr')).toBeUndefined();
  expect(localizedText({}, 'fr')).toBeUndefined();
});

test('bestTag finds none where the language is not there', () => {
  expect(bestTag(['en', 'fr'], 'enm')).toBeUndefined();
});
