// Chunks know each other's things by short names that the bundler gives. Where a thing goes by the same name inside its own
// chunk, and inside those that import it, the lists of `import` and `export` need no `as`.
import { parseSync } from 'vite';

/** Names for Terser to keep to: of a chunk's own variables and imports, those that other chunks know them by. */
export function namesBetweenChunks(code, fileName = 'chunk.js') {
  const given = new Map();
  for (const { type, specifiers = [] } of parseSync(fileName, code, { lang: 'js' }).program.body) {
    for (const { local, imported, exported } of specifiers) {
      const outside = { ImportDeclaration: imported, ExportNamedDeclaration: exported }[type]?.name;
      // Two chunks may give the same name; the second thing gets one of its own.
      if (outside && outside !== 'default' && !given.has(outside)) given.set(outside, local.name);
    }
  }
  return { vars: { props: Object.fromEntries([...given].map(([outside, name]) => [`$${name}`, outside])) } };
}
