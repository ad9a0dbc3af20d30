// Runs the programs of installed packages with the Node that runs us: no shell, no batch file, alike on every system.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether this run vouches for a change: what cannot be checked is then a failure. */
export const isCi = !['', '0', 'false', undefined].includes(process.env.CI);

/** The file behind a package's command. */
export function toolPath(packageName, command = packageName) {
  const folder = join('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

const running = new Set();

// What we started ends with us. A terminal sends Ctrl-C to our children too, what else stops us only to us.
const stopAll = (signal) => running.forEach((child) => child.kill(signal));
process.on('exit', () => stopAll());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) stopAll(signal);
    if (running.size === 0) process.exit(1);
  });
}

/**
 * Runs Node with these arguments; resolves to the exit code.
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, hear?: (text: string) => void, patienceMs?: number }} [options]
 *   with `hear`, what the program prints goes there; otherwise it is printed as it comes
 * @returns {Promise<number>}
 */
export function runNode(args, { env = {}, hear, patienceMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: hear ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    running.add(child);
    for (const stream of hear ? [child.stdout, child.stderr] : []) stream.setEncoding('utf8').on('data', hear);
    const giveUp = () => {
      hear?.(`\nStopped: it took longer than ${patienceMs / 60_000} minutes.\n`);
      child.kill('SIGKILL');
    };
    const timer = patienceMs && setTimeout(giveUp, patienceMs);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}
