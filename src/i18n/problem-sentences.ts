import { bestTag } from '../domain/localized-text.js';
import { feedShape, type Shape } from '../feed/generated/feed-shape.js';
import type { Problem } from '../feed/problem.js';
import type { Explanation, Facts, ProblemWords } from './problems/problem-words.js';

export type { Explanation } from './problems/problem-words.js';

const languages = {
  en: () => import('./problems/en.js'),
  fr: () => import('./problems/fr.js'),
  ar: () => import('./problems/ar.js'),
} satisfies Record<string, () => Promise<{ readonly default: ProblemWords }>>;

/** Languages in which problems are explained. */
export const problemLanguages = Object.keys(languages) as readonly (keyof typeof languages)[];

/** Explains a problem: what is wrong, and the way out. English where `language` is not among ours. */
export async function loadExplanations(language: string): Promise<(problem: Problem) => Explanation> {
  const tag = (bestTag(problemLanguages, language) ?? 'en') as keyof typeof languages;
  const { default: words } = await languages[tag]();
  return (problem) => words.problems[problem.code](factsOf(problem, words));
}

/** Says a problem and the way out in a few sentences. English where `language` is not among ours. */
export async function loadSentences(language: string): Promise<(problem: Problem) => string> {
  const explain = await loadExplanations(language);
  return (problem) => {
    const { what, wayOut } = explain(problem);
    return `${what} ${wayOut}`;
  };
}

/** One problem, said. */
export async function sentence(problem: Problem, language: string): Promise<string> {
  return (await loadSentences(language))(problem);
}

function factsOf({ path, params, severity }: Problem, words: ProblemWords): Facts {
  const fact = (name: string) => String(params[name] ?? '');
  const place = placeOf(path);
  const expected = fact('expected');
  const url = fact('url') || fact('file');
  return {
    field: String(place.findLast((key) => typeof key === 'string') ?? path) || '""',
    found: params.found === '' ? '""' : fact('found'),
    expected: Object.hasOwn(words.forms, expected) ? words.forms[expected as keyof ProblemWords['forms']] : expected,
    loses: severity !== 'error' ? 'nothing' : isRequired(place) ? 'item' : 'value',
    url,
    status: fact('status'),
    limit: fact('limit'),
    line: fact('line'),
    column: fact('column'),
    count: fact('count'),
    attribute: fact('attribute'),
    cause: fact('cause'),
    insecure: url.startsWith('http:') && globalThis.location?.protocol === 'https:',
  };
}

/** The names and numbers of a JSONPath, as the feed's reader writes it. */
export function placeOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(/\.([\w$]+)|\[(\d+)\]|\['((?:[^'\\]|\\.)*)'\]/g)].map(
    ([, name, index, quoted]) =>
      name ??
      (index === undefined
        ? quoted!.replace(/\\(?:u(....)|(.))/g, (_, hex?: string, character?: string) =>
            hex ? String.fromCharCode(parseInt(hex, 16)) : character!,
          )
        : +index),
  );
}

/** Whether the item around this place cannot be without it. The event can: what is left of it is shown. */
function isRequired(place: readonly (string | number)[]): boolean {
  let shape: Shape | undefined = feedShape;
  let required = false;
  for (const key of place) {
    required = !!shape?.required?.includes(key as string);
    shape = shape?.list ?? shape?.record ?? shape?.fields?.[key];
  }
  return required && place.length > 1 && !(place[0] === 'event' && place.length === 2);
}
