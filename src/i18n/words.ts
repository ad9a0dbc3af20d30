import { bestTag } from '../domain/localized-text.js';
import { formatsFor, type Formats } from './formats.js';
import type { FurtherLocale, Locale, PollLocale, Strings } from './strings.js';

/** Words and formats for one visitor. */
export interface Words {
  readonly strings: Strings;
  readonly formats: Formats;
  /** The language asked for: texts of the feed are chosen by it, even where our own words have to be in another. */
  readonly language: string;
}

type Part = Locale | FurtherLocale | PollLocale;
type Load<File> = () => Promise<{ readonly default: File }>;

/** What a widget says besides the words of all, by language. */
export type FurtherWords = Readonly<Record<string, Load<FurtherLocale | PollLocale>>>;

const locales: Record<string, Load<Locale>> = {
  en: () => import('./locales/en.js'),
  fr: () => import('./locales/fr.js'),
  ar: () => import('./locales/ar.js'),
};

const loaded = new Map<Load<Part>, Part>();
const made = new Map<FurtherWords | undefined, Map<string, Words>>();

/** Which of our languages serves a reader of `language`: its own, else the event's in order, else English. */
export function localeFor(language: string, eventLanguages: readonly string[] = []): string {
  const tags = Object.keys(locales);
  for (const wanted of [language, ...eventLanguages]) {
    const tag = bestTag(tags, wanted);
    if (tag) return tag;
  }
  return 'en';
}

const filesOf = (tag: string, further: FurtherWords = {}) => [locales[tag]!, further[tag] ?? []].flat() as Load<Part>[];

/** The words for `language` if they are here already: one object, whoever asks. */
export function wordsNow(
  language: string,
  eventLanguages?: readonly string[],
  further?: FurtherWords,
): Words | undefined {
  const tag = localeFor(language, eventLanguages);
  const files = filesOf(tag, further);
  if (!files.every((load) => loaded.has(load))) return undefined;
  const key = `${tag} ${language}`;
  const here = made.get(further) ?? new Map<string, Words>();
  made.set(further, here);
  let words = here.get(key);
  if (!words) {
    // Words of another language than the reader's come with that language's numbers and dates.
    const formats = formatsFor(bestTag([tag], language) ? language : tag);
    const strings = Object.assign({}, ...files.map((load) => loaded.get(load)!(formats))) as Strings;
    here.set(key, (words = { strings, formats, language }));
  }
  return words;
}

/** Fetches the words for `language`. Where they cannot be had it is rejected; whoever asks again, tries again. */
export async function loadWords(
  language: string,
  eventLanguages?: readonly string[],
  further?: FurtherWords,
): Promise<void> {
  const files = filesOf(localeFor(language, eventLanguages), further);
  await Promise.all(files.map(async (load) => loaded.set(load, (await load()).default)));
}
