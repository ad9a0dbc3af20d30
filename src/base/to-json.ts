/** JSON of plain data. Old libraries give arrays a `toJSON` that writes them as strings: here everything is what it is. */
export function toJson(data: unknown): string {
  return JSON.stringify(data, function (this: Readonly<Record<string, unknown>>, key) {
    return this[key];
  });
}
