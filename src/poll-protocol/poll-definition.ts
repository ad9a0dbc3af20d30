import type { Poll } from '../domain/event-model.js';

export type { Poll } from '../domain/event-model.js';

export type PollKind = NonNullable<Poll['kind']>;
export type ResultsRule = NonNullable<Poll['results']>;
export type Identity = NonNullable<Poll['identity']>;

/** A poll of the feed, its defaults written out. */
export type PollDefinition = Poll & {
  readonly kind: PollKind;
  readonly results: ResultsRule;
  readonly identity: Identity;
};

export const pollDefinition = (poll: Poll): PollDefinition => ({
  ...poll,
  kind: poll.kind ?? 'single',
  results: poll.results ?? 'after-vote',
  identity: poll.identity ?? 'open',
});

/** What a poll allows: how many choices, the ends of its scale, how many characters. */
export interface AnswerLimits {
  readonly min: number;
  readonly max: number;
}

/** The feed's limits, or else: any number of choices from one on, a scale from 1 to 5, texts of up to 500 characters. */
export function answerLimits(poll: Poll): AnswerLimits {
  const { kind } = poll;
  const most = kind === 'rating' ? 5 : kind === 'text' ? 500 : kind === 'multiple' || kind === 'ranking' ? Infinity : 1;
  const { min = 1, max = most } = kind === undefined || kind === 'single' ? {} : (poll.limits ?? {});
  return { min, max: most === Infinity ? Math.min(max, poll.options?.length ?? 0) : max };
}
