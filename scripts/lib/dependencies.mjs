// Installs the packages of package-lock.json when they are missing or older than it. Built-in modules only.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

const modifiedMs = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;

/** npm writes the second file last, when everything is in place; without it an installation was broken off. */
export function isInstalled(root) {
  const wantedMs = modifiedMs(join(root, 'package-lock.json'));
  const installedMs = modifiedMs(join(root, 'node_modules', '.package-lock.json'));
  return installedMs !== undefined && (wantedMs === undefined || wantedMs <= installedMs);
}

/** Returns npm's output when it fails; what npm remarks about a success is of no interest to anybody. */
export function install(root, environment) {
  // Dev packages whatever NODE_ENV says; no package here needs a script of its own to work.
  const line = 'npm ci --ignore-scripts --include=dev --no-audit --no-fund';
  const { status, error, stdout, stderr } = spawnSync(line, {
    shell: true,
    cwd: root,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 ? undefined : `${error ?? ''}${stdout ?? ''}${stderr ?? ''}`.trim();
}
