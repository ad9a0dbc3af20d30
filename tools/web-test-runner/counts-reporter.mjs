// A reporter that writes how many tests passed, failed and were skipped in each browser, as JSON.
import { writeFileSync } from 'node:fs';

const flatten = (suite) => [...suite.tests, ...suite.suites.flatMap(flatten)];

/** Counts of one page of tests in one browser. What broke outside a test (an import, a hook) counts as one failure. */
export function countSession({ testResults, passed }) {
  const tests = testResults ? flatten(testResults) : [];
  const skipped = tests.filter((test) => test.skipped).length;
  const failed = tests.filter((test) => !test.skipped && !test.passed).length;
  return { passed: tests.length - skipped - failed, failed: failed || (passed ? 0 : 1), skipped };
}

const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });

export function countSessions(sessions) {
  const nothing = { passed: 0, failed: 0, skipped: 0 };
  const browsers = {};
  for (const session of sessions) {
    const { name } = session.browser;
    browsers[name] = add(browsers[name] ?? nothing, countSession(session));
  }
  return { ...Object.values(browsers).reduce(add, nothing), browsers };
}

export const countsReporter = (path) => ({
  onTestRunFinished({ sessions }) {
    writeFileSync(path, JSON.stringify(countSessions([...sessions])));
  },
});
