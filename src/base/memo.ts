/** Remembers the last value made, and makes it anew only when one of the things it was made from is another. */
export function memo<T>(): (from: readonly unknown[], make: () => T) => T {
  let last: { from: readonly unknown[]; value: T } | undefined;
  return (from, make) => {
    if (last?.from.length !== from.length || from.some((thing, index) => thing !== last!.from[index])) {
      last = { from, value: make() };
    }
    return last.value;
  };
}
