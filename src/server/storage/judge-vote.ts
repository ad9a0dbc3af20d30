import type { StoredVote } from '../../poll-protocol/index.js';
import type { VoteOutcome, VoteToStore } from './poll-storage.js';

/** What a store knows when a vote arrives. */
export interface VoteSituation {
  readonly controlVersion: number;
  readonly hasVoted: boolean;
  /** What lies under the vote's id. */
  readonly stored: StoredVote | undefined;
}

/**
 * What becomes of a vote; `created` and `changed` have still to be written. PostgreSQL has the same rules in a function of
 * its own, held to them by the suite that all storages pass.
 */
export function judgeVote(vote: VoteToStore, { controlVersion, hasVoted, stored }: VoteSituation): VoteOutcome {
  const { answer, revision } = vote;
  // First, also on a closed poll: who asks again because an answer got lost hears that the vote is safe.
  if (hasVoted && stored && (revision < stored.revision || isSame(vote, stored))) return { outcome: 'kept', stored };
  if (controlVersion !== vote.controlVersion) return { outcome: 'control-changed' };
  if (!vote.open) return { outcome: 'not-open' };
  if (!stored) return hasVoted ? { outcome: 'already-voted' } : { outcome: 'created', stored: { answer, revision } };
  if (!hasVoted) return { outcome: 'vote-id-taken' };
  if (revision === stored.revision) return { outcome: 'revision-conflict', stored };
  return { outcome: 'changed', stored: { answer, revision } };
}

const isSame = (a: StoredVote, b: StoredVote) =>
  a.revision === b.revision && JSON.stringify(a.answer) === JSON.stringify(b.answer);
