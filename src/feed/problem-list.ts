import type { Problem, ProblemCode } from './problem.js';

/** Of each severity no more than this many: the editor of a feed with more wants to mend the first ones first. */
const most = 1000;

/** Collects the problems of one reading, each with the place at which the reader stands. */
export class ProblemList {
  readonly problems: Problem[] = [];
  /** Where the reader stands: names of fields and places in lists, from the top. */
  readonly place: (string | number)[] = [];
  /** The file in which the reader stands, where the feed has several. */
  file: string | undefined;
  readonly #counts = { error: 0, warning: 0, hint: 0 };

  say(severity: Problem['severity'], code: ProblemCode, params: Problem['params'] = {}): void {
    if (this.#counts[severity]++ < most) {
      const { file } = this;
      this.problems.push({ severity, code, path: jsonPath(this.place), params: file ? { ...params, file } : params });
    }
  }

  /** All of them; where there were too many, the last one says how many more. */
  close(): readonly Problem[] {
    const { error, warning, hint } = this.#counts;
    const count = error + warning + hint - this.problems.length;
    if (count) this.problems.push({ severity: 'warning', code: 'more-problems', path: '$', params: { count } });
    return this.problems;
  }
}

/** A place as a normal JSONPath (RFC 9535), with the short form for names that allow it. */
export function jsonPath(place: readonly (string | number)[]): string {
  let path = '$';
  for (const key of place) {
    if (typeof key === 'number') path += `[${key}]`;
    else if (/^[A-Za-z_]\w*$/.test(key)) path += `.${key}`;
    else
      path += `['${key
        .slice(0, 60)
        .replace(/[\\']/g, '\\$&')
        .replace(/[\0-\x1f]/g, escaped)}']`;
  }
  return path;
}

function escaped(character: string): string {
  return '\\u' + character.charCodeAt(0).toString(16).padStart(4, '0');
}
