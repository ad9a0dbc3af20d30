import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ballotHash, voterHash } from '../../src/poll-protocol/index.js';

describe('ballotHash', () => {
  it('is what a voter can work out with any SHA-256', async () => {
    const expected = createHash('sha256').update('p1/abcdefghijklmnopqrstuv').digest('hex');
    expect(await ballotHash('p1', 'abcdefghijklmnopqrstuv')).toBe(expected);
  });

  it('differs from poll to poll, and from the hash of a voter', async () => {
    const id = 'abcdefghijklmnopqrstuv';
    const hashes = [
      await ballotHash('p1', id),
      await ballotHash('p2', id),
      await voterHash('p1', id),
      await voterHash('p2', id),
    ];
    expect(new Set(hashes).size).toBe(4);
  });
});
