/** Where a text stops being JSON. Loaded only when it does: the words of `JSON.parse` differ from engine to engine. */
export interface JsonFault {
  /** `truncated`: what is there is right so far, but it ends too early. */
  readonly code: 'truncated' | 'not-json';
  readonly line: number;
  readonly column: number;
  /** What stands there. */
  readonly found: string;
}

/** What may stand at a place: a value, or the end of an empty list, and so on. */
type Expected = 'value' | 'value-or-]' | 'key-or-}' | 'key' | ':' | ',-or-end';

const token =
  /[\s]*(?:([{}[\],:])|("(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

/** What a token may be that the end of the text cut off. */
const beginning =
  /\s*(?:"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*(?:\\(?:u[\da-fA-F]{0,3})?)?|-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][+-]?\d*)?)?|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$/y;

/** Finds the first fault of a text that `JSON.parse` has refused. */
export function jsonFault(text: string): JsonFault {
  const open: string[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    token.lastIndex = offset;
    const [whole, mark, string] = token.exec(text) ?? [];
    if (whole === undefined) break;
    const next = step(open, expected, mark ?? (string === undefined ? 'literal' : 'string'));
    if (!next) break;
    expected = next;
    offset += whole.length;
  }
  const space = /\s*/y;
  space.lastIndex = offset;
  space.test(text);
  const start = space.lastIndex;
  beginning.lastIndex = start;
  const atEnd = start === text.length || (beginning.test(text) && mayBegin(expected, text[start]!));
  const before = text.slice(0, start);
  return {
    code: atEnd ? 'truncated' : 'not-json',
    line: before.split(/\r\n|\r|\n/).length,
    column: start - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')),
    found: text.slice(start, start + 20).replace(/\s+/g, ' '),
  };
}

/** What is expected after `what`; undefined where `what` is a fault. */
function step(open: string[], expected: Expected, what: string): Expected | undefined {
  const inside = open.at(-1);
  switch (what) {
    case '{':
    case '[':
      if (!expected.startsWith('value')) return undefined;
      open.push(what);
      return what === '{' ? 'key-or-}' : 'value-or-]';
    case '}':
    case ']': {
      const ends = expected === ',-or-end' || expected.endsWith(what);
      if (!ends || inside !== (what === '}' ? '{' : '[')) return undefined;
      open.pop();
      return ',-or-end';
    }
    case ',':
      return expected !== ',-or-end' || !inside ? undefined : inside === '{' ? 'key' : 'value';
    case ':':
      return expected === ':' ? 'value' : undefined;
    default:
      if (what === 'string' && expected.startsWith('key')) return ':';
      return expected.startsWith('value') ? ',-or-end' : undefined;
  }
}

function mayBegin(expected: Expected, character: string): boolean {
  return expected.startsWith('value') || (expected.startsWith('key') && character === '"');
}
