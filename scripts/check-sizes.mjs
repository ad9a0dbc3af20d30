// What visitors download, brotli 11: every byte of script that is requested until a widget stands there for the first time.
// `node scripts/check-sizes.mjs --modules wco-agenda` tells which module takes how much of it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const embed = join(root, 'dist/embed');

/** Bytes that each may have at most. Loader, words and all that a widget shares with others are counted in. */
const limits = {
  'wco-widgets.js': 1200,
  'wco-widgets.all.js': 58_000,
  'wco-event': 20_700,
  'wco-agenda': 24_700,
  'wco-speaker-grid': 25_100,
  'wco-sponsor-wall': 24_300,
  'wco-countdown': 25_000,
  'wco-poll': 29_300,
};

const compressed = (text) => brotliCompressSync(text).length;
const sizeOf = (path) => compressed(readFileSync(join(embed, path)));
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const print = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows) {
    console.log(
      row.map((cell, column) => (column ? String(cell).padStart(widths[column]) : cell.padEnd(widths[0]))).join('  '),
    );
  }
};

/** Names of the files that the loader fetches for a widget on an English page. */
const filesOf = (tag, { tags, languages, further }) => {
  const lists = [tags[tag], languages.en, further[tag]?.en ?? languages.en];
  return [...new Set(lists.flatMap((list) => list.split(' ')))];
};

/** What each of our modules, and Lit, adds to a widget's first view: how much smaller one file of all would be without. */
async function printModules(tag) {
  const { buildEmbed } = await import('./build/embed.mjs');
  const { minifySync } = await import('vite');
  const { chunks, scripts } = await buildEmbed(root, '');
  const names = new Set(filesOf(tag, scripts));
  const modules = chunks
    .filter(({ fileName }) => names.has(fileName.replace(/\.js$/, '')))
    .flatMap(({ modules: parts }) => Object.entries(parts).map(([id, { code }]) => ({ id, code: code ?? '' })));
  const nameOf = (id) =>
    /\/node_modules\/(?:lit|@lit)/.test(id) ? 'Lit' : id.replace(`${root}/`, '').replace('\0', '');
  const size = (parts) =>
    compressed(
      minifySync('all.js', parts.map(({ code }) => code).join('\n'), {
        module: true,
        // What is left out would take with it what only it uses.
        compress: false,
        mangle: true,
        codegen: { removeWhitespace: true },
      }).code,
    );
  const whole = size(modules);
  const groups = [...new Set(modules.map(({ id }) => nameOf(id)))];
  const rows = groups.map((name) => [name, whole - size(modules.filter(({ id }) => nameOf(id) !== name))]);
  rows.sort(([, one], [, other]) => other - one);
  print([['module', 'adds'], ...rows, ['all as one file, not compressed syntactically', whole]]);
}

const { values } = parseArgs({ options: { modules: { type: 'string' } } });
if (values.modules) {
  await printModules(values.modules);
} else {
  const scripts = JSON.parse(readFileSync(join(embed, 'chunks.json'), 'utf8'));
  const loader = sizeOf('wco-widgets.js');
  const rows = [
    ['wco-widgets.js', 1, 0, 0, 0, loader],
    ['wco-widgets.all.js', 1, 0, 0, 0, sizeOf('wco-widgets.all.js')],
    ...Object.keys(scripts.tags).map((tag) => {
      const files = filesOf(tag, scripts);
      const sizes = new Map(files.map((name) => [name, sizeOf(`chunks/${name}.js`)]));
      const named = (pattern) => sum([...sizes].map(([name, size]) => (pattern.test(name) ? size : 0)));
      const total = loader + sum([...sizes.values()]);
      return [
        tag,
        files.length + 1,
        named(/^core-/),
        named(/^words-/),
        total - loader - named(/^(?:core|words)-/),
        total,
      ];
    }),
  ];
  const over = rows.filter(([name, , , , , total]) => !(total <= limits[name]));
  print([
    ['first view, bytes brotli 11', 'requests', 'core', 'words', 'own', 'total', 'limit', ''],
    ...rows.map((row) => [...row, limits[row[0]] ?? 'none', over.includes(row) ? '✗' : '✓']),
  ]);
  process.exitCode = over.length ? 1 : 0;
}
