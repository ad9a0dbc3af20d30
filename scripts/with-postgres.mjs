// A PostgreSQL of one's own for as long as tests need it: a new cluster in a temporary folder, thrown away afterwards.
// As a program: `node scripts/with-postgres.mjs COMMAND…` runs a command with its address in WCO_TEST_POSTGRES.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installSystemPackages } from './lib/system-packages.mjs';

const isRoot = process.getuid?.() === 0;

/** The folder of `initdb` and `pg_ctl`: the newest of Debian's, a Homebrew or hand-made one on the PATH. */
function findBinaries() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(debian, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  if (found) return found;
  const { status, stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const bin = status === 0 ? stdout.trim() : '';
  return bin && existsSync(join(bin, 'initdb')) ? bin : undefined;
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * Starts a cluster. Where that cannot be, `reason` says why, in a sentence.
 * @returns {Promise<{ url: string, stop: () => void, reason?: undefined } | { reason: string }>}
 */
export async function startPostgres() {
  let bin = findBinaries();
  if (!bin) {
    const refused = installSystemPackages(['postgresql']);
    bin = findBinaries();
    if (!bin) return { reason: `PostgreSQL is not installed, and could not be: ${refused ?? 'initdb is not there'}.` };
  }
  const folder = mkdtempSync(join(tmpdir(), 'wco-postgres-'));
  // It refuses to run as root; Debian's package brings a user for it.
  const run = (command, ...args) => {
    const line = [join(bin, command), ...args];
    const [program, ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...line] : line;
    // No pipes: the server would inherit them, and whoever reads them wait for its end.
    const { status, error } = spawnSync(program, rest, { cwd: folder, stdio: 'ignore' });
    return status === 0 ? undefined : `${command} failed (${error?.message ?? `exit ${status}`})`;
  };
  const data = join(folder, 'data');
  const stop = () => {
    run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    if (isRoot) {
      const { status, stdout } = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
      if (status !== 0) throw new Error('PostgreSQL does not run as root, and there is no user postgres');
      chownSync(folder, Number(stdout), -1);
    }
    const port = await freePort();
    const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='${folder}'`;
    const failed =
      run(
        'initdb',
        '-D',
        data,
        '-U',
        'poll',
        '-A',
        'trust',
        '--no-sync',
        '--no-instructions',
        '-E',
        'UTF8',
        '--locale=C',
      ) ?? run('pg_ctl', '-D', data, '-w', '-s', '-l', join(folder, 'log'), '-o', options, 'start');
    if (failed) throw new Error(failed);
    return { url: `postgres://poll@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    stop();
    return { reason: `A PostgreSQL for the tests could not be started: ${error.message}.` };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command, ...args] = process.argv.slice(2);
  const cluster = await startPostgres();
  if (cluster.reason || !command) {
    console.error(cluster.reason ?? 'Usage: node scripts/with-postgres.mjs COMMAND…');
    cluster.stop?.();
    process.exit(2);
  }
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, WCO_TEST_POSTGRES: cluster.url } });
  // Ctrl-C reaches the command as well; it ends, and then the cluster does.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => console.error(error.message));
  child.on('close', (code) => {
    cluster.stop();
    process.exitCode = code ?? 1;
  });
}
