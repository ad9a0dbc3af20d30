import { describe, expect, it } from 'vitest';
import { resultsHiddenUntil } from '../../src/poll-protocol/index.js';
import type { Poll, PollState, ResultsReader } from '../../src/poll-protocol/index.js';

describe('resultsHiddenUntil', () => {
  const voter = { hasVoted: true };
  const organizer = { isOrganizer: true };
  it.each<[Poll['results'] | undefined, PollState, ResultsReader, string | undefined]>([
    [undefined, 'open', {}, 'vote'],
    [undefined, 'open', voter, undefined],
    ['after-vote', 'upcoming', {}, 'vote'],
    ['after-vote', 'open', {}, 'vote'],
    ['after-vote', 'open', voter, undefined],
    ['after-vote', 'closed', {}, undefined],
    ['always', 'upcoming', {}, undefined],
    ['always', 'open', {}, undefined],
    ['after-close', 'open', voter, 'close'],
    ['after-close', 'closed', {}, undefined],
    ['never', 'closed', voter, 'never'],
    ['never', 'open', organizer, undefined],
    ['after-close', 'open', organizer, undefined],
  ])('%s, %s, %j: %s', (results, state, reader, until) => {
    const poll: Poll = { id: 'p', question: '?', ...(results && { results }) };
    expect(resultsHiddenUntil(poll, state, reader)).toBe(until);
  });
});
