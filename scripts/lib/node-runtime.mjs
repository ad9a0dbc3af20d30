// Finds a Node that is recent enough, bringing one through npm when the machine's own is too old.
// Runs on Node 20 with built-in modules only: nothing is installed yet when this is needed.
import { spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

const oldest = [22, 13];
const brought = 24;

/** Whether scripts of this project run on that version of Node, written like `22.13.0` or `v22.13.0`. */
export function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/** The packages that hold a Node, best first. The second needs no install script, which npm may be told to ignore. */
export function nodePackages(platform, arch) {
  const system = platform === 'win32' ? 'win' : platform;
  return [`node@${brought}`, `node-${system}-${arch}@${brought}`];
}

/**
 * The path and version of a recent Node, or what became of each try. `bring` asks npm for the Node in a package.
 * @param {{
 *   platform: string, arch: string,
 *   bring: (packageName: string) => { path?: string, output: string },
 *   versionOf: (path: string) => string | undefined,
 * }} surroundings
 * @returns {{ path?: string, version?: string, problem?: string }}
 */
export function recentNode({ platform, arch, bring, versionOf }) {
  const outputs = [];
  for (const name of nodePackages(platform, arch)) {
    const { path, output } = bring(name);
    // With install scripts ignored, `node@24` is there without its binary, and npm answers with the machine's own Node.
    const version = path && versionOf(path);
    if (version && isRecentEnough(version)) return { path, version };
    outputs.push(`${name}: ${version ? `npm answered with Node ${version} instead` : output.trim() || 'no answer'}`);
  }
  return { problem: outputs.join('\n') };
}

/** Asks npm for the Node inside a package. One command line for all systems: on Windows npm is a batch file. */
export function bringWithNpm(packageName) {
  const line = `npm exec --yes --package=${packageName} -- node -p process.execPath`;
  const { stdout, stderr, status, error } = spawnSync(line, { shell: true, encoding: 'utf8' });
  if (error || status !== 0) return { output: `${error ?? ''}${stderr ?? ''}${stdout ?? ''}` };
  return { path: stdout.trim().split(/\r?\n/).at(-1), output: '' };
}

export function versionOf(path) {
  const { stdout, status } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().replace(/^v/, '') : undefined;
}

/** The environment in which `node` means the given binary. */
export function environmentWith(nodePath, environment) {
  // Windows may call it Path; a second spelling would be ignored.
  const name = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...environment, [name]: [dirname(nodePath), environment[name]].filter(Boolean).join(delimiter) };
}
