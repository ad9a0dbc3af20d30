import { describe, expect, it } from 'vitest';
import { closingLine, runnerCounts, sum, table, vitestCounts } from '../../scripts/lib/counts.mjs';

const counts = (passed: number, failed: number, skipped: number) => ({ passed, failed, skipped });

describe('vitestCounts', () => {
  const file = (status: string, ...kinds: string[]) => ({
    status,
    assertionResults: kinds.map((kind) => ({ status: kind })),
  });

  it.each([
    ['adds up files', [file('passed', 'passed', 'passed'), file('passed', 'passed')], counts(3, 0, 0)],
    [
      'counts what is pending, to do or skipped as skipped',
      [file('passed', 'pending', 'todo', 'skipped')],
      counts(0, 0, 3),
    ],
    ['counts failures', [file('failed', 'failed', 'passed')], counts(1, 1, 0)],
    ['counts a file that could not be loaded as a failure', [file('failed')], counts(0, 1, 0)],
    ['counts a file whose hook broke as a failure', [file('failed', 'passed', 'skipped')], counts(1, 1, 1)],
  ])('%s', (_title, testResults, expected) => {
    expect(vitestCounts({ testResults })).toEqual(expected);
  });
});

describe('runnerCounts', () => {
  it.each([
    ['a good run', counts(3, 0, 1), 0, counts(3, 0, 1)],
    ['failed tests', counts(3, 2, 0), 1, counts(3, 2, 0)],
    ['a bad end without a failed test', counts(3, 0, 0), 1, counts(3, 1, 0)],
    ['a run without any test', counts(0, 0, 0), 0, counts(0, 1, 0)],
    ['a runner that wrote no report', undefined, 0, counts(0, 1, 0)],
  ])('%s', (_title, report, exitCode, expected) => {
    expect(runnerCounts(report, exitCode)).toEqual(expected);
  });
});

describe('the end of a run', () => {
  it('adds up all steps in one line', () => {
    expect(closingLine(sum([counts(1, 0, 0), counts(20, 3, 4)]))).toBe('21 passed, 3 failed, 4 skipped');
    expect(closingLine(sum([]))).toBe('0 passed, 0 failed, 0 skipped');
  });

  it('has a table of steps', () => {
    const lines = table([
      { name: 'lint', counts: counts(1, 0, 0), seconds: 12.34 },
      { name: 'elements', counts: counts(210, 3, 1), seconds: 60 },
    ]).split('\n');
    expect(lines.map((line) => line.split(/ +/))).toEqual([
      ['step', 'passed', 'failed', 'skipped', 'seconds'],
      ['lint', '1', '0', '0', '12.3'],
      ['elements', '210', '3', '1', '60.0'],
    ]);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });
});
