// `npm start`: builds what is missing, then serves the demo, a partner's site and the poll service until Ctrl-C.
import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startDemo } from './demo-server.mjs';
import { needsBuild } from './lib/build-state.mjs';
import { demoOptions, organizerToken, takenPort, usage, UsageError } from './lib/demo-options.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const argv = process.argv.slice(2);

/** What has to be stopped, in the order it was started. */
const running = [];
let stopping = false;

async function stop(code) {
  // A second Ctrl-C ends the process at once.
  if (stopping) process.exit(code);
  stopping = true;
  for (const end of running.splice(0).reverse()) await end();
  process.exit(code);
}

function fail(message) {
  console.error(message);
  return stop(1);
}

function build() {
  console.log('Building the widgets and the poll service.');
  const child = spawn(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
  const end = () => child.kill();
  running.push(end);
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code) => {
      running.splice(running.indexOf(end), 1);
      if (code === 0) done();
      else failed(new UsageError('The build failed: see above.'));
    });
  });
}

function addresses({ origin, partnerOrigin }, { host, data }) {
  const lines = [
    ['Host page', `${origin}/host/`],
    ['  as of the round table', `${origin}/host/?at=2020-11-11T14:20`],
    ['Partner’s site', `${partnerOrigin}/`],
    ['Arabic page', `${origin}/arabic/`],
    ['Dark page', `${origin}/dark/`],
    ['Bare page', `${origin}/bare/`],
    ['Strict page', `${origin}/strict/`],
    ['Feed', `${origin}/feed/tech-con-2020.json`],
    ['Poll service', `${origin}/polls/v1/polls`],
    ['Organiser’s token', join(data, 'admin-token')],
    ['Votes', join(data, 'polls.sqlite')],
  ];
  if (host === '0.0.0.0' || host === '::') {
    const near = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');
    if (near) lines.splice(1, 0, ['  on a phone nearby', `http://${near.address}:${new URL(origin).port}/host/`]);
  }
  const width = Math.max(...lines.map(([name]) => name.length)) + 2;
  return lines.map(([name, where]) => `  ${name.padEnd(width)}${where}`).join('\n');
}

async function main() {
  const options = demoOptions(argv, process.env);
  if (options.help) {
    console.log(usage);
    return stop(0);
  }
  const taken = await takenPort(options, argv);
  if (taken) throw new UsageError(taken);
  if (needsBuild(root)) await build();

  const data = resolve(root, options.data);
  const adminToken = organizerToken(join(data, 'admin-token'));
  const { startPollService } = await import(pathToFileURL(join(root, 'dist/server/index.js')).href);
  const service = await startPollService({
    feed: join(root, 'demo/feed/tech-con-2020.json'),
    db: join(data, 'polls.sqlite'),
    port: options.pollPort,
    adminToken,
  });
  running.push(() => service.close());
  const demo = await startDemo({ ...options, root, pollServiceUrl: service.url });
  running.push(() => demo.stop());
  console.log(`\nThe demo is ready. Ctrl-C ends it.\n\n${addresses(demo, options)}\n`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
main().catch(async (error) => {
  if (stopping) return;
  if (error instanceof UsageError) return fail(error.message);
  // A port may be taken in the moment after it was looked at.
  if (error.code === 'EADDRINUSE') {
    const options = demoOptions(argv, process.env);
    return fail((await takenPort(options, argv)) ?? `Port ${error.port} is taken. Start the demo again.`);
  }
  console.error(error);
  return stop(1);
});
