import type { Answer } from './check-answer.js';
import { answerLimits } from './poll-definition.js';
import type { Poll } from './poll-definition.js';

/** An answer, and how many voters gave it. */
export interface CountedAnswer {
  readonly answer: Answer;
  readonly count: number;
}

export interface OptionResult {
  readonly id: string;
  /** Voters who chose it; of a ranking: who gave it any place. */
  readonly count: number;
  /** Of a ranking: n for each first place of n options, down to 1 for the last. */
  readonly points?: number;
  /** Of a ranking: how many gave it the first place, the second, … */
  readonly places?: readonly number[];
  /** The feed no longer has this option; its votes are kept and shown. */
  readonly removed?: true;
}

export interface StepResult {
  readonly step: number;
  readonly count: number;
}

export interface TextResult {
  readonly text: string;
  readonly count: number;
}

export interface Tally {
  /** Voters whose answer counts: withdrawn ones do not. */
  readonly total: number;
  /** In the feed's order. Empty for `rating` and `text`. */
  readonly options: readonly OptionResult[];
  /** `rating`: absent while nobody has answered. */
  readonly mean?: number;
  /** `rating`: every step of the scale. */
  readonly steps?: readonly StepResult[];
  /** `text`: those shown, the most frequent first. */
  readonly texts?: readonly TextResult[];
}

/** Adds up. `isShown` says which texts may be seen; without it, the poll's moderation does. */
export function tally(
  poll: Poll,
  answers: Iterable<CountedAnswer>,
  isShown: (text: string) => boolean = () => poll.moderation === 'after',
): Tally {
  const counted = [...answers].filter(({ answer }) => answer !== null);
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  switch (poll.kind) {
    case 'rating':
      return { total, options: [], ...tallySteps(poll, counted, total) };
    case 'text':
      return { total, options: [], texts: tallyTexts(counted, isShown) };
    default:
      return { total, options: tallyOptions(poll, counted) };
  }
}

function tallyOptions(poll: Poll, counted: readonly CountedAnswer[]): OptionResult[] {
  const listed = poll.options?.map(({ id }) => id) ?? [];
  const chosen = counted.map(({ answer, count }) => ({ ids: choices(answer), count }));
  // Whoever chose an option is counted, also once an editor has taken it out of the feed.
  const ids = [...new Set([...listed, ...chosen.flatMap(({ ids }) => ids).sort()])];
  const isRanking = poll.kind === 'ranking';
  const places = new Map(ids.map((id) => [id, isRanking ? ids.map(() => 0) : [0]]));
  for (const { ids, count } of chosen) {
    ids.forEach((id, place) => (places.get(id)![isRanking ? place : 0]! += count));
  }
  return ids.map((id) => {
    const counts = places.get(id)!;
    return {
      id,
      count: counts.reduce((sum, count) => sum + count, 0),
      ...(isRanking && {
        points: counts.reduce((sum, count, place) => sum + count * (ids.length - place), 0),
        places: counts,
      }),
      ...(!listed.includes(id) && { removed: true as const }),
    };
  });
}

const choices = (answer: Answer): readonly string[] =>
  typeof answer === 'string' ? [answer] : answer instanceof Array ? answer : [];

function tallySteps(poll: Poll, counted: readonly CountedAnswer[], total: number): Pick<Tally, 'mean' | 'steps'> {
  const { min, max } = answerLimits(poll);
  const counts = new Map<number, number>();
  // Nobody draws a longer scale; of such a one, the steps that were chosen stand in the list.
  if (max - min <= 100) for (let step = min; step <= max; step++) counts.set(step, 0);
  let sum = 0;
  for (const { answer, count } of counted) {
    const step = Number(answer);
    counts.set(step, (counts.get(step) ?? 0) + count);
    sum += step * count;
  }
  const steps = [...counts].map(([step, count]) => ({ step, count })).sort((a, b) => a.step - b.step);
  return total ? { mean: sum / total, steps } : { steps };
}

/** Texts that differ in case alone are one, in the spelling most people used. */
function tallyTexts(counted: readonly CountedAnswer[], isShown: (text: string) => boolean): TextResult[] {
  const groups = new Map<string, { text: string; most: number; count: number }>();
  for (const { answer, count } of counted) {
    if (typeof answer !== 'string' || !isShown(answer)) continue;
    const key = answer.toLowerCase();
    const group = groups.get(key) ?? { text: answer, most: 0, count: 0 };
    groups.set(key, group);
    group.count += count;
    if (count > group.most || (count === group.most && answer < group.text)) {
      group.text = answer;
      group.most = count;
    }
  }
  return [...groups.values()]
    .map(({ text, count }) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
