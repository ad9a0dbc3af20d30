// From the measures of single loads to one table.

/** What is measured, how it is said, and by how many digits after the point. */
const measures = [
  { key: 'firstMs', title: 'first session visible', unit: 'ms' },
  { key: 'completeMs', title: 'complete', unit: 'ms' },
  { key: 'cpuMs', title: 'main thread', unit: 'ms' },
  { key: 'longestTaskMs', title: 'longest task', unit: 'ms' },
  { key: 'heapMB', title: 'heap', unit: 'MB', digits: 1 },
  { key: 'nodes', title: 'nodes' },
  { key: 'listeners', title: 'listeners' },
  { key: 'layoutShift', title: 'layout shift', digits: 3 },
];

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How far the middle half of the values lies apart, as a share of the median: the noise of a measure. */
export function spread(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = median(sorted);
  const quarter = (share) => sorted[Math.round((sorted.length - 1) * share)];
  return middle ? (quarter(0.75) - quarter(0.25)) / middle : 0;
}

/**
 * A table with a line for each size of feed and measure: the first page, and each other page with the ratio of the first
 * to it.
 * @param {readonly { sessions: number, pages: readonly { title: string, loads: readonly Record<string, number>[] }[] }[]} runs
 */
export function measuresTable(runs) {
  const titles = runs[0].pages.map(({ title }) => title);
  const [, ...others] = titles;
  const head = ['sessions', 'measure', titles[0], ...others.flatMap((title) => [title, 'ratio'])];
  const lines = runs.flatMap(({ sessions, pages }) =>
    measures.map(({ key, title, unit = '', digits = 0 }, index) => {
      const [first, ...rest] = pages.map(({ loads }) => loads.map((load) => load[key]));
      const cell = (values) => {
        const noise = spread(values);
        return `${median(values).toFixed(digits)} ${unit}${noise >= 0.005 ? ` ±${Math.round(noise * 50)} %` : ''}`.trim();
      };
      const ratio = (values) => (median(values) ? (median(first) / median(values)).toFixed(2) : '–');
      return [
        index ? '' : String(sessions),
        title,
        cell(first),
        ...rest.flatMap((values) => [cell(values), ratio(values)]),
      ];
    }),
  );
  return markdownTable([head, ...lines]);
}

/** @param {readonly { name: string, bytes: number, files: readonly string[] }[]} widgets */
export function bytesTable(widgets) {
  return markdownTable([
    ['scripts of the first view', 'brotli 11', 'files'],
    ...widgets.map(({ name, bytes, files }) => [name, `${(bytes / 1024).toFixed(2)} KB`, files.join(', ')]),
  ]);
}

/** Markdown whose columns also stand in line where nobody renders it. */
function markdownTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
