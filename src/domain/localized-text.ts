import type { Text } from './event-model.js';

/** A text of the feed in one language. */
export interface LocalizedText {
  readonly text: string;
  /** BCP 47; absent where the feed does not say. */
  readonly language?: string;
}

/**
 * The version of `text` for a reader of `language`: the exact tag, its language part, a regional tag of the same
 * language, the event's languages in order, any.
 */
export function localizedText(
  text: Text | undefined,
  language: string,
  eventLanguages: readonly string[] = [],
): LocalizedText | undefined {
  if (text === undefined) return undefined;
  if (typeof text === 'string') return { text };
  const tags = Object.keys(text);
  for (const wanted of [language, ...eventLanguages]) {
    const tag = bestTag(tags, wanted);
    if (tag !== undefined) return { text: text[tag]!, language: tag };
  }
  const [tag] = tags;
  return tag === undefined ? undefined : { text: text[tag]!, language: tag };
}

/** Of `tags` the one closest to `wanted`: the same, its language part, a region of the same language. Case is ignored. */
export function bestTag(tags: readonly string[], wanted: string): string | undefined {
  const exact = wanted.toLowerCase();
  const base = languagePart(wanted);
  return (
    tags.find((tag) => tag.toLowerCase() === exact) ??
    tags.find((tag) => tag.toLowerCase() === base) ??
    tags.find((tag) => languagePart(tag) === base)
  );
}

/** `fr` of `fr-CA`. */
export function languagePart(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}
