// Element tests: `npm run test:elements -- --engines chromium,webkit test/widgets/agenda/agenda.test.ts`.
// Without engines all three, without files all tests; other arguments (`--watch`) go to @web/test-runner.
import { parseArgs } from 'node:util';
import { installBrowsers } from './install-browsers.mjs';
import { chosenEngines } from './lib/browsers.mjs';
import { isCi, runNode, toolPath } from './lib/tools.mjs';

const { values, tokens } = parseArgs({ options: { engines: { type: 'string' } }, strict: false, tokens: true });
const wanted = chosenEngines(values.engines);
const rest = tokens.flatMap(({ kind, name, rawName, value }) => {
  if (kind === 'positional') return [value];
  return kind === 'option' && name !== 'engines' ? [rawName] : [];
});

const browsers = await installBrowsers(wanted);
const available = wanted.filter((engine) => browsers[engine].available);
for (const engine of wanted) {
  if (!browsers[engine].available) console.log(`Skipped ${engine}: ${browsers[engine].reason}.`);
}

if (available.length) {
  const args = [toolPath('@web/test-runner', 'wtr'), ...rest];
  process.exitCode = await runNode(args, { env: { WCO_ENGINES: available.join() } });
}
// A machine that vouches for a change must have all engines.
if (isCi && available.length < wanted.length) process.exitCode = 1;
