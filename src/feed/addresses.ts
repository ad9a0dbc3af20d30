/**
 * `address` made absolute against `base`; undefined where it is no address, false where its scheme could do harm in a page.
 * A feed read from a file may name its neighbours.
 */
export function absoluteUrl(address: string, base: string, isContact = false): string | false | undefined {
  try {
    const { protocol, href } = new URL(address, base);
    const safe =
      /^https?:/.test(protocol) ||
      (isContact && /^(mailto|tel):/.test(protocol)) ||
      (protocol === 'file:' && base.startsWith(protocol));
    return safe && href;
  } catch {
    return undefined;
  }
}

/** The candidates of an HTML `srcset`, each address made absolute and safe; undefined or false where one is not. */
export function absoluteSrcset(srcset: string, base: string): string | false | undefined {
  const candidates = [];
  // An address may hold commas, but not end with one (HTML, "parsing a srcset attribute").
  for (const [, address, descriptor] of srcset.matchAll(/[\s,]*(\S*[^\s,])(\s+[\d.]+[wx])?\s*(?:,|$)/g)) {
    const url = absoluteUrl(address!, base);
    if (!url) return url;
    candidates.push(url + (descriptor ?? ''));
  }
  return candidates.join(', ');
}
