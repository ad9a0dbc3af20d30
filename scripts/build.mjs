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
import { chunksBefore } from './build/chunks-before.mjs';
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
  // Another build may put its files there in the same moment.
  for (let attempt = 1; existsSync(fresh); attempt++) {
    try {
      if (existsSync(join(out, name))) renameSync(join(out, name), old);
      renameSync(fresh, join(out, name));
    } catch (error) {
      if (attempt === 5) throw error;
    }
    rmSync(old, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { keep: { type: 'string' }, out: { type: 'string', default: 'dist' } } });
const out = resolve(root, values.out);
const version = readVersion();
const schemaPath = join(root, 'src/feed/event-feed-1.schema.json');
const before = chunksBefore(version, join(out, 'embed'), values.keep && resolve(values.keep));
const [lib, embed, node] = await Promise.all([buildLib(), buildEmbed(root, version), buildNode(root)]);

const chunks = [...embed.files.keys()].flatMap((path) => /^chunks\/(.+)$/.exec(path)?.[1] ?? []).sort();
for (const [name, content] of before?.chunks ?? []) {
  if (!chunks.includes(name)) embed.files.set(`chunks/${name}`, content);
}
const beforeIt = before && { before: { version: before.version, chunks: [...before.chunks.keys()] } };
embed.files.set('chunks.json', writeJson({ version, chunks, ...embed.scripts, ...beforeIt }));
embed.files.set('integrity.json', writeJson(integrity(embed.files)));
// Beside the scripts, so that a site that hosts them has an address for the "$schema" of its feed.
embed.files.set('event-feed-1.schema.json', readFileSync(schemaPath));
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
copyFileSync(schemaPath, join(out, 'event-feed-1.schema.json'));
