import type { Milliseconds } from '../../domain/event-model.js';
import type { Answer, CountedAnswer, PollControl, StoredVote } from '../../poll-protocol/index.js';

/** What the organiser did by hand, numbered: each act counts one up. 0: nothing yet. */
export interface NumberedControl extends PollControl {
  readonly version: number;
}

export const noControl: NumberedControl = { version: 0 };

/** A vote on its way to disk. Voter and vote come as hashes: neither token nor id is ever stored. */
export interface VoteToStore {
  readonly poll: string;
  readonly voter: string;
  readonly vote: string;
  readonly answer: Answer;
  readonly revision: number;
  /** Whether the poll is open, judged by the feed, the clock, and the control of that version. */
  readonly open: boolean;
  readonly controlVersion: number;
}

export type VoteOutcome =
  /** `kept`: the same again, or older than what is stored; nothing was written. */
  | { readonly outcome: 'created' | 'changed' | 'kept' | 'revision-conflict'; readonly stored: StoredVote }
  /** `control-changed`: the organiser acted meanwhile; judge anew whether the poll is open. */
  | { readonly outcome: 'not-open' | 'already-voted' | 'vote-id-taken' | 'control-changed' };

export interface CountedAnswers {
  /** Grows with every vote, every change, and when votes are cleared away. */
  readonly revision: number;
  readonly answers: readonly CountedAnswer[];
}

/**
 * Where votes lie. Who voted and what was voted are two heaps that no key, time, order or row id joins: a vote can be
 * changed because its maker knows its id.
 *
 * Every promise that is kept means: on disk. One that fails means: unknown, ask again - the same vote can be sent any
 * number of times.
 */
export interface PollStorage {
  /** Other processes may write to it as well: what was read a while ago has to be read again. */
  readonly shared: boolean;
  /** Stores a vote, or says why not. One vote per voter and poll is a rule of the store, not of its callers. */
  storeVote(vote: VoteToStore): Promise<VoteOutcome>;
  /** Whether a vote is stored and not withdrawn. */
  hasVote(poll: string, vote: string): Promise<boolean>;
  countAnswers(poll: string): Promise<CountedAnswers>;
  /** By poll; polls that nobody touched are missing. */
  controls(): Promise<ReadonlyMap<string, NumberedControl>>;
  /** Opens or closes by hand. When it is done no vote judged by an earlier control gets in any more. */
  setHand(poll: string, hand: 'open' | 'closed', atMs: Milliseconds): Promise<NumberedControl>;
  /** Takes away all votes, and what was done by hand. */
  clear(poll: string): Promise<NumberedControl>;
  /** After closing: leaves both heaps in an order that says nothing about who came when. Repeating it is harmless. */
  shuffle(poll: string, controlVersion: number): Promise<void>;
  /** Fails while the store cannot be used. */
  check(): Promise<void>;
  close(): Promise<void>;
}
