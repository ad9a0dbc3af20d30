// `npm run storybook` serves the stories while they are written; `npm run storybook:build` writes storybook-static/.
import { runNode, toolPath } from './lib/tools.mjs';

const [first, ...rest] = process.argv.slice(2);
const args =
  first === 'build' ? ['build', '--quiet', ...rest] : ['dev', '--port', '6006', '--ci', ...process.argv.slice(2)];
process.exitCode = await runNode([toolPath('storybook'), ...args], { env: { STORYBOOK_DISABLE_TELEMETRY: '1' } });
