import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLimits, checkAnswer } from '../../src/poll-protocol/index.js';
import type { Poll } from '../../src/poll-protocol/index.js';

const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id }));
const poll = (kind: Poll['kind'], limits?: Poll['limits']): Poll => ({
  id: 'p',
  question: '?',
  ...(kind && { kind }),
  options,
  ...(limits && { limits }),
});
const single = poll('single');
const multiple = poll('multiple', { min: 1, max: 3 });
const ranking = poll('ranking');
const rating = poll('rating');
const text = poll('text', { min: 2, max: 5 });

describe('checkAnswer', () => {
  it.each<[string, Poll, unknown, unknown]>([
    ['single', single, 'a', 'a'],
    ['single where the kind is absent', poll(undefined), 'b', 'b'],
    ['multiple, in an order of its own', multiple, ['c', 'a'], ['a', 'c']],
    ['multiple without limits', poll('multiple'), ['d', 'c', 'b', 'a'], ['a', 'b', 'c', 'd']],
    ['multiple that may be empty', poll('multiple', { min: 0 }), [], []],
    ['ranking keeps the order', ranking, ['d', 'a', 'c', 'b'], ['d', 'a', 'c', 'b']],
    ['ranking of the first few', ranking, ['d'], ['d']],
    ['rating', rating, 5, 5],
    ['rating on a scale of its own', poll('rating', { min: 0, max: 10 }), 0, 0],
    ['text', text, 'hello', 'hello'],
    ['text, tidied', text, '  a \n\u0000\u0007 b ', 'a b'],
    ['text in one form of Unicode', text, 'e\u0301e\u0301', 'éé'],
    ['text counted as people do', text, '👍👍👍👍👍', '👍👍👍👍👍'],
    ['text without half characters', text, 'ab\ud800', 'ab'],
    ['withdrawn', single, null, null],
    ['withdrawn text', text, null, null],
  ])('takes %s', (_, poll, answer, stored) => {
    expect(checkAnswer(poll, answer)).toEqual({ ok: true, answer: stored });
  });

  it.each<[string, Poll, unknown, string, (number | string)?]>([
    ['nothing', single, undefined, 'wrong-type'],
    ['a number for single', single, 1, 'wrong-type'],
    ['a list for single', single, ['a'], 'wrong-type'],
    ['an unknown option', single, 'z', 'unknown-option', 'z'],
    ['what objects inherit', single, 'constructor', 'unknown-option', 'constructor'],
    ['a string for multiple', multiple, 'a', 'wrong-type'],
    ['an object for multiple', multiple, { 0: 'a', length: 1 }, 'wrong-type'],
    ['a number among options', multiple, ['a', 1], 'wrong-type'],
    ['an unknown option among others', multiple, ['a', 'z'], 'unknown-option', 'z'],
    ['an option twice', multiple, ['a', 'a'], 'repeated-option', 'a'],
    ['too few', multiple, [], 'too-few', 1],
    ['too many', multiple, ['a', 'b', 'c', 'd'], 'too-many', 3],
    ['a place twice in a ranking', ranking, ['a', 'b', 'a'], 'repeated-option', 'a'],
    ['a step as string', rating, '5', 'wrong-type'],
    ['below the scale', rating, 0, 'off-scale'],
    ['above the scale', rating, 6, 'off-scale'],
    ['between the steps', rating, 2.5, 'off-scale'],
    ['no number', rating, NaN, 'off-scale'],
    ['a number for text', text, 1, 'wrong-type'],
    ['short text', text, ' a ', 'too-short', 2],
    ['nothing but space', poll('text'), ' \n ', 'too-short', 1],
    ['long text', text, 'abcdef', 'too-long', 5],
  ])('refuses %s', (_, poll, answer, fault, limit) => {
    expect(checkAnswer(poll, answer)).toEqual({ ok: false, fault, ...(limit !== undefined && { limit }) });
  });

  it('finds nothing more to change in what it has let through', () => {
    fc.assert(
      fc.property(fc.constantFrom(single, multiple, ranking, rating, poll('text')), fc.jsonValue(), (poll, answer) => {
        const checked = checkAnswer(poll, answer);
        if (checked.ok) expect(checkAnswer(poll, checked.answer)).toEqual(checked);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const checked = checkAnswer(poll('text'), words);
        if (checked.ok) expect(checkAnswer(poll('text'), checked.answer)).toEqual(checked);
      }),
    );
  });
});

describe('answerLimits', () => {
  it.each<[Poll, number, number]>([
    [single, 1, 1],
    [poll('single', { min: 2, max: 3 }), 1, 1],
    [poll('multiple'), 1, 4],
    [poll('multiple', { max: 9 }), 1, 4],
    [multiple, 1, 3],
    [ranking, 1, 4],
    [rating, 1, 5],
    [poll('rating', { min: 0, max: 10 }), 0, 10],
    [poll('text'), 1, 500],
    [text, 2, 5],
  ])('%#', (poll, min, max) => {
    expect(answerLimits(poll)).toEqual({ min, max });
  });
});
