import type { Problem, ProblemCode } from './problem.js';

/** Of each severity no more than this many: the editor of a feed with more wants to mend the first ones first. */
const most = 1000;

/** Collects the problems of one reading, each with the place at which the reader stands. */
export interface ProblemList {
  /** Where the reader stands: names of fields and places in lists, from the top. */
  readonly place: (string | number)[];
  /** The file in which the reader stands, where the feed has several. */
  file: string | undefined;
  /** What is wrong, what was found, and what was expected. Answers undefined, which is what is left of the value. */
  say(severity: Problem['severity'], code: ProblemCode, found?: unknown, expected?: string | number): undefined;
  /** All of them; where there were too many, the last one says how many more. */
  close(): readonly Problem[];
}

export function problemList(): ProblemList {
  const problems: Problem[] = [];
  const counts = { error: 0, warning: 0, hint: 0 };
  let more = 0;
  const list: ProblemList = {
    place: [],
    file: undefined,
    say(severity, code, found, expected) {
      if (++counts[severity] > most) more++;
      else {
        const params: Record<string, string | number> = {};
        if (found !== undefined) params.found = excerpt(found);
        if (expected !== undefined) params.expected = expected;
        if (list.file) params.file = list.file;
        problems.push({ severity, code, path: jsonPath(list.place), params });
      }
      return undefined;
    },
    close() {
      if (more) problems.push({ severity: 'warning', code: 'more-problems', path: '$', params: { count: more } });
      return problems;
    },
  };
  return list;
}

/** A place as a JSONPath (RFC 9535), in its short form where the names allow it. */
export function jsonPath(place: readonly (string | number)[]): string {
  let path = '$';
  for (const key of place) {
    if (typeof key === 'number') path += `[${key}]`;
    else if (/^[A-Za-z_]\w*$/.test(key)) path += `.${key}`;
    else path += `['${key.replace(/[\\']/g, '\\$&').replace(/[\0-\x1f]/g, escaped)}']`;
  }
  return path;
}

function escaped(character: string): string {
  return '\\u' + character.charCodeAt(0).toString(16).padStart(4, '0');
}

/** What stands in the feed, in few characters. */
function excerpt(value: string | number | boolean | object | null): string {
  const text = Array.isArray(value) ? '[…]' : typeof value === 'object' ? '{…}' : String(value);
  return text.length > 60 ? text.slice(0, 59) + '…' : text;
}
