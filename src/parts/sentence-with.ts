/** Cannot stand in any text. */
const mark = '\u0000';

/** A sentence of ours whose places are taken by more than text: links, times. The order of places is the language's. */
export function sentenceWith(write: (...places: string[]) => string, ...things: readonly unknown[]): unknown[] {
  return write(...things.map((_, index) => mark + index + mark))
    .split(mark)
    .map((piece, index) => (index % 2 ? things[+piece] : piece));
}
