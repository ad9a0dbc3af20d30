import { describe, expect, it } from 'vitest';
import { isPollId, isRevision, isVoteId, isVoterToken, randomId } from '../../src/poll-protocol/index.js';

describe('ids', () => {
  it.each([
    ['a', true],
    ['A-z_09', true],
    ['x'.repeat(64), true],
    ['x'.repeat(65), false],
    ['', false],
    ['a b', false],
    ['é', false],
    ['a\n', false],
    ['a/b', false],
    [1, false],
    [null, false],
  ])('%j as id of a poll or option: %s', (id, valid) => {
    expect(isPollId(id)).toBe(valid);
  });

  it.each([
    ['x'.repeat(21), false],
    ['x'.repeat(22), true],
    ['x'.repeat(64), true],
    ['x'.repeat(65), false],
    [`${'x'.repeat(22)}\n`, false],
    [`${'x'.repeat(22)}.`, false],
  ])('%j as id of a vote: %s', (id, valid) => {
    expect(isVoteId(id)).toBe(valid);
    expect(isVoterToken(id)).toBe(valid);
  });

  it('lets codes be short and links be long, where the organiser hands them out', () => {
    expect(isVoterToken('7KQ2-9MXP', 'code')).toBe(true);
    expect(isVoterToken('a'.repeat(200) + '.b~c', 'link')).toBe(true);
    expect(isVoterToken('7KQ2-9MXP', 'open')).toBe(false);
    expect(isVoterToken('a b c d', 'code')).toBe(false);
  });

  it('makes ids that are valid and never the same', () => {
    const ids = new Set(Array.from({ length: 500 }, randomId));
    expect(ids.size).toBe(500);
    expect([...ids].filter((id) => !isVoteId(id))).toEqual([]);
  });

  it.each([
    [0, true],
    [2 ** 31 - 1, true],
    [2 ** 31, false],
    [-1, false],
    [1.5, false],
    ['1', false],
    [null, false],
  ])('%j as revision: %s', (revision, valid) => {
    expect(isRevision(revision)).toBe(valid);
  });
});
