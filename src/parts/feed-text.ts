import { html, nothing } from 'lit';
import type { Text } from '../domain/event-model.js';
import { languagePart, localizedText } from '../domain/localized-text.js';
import type { Words } from '../i18n/words.js';

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Direction of the script in which a language is written. */
export const directionOf = (language: string) => (rightToLeft.has(languagePart(language)) ? 'rtl' : 'ltr');

/** A text of the feed as plain characters, for an accessible name or a sentence; empty where there is none. */
export function plainText(text: Text | undefined, words: Words, eventLanguages: readonly string[]): string {
  return localizedText(text, words.language, eventLanguages)?.text ?? '';
}

/**
 * A text of the feed on its own in a line. Shown in another language than the reader's it carries its own `lang` and
 * `dir`; where the feed does not say the language, it finds its direction by itself.
 */
export function feedText(text: Text | undefined, words: Words, eventLanguages: readonly string[]) {
  const localized = localizedText(text, words.language, eventLanguages);
  if (!localized) return nothing;
  const { language } = localized;
  if (language === undefined) return html`<bdi>${localized.text}</bdi>`;
  if (languagePart(language) === languagePart(words.strings.language)) return localized.text;
  return html`<bdi lang=${language} dir=${directionOf(language)}>${localized.text}</bdi>`;
}
