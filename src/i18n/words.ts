import { bestTag } from '../domain/localized-text.js';
import { formatsFor, type Formats } from './formats.js';
import type { Locale, Strings } from './strings.js';

/** Words and formats for one visitor. */
export interface Words {
  readonly strings: Strings;
  readonly formats: Formats;
  /** The language asked for: texts of the feed are chosen by it, even where our own words have to be in another. */
  readonly language: string;
}

const locales: Record<string, () => Promise<{ default: Locale }>> = {
  en: () => import('./locales/en.js'),
  fr: () => import('./locales/fr.js'),
  ar: () => import('./locales/ar.js'),
};

const loaded = new Map<string, Locale>();
const made = new Map<string, Words>();

/** Which of our languages serves a reader of `language`: its own, else the event's in order, else English. */
export function localeFor(language: string, eventLanguages: readonly string[] = []): string {
  const tags = Object.keys(locales);
  for (const wanted of [language, ...eventLanguages]) {
    const tag = bestTag(tags, wanted);
    if (tag) return tag;
  }
  return 'en';
}

/** The words for `language` if they are here already: one object, whoever asks. */
export function wordsNow(language: string, eventLanguages?: readonly string[]): Words | undefined {
  const tag = localeFor(language, eventLanguages);
  const locale = loaded.get(tag);
  if (!locale) return undefined;
  const key = `${tag} ${language}`;
  let words = made.get(key);
  if (!words) {
    // Words of another language than the reader's come with that language's numbers and dates.
    const formats = formatsFor(bestTag([tag], language) ? language : tag);
    made.set(key, (words = { strings: locale(formats), formats, language }));
  }
  return words;
}

/** Fetches the words for `language`. Where they cannot be had it is rejected; whoever asks again, tries again. */
export async function loadWords(language: string, eventLanguages?: readonly string[]): Promise<void> {
  const tag = localeFor(language, eventLanguages);
  if (!loaded.has(tag)) loaded.set(tag, (await locales[tag]!()).default);
}
