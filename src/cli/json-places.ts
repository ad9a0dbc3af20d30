/** A place in a text, counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

interface Node {
  /** Where its name begins; of an item of a list, or of the whole: where it begins itself. */
  readonly offset: number;
  readonly inner?: Map<string | number, Node>;
}

const token = /[\s,:]*([{}[\]]|"(?:[^"\\]|\\.)*"|[^\s,:{}[\]"]+)/y;

/**
 * Where the values of a JSON text stand. The answer takes names and numbers from the top, and gives the nearest place
 * that there is: of a field that is missing, the object that lacks it. The text has to be valid JSON.
 */
export function jsonPlaces(text: string): (place: readonly (string | number)[]) => TextPlace {
  const root = jsonTree(text);
  const lineStarts = [0];
  for (const { index } of text.matchAll(/\n/g)) lineStarts.push(index + 1);

  return (place) => {
    let node = root;
    for (const key of place) {
      const next = node.inner?.get(key);
      if (!next) break;
      node = next;
    }
    // The last line that begins at or before the place.
    let [low, high] = [0, lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (lineStarts[middle]! <= node.offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: node.offset - lineStarts[low]! + 1 };
  };
}

function jsonTree(text: string): Node {
  const top = new Map<string | number, Node>();
  /** The lists and objects that are open, and for each what comes next: the place in a list, or a name once it is read. */
  const open: { readonly inner: Map<string | number, Node>; readonly isList: boolean; key?: string; offset: number }[] =
    [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [, found = ''] = match;
    const start = token.lastIndex - found.length;
    const parent = open.at(-1);
    if (found === '}' || found === ']') {
      open.pop();
      continue;
    }
    if (parent && !parent.isList && parent.key === undefined) {
      parent.key = JSON.parse(found) as string;
      parent.offset = start;
      continue;
    }
    const isList = found === '[';
    const inner = isList || found === '{' ? new Map<string | number, Node>() : undefined;
    const node: Node = { offset: parent && !parent.isList ? parent.offset : start, ...(inner && { inner }) };
    if (!parent) top.set('', node);
    else {
      // Of a name that stands twice, the second one counts, as for JSON.parse.
      parent.inner.set(parent.isList ? parent.inner.size : parent.key!, node);
      delete parent.key;
    }
    if (inner) open.push({ inner, isList, offset: start });
  }
  return top.get('') ?? { offset: 0 };
}
