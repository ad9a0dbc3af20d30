// Tests that Vitest runs, by project: `npm run test:unit -- test/domain`, `test:stories`, `test:e2e`.
import { runNode, toolPath } from './lib/tools.mjs';

process.exitCode = await runNode([toolPath('vitest'), ...process.argv.slice(2)], {
  env: { STORYBOOK_DISABLE_TELEMETRY: '1' },
});
