// `npm test`: every check, and one line at the end that adds them up.
// `npm test -- --only lint,unit` runs some steps; `--engines chromium` runs element tests in some engines.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installBrowsers } from './install-browsers.mjs';
import { chosenEngines } from './lib/browsers.mjs';
import {
  closingLine,
  oneFailed,
  onePassed,
  oneSkipped,
  runnerCounts,
  sum,
  table,
  vitestCounts,
} from './lib/counts.mjs';
import { realFeeds, realFeedsFolder } from './lib/real-feeds.mjs';
import { runSteps } from './lib/steps.mjs';
import { isCi, runNode, toolPath } from './lib/tools.mjs';
import { startPostgres } from './with-postgres.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' }, engines: { type: 'string' } } });
const engines = chosenEngines(values.engines);
/** A step that takes longer hangs. */
const patienceMs = 15 * 60_000;

const cursorMoves = /\u001B\[\d*[A-HJK]/g;
const reports = mkdtempSync(join(tmpdir(), 'wco-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

/** What could not be had: skipped on somebody's machine, a failure where a change is judged. */
const lacking = isCi ? oneFailed : oneSkipped;

async function run(args, env = {}) {
  let output = '';
  // A runner may move the cursor of a terminal to overwrite itself.
  const hear = (text) => (output += text.replace(cursorMoves, ''));
  const colors = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined };
  const exitCode = await runNode(args, { env: { ...colors, ...env }, hear, patienceMs });
  return { exitCode, output };
}

/** A check that passes or fails as a whole. */
const check = (name, args, more = {}) => ({
  name,
  ...more,
  async run() {
    const { exitCode, output } = await run(args);
    return { output, counts: exitCode === 0 ? onePassed : oneFailed };
  },
});

const readReport = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

async function runVitest(project, env) {
  const path = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const { exitCode, output } = await run([toolPath('vitest'), 'run', '--project', project, ...reporters], {
    STORYBOOK_DISABLE_TELEMETRY: '1',
    ...env,
  });
  const report = readReport(path);
  return { output, counts: runnerCounts(report && vitestCounts(report), exitCode) };
}

/** Unit tests, with a PostgreSQL of their own. */
async function runUnit() {
  const postgres = await startPostgres();
  try {
    const { output, counts } = await runVitest('node', { WCO_TEST_POSTGRES: postgres.url });
    const notes = realFeeds()
      ? []
      : [`tests on real feeds are skipped: there is no ${realFeedsFolder} (WCO_REAL_FEEDS)`];
    if (!postgres.reason) return { output, counts, notes };
    return { output, counts: sum([counts, lacking]), notes: [...notes, `without PostgreSQL: ${postgres.reason}`] };
  } finally {
    postgres.stop?.();
  }
}

/** Vitest with a Chromium. */
const inChromium = (name, more = {}) => ({
  name,
  alone: true,
  ...more,
  async run() {
    const { available, reason } = browsers.chromium;
    if (!available) return { output: '', counts: lacking, notes: [`skipped: ${reason}`] };
    return runVitest(name);
  },
});

async function runElements() {
  const available = engines.filter((engine) => browsers[engine].available);
  const missing = engines.filter((engine) => !browsers[engine].available);
  const notes = missing.map((engine) => `skipped ${engine}: ${browsers[engine].reason}`);
  const missed = missing.map(() => lacking);
  if (available.length === 0) return { output: '', counts: sum(missed), notes };
  const path = join(reports, 'elements.json');
  const { exitCode, output } = await run([toolPath('@web/test-runner', 'wtr')], {
    WCO_ENGINES: available.join(),
    WCO_COUNTS: path,
  });
  // What the code under test writes to a console is worth reading even when all went well.
  const isTalkative = /Browser logs|404 network requests/.test(output);
  return { output, isTalkative, notes, counts: sum([runnerCounts(readReport(path), exitCode), ...missed]) };
}

const built = { after: ['build'] };
const all = [
  check('build', ['scripts/build.mjs']),
  check('format', [toolPath('prettier'), '--check', '--log-level', 'warn', '.']),
  check('lint', ['scripts/lint.mjs']),
  check('types', [toolPath('typescript', 'tsc'), '--noEmit']),
  check('directions', [toolPath('dependency-cruiser', 'depcruise'), '--config', '.dependency-cruiser.cjs', 'src']),
  check('generated', ['scripts/generate.mjs', '--check']),
  check('manifest', ['scripts/check-manifest.mjs'], built),
  { name: 'unit', ...built, run: runUnit },
  check('package', ['scripts/check-package.mjs'], built),
  check('sizes', ['scripts/check-sizes.mjs'], built),
  { name: 'elements', alone: true, run: runElements },
  inChromium('stories'),
  inChromium('e2e', built),
];

const only = values.only?.split(',') ?? all.map(({ name }) => name);
const unknown = only.find((name) => !all.some((step) => step.name === name));
if (unknown !== undefined) {
  console.error(`There is no step "${unknown}", only ${all.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const steps = all.filter(({ name }) => only.includes(name));

const needsBrowsers = steps.some(({ alone }) => alone);
const browsers = needsBrowsers ? await installBrowsers([...new Set(['chromium', ...engines])]) : undefined;

const results = [];
const timed = (step) => ({
  ...step,
  async run() {
    const startMs = performance.now();
    const result = await step.run().catch((error) => ({ output: String(error?.stack ?? error), counts: oneFailed }));
    return { ...result, seconds: (performance.now() - startMs) / 1000 };
  },
});

await runSteps(steps.map(timed), {
  slots: 2,
  ended({ name }, { output, counts, seconds, notes = [], isTalkative }) {
    results.push({ name, counts, seconds });
    const mark = counts.failed ? '✗' : counts.passed ? '✓' : '–';
    console.log(`${mark} ${name}: ${closingLine(counts)} (${seconds.toFixed(1)} s)`);
    for (const note of notes) console.log(`  ${note}`);
    if (counts.failed || isTalkative) console.log(`\n${output.trim()}\n`);
  },
});

const total = sum(results.map(({ counts }) => counts));
results.sort((a, b) => only.indexOf(a.name) - only.indexOf(b.name));
console.log(`\n${table(results)}\n\n${closingLine(total)}`);
process.exitCode = total.failed ? 1 : 0;
