// `wco-events serve`, from the sources, in a process of its own that a test may kill.
import './typescript-hook.mjs';

const { serve } = await import('../../../src/cli/serve.ts');
process.exitCode = await serve(process.argv.slice(2));
