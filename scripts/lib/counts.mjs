// How many checks passed, failed and were skipped: taken from reports, added up, and said.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };
export const onePassed = { ...nothing, passed: 1 };
export const oneFailed = { ...nothing, failed: 1 };
export const oneSkipped = { ...nothing, skipped: 1 };

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export const sum = (all) =>
  all.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    nothing,
  );

/**
 * Counts of Vitest's JSON report. A file that broke outside its tests counts as one failure.
 * @returns {Counts}
 */
export function vitestCounts({ testResults }) {
  return sum(
    testResults.map(({ status, assertionResults }) => {
      const count = (...kinds) => assertionResults.filter((result) => kinds.includes(result.status)).length;
      const failed = count('failed');
      return {
        passed: count('passed'),
        failed: status === 'failed' && !failed ? 1 : failed,
        skipped: assertionResults.length - count('passed', 'failed'),
      };
    }),
  );
}

/**
 * Counts of a runner that ended with this code. Neither a bad end without a failed test nor a run without any test passes.
 * @param {Counts | undefined} counts
 * @returns {Counts}
 */
export function runnerCounts(counts, exitCode) {
  if (!counts) return oneFailed;
  const ran = counts.passed + counts.failed + counts.skipped > 0;
  return counts.failed === 0 && (exitCode !== 0 || !ran) ? sum([counts, oneFailed]) : counts;
}

/** @param {Counts} counts */
export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** @param {readonly { name: string, counts: Counts, seconds: number }[]} results */
export function table(results) {
  const width = Math.max(...results.map(({ name }) => name.length), 4);
  const line = (name, ...cells) => name.padEnd(width) + cells.map((cell) => String(cell).padStart(9)).join('');
  return [
    line('step', 'passed', 'failed', 'skipped', 'seconds'),
    ...results.map(({ name, counts, seconds }) =>
      line(name, counts.passed, counts.failed, counts.skipped, seconds.toFixed(1)),
    ),
  ].join('\n');
}
