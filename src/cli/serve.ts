import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { FeedMissing } from '../server/feed-follower.js';
import { startPollService } from '../server/poll-service.js';
import type { PollService, PollServiceOptions } from '../server/poll-service.js';
import { UsageError, type Command, type Io } from './command.js';

const usage = `Usage: wco-events serve --feed FEED --db FILE-or-postgres-URL [--port N] [--host H] [--origin O]… [--admin-token-file FILE]

  --feed              file or URL of the feed whose polls are served; again for each further file of an event
  --db                file of the embedded database, made where it is missing, or postgres://…
  --port              default 8090; 0 for any that is free
  --host              default 127.0.0.1, this machine alone; 0.0.0.0 for all its addresses
  --origin            a site whose pages may vote, as https://www.example.org (null: sandboxed frames); default any
  --admin-token-file  file with the organiser's token, 22 characters or more; without it nobody opens or closes by hand

Logs go to standard error, a line of JSON each.
`;

const shortestToken = 22;

/** `wco-events serve`: runs the poll service until it is told to stop. */
export const serve: Command = async (argv, io) => {
  const options = await serviceOptions(argv);
  if (!options) {
    io.stdout.write(usage);
    return 0;
  }
  const service = await start(options, io);
  io.stdout.write(`Polls are served at ${service.url}\n`);
  if (!options.adminToken) io.stdout.write('Without --admin-token-file nobody can open or close them by hand.\n');
  await toldToStop(io.signal);
  await service.close();
  return 0;
};

async function start(options: PollServiceOptions, { stderr }: Io): Promise<PollService> {
  try {
    return await startPollService({ ...options, log: (line) => stderr.write(`${JSON.stringify(line)}\n`) });
  } catch (error) {
    throw new UsageError(wayOut(error));
  }
}

async function serviceOptions(argv: readonly string[]): Promise<PollServiceOptions | undefined> {
  const { help, feed, db, port, host, origin, 'admin-token-file': tokenFile } = parse(argv);
  if (help) return undefined;
  if (!feed?.length) throw new UsageError('Which feed? Name its file or URL: --feed FEED');
  if (!db) throw new UsageError('Where shall votes be kept? Name a file, or a PostgreSQL address: --db polls.sqlite');
  return {
    feed,
    db,
    port: portNumber(port),
    host,
    ...(origin && { origins: origin }),
    ...(tokenFile !== undefined && { adminToken: await adminToken(tokenFile) }),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        help: { type: 'boolean', short: 'h' },
        feed: { type: 'string', multiple: true },
        db: { type: 'string' },
        port: { type: 'string', default: '8090' },
        host: { type: 'string', default: '127.0.0.1' },
        origin: { type: 'string', multiple: true },
        'admin-token-file': { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}

function portNumber(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`--port ${text}: a port is a number from 0 to 65535.`);
}

async function adminToken(file: string): Promise<string> {
  const way = `Make one with:  openssl rand -base64 32 > ${file} && chmod 600 ${file}`;
  let token: string;
  try {
    token = (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UsageError(`The file of the organiser's token, ${file}, cannot be read (${code}). ${way}`);
  }
  if (/^\S+$/.test(token) && token.length >= shortestToken) return token;
  throw new UsageError(
    `The organiser's token in ${file} has to be one word of ${shortestToken} characters or more. ${way}`,
  );
}

/** What went wrong at the start, and what to do about it. */
function wayOut(error: unknown): string {
  const { code, message, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (error instanceof FeedMissing) return message;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Choose another with --port, or --port 0 for any that is free.`;
  }
  if (code === 'EACCES' && port) return `Port ${port} may not be used by this user. Choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${address ?? ''}: see --host.`;
  return `The poll service could not start: ${message || String(code)}`;
}

function toldToStop(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      // A second signal ends the process at once.
      process.off('SIGINT', stop).off('SIGTERM', stop);
      signal?.removeEventListener('abort', stop);
      resolve();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop);
  });
}
