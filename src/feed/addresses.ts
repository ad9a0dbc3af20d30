/** What may stand in a link or an image; further schemes are named by the caller. */
const safe = ['http:', 'https:'];

/**
 * `address` made absolute against `base`; undefined where it is no address, false where its scheme is not a safe one.
 * A feed read from a file may name its neighbours.
 */
export function absoluteUrl(
  address: string,
  base: string,
  alsoSafe: readonly string[] = [],
): string | false | undefined {
  try {
    const { protocol, href } = new URL(address, base);
    const neighbour = protocol === 'file:' && base.startsWith(protocol);
    return safe.includes(protocol) || alsoSafe.includes(protocol) || neighbour ? href : false;
  } catch {
    return undefined;
  }
}

/** The candidates of an HTML `srcset`, each address made absolute and safe; undefined where one is not. */
export function absoluteSrcset(srcset: string, base: string): string | undefined {
  const candidates = [];
  // An address may hold commas, but not end with one (HTML, "parsing a srcset attribute").
  for (const [, address = '', descriptor = ''] of srcset.matchAll(/[\s,]*(\S*[^\s,])(?:\s+([^,\s]+))?\s*(?:,|$)/g)) {
    const url = absoluteUrl(address, base);
    if (!url || !/^([\d.]+[wx])?$/.test(descriptor)) return undefined;
    candidates.push(`${url} ${descriptor}`.trim());
  }
  return candidates.join(', ') || undefined;
}
