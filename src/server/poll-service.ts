import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Milliseconds } from '../domain/event-model.js';
import { followFeed } from './feed-follower.js';
import { createPollApp } from './poll-app.js';
import type { PollApp, PollAppOptions } from './poll-app.js';
import { openStorage } from './storage/open-storage.js';
import type { Log } from './log.js';

export interface PollServiceOptions extends Pick<PollAppOptions, 'origins' | 'adminToken' | 'isVoter'> {
  /** File or URL of the feed; several where an event needs several. */
  readonly feed: string | readonly string[];
  /** File of the embedded database, made where it is missing, or a `postgres://` address. */
  readonly db: string;
  /** 0: any that is free. */
  readonly port?: number;
  readonly host?: string;
  readonly log?: Log;
  readonly now?: () => Milliseconds;
  /** How often the feed is looked at: files, and what lies elsewhere. */
  readonly fileSeconds?: number;
  readonly urlSeconds?: number;
}

export interface PollService {
  /** Where it listens, with a slash at the end, as a feed's `pollService` wants it. */
  readonly url: string;
  readonly app: PollApp;
  /** Stops: what is acknowledged is stored, what comes later is refused. */
  close(): Promise<void>;
}

const tidyEveryMs = 30_000;
/** Requests that are under way when the service stops get this long. */
const lastRequestsMs = 5_000;

/** Starts the poll service of a feed on this machine. Fails with `EADDRINUSE` where the port is taken. */
export async function startPollService(options: PollServiceOptions): Promise<PollService> {
  const { feed, db, port = 0, host = '127.0.0.1', log = () => {}, fileSeconds, urlSeconds, ...rest } = options;
  const { now = Date.now } = options;
  const closing: (() => unknown)[] = [];
  const closeAll = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const storage = await openStorage(db);
    closing.push(() => storage.close());
    const feeds = typeof feed === 'string' ? [feed] : feed;
    const follower = await followFeed({
      feeds,
      log,
      ...(fileSeconds !== undefined && { fileSeconds }),
      ...(urlSeconds !== undefined && { urlSeconds }),
    });
    closing.push(() => follower.close());
    const app = createPollApp({ ...rest, storage, polls: follower, log, now });
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    // Nobody needs longer to send 16 KB; open ends are what exhausts a server.
    server.requestTimeout = 30_000;
    await listen(server, port, host);
    closing.push(() => stop(server, app));
    const tidy = () =>
      app
        .tidy()
        .catch((error: unknown) =>
          log({ time: new Date(now()).toISOString(), level: 'warn', message: 'not tidied', cause: String(error) }),
        );
    const timer = setInterval(() => void tidy(), tidyEveryMs);
    closing.push(() => clearInterval(timer));
    return { url: addressOf(server), app, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

const listen = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/`;
}

async function stop(server: Server, app: PollApp) {
  app.close();
  const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
  // Browsers keep a connection for the next request, for which there will be nobody.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const timer = setTimeout(() => server.closeAllConnections(), lastRequestsMs);
  await stopped;
  clearInterval(sweep);
  clearTimeout(timer);
}
