import type { Poll } from './poll-definition.js';
import type { PollState } from './poll-moment.js';

/** What keeps results hidden: the own vote is missing, the poll is not closed, or they are never shown. */
export type ResultsHiddenUntil = 'vote' | 'close' | 'never';

export interface ResultsReader {
  /** Named a vote of this poll that is stored and not withdrawn. */
  readonly hasVoted?: boolean;
  readonly isOrganizer?: boolean;
}

/** Until when results are hidden from a reader; undefined: they are visible. */
export function resultsHiddenUntil(
  poll: Poll,
  state: PollState,
  { hasVoted, isOrganizer }: ResultsReader = {},
): ResultsHiddenUntil | undefined {
  if (isOrganizer || poll.results === 'always') return undefined;
  if (poll.results === 'never') return 'never';
  if (state === 'closed') return undefined;
  if (poll.results === 'after-close') return 'close';
  return hasVoted ? undefined : 'vote';
}
