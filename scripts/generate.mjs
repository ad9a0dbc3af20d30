// Writes what is made from the feed's JSON Schema. `--check` writes nothing and fails when a file is stale.
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { compile } from 'json-schema-to-typescript';

const schemaPath = 'src/feed/event-feed-1.schema.json';
const banner = `// Made from ${schemaPath} by scripts/generate.mjs. Change the schema, then run \`npm run generate\`.\n`;

/** The TypeScript types of a feed: one type a definition, read-only throughout. */
async function feedTypes(schema) {
  const titleOf = (reference) => schema.$defs[reference.replace('#/$defs/', '')].title;
  const named = JSON.parse(JSON.stringify(schema), (_key, node) => {
    if (node?.$ref) return { tsType: titleOf(node.$ref), ...(node.description && { description: node.description }) };
    // Forms of a string are checked when read; the type says string.
    if (node?.type === 'string') delete node.anyOf;
    return node;
  });
  const text = await compile(named, 'EventFeed', {
    bannerComment: banner,
    additionalProperties: false,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  return text
    .replace(/ \* via the `definition` .*\n/g, '')
    .replace(/^ \* This interface was referenced by `EventFeed`'s JSON-Schema\n/gm, '')
    .replace(/^(\s+)(\[k: string\]|[\w$]+\??)(: |:$)/gm, '$1readonly $2$3')
    .replace(/: (\w+)\[\];/g, ': readonly $1[];')
    .replace(/: \(('[^)]*)\)\[\];/g, ': readonly ($1)[];');
}

const schema = JSON.parse(await readFile(schemaPath, 'utf8'));
const outputs = new Map([['src/domain/generated/event-feed.ts', await feedTypes(schema)]]);

let stale = 0;
for (const [path, text] of outputs) {
  if (process.argv.includes('--check')) {
    const there = await readFile(path, 'utf8').catch(() => '');
    if (there !== text) {
      stale++;
      console.error(`${path} is stale: run \`npm run generate\` and commit it.`);
    }
  } else {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
process.exitCode = stale ? 1 : 0;
