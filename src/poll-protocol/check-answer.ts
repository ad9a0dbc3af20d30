import { answerLimits } from './poll-definition.js';
import type { Poll } from './poll-definition.js';

/**
 * What a vote says: an option's id (`single`), option ids (`multiple`; in order of preference for `ranking`), a step of
 * the scale (`rating`), words (`text`), or null: withdrawn.
 */
export type Answer = string | number | readonly string[] | null;

/** Why an answer does not fit its poll. */
export type AnswerFault =
  'wrong-type' | 'unknown-option' | 'repeated-option' | 'too-few' | 'too-many' | 'off-scale' | 'too-short' | 'too-long';

export type CheckedAnswer =
  /** As it is stored: the ids of `multiple` sorted, words tidied, so that what means the same reads the same. */
  | { readonly ok: true; readonly answer: Answer }
  /** `limit`: the number or the option that the fault is about. */
  | { readonly ok: false; readonly fault: AnswerFault; readonly limit?: number | string };

/** Whether `answer` is one that `poll` can count. */
export function checkAnswer(poll: Poll, answer: unknown): CheckedAnswer {
  if (answer === null) return { ok: true, answer };
  switch (poll.kind) {
    case 'multiple':
    case 'ranking':
      return checkChoices(poll, answer);
    case 'rating':
      return checkStep(poll, answer);
    case 'text':
      return checkText(poll, answer);
    default:
      if (typeof answer !== 'string') return fault('wrong-type');
      return hasOption(poll, answer) ? { ok: true, answer } : fault('unknown-option', answer);
  }
}

const fault = (fault: AnswerFault, limit?: number | string): CheckedAnswer =>
  limit === undefined ? { ok: false, fault } : { ok: false, fault, limit };

const hasOption = (poll: Poll, id: string) => !!poll.options?.some((option) => option.id === id);

function checkChoices(poll: Poll, answer: unknown): CheckedAnswer {
  if (!Array.isArray(answer)) return fault('wrong-type');
  const ids = new Set<string>();
  for (const id of answer as unknown[]) {
    if (typeof id !== 'string') return fault('wrong-type');
    if (!hasOption(poll, id)) return fault('unknown-option', id);
    if (ids.has(id)) return fault('repeated-option', id);
    ids.add(id);
  }
  const { min, max } = answerLimits(poll);
  if (ids.size < min) return fault('too-few', min);
  if (ids.size > max) return fault('too-many', max);
  return { ok: true, answer: poll.kind === 'ranking' ? [...ids] : [...ids].sort() };
}

function checkStep(poll: Poll, answer: unknown): CheckedAnswer {
  if (typeof answer !== 'number') return fault('wrong-type');
  const { min, max } = answerLimits(poll);
  return Number.isInteger(answer) && answer >= min && answer <= max ? { ok: true, answer } : fault('off-scale');
}

function checkText(poll: Poll, answer: unknown): CheckedAnswer {
  if (typeof answer !== 'string') return fault('wrong-type');
  const text = tidyText(answer);
  // Characters as a person counts them, nearly: code points.
  const length = [...text].length;
  const { min, max } = answerLimits(poll);
  if (length < Math.max(min, 1)) return fault('too-short', Math.max(min, 1));
  return length > max ? fault('too-long', max) : { ok: true, answer: text };
}

/** One spelling for what reads the same; nothing in it that a database, a log or a spreadsheet could stumble over. */
const tidyText = (text: string) =>
  text
    .replace(/\p{Cs}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .normalize()
    .trim();
