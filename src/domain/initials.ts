/** Scripts whose letters join: side by side, initials would read as a word. */
const joining = /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}]/u;

/** An article that stands before a name without being what it is known by. */
const article = /^(?:(?:al|el|as|ash|at|an|ad|ar|az)[-‐‑’']|ال(?=\p{L}{3}))/iu;

/** What follows a name without being part of it: `, PhD`, `(she/her)`, `Jr.`, `III`. */
const suffix = /\s*[,(].*$|\s+(?:[js]r\.?|[IVX]{2,})$/iu;

/**
 * One or two letters that stand for a person without a picture: of the given and the family name, as the person writes
 * them. `familyName` tells where the latter begins; without it the last word is taken, but for small particles.
 */
export function initials(name: string, familyName?: string): string {
  const words = wordsOf(name.replace(suffix, ''));
  const family = wordsOf(familyName ?? '');
  const last = family.find(startsLarge) ?? family[0] ?? (words.length > 1 ? words.at(-1)! : '');
  const given = words.find((word) => !family.includes(word)) ?? words[0] ?? '';
  const letters = [given === last ? '' : given, last].map(firstLetter).filter(Boolean);
  return letters.join(joining.test(letters[0] ?? '') ? '\u00a0' : '');
}

function wordsOf(name: string): string[] {
  return name
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, '').replace(article, ''))
    .filter(Boolean);
}

const startsLarge = (word: string) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word);

/** With the marks that belong to it. */
const firstLetter = (word: string) => /^[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? '';
