// `npm run lint`: ESLint without a single warning; `npm run lint -- src/domain --fix`.
import { runNode, toolPath } from './lib/tools.mjs';

const args = process.argv.slice(2);
const hasPath = args.some((arg) => !arg.startsWith('-'));
process.exitCode = await runNode([toolPath('eslint'), '--max-warnings', '0', ...(hasPath ? [] : ['.']), ...args]);
