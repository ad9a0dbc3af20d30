import { feedShape, type Shape } from './generated/feed-shape.js';
import { problemList } from './problem-list.js';
import type { Problem } from './problem.js';
import { isObject, ownField } from './value-rules.js';

/** What an editor may have meant by a name of their own: notes to themselves. */
const note = /^(x-|_|\$|\/\/|#|comment)/i;

/** An address that lacks its beginning, and would lead to a neighbour of the feed. */
const withoutScheme = /^(www\.|[\w-]+(\.[\w-]+)*\.(com|edu|eu|gov|int|io|net|org)(\/|$))/i;

/**
 * What a widget need not say, but an editor likes to know: fields that nobody reads, with what they may have been meant
 * to be, and addresses that look like something else than they are.
 */
export function lintFeed(feed: unknown): readonly Problem[] {
  const { place, say, close } = problemList();

  const lint = (shape: Shape, value: unknown): void => {
    const { list, record, fields, short, form } = shape;
    if (list && Array.isArray(value)) value.forEach((item, index) => lintAt(index, list, item));
    else if (isObject(value)) {
      for (const key of Object.keys(value)) {
        const inner = fields ? (ownField(fields, key) as Shape | undefined) : record;
        if (inner) lintAt(key, inner, value[key]);
        else if (fields && !note.test(key)) sayUnknown(key, Object.keys(fields));
      }
    } else if (short) lint(fields![short]!, value);
    else if (/url$/i.test(form ?? '') && typeof value === 'string' && withoutScheme.test(value)) {
      say('hint', 'unlikely-url', value, `https://${value}`);
    }
  };

  const lintAt = (key: string | number, shape: Shape, value: unknown): void => {
    place.push(key);
    lint(shape, value);
    place.pop();
  };

  const sayUnknown = (key: string, names: readonly string[]): void => {
    place.push(key);
    say('hint', 'unknown-field', key, closest(key, names) ?? '');
    place.pop();
  };

  lint(feedShape, feed);
  return close();
}

/** Of `names` the one that differs from `word` by a slip of the keyboard. */
export function closest(word: string, names: readonly string[]): string | undefined {
  const longest = Math.min(3, Math.ceil(word.length / 3));
  let best: { readonly name: string; readonly slips: number } | undefined;
  for (const name of names) {
    const slips = slipsBetween(word.toLowerCase(), name.toLowerCase());
    if (slips <= longest && slips < (best?.slips ?? Infinity)) best = { name, slips };
  }
  return best?.name;
}

/** The Levenshtein distance. */
function slipsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 3) return Infinity;
  let row = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
