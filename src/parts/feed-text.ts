import { html, nothing } from 'lit';
import type { Speaker, Text } from '../domain/event-model.js';
import { languagePart, localizedText, type LocalizedText } from '../domain/localized-text.js';
import { nameSpace, speakerTexts } from '../domain/speaker-name.js';
import type { Words } from '../i18n/words.js';
import { sentenceWith } from './sentence-with.js';

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** From Hebrew to Arabic, and their presentation forms. */
const rightToLeftLetters = /[\u0590-\u08ff\ufb1d-\ufefc]/;

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
  return marked(localizedText(text, words.language, eventLanguages) ?? { text: '' }, words);
}

function marked({ text, language }: LocalizedText, { strings }: Words): MarkedText {
  if (language === undefined) return { text, dir: 'auto' };
  if (languagePart(language) === languagePart(strings.language)) return { text };
  return { text, lang: language, dir: directionOf(language) };
}

/** What stands in a line: plain text, and in pieces of their own the texts that need marks. Empty where there is nothing. */
export type Line = readonly (string | MarkedText)[];

/** A text of the feed in a line with others. */
export function feedLine(text: Text | undefined, words: Words, eventLanguages: readonly string[]): Line {
  return line(localizedText(text, words.language, eventLanguages), words);
}

/** Marks are left out where they would change nothing: a programme has thousands of names. */
function line(text: LocalizedText | undefined, words: Words): Line {
  if (!text?.text) return [];
  const piece = marked(text, words);
  const { strings } = words;
  return piece.lang || (piece.dir && (strings.direction === 'rtl' || rightToLeftLetters.test(text.text)))
    ? [piece]
    : [text.text];
}

/** Prefix and name of a speaker. */
export function speakerLine(speaker: Speaker, words: Words, eventLanguages: readonly string[]): Line {
  const lines = speakerTexts(speaker, words.language, eventLanguages).map((text) => line(text, words));
  return compose((...texts) => texts.join(nameSpace), ...lines);
}

const isPlain = (line: Line): line is readonly string[] => line.every((piece) => typeof piece === 'string');

/** Several lines in one, as `write` puts them together. Those that are empty are left out. */
export function compose(write: (...places: string[]) => string, ...parts: readonly (Line | string)[]): Line {
  const lines = parts.filter(({ length }) => length).map((part) => (typeof part === 'string' ? [part] : part));
  if (!lines.length) return [];
  return lines.every(isPlain)
    ? [write(...lines.map((pieces) => pieces.join('')))]
    : (sentenceWith(write, ...lines)
        .flat()
        .filter(Boolean) as Line);
}

/** Stands between facts beside each other. */
export const factSeparator = '\u00a0· ';

export const facts = (...parts: readonly (Line | string)[]) =>
  compose((...texts) => texts.join(factSeparator), ...parts);

/** A line as content of a template. */
export const lineContent = (pieces: Line) =>
  pieces.length
    ? pieces.map((piece) =>
        typeof piece === 'string'
          ? piece
          : html`<bdi lang=${piece.lang ?? nothing} dir=${piece.dir}>${piece.text}</bdi>`,
      )
    : nothing;

/** A text of the feed as content of a template. */
export const feedText = (text: Text | undefined, words: Words, eventLanguages: readonly string[]) =>
  lineContent(feedLine(text, words, eventLanguages));
