import { describe, expect, it } from 'vitest';
import { problemCode, problemType } from '../../src/poll-protocol/index.js';

describe('problemCode', () => {
  it.each<[unknown, string | undefined]>([
    [{ type: problemType('not-open') }, 'not-open'],
    [{ type: 'about:blank' }, undefined],
    [{ type: 409 }, undefined],
    [{}, undefined],
    [null, undefined],
    ['text', undefined],
  ])('%j: %s', (problem, code) => {
    expect(problemCode(problem)).toBe(code);
  });
});
