import { Hono } from 'hono';
import { ballotHash, resultsHiddenUntil } from '../../poll-protocol/index.js';
import type { Poll, ResultsReader } from '../../poll-protocol/index.js';
import type { LiveEvents } from '../live-events.js';
import { isOrganizer } from '../organizer.js';
import { PollRefusal } from '../poll-refusal.js';
import type { PollRegister } from '../poll-register.js';
import type { LogVariables } from '../request-log.js';
import type { ResultsBoard } from '../results-board.js';
import type { PollStorage } from '../storage/poll-storage.js';
import { voteId } from '../vote-request.js';
import type { VoterCheck } from '../voter-check.js';

/** What the routes work with. */
export interface PollParts {
  readonly storage: PollStorage;
  readonly register: PollRegister;
  readonly board: ResultsBoard;
  readonly live: LiveEvents;
  readonly adminToken: string | undefined;
  readonly isVoter: VoterCheck | undefined;
  readonly maxWaitingVotes: number;
}

export type Routes = Hono<{ Variables: LogVariables }>;

export const newRoutes = (): Routes => new Hono<{ Variables: LogVariables }>();

/** The address is right and the method is not. */
export const otherMethods = (allow: string) => (): never => {
  throw new PollRefusal('method-not-allowed', `This address answers ${allow}.`, { headers: { Allow: allow } });
};

/** Votes, or polls, that one request may name. */
const maxNamed = 50;

/** Who asks for results: by token the organiser, by the votes they name the voters. */
export async function resultsReaders(
  { storage, register, adminToken }: PollParts,
  request: Request,
): Promise<(poll: Poll) => Promise<ResultsReader>> {
  const organizer = await isOrganizer(request, adminToken);
  const votes = queryValues(request, 'vote').map(voteId);
  return async (poll) => {
    if (organizer) return { isOrganizer: true };
    // The store is asked only where it matters.
    if (!votes.length || resultsHiddenUntil(poll, register.moment(poll).state) !== 'vote') return {};
    const found = await Promise.all(
      votes.map(async (vote) => storage.hasVote(poll.id, await ballotHash(poll.id, vote))),
    );
    return { hasVoted: found.includes(true) };
  };
}

export function queryValues(request: Request, name: string): readonly string[] {
  const values = new URL(request.url).searchParams.getAll(name);
  if (values.length <= maxNamed) return [...new Set(values)];
  throw new PollRefusal('invalid-field', `A request may name ${name} ${maxNamed} times at most.`, { field: name });
}
