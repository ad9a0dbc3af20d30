/** What travels between poll widget and poll service, and the rules both hold to. */
export { ballotHash, voterHash } from './ballot-hash.js';
export { checkAnswer } from './check-answer.js';
export type { Answer, AnswerFault, CheckedAnswer } from './check-answer.js';
export { isPollId, isRevision, isVoteId, isVoterToken, randomId } from './ids.js';
export type { PollEvents, PollInfo, PollList, PollResults, StoredVote, VoteReceipt, VoteRequest } from './messages.js';
export { answerLimits, pollDefinition } from './poll-definition.js';
export type { AnswerLimits, Identity, Poll, PollDefinition, PollKind, ResultsRule } from './poll-definition.js';
export { problemCode, problemStatus, problemType } from './poll-problem.js';
export type { PollProblem, PollProblemCode, PollProblemFacts, PollProblemType } from './poll-problem.js';
export { firstOpeningMs, pollMoment } from './poll-moment.js';
export type { PollControl, PollMoment, PollState } from './poll-moment.js';
export { resultsHiddenUntil } from './results-hidden-until.js';
export type { ResultsHiddenUntil, ResultsReader } from './results-hidden-until.js';
export { tally } from './tally.js';
export type { CountedAnswer, OptionResult, StepResult, Tally, TextResult } from './tally.js';
