import { describe, expect, it } from 'vitest';
import { tally } from '../../src/poll-protocol/index.js';
import type { Answer, CountedAnswer, Poll } from '../../src/poll-protocol/index.js';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
const poll = (kind: Poll['kind'], rest: Partial<Poll> = {}): Poll =>
  ({ id: 'p', question: '?', options, kind, ...rest }) as Poll;
const counted = (...answers: [Answer, number][]): CountedAnswer[] =>
  answers.map(([answer, count]) => ({ answer, count }));

describe('tally', () => {
  it('counts each option in the order of the feed', () => {
    expect(tally(poll('single'), counted(['c', 3], ['a', 1]))).toEqual({
      total: 4,
      options: [
        { id: 'a', count: 1 },
        { id: 'b', count: 0 },
        { id: 'c', count: 3 },
      ],
    });
  });

  it('leaves out what was withdrawn', () => {
    expect(tally(poll('single'), counted(['a', 1], [null, 5]))).toMatchObject({ total: 1 });
  });

  it('counts voters once where they choose several', () => {
    const { total, options } = tally(poll('multiple'), counted([['a', 'b'], 2], [['b'], 1], [[], 1]));
    expect(total).toBe(4);
    expect(options.map(({ count }) => count)).toEqual([2, 3, 0]);
  });

  it('keeps the votes of an option that the feed no longer has', () => {
    expect(tally(poll('single'), counted(['gone', 2], ['a', 1])).options.at(-1)).toEqual({
      id: 'gone',
      count: 2,
      removed: true,
    });
  });

  it('gives n points to a first place, and one to a last', () => {
    expect(tally(poll('ranking'), counted([['b', 'a', 'c'], 2], [['b'], 1])).options).toEqual([
      { id: 'a', count: 2, points: 4, places: [0, 2, 0] },
      { id: 'b', count: 3, points: 9, places: [3, 0, 0] },
      { id: 'c', count: 2, points: 2, places: [0, 0, 2] },
    ]);
  });

  it('counts every step of a scale, and their mean', () => {
    expect(tally(poll('rating', { limits: { min: 0, max: 3 } }), counted([3, 1], [0, 1], [1, 2]))).toEqual({
      total: 4,
      options: [],
      mean: 1.25,
      steps: [
        { step: 0, count: 1 },
        { step: 1, count: 2 },
        { step: 2, count: 0 },
        { step: 3, count: 1 },
      ],
    });
  });

  it('has no mean of nothing', () => {
    expect(tally(poll('rating'), [])).not.toHaveProperty('mean');
  });

  it('does not write down a scale of a million steps', () => {
    expect(tally(poll('rating', { limits: { min: 0, max: 1e6 } }), counted([7, 1])).steps).toEqual([
      { step: 7, count: 1 },
    ]);
  });

  it('shows texts that differ in case as one, the most frequent first', () => {
    const texts = counted(['more coffee', 1], ['More coffee', 2], ['less talk', 9], ['tea', 3]);
    expect(tally(poll('text', { moderation: 'after' }), texts)).toEqual({
      total: 15,
      options: [],
      texts: [
        { text: 'less talk', count: 9 },
        { text: 'More coffee', count: 3 },
        { text: 'tea', count: 3 },
      ],
    });
  });

  it('shows no text before the organiser has, and those the organiser shows', () => {
    const texts = counted(['rude', 1], ['kind', 1]);
    expect(tally(poll('text'), texts)).toEqual({ total: 2, options: [], texts: [] });
    expect(tally(poll('text'), texts, (text) => text === 'kind').texts).toEqual([{ text: 'kind', count: 1 }]);
  });
});
