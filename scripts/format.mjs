// `npm run format` writes every file in our format.
import { runNode, toolPath } from './lib/tools.mjs';

process.exitCode = await runNode([toolPath('prettier'), '--write', '--log-level', 'warn', '.']);
