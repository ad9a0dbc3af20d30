import type { Speaker, Text } from './event-model.js';
import { localizedText } from './localized-text.js';

/** `Dr. Kunio Mikuriya`: the prefix is never torn from the name. */
export function speakerName({ prefix, name }: Speaker, language: string, eventLanguages: readonly string[]): string {
  const pick = (text: Text | undefined) => localizedText(text, language, eventLanguages)?.text;
  const before = pick(prefix);
  return before ? `${before}\u00a0${pick(name)}` : pick(name)!;
}
