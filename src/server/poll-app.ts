import { Hono } from 'hono';
import type { Milliseconds } from '../domain/event-model.js';
import type { Poll } from '../poll-protocol/index.js';
import { crossOrigin } from './cross-origin.js';
import { LiveEvents } from './live-events.js';
import type { Log } from './log.js';
import { PollRefusal } from './poll-refusal.js';
import { PollRegister } from './poll-register.js';
import { fixedPolls } from './poll-source.js';
import type { PollSource } from './poll-source.js';
import { requestLog } from './request-log.js';
import type { LogVariables } from './request-log.js';
import { ResultsBoard } from './results-board.js';
import { eventRoutes } from './routes/event-routes.js';
import { healthRoutes } from './routes/health-routes.js';
import { organizerRoutes } from './routes/organizer-routes.js';
import { pollRoutes } from './routes/poll-routes.js';
import type { PollParts } from './routes/poll-parts.js';
import { voteRoutes } from './routes/vote-routes.js';
import { guardedStorage } from './storage/guarded-storage.js';
import type { PollStorage } from './storage/poll-storage.js';
import type { VoterCheck } from './voter-check.js';

export interface PollAppOptions {
  readonly storage: PollStorage;
  /** The polls themselves, or something that follows a feed. */
  readonly polls: readonly Poll[] | PollSource;
  /** The service's own clock, which decides what is open. */
  readonly now?: () => Milliseconds;
  /** Sites whose pages may write, as `https://www.example.org` or `null` for sandboxed frames; any where absent or empty. */
  readonly origins?: readonly string[];
  /** Opens the organiser's calls; without it nobody has them. */
  readonly adminToken?: string;
  /**
   * Whether the organiser handed out this code (`identity: code`) or signed token (`link`). Absent: nobody can vote in such
   * polls.
   */
  readonly isVoter?: VoterCheck;
  readonly log?: Log;
  /** Votes that may wait for the store at one time; more are asked to come again. */
  readonly maxWaitingVotes?: number;
}

/** For any server that speaks in requests and responses, and for a browser. */
export interface PollApp {
  readonly fetch: (request: Request, environment?: object) => Response | Promise<Response>;
  /** To be called now and then: sees that votes of closed polls lie in an order that tells nothing. */
  tidy(): Promise<void>;
  /** Ends all streams and takes no more votes. Storage stays open. */
  close(): void;
}

/** The poll service: takes the votes on a feed's polls and tells how they stand. */
export function createPollApp(options: PollAppOptions): PollApp {
  const { now = Date.now, log = () => {} } = options;
  const source = 'subscribe' in options.polls ? options.polls : fixedPolls(options.polls);
  const storage = guardedStorage(options.storage);
  const register = new PollRegister(source, storage, now);
  const board = new ResultsBoard(storage, now);
  const live = new LiveEvents({ register, board, shared: storage.shared, now });
  const unsubscribe = source.subscribe(() => live.changed());
  const parts: PollParts = {
    storage,
    register,
    board,
    live,
    adminToken: options.adminToken,
    isVoter: options.isVoter,
    maxWaitingVotes: options.maxWaitingVotes ?? 10_000,
  };

  const app = new Hono<{ Variables: LogVariables }>();
  app.use(requestLog(log, now));
  app.use(crossOrigin(options.origins));
  for (const routes of [pollRoutes, voteRoutes, eventRoutes, organizerRoutes, healthRoutes]) {
    app.route('/', routes(parts));
  }
  app.notFound(() => new PollRefusal('not-found', 'There is nothing at this address.').response);
  app.onError((error, c) => {
    const refusal =
      error instanceof PollRefusal
        ? error
        : new PollRefusal('internal-error', 'Something went wrong here.', { cause: error });
    c.set('refusal', refusal);
    return refusal.response;
  });

  return {
    fetch: (request, environment) => app.fetch(request, environment),
    async tidy() {
      await register.refresh();
      await Promise.all(register.closed.map(([id, version]) => storage.shuffle(id, version)));
    },
    close() {
      unsubscribe();
      live.close();
    },
  };
}
