import type { Poll, Text } from '../../domain/event-model.js';
import { parseInstant } from '../../domain/instant.js';
import type { PollRefusal } from '../../i18n/strings.js';
import type { Words } from '../../i18n/words.js';
import { answerLimits, checkAnswer, resultsHiddenUntil, type Answer } from '../../poll-protocol/index.js';
import type { PollFailure } from '../../controllers/poll-client.js';
import { hasVoted, maySeeResults, type PollSnapshot } from '../../controllers/poll-visit.js';

/** What is known once the service has answered. */
export type KnownPoll = PollSnapshot & Required<Pick<PollSnapshot, 'info'>>;

/** One option, the same row in every mode. */
export interface PollRow {
  readonly id: string;
  readonly label: Text;
  /** Confirmed as the visitor's answer. */
  readonly own: boolean;
  /** Absent while there are no results to show. */
  readonly count?: number;
  readonly share?: number;
}

export interface PollView {
  readonly question: Text;
  readonly description: Text | undefined;
  /** `form`: one can answer now; `results`: a table; `list`: the options, and nothing more to see or do. */
  readonly mode: 'form' | 'results' | 'list';
  /** Whether this version can draw this kind of question. */
  readonly isSupported: boolean;
  readonly isMultiple: boolean;
  readonly isOpen: boolean;
  readonly hasVoted: boolean;
  readonly rows: readonly PollRow[];
}

/** What there is to draw of a poll: `listed` is the feed's own text of it, where there is a feed. */
export function pollView(listed: Poll | undefined, known: KnownPoll, isEditing: boolean): PollView {
  const { info, own, pending } = known;
  const { kind, identity, state } = info;
  const poll = listed ?? info;
  const isOpen = state === 'open';
  const voted = hasVoted(own);
  const isForm = isOpen && (!voted || isEditing || pending !== undefined);
  const showsResults = maySeeResults(info, own);
  return {
    question: poll.question,
    description: poll.description,
    mode: isForm ? 'form' : showsResults ? 'results' : 'list',
    isSupported: (kind === 'single' || kind === 'multiple') && identity === 'open',
    isMultiple: kind === 'multiple',
    isOpen,
    hasVoted: voted,
    rows: rows(poll, known, showsResults),
  };
}

function rows({ options = [] }: Poll, { info, own, results }: KnownPoll, showsResults: boolean): PollRow[] {
  const counts = new Map(showsResults ? results?.options.map(({ id, count }) => [id, count]) : []);
  const total = results?.total ?? 0;
  const labels = new Map([...(info.options ?? []), ...options].map(({ id, label }) => [id, label]));
  const chosen = choices(own?.answer);
  // What was taken out of the feed after it had been voted for is still counted, and comes last.
  return [...new Set([...options.map(({ id }) => id), ...counts.keys()])].map((id) => {
    const count = counts.get(id);
    return {
      id,
      label: labels.get(id) ?? id,
      own: chosen.includes(id),
      ...(count !== undefined && { count, share: total && count / total }),
    };
  });
}

/** The options that an answer names. */
export const choices = (answer: Answer | undefined): readonly string[] =>
  typeof answer === 'string' ? [answer] : answer instanceof Array ? answer : [];

/** An answer that can be sent, or what is missing. */
export function readChoices({ info }: KnownPoll, chosen: readonly string[], { strings }: Words) {
  const checked = checkAnswer(info, info.kind === 'multiple' ? chosen : chosen[0]);
  if (checked.ok) return { answer: checked.answer };
  const { chooseOne, choose, refusal } = strings.poll;
  if (!chosen.length) return { error: chooseOne };
  const { min, max } = answerLimits(info);
  // An option that the service has not heard of yet.
  return { error: checked.fault === 'too-few' || checked.fault === 'too-many' ? choose(min, max) : refusal.invalid };
}

/** How many one may choose, where that is not "as many as you like". */
export function choiceHint({ info }: KnownPoll, { strings }: Words): string {
  const { min, max } = answerLimits(info);
  return info.kind === 'multiple' && (min > 1 || max < info.options!.length) ? strings.poll.choose(min, max) : '';
}

/** The small sentences below the rows: how many have voted, how long one can, when results come. */
export function pollNotes(view: PollView, { info, results, isForgetful }: KnownPoll, words: Words, zone: string) {
  const { strings, formats } = words;
  const { poll } = strings;
  const when = (instant: string) => {
    const ms = parseInstant(instant)!;
    return `${formats.dateTime(ms, zone)} (${formats.zoneName(zone, ms)})`;
  };
  const notes: string[] = [];
  if (results) {
    const asOfMs = parseInstant(info.serverTime)!;
    const asOf = strings.common.asOf(`${formats.time(asOfMs, zone)} (${formats.zoneOffset(zone, asOfMs)})`);
    notes.push(results.total ? `${poll.votes(results.total)} · ${asOf}` : poll.noVotesYet);
  }
  const { state, changesAt } = info;
  if (state === 'closed') notes.push(poll.closed);
  else if (state === 'upcoming') notes.push(changesAt ? poll.upcoming(when(changesAt)) : poll.upcomingManual);
  else if (changesAt) notes.push(poll.closes(when(changesAt)));
  const until = resultsHiddenUntil(info, state, { hasVoted: view.hasVoted });
  if (until === 'never') notes.push(poll.resultsHidden);
  if (until === 'close') notes.push(poll.resultsAfterClose);
  if (view.isOpen && !view.hasVoted) notes.push(poll.thisDevice);
  if (view.isOpen && view.hasVoted && isForgetful) notes.push(poll.notRemembered);
  return notes;
}

/** Which of our sentences says why an answer was not taken. */
export function refusalOf({ code = '', mayPass }: PollFailure): PollRefusal {
  if (mayPass) return code === 'unavailable' || code === 'too-many-requests' ? 'busy' : 'away';
  return refusals[code] ?? (code.startsWith('invalid-') ? 'invalid' : 'other');
}

const refusals: Readonly<Record<string, PollRefusal>> = {
  'not-open': 'not-open',
  'already-voted': 'already-voted',
  'vote-id-taken': 'already-voted',
  'revision-conflict': 'already-voted',
  'unknown-poll': 'no-such-poll',
  'origin-refused': 'forbidden',
  'unknown-voter': 'forbidden',
};
