// `npm run pictures`: screenshots of each widget in each state and of the demo's pages, in pictures/ (see its index.html).
// `npm run pictures -- --for-readme` takes the few that README.md shows, into docs/pictures/.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { needsBuild } from './lib/build-state.mjs';
import { indexedPng } from './lib/indexed-png.mjs';
import { runNode } from './lib/tools.mjs';
import { contactSheet, fileName } from './studio/contact-sheet.mjs';
import { looks, pages, scenes } from './studio/scenes.mjs';
import { openStudio } from './studio/studio.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const usage = `Usage: npm run pictures -- [--only TEXT] [--as-built] [--for-readme]

  --only TEXT   only pictures in whose file name the text is, such as countdown or agenda--on-now--phone
  --as-built    of dist/ as it is, even if src/ has changed since
  --for-readme  the few pictures of README.md, into docs/pictures/
`;

/** For the README: as wide as a column of it, sharp on good screens, in few bytes. */
const readmeLook = { name: 'readme', title: '', width: 640, lang: 'en' };
const readmeColors = 64;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    'as-built': { type: 'boolean' },
    'for-readme': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});

function write(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Everything into pictures/; resolves to the number of pictures on which something is wrong. */
async function takeAll(studio) {
  const folder = join(root, 'pictures');
  if (!options.only) rmSync(folder, { recursive: true, force: true });
  const wanted = [
    ...scenes.map((scene) => ({ group: scene.widget, name: scene.name, scene })),
    ...pages.map((page) => ({ group: 'demo', name: page.name, page })),
  ]
    .flatMap((each) =>
      looks.filter((look) => each.scene || /^(desktop|phone)$/.test(look.name)).map((look) => ({ ...each, look })),
    )
    .map((each) => ({ ...each, file: `${fileName(each.group, each.name, each.look.name)}.png` }))
    .filter(({ file }) => file.includes(options.only));
  const taken = [];
  const queue = [...wanted.keys()];
  const takeNext = async () => {
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
      const { group, name, scene, page, look, file } = wanted[index];
      const { picture, faults } = await (scene ? studio.takeScene(scene, look) : studio.takePage(page, look));
      write(join(folder, file), picture);
      for (const fault of faults) console.error(`${file}: ${fault}`);
      taken[index] = { group, name, look: look.title, file, faults };
    }
  };
  await Promise.all([takeNext(), takeNext(), takeNext()]);
  write(join(folder, 'index.html'), contactSheet(taken));
  console.log(`${taken.length} pictures, to be looked at in pictures/index.html`);
  return taken.filter(({ faults }) => faults.length).length;
}

async function takeForReadme(studio) {
  let faulty = 0;
  for (const scene of scenes.filter(({ said }) => said)) {
    const { picture, faults } = await studio.takeScene(scene, readmeLook, 2);
    const file = `docs/pictures/${scene.said}.png`;
    const small = indexedPng(picture, readmeColors);
    write(join(root, file), small);
    for (const fault of faults) console.error(`${file}: ${fault}`);
    console.log(`${file}: ${Math.round(small.length / 1000)} KB`);
    if (faults.length) faulty++;
  }
  return faulty;
}

async function main() {
  if (options.help) return console.log(usage);
  if (!options['as-built'] && needsBuild(root)) {
    const code = await runNode([join(root, 'scripts/build.mjs')]);
    if (code) throw new Error('The build failed: see above.');
  }
  const studio = await openStudio(root);
  try {
    const faulty = await (options['for-readme'] ? takeForReadme(studio) : takeAll(studio));
    if (faulty) process.exitCode = 1;
  } finally {
    await studio.close();
  }
}

await main();
