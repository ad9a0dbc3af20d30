// The door of every npm script: `node scripts/run.mjs NAME …` sees to a recent Node and to the installed packages,
// then runs scripts/NAME.mjs. Runs on Node 20 with built-in modules only.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled } from './lib/dependencies.mjs';
import { bringWithNpm, environmentWith, isRecentEnough, recentNode, versionOf } from './lib/node-runtime.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, ...args] = process.argv.slice(2);

function stop(message) {
  console.error(message);
  process.exit(1);
}

function findNode() {
  const own = process.versions.node;
  if (isRecentEnough(own)) return process.execPath;
  console.log(`Node ${own} is too old for these scripts (22.13 is needed): bringing Node 24 through npm.`);
  const found = recentNode({ platform: process.platform, arch: process.arch, bring: bringWithNpm, versionOf });
  if (found.path) return found.path;
  return stop(
    `${found.problem}\n\nNode 24 could not be brought through npm (what npm said stands above).\n` +
      'Install Node 22.13 or later yourself, from https://nodejs.org or your system, and run the command again.',
  );
}

const script = join(root, 'scripts', `${name}.mjs`);
if (!name || !existsSync(script)) stop(`There is no script ${name ? `scripts/${name}.mjs` : 'without a name'}.`);

const node = findNode();
const environment = environmentWith(node, process.env);

if (!isInstalled(root)) {
  console.log('Installing the packages of package-lock.json (npm ci).');
  const problem = install(root, environment);
  if (problem) stop(`${problem}\n\nThe packages could not be installed (what npm said stands above).`);
}

const child = spawn(node, [script, ...args], { cwd: root, env: environment, stdio: 'inherit' });
// The child decides when it is done, and we end with it. A terminal sends Ctrl-C to both; what else stops us, only to us.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal));
}
child.on('error', (error) => stop(`${node} could not be started: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
