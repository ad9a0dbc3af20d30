// Writes dist/: `npm run build`, or `npm run build -- --keep DIR` with the `dist/embed` of the release before.
//
// Chunks are kept for one release more, so that a loader in somebody's cache still finds those it knows. They come from
// the folder of `--keep` or, where dist/ holds another version than the one that is built, from there.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { buildEmbed } from './build/embed.mjs';
import { licenses } from './build/licenses.mjs';
import { buildNode } from './build/node.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const writeJson = (value) => `${JSON.stringify(value, null, 2)}\n`;

function readVersion() {
  const { version } = readJson(join(root, 'package.json'));
  const [, inCode] = /version = '(.+?)'/.exec(readFileSync(join(root, 'src/base/version.ts'), 'utf8')) ?? [];
  if (version !== inCode) throw new Error(`package.json says ${version}, src/base/version.ts says ${inCode}.`);
  return version;
}

/** The files of `dist/lib`, made side by side with the rest. */
function buildLib() {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./build/lib.mjs', import.meta.url), { workerData: root });
    worker.once('message', done);
    worker.once('error', failed);
  });
}

/** Chunks of the release before: their names, version and folder. */
function chunksBefore(version, keep, out) {
  const folder = keep ?? join(out, 'embed');
  const list = join(folder, 'chunks.json');
  if (!existsSync(list)) {
    if (keep) throw new Error(`${list} is missing: --keep needs the dist/embed of the release before.`);
    return undefined;
  }
  const found = readJson(list);
  const before = found.version === version ? found.before : { version: found.version, chunks: found.chunks };
  return before && { ...before, folder: join(folder, 'chunks') };
}

function integrity(files) {
  const hash = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;
  const scripts = [...files].filter(([path]) => path.endsWith('.js'));
  return Object.fromEntries(
    scripts.sort(([one], [other]) => (one < other ? -1 : 1)).map(([path, content]) => [path, hash(content)]),
  );
}

/** Puts the new files in the place of the old ones; whoever reads meanwhile finds one or the other. */
function replace(out, name, files) {
  const [fresh, old] = ['new', 'old'].map((age) => join(out, `.${name}-${age}-${process.pid}`));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), content);
  }
  if (existsSync(join(out, name))) renameSync(join(out, name), old);
  renameSync(fresh, join(out, name));
  rmSync(old, { recursive: true, force: true });
}

const { values } = parseArgs({ options: { keep: { type: 'string' }, out: { type: 'string', default: 'dist' } } });
const out = resolve(root, values.out);
const version = readVersion();
const before = chunksBefore(version, values.keep && resolve(values.keep), out);
const [lib, embed, node] = await Promise.all([buildLib(), buildEmbed(root, version), buildNode(root)]);

const chunks = [...embed.files.keys()].flatMap((path) => /^chunks\/(.+)$/.exec(path)?.[1] ?? []).sort();
const kept = (before?.chunks ?? []).filter((name) => existsSync(join(before.folder, name)));
for (const name of kept) {
  if (!chunks.includes(name)) embed.files.set(`chunks/${name}`, readFileSync(join(before.folder, name)));
}
const beforeIt = before && { before: { version: before.version, chunks: kept } };
embed.files.set('chunks.json', writeJson({ version, chunks, ...embed.scripts, ...beforeIt }));
embed.files.set('integrity.json', writeJson(integrity(embed.files)));
embed.files.set('licenses.txt', licenses(root, embed.chunks));

const inFolder = (name) => {
  const files = [...node.files].filter(([path]) => path.startsWith(`${name}/`));
  return new Map(files.map(([path, code]) => [path.slice(name.length + 1), code]));
};
const server = inFolder('server');
server.set('index.d.ts', "export * from '../lib/server/index.js';\n");
server.set('licenses.txt', licenses(root, node.chunks));

mkdirSync(out, { recursive: true });
replace(out, 'lib', lib);
replace(out, 'embed', embed.files);
replace(out, 'server', server);
const cli = inFolder('cli');
if (cli.size) replace(out, 'cli', cli);
if (cli.has('wco-events.js')) chmodSync(join(out, 'cli/wco-events.js'), 0o755);
copyFileSync(join(root, 'src/feed/event-feed-1.schema.json'), join(out, 'event-feed-1.schema.json'));
