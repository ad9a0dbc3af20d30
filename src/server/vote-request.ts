import { checkAnswer, isRevision, isVoteId, isVoterToken } from '../poll-protocol/index.js';
import type { Answer, AnswerFault, Poll, VoteRequest } from '../poll-protocol/index.js';
import { PollRefusal } from './poll-refusal.js';

const fields: readonly string[] = ['voter', 'answer', 'revision'] satisfies (keyof VoteRequest)[];

/** The body of a vote, checked to the last field; refused with what is wrong with it. */
export function voteRequest(poll: Poll, vote: string, body: unknown): Required<VoteRequest> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new PollRefusal('invalid-field', 'The body of a vote is a JSON object.');
  }
  const unknown = Object.keys(body).find((field) => !fields.includes(field));
  if (unknown !== undefined) {
    const field = unknown.slice(0, 64);
    throw new PollRefusal('invalid-field', `A vote has no field ${JSON.stringify(field)}.`, { field });
  }
  const { voter, answer, revision = 0 } = body as Record<keyof VoteRequest, unknown>;
  return {
    voter: voterToken(poll, vote, voter),
    answer: validAnswer(poll, answer),
    revision: validRevision(revision),
  };
}

function voterToken(poll: Poll, vote: string, voter: unknown): string {
  if (!isVoterToken(voter, poll.identity)) {
    const detail =
      poll.identity === 'open' || !poll.identity
        ? 'The voter is a random token of 22 to 64 characters of A-Z a-z 0-9 _ -.'
        : `The voter is the ${poll.identity === 'code' ? 'code' : 'signed token'} that the organiser handed out.`;
    throw new PollRefusal('invalid-id', detail, { field: 'voter' });
  }
  // Else whoever knows the one knows the other, and voter and ballot would no longer be apart.
  if (voter === vote) throw new PollRefusal('invalid-id', 'A vote needs an id of its own.', { field: 'voter' });
  return voter;
}

function validRevision(revision: unknown): number {
  if (isRevision(revision)) return revision;
  throw new PollRefusal('invalid-field', 'The revision is a whole number, 0 or more.', { field: 'revision' });
}

function validAnswer(poll: Poll, answer: unknown): Answer {
  const checked = checkAnswer(poll, answer);
  if (checked.ok) return checked.answer;
  const { fault, limit } = checked;
  throw new PollRefusal('invalid-answer', faultDetail(poll, fault, limit), {
    field: 'answer',
    fault,
    ...(limit !== undefined && { limit }),
  });
}

const faultDetail = (poll: Poll, fault: AnswerFault, limit: number | string = '') =>
  ({
    'wrong-type': `The answer to this poll is ${answerForm[poll.kind ?? 'single']}, or null.`,
    'unknown-option': `The poll has no option ${JSON.stringify(String(limit).slice(0, 64))}.`,
    'repeated-option': `The option ${JSON.stringify(limit)} stands in the answer more than once.`,
    'too-few': `The answer needs ${limit} options or more.`,
    'too-many': `The answer may have ${limit} options at most.`,
    'off-scale': 'The answer is not a step of the scale.',
    'too-short': `The answer needs ${limit} characters or more.`,
    'too-long': `The answer may have ${limit} characters at most.`,
  })[fault];

const answerForm = {
  single: "an option's id",
  multiple: "a list of options' ids",
  ranking: "a list of options' ids in order of preference",
  rating: 'a number',
  text: 'a string',
} as const;

/** The id of a vote, as it stands in an address. */
export function voteId(vote: string): string {
  if (isVoteId(vote)) return vote;
  const detail = "A vote's id has 22 to 64 characters of A-Z a-z 0-9 _ -.";
  throw new PollRefusal('invalid-id', detail, { field: 'vote' });
}
