/**
 * What the loader knows of the script files beside it: lists of names, without their ending, separated by spaces. The file
 * meant comes first, then all that it needs, so that they are fetched side by side and not one after the other.
 */
export interface ScriptFiles {
  /** By element. */
  readonly tags: Readonly<Record<string, string>>;
  /** By language: the words that every element says. */
  readonly languages: Readonly<Record<string, string>>;
  /** By element that says more than that, and by language: the words for it. */
  readonly further: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Filled in by the build. */
declare const __SCRIPT_FILES__: ScriptFiles;

export const { tags, languages, further } = __SCRIPT_FILES__;
