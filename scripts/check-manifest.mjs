// Checks custom-elements.json: fresh, every entry described, and nothing missing that the source shows to the page.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeManifest, manifestPath, manifestText } from './lib/manifest.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What a page author reaches, and how each kind of it is written in the source. */
const kinds = {
  members: 'property',
  attributes: 'attribute',
  events: 'event',
  slots: 'slot',
  cssParts: 'part',
  cssProperties: 'custom property',
  cssStates: 'state',
};

function undescribed({ tagName, summary, ...declaration }) {
  const complaints = summary ? [] : [`<${tagName}> has no summary.`];
  for (const [kind, word] of Object.entries(kinds)) {
    for (const { name, description, type } of declaration[kind] ?? []) {
      const what = `<${tagName}>: ${word} "${name}"`;
      if (!description?.trim()) complaints.push(`${what} has no description.`);
      if (kind === 'events' && !/^CustomEvent</.test(type?.text ?? '')) complaints.push(`${what} has no type.`);
    }
  }
  return complaints;
}

const filesBelow = (path) =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesBelow(join(path, name))) : [path];

/** The modules below a widget, its subparts included, without what every widget has. */
function modulesOf(path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, specifier] of readFileSync(path, 'utf8').matchAll(/(?:from |import\()'(\.[^']+)\.js'/g)) {
    modulesOf(join(dirname(path), `${specifier}.ts`), found);
  }
  return found;
}

/** What the source of an element shows to the page and its description leaves out. */
function missing({ tagName, cssParts = [], cssProperties = [], events = [] }) {
  const folder = join(root, 'src/widgets', tagName.replace(/^wco-/, ''));
  const own = filesBelow(folder).filter((path) => path.endsWith('.ts'));
  const all = new Set(own.flatMap((path) => [...modulesOf(path)]));
  const read = (paths) => [...paths].map((path) => readFileSync(path, 'utf8')).join('\n');
  const named = (text, pattern) => new Set([...text.matchAll(pattern)].flatMap(([, names]) => names.split(/\s+/)));
  const lacks = (word, found, described) =>
    [...found]
      .filter((name) => name && !described.some((each) => each.name === name))
      .map(
        (name) => `<${tagName}>: ${word} "${name}" is in the source (${basename(folder)} and below) and not described.`,
      );
  return [
    ...lacks('part', named(read(own), /(?:\bpart="|\bheading\([^,]+, ')([\w -]+)/g), cssParts),
    ...lacks('custom property', named(read(all), /var\(\s*(--wco-[\w-]+)/g), cssProperties),
    ...lacks('event', named(read(all), /\bemit\([^,]+,\s*'(wco-[\w-]+)'/g), events),
  ];
}

const manifest = await makeManifest(root);
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const complaints = elements.flatMap((element) => [...undescribed(element), ...missing(element)]);
if (readFileSync(join(root, manifestPath), 'utf8') !== manifestText(manifest)) {
  complaints.push(`${manifestPath} is stale: run \`npm run manifest\`.`);
}
complaints.forEach((complaint) => console.error(complaint));
console.log(`${manifestPath}: ${elements.length} elements, ${complaints.length} complaints.`);
process.exitCode = complaints.length ? 1 : 0;
