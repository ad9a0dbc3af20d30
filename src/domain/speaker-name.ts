import type { Speaker } from './event-model.js';
import { localizedText, type LocalizedText } from './localized-text.js';

/** The prefix is never torn from the name. */
export const nameSpace = '\u00a0';

/** A speaker's prefix and name: one text, or two where they are in different languages. */
export function speakerTexts(
  { prefix, name }: Speaker,
  language: string,
  eventLanguages: readonly string[],
): readonly LocalizedText[] {
  const before = localizedText(prefix, language, eventLanguages);
  const own = localizedText(name, language, eventLanguages)!;
  if (!before?.text) return [own];
  return before.language === own.language ? [{ ...own, text: before.text + nameSpace + own.text }] : [before, own];
}

/** `Dr. Kunio Mikuriya`, as plain characters. */
export function speakerName(speaker: Speaker, language: string, eventLanguages: readonly string[]): string {
  return speakerTexts(speaker, language, eventLanguages)
    .map(({ text }) => text)
    .join(nameSpace);
}
