// `npm run bench`: the agenda against a page that puts the same text in by one innerHTML, and what each widget weighs.
// `npm run bench -- --sessions 500 --loads 7`; `--throttle 4` for a slow phone; `--against FOLDER` measures another
// checkout of the project beside this one; `--to FOLDER` writes the results elsewhere than .cache/bench.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bytesTable, measuresTable } from '../bench/report.mjs';
import { runBench } from '../bench/run.mjs';
import { findBrowsers } from './lib/browsers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '50,500,5000' },
    loads: { type: 'string', default: '7' },
    throttle: { type: 'string', default: '1' },
    against: { type: 'string' },
    to: { type: 'string', default: join(root, '.cache/bench') },
  },
});

const { chromium } = await findBrowsers(root);
if (!chromium.available) {
  console.error(`The bench needs Chromium: ${chromium.reason}. \`npm run browsers\` brings it.`);
  process.exit(1);
}

const options = {
  sizes: values.sessions.split(',').map(Number),
  loads: Number(values.loads),
  throttle: Number(values.throttle),
  ...(values.against && { against: resolve(values.against) }),
};
const results = await runBench({
  executablePath: chromium.path,
  root,
  ...options,
  say: (line) => console.log(line),
});

const about =
  `Node ${process.versions.node}, Chromium ${results.chromium}, ${cpus().length} × ${cpus()[0].model.trim()}` +
  `${options.throttle > 1 ? `, page slowed ${options.throttle} times` : ''}; ` +
  `median of ${options.loads} loads, all pages in turn; ± is half the width of the middle half; ` +
  'a ratio below 1 means that the agenda needs less.';
const report = `# Bench\n\n${about}\n\n${measuresTable(results.runs)}\n\n${bytesTable(results.bytes)}\n`;

mkdirSync(values.to, { recursive: true });
writeFileSync(join(values.to, 'latest.md'), report);
writeFileSync(join(values.to, 'latest.json'), `${JSON.stringify({ about, options, ...results }, null, 2)}\n`);
console.log(`\n${report}\nWritten to ${relative('', join(values.to, 'latest.md'))} and latest.json.`);
