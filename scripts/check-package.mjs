// Checks the package as it would be published, from built files: publint, are-the-types-wrong, every export, the contents.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { runNode, toolPath } from './lib/tools.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (path) => readFileSync(join(root, path), 'utf8');
const readJson = (path) => JSON.parse(read(path));
const manifest = readJson('package.json');

/** Largest archive that npm may send, in bytes; and what may lie in it. */
const largestArchive = 600_000;
const contents =
  /^(?:dist\/(?:lib|embed|server|cli)\/|dist\/event-feed-1\.schema\.json$|custom-elements\.json$|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/;

async function packageLint() {
  const { messages } = await publint({ pkgDir: root, strict: true });
  return messages.map((message) => `publint: ${formatMessage(message, manifest, { color: false })}`);
}

async function types() {
  let output = '';
  const args = [toolPath('@arethetypeswrong/cli', 'attw'), '--pack', '.', '--profile', 'esm-only', '--no-color'];
  const exitCode = await runNode(args, { hear: (text) => (output += text) });
  return exitCode ? [`are-the-types-wrong:\n${output}`] : [];
}

/** The files that an entry of `exports` leads to. */
const filesOf = (target) => (typeof target === 'string' ? [target] : Object.values(target).flatMap(filesOf));

/** Every export leads to files, and can be imported even where there is no page. */
async function exportsResolve() {
  const complaints = [];
  for (const [name, target] of Object.entries(manifest.exports)) {
    for (const file of filesOf(target).map((path) => path.replace('*', 'wco-widgets.js'))) {
      if (!existsSync(join(root, file))) complaints.push(`"${name}" leads to ${file}, which is missing.`);
      // Scripts for pages are run by the element tests.
      else if (file.endsWith('.js') && !file.includes('/embed/')) {
        await import(pathToFileURL(join(root, file))).catch((error) => complaints.push(`"${name}": ${error.message}`));
      }
    }
  }
  return complaints;
}

/** Type files may only lean on what is installed along with the package, or comes with Node. */
function typeImports() {
  const complaints = [];
  const known = new Set(Object.keys(manifest.dependencies));
  const seen = new Set();
  const visit = (path) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const [, specifier] of readFileSync(path, 'utf8').matchAll(/(?:from|import\(|import) ?['"]([^'"]+)['"]/g)) {
      if (specifier.startsWith('.')) visit(resolve(dirname(path), specifier.replace(/\.js$/, '.d.ts')));
      else if (!specifier.startsWith('node:') && !known.has(/^(?:@[^/]+\/)?[^/]+/.exec(specifier)[0])) {
        complaints.push(`${path} names types of "${specifier}", which is not installed along with the package.`);
      }
    }
  };
  const doors = Object.values(manifest.exports).flatMap(filesOf);
  for (const path of doors.filter((each) => each.endsWith('.d.ts'))) visit(join(root, path));
  return complaints;
}

/** What a package and its project owe their readers; the first ones travel with the package. */
const documents = ['README.md', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md'];
const published = ['README.md', 'LICENSE', 'CHANGELOG.md', 'custom-elements.json', 'dist/event-feed-1.schema.json'];

const documentsExist = () =>
  documents.filter((path) => !existsSync(join(root, path))).map((path) => `There is no ${path}.`);

function archive() {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [{ size, files }] = JSON.parse(stdout);
  const paths = files.map(({ path }) => path);
  const strangers = paths.filter((path) => !contents.test(path));
  return [
    ...published
      .filter((path) => existsSync(join(root, path)) && !paths.includes(path))
      .map((path) => `${path} is left out of the package.`),
    ...strangers.map((path) => `${path} does not belong into the package.`),
    ...(size > largestArchive ? [`The package has ${size} bytes, more than ${largestArchive}.`] : []),
  ];
}

function integrity() {
  const hashes = Object.entries(readJson('dist/embed/integrity.json'));
  const isWrong = ([path, hash]) =>
    hash !==
    `sha384-${createHash('sha384')
      .update(read(`dist/embed/${path}`))
      .digest('base64')}`;
  return hashes.filter(isWrong).map(([path]) => `integrity.json has another hash of ${path} than the file.`);
}

function schema() {
  const source = read('src/feed/event-feed-1.schema.json');
  const copies = ['dist/event-feed-1.schema.json', 'dist/embed/event-feed-1.schema.json'];
  return copies.filter((path) => read(path) !== source).map((path) => `${path} is not the schema of the source.`);
}

function version() {
  const { version: built } = readJson('dist/embed/chunks.json');
  const inCode = read('src/base/version.ts').includes(`'${manifest.version}'`);
  return built === manifest.version && inCode ? [] : [`package.json, src/base/version.ts and dist/ differ in version.`];
}

function command() {
  const path = manifest.bin['wco-events'];
  if (!read(path).startsWith('#!/usr/bin/env node\n')) return [`${path} does not say what runs it.`];
  const { status, stderr } = spawnSync(process.execPath, [join(root, path), '--help'], { encoding: 'utf8' });
  return status === 0 ? [] : [`wco-events --help ends with ${status}: ${stderr}`];
}

const checks = {
  packageLint,
  types,
  exportsResolve,
  typeImports,
  documentsExist,
  archive,
  integrity,
  schema,
  version,
  command,
};
let count = 0;
for (const [name, check] of Object.entries(checks)) {
  const complaints = await Promise.resolve()
    .then(check)
    .catch((error) => [`${name}: ${error.message}`]);
  complaints.forEach((complaint) => console.error(complaint));
  count += complaints.length;
}
console.log(`${manifest.name} ${manifest.version}: ${count} complaints.`);
process.exitCode = count ? 1 : 0;
