// Installs Debian's packages where the system has apt-get and we have the right.
import { spawnSync } from 'node:child_process';

const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** What stands before `apt-get` in a command, or why it cannot be used. */
function rights() {
  if (process.platform !== 'linux' || !succeeds('apt-get', ['--version'])) {
    return { reason: 'this system has no apt-get' };
  }
  if (process.getuid?.() === 0) return { prefix: [] };
  // -E would be refused on many systems; what apt-get must know is passed as arguments.
  if (succeeds('sudo', ['-n', 'true'])) return { prefix: ['sudo', '-n'] };
  return { reason: 'apt-get needs root, or sudo without a password' };
}

let updated = false;

/** Returns undefined when the packages are there, otherwise a sentence or the output that says why not. */
export function installSystemPackages(packages) {
  const { prefix, reason } = rights();
  if (!prefix) return reason;
  const aptGet = (...args) => {
    const [command, ...rest] = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      // Another installation may be under way: wait for it.
      '-o',
      'DPkg::Lock::Timeout=300',
      ...args,
    ];
    const { status, stdout, stderr } = spawnSync(command, rest, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    return status === 0 ? undefined : `apt-get ${args.join(' ')}: ${stderr?.trim() || stdout?.trim()}`;
  };
  // A list that could not be renewed may still be good enough; what is really missing shows in the next step.
  if (!updated) aptGet('update');
  updated = true;
  return aptGet('install', '-y', '--no-install-recommends', ...packages);
}
