import { languageOf } from '../base/ancestors.js';
import type { Problem } from '../feed/problem.js';

/** A problem with its sentence, as an event tells it to the page. */
export interface ReportedProblem extends Problem {
  readonly message: string;
}

/** Adds the sentences, in the host's language. They are fetched only when there is something to say. */
export async function describeProblems(
  problems: readonly Problem[],
  host: Element,
): Promise<readonly ReportedProblem[]> {
  if (!problems.length) return [];
  try {
    const { loadSentences } = await import('../i18n/problem-sentences.js');
    const sentence = await loadSentences(languageOf(host));
    return problems.map((problem) => ({ ...problem, message: sentence(problem) }));
  } catch {
    return problems.map((problem) => ({ ...problem, message: problem.code }));
  }
}

/** Tells the webmaster, in the console, the first problem and how many more there are. */
export function warnOf(place: string, [first, ...more]: readonly ReportedProblem[]): void {
  if (!first) return;
  const rest = more.length ? ` … and ${more.length} more: the attribute debug shows them on the page.` : '';
  console.warn(`wco-event-widgets: ${place}: ${first.message} (${first.path})${rest}`);
}
