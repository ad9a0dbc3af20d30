import { describe, expect, it } from 'vitest';
import { countSession, countSessions } from '../../tools/web-test-runner/counts-reporter.mjs';

const passed = { name: 'a', passed: true, skipped: false };
const failed = { name: 'b', passed: false, skipped: false };
const skipped = { name: 'c', passed: false, skipped: true };
const suite = (tests: object[], suites: object[] = []) => ({ name: '', tests, suites });

describe('countSession', () => {
  it.each([
    ['nested suites', { passed: false, testResults: suite([passed], [suite([failed, skipped])]) }, [1, 1, 1]],
    ['a page that broke outside its tests', { passed: false, testResults: suite([passed]) }, [1, 1, 0]],
    ['a page that could not be loaded', { passed: false, testResults: undefined }, [0, 1, 0]],
    ['a page that passed', { passed: true, testResults: suite([passed, passed]) }, [2, 0, 0]],
  ])('%s', (_title, session, [passedCount, failedCount, skippedCount]) => {
    expect(countSession(session)).toEqual({ passed: passedCount, failed: failedCount, skipped: skippedCount });
  });
});

describe('countSessions', () => {
  it('adds up per browser and over all', () => {
    const session = (name: string) => ({ browser: { name }, passed: true, testResults: suite([passed, skipped]) });
    expect(countSessions([session('Chrome'), session('Chrome'), session('Firefox')])).toEqual({
      passed: 3,
      failed: 0,
      skipped: 3,
      browsers: {
        Chrome: { passed: 2, failed: 0, skipped: 2 },
        Firefox: { passed: 1, failed: 0, skipped: 1 },
      },
    });
  });
});
