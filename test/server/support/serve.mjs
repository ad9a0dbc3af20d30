// `wco-events serve`, from the sources, in a process of its own that a test may kill.
import './typescript-hook.mjs';

const { run } = await import('../../../src/cli/run.ts');
process.exitCode = await run(['serve', ...process.argv.slice(2)], process);
