import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Poll } from '../../src/poll-protocol/index.js';
import { ResultsBoard } from '../../src/server/results-board.js';
import { memoryStorage } from '../../src/server/storage/memory-storage.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const poll: Poll = { id: 'p', question: '?', options: [{ id: 'a', label: 'A' }] };

/** A store in which counting takes so long. */
function slowStorage(ms: number) {
  const storage = memoryStorage();
  let counts = 0;
  return {
    storage: {
      ...storage,
      async countAnswers(id: string) {
        counts++;
        await new Promise((resolve) => setTimeout(resolve, ms));
        return storage.countAnswers(id);
      },
    },
    counts: () => counts,
  };
}

describe('the results board', () => {
  it('counts once for all who ask at one time', async () => {
    const { storage, counts } = slowStorage(10);
    const board = new ResultsBoard(storage, () => 0);
    const asked = Promise.all(Array.from({ length: 50 }, () => board.results(poll)));
    await vi.advanceTimersByTimeAsync(20);
    expect(new Set(await asked).size).toBe(1);
    expect(counts()).toBe(1);
  });

  it('counts again after a vote, for nobody may miss the own one', async () => {
    const { storage, counts } = slowStorage(10);
    const board = new ResultsBoard(storage, () => 0);
    const first = board.results(poll);
    await vi.advanceTimersByTimeAsync(5);
    board.touch('p');
    const second = board.results(poll);
    await vi.advanceTimersByTimeAsync(100);
    expect(await second).not.toBe(await first);
    expect(await board.results(poll)).toBe(await second);
    expect(counts()).toBe(2);
  });

  it('spends no more than a fifth of the time on counting', async () => {
    const { storage, counts } = slowStorage(100);
    const board = new ResultsBoard(storage, () => 0);
    for (let i = 0; i < 1000; i++) {
      board.touch('p');
      void board.results(poll);
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(counts()).toBeGreaterThan(15);
    expect(counts()).toBeLessThanOrEqual(21);
  });

  it('counts by the poll as it is now', async () => {
    const board = new ResultsBoard(memoryStorage(), () => 0);
    const before = await board.results(poll);
    const after = await board.results({ ...poll, options: [{ id: 'b', label: 'B' }] });
    expect(after.results.options).toEqual([{ id: 'b', count: 0 }]);
    expect(after.etag).not.toBe(before.etag);
  });
});
