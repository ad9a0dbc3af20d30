import type { Answer } from './check-answer.js';
import type { PollDefinition } from './poll-definition.js';
import type { PollState } from './poll-moment.js';
import type { Tally } from './tally.js';

/** An instant as ISO 8601 in UTC. */
type Instant = string;

/** `GET /v1/polls/{poll}`: the poll as the feed has it, defaults written out, and how it stands. */
export type PollInfo = PollDefinition & {
  readonly state: PollState;
  /** When the state will change by itself; absent where only the organiser's hand changes it. */
  readonly changesAt?: Instant;
  readonly serverTime: Instant;
  /** Whether this reader may see results now. */
  readonly resultsVisible: boolean;
};

/** `GET /v1/polls` */
export interface PollList {
  readonly serverTime: Instant;
  readonly polls: readonly PollInfo[];
}

/** Body of `PUT /v1/polls/{poll}/votes/{vote}`. */
export interface VoteRequest {
  /** A random token the browser made, a code, or a signed token; never the vote's own id. */
  readonly voter: string;
  readonly answer: Answer;
  /** Counts this voter's own changes; 0 where absent. */
  readonly revision?: number;
}

/** What the service has on disk. */
export interface StoredVote {
  readonly answer: Answer;
  readonly revision: number;
}

/** Answer to a vote: 201 when new, else 200. */
export interface VoteReceipt extends StoredVote {
  readonly poll: string;
}

/** `GET /v1/polls/{poll}/results` */
export interface PollResults extends Tally {
  /** Grows with every change. */
  readonly revision: number;
  readonly asOf: Instant;
}

/** Events of `GET /v1/events` by name; `data` is JSON of these. */
export interface PollEvents {
  readonly state: PollInfo & { readonly poll: string };
  readonly results: PollResults & { readonly poll: string };
}
