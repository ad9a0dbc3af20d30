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

/** A text with what the element that holds it says of its language; nothing where it is the reader's. */
export interface MarkedText {
  readonly text: string;
  readonly lang?: string;
  readonly dir?: 'auto' | 'ltr' | 'rtl';
}

/**
 * A text of the feed on its own in a line. Shown in another language than the reader's it carries its own `lang` and
 * `dir`; where the feed does not say the language, it finds its direction by itself.
 */
export function markedText(text: Text | undefined, words: Words, eventLanguages: readonly string[]): MarkedText {
  const { text: shown = '', language } = localizedText(text, words.language, eventLanguages) ?? {};
  if (language === undefined) return { text: shown, dir: 'auto' };
  if (languagePart(language) === languagePart(words.strings.language)) return { text: shown };
  return { text: shown, lang: language, dir: directionOf(language) };
}

/** The same in an element of its own, where it needs one. */
export function feedText(feedsText: Text | undefined, words: Words, eventLanguages: readonly string[]) {
  const { text, lang, dir } = markedText(feedsText, words, eventLanguages);
  return text && dir ? html`<bdi lang=${lang ?? nothing} dir=${dir}>${text}</bdi>` : text || nothing;
}
