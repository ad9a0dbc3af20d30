import { toJson } from '../base/to-json.js';
import type { Milliseconds } from '../domain/event-model.js';
import { parseInstant } from '../domain/instant.js';
import type { FeedEnvironment } from '../feed/feed-store.js';
import { randomId, resultsHiddenUntil } from '../poll-protocol/index.js';
import type { Answer, PollInfo, PollResults, StoredVote } from '../poll-protocol/index.js';
import { pollClient, type PollAddress, type PollClient, type PollFailure } from './poll-client.js';
import { voterStore, type VoterRecord, type VoterStore } from './voter-store.js';

/** What is known of a poll, and of the visitor's part in it. */
export interface PollSnapshot {
  /** `away`: the latest look failed, what is here held before. `unknown`: the service has no such poll. */
  readonly phase: 'loading' | 'ready' | 'away' | 'unknown';
  readonly info?: PollInfo;
  readonly results?: PollResults | undefined;
  /** The visitor's answer as the service has confirmed it. */
  readonly own?: StoredVote | undefined;
  /** An answer that is not confirmed yet. */
  readonly pending?: Answer | undefined;
  /** Whether it is under way just now; else it waits to be sent again. */
  readonly isSending?: boolean;
  /** Why `pending` waits or, without one, why the last answer was refused. */
  readonly failure?: PollFailure | undefined;
  /** The own answer will be forgotten with the page. */
  readonly isForgetful?: boolean;
}

/** What a visit needs of the world around it; tests bring a world of their own. */
export type PollEnvironment = Omit<FeedEnvironment, 'isOnline'>;

export interface PollListener {
  /** There is another snapshot. */
  changed(): void;
  /** The service has the visitor's answer on disk. */
  confirmed(vote: StoredVote): void;
}

/** How often a poll is looked at while somebody can see it. */
const paceMs = 10_000;
/** A closed one may be opened again, which nobody waits for. */
const closedPaceMs = 60_000;
const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
/** The service decides when a poll opens or closes: it is asked a moment after. */
const afterChangeMs = 500;
/** How often an answer is put before others of the same visitor, sent from another window. */
const mostOvertakings = 5;

/** Whether a visitor with this answer may see results now. */
export const maySeeResults = (info: PollInfo, own: StoredVote | undefined): boolean =>
  info.state !== 'upcoming' &&
  (info.resultsVisible || !resultsHiddenUntil(info, info.state, { hasVoted: hasVoted(own) }));

export const hasVoted = (own: StoredVote | undefined): boolean => (own?.answer ?? null) !== null;

export const isSameAnswer = (one: Answer | undefined, other: Answer | undefined): boolean =>
  toJson(one) === toJson(other);

/**
 * One visitor at one poll: looks how it stands as long as somebody can see it, and brings the visitor's answer to the
 * service, however often it has to be sent. What was sent lies in the store before, so that every further attempt, after
 * a reload too, is the same vote.
 */
export class PollVisit {
  snapshot: PollSnapshot = { phase: 'loading' };
  readonly #client: PollClient;
  readonly #store: VoterStore;
  #stopListening: (() => void) | undefined;
  #record: VoterRecord | undefined;
  /** Looks and attempts are numbered: what an older one brings is of no interest any more. */
  #look = 0;
  #isLooking = false;
  #failedLooks = 0;
  #dueMs = 0;
  #lookTimer: unknown;
  #attempt = 0;
  #failedAttempts = 0;
  #overtakings = 0;
  #sendTimer: unknown;

  constructor(
    address: PollAddress,
    isLasting: boolean,
    private readonly environment: PollEnvironment,
    private readonly listener: PollListener,
  ) {
    this.#client = pollClient(address, environment.fetch);
    this.#store = voterStore(address, isLasting);
  }

  start(): void {
    if (this.#stopListening) return;
    this.#stopListening = this.environment.onChange((online) => {
      if (online) this.retry();
      else this.#schedule();
    });
    this.#record = this.#store.read();
    this.retry();
  }

  stop(): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#look++;
    this.#attempt++;
    this.#isLooking = false;
    this.environment.clearTimeout(this.#lookTimer);
    this.environment.clearTimeout(this.#sendTimer);
  }

  /** Looks at once, and sends at once what waits. */
  retry(): void {
    void this.#lookNow();
    if (this.#record?.pending !== undefined && !this.snapshot.isSending) void this.#send();
  }

  /** Casts or changes the visitor's vote. The answer has been checked. */
  vote(answer: Answer): void {
    const record = this.#store.read() ?? { voter: randomId(), vote: randomId(), revision: -1 };
    const { pending } = this.snapshot;
    if (pending !== undefined && isSameAnswer(answer, pending)) {
      // A second click, or the visitor's own "try again".
      if (!this.snapshot.isSending) void this.#send();
      return;
    }
    if (pending === undefined && isSameAnswer(answer, record.answer)) {
      this.#set({ failure: undefined });
      return;
    }
    this.#keep({ ...record, revision: record.revision + 1, pending: answer });
    this.#failedAttempts = this.#overtakings = 0;
    this.#set({ failure: undefined });
    void this.#send();
  }

  async #send(): Promise<void> {
    const attempt = ++this.#attempt;
    this.environment.clearTimeout(this.#sendTimer);
    const record = this.#record!;
    const { voter, vote, revision, pending } = record;
    const answer = pending!;
    this.#set({ pending: answer, isSending: true });
    const { body, failure } = await this.#client.vote(vote, { voter, answer, revision });
    if (attempt !== this.#attempt) return;
    const stored = body ?? (failure!.code === 'revision-conflict' ? failure!.problem.stored : undefined);
    const isOvertaken = stored && stored.revision >= revision && !isSameAnswer(stored.answer, answer);
    if (isOvertaken && ++this.#overtakings < mostOvertakings) {
      // Another window of the same visitor was faster; the answer given here is the later wish.
      this.#keep({ ...record, revision: stored.revision + 1 });
      return this.#send();
    }
    if (body) this.#confirm(record, body);
    else if (failure!.mayPass) this.#wait(failure!);
    else this.#refuse(record, failure!);
  }

  #confirm({ voter, vote }: VoterRecord, { answer, revision }: StoredVote): void {
    const own = { answer, revision };
    this.#keep({ voter, vote, ...own });
    this.#set({ own, pending: undefined, isSending: false, failure: undefined });
    this.listener.confirmed(own);
    void this.#lookNow();
  }

  #wait(failure: PollFailure): void {
    this.#set({ isSending: false, failure });
    const pauseMs = failure.waitMs + this.#pauseMs(this.#failedAttempts++);
    this.#sendTimer = this.environment.setTimeout(() => void this.#send(), pauseMs);
  }

  #refuse({ pending: _refused, ...record }: VoterRecord, failure: PollFailure): void {
    this.#keep(record);
    this.#set({ pending: undefined, isSending: false, failure });
    void this.#lookNow();
  }

  async #lookNow(): Promise<void> {
    const look = ++this.#look;
    this.#isLooking = true;
    this.environment.clearTimeout(this.#lookTimer);
    const { info: lastInfo } = this.snapshot;
    const own = this.#readOwn();
    const expected = lastInfo && maySeeResults(lastInfo, own) ? this.#results(lastInfo, own) : undefined;
    const { body: info, failure } = await this.#client.info();
    let results = await expected;
    if (info && !results && maySeeResults(info, own)) results = await this.#results(info, own);
    if (look !== this.#look) return;
    this.#isLooking = false;
    const missed = failure ?? (results?.failure?.mayPass ? results.failure : undefined);
    this.#plan(info ?? lastInfo, missed);
    if (failure) {
      this.#set({ phase: failure.code === 'unknown-poll' ? 'unknown' : 'away' });
      return;
    }
    const isForgotten = results?.failure?.problem.until === 'vote' && hasVoted(own);
    if (isForgotten) this.#forget();
    this.#set({
      phase: missed ? 'away' : 'ready',
      info: info!,
      own: isForgotten ? undefined : own,
      results: results?.body ?? (missed ? this.snapshot.results : undefined),
    });
  }

  /** The own vote is named only where it is what opens the results: everybody else's request is the same, and can be kept. */
  #results(info: PollInfo, own: StoredVote | undefined) {
    const isNeeded = resultsHiddenUntil(info, info.state) === 'vote' && hasVoted(own);
    return this.#client.results(isNeeded ? this.#record!.vote : undefined);
  }

  /** Another window of the visitor may have voted meanwhile. */
  #readOwn(): StoredVote | undefined {
    if (this.#record?.pending === undefined) this.#record = this.#store.read();
    const { answer, revision = 0 } = this.#record ?? {};
    if (answer === undefined) return undefined;
    const { own } = this.snapshot;
    return isSameAnswer(own?.answer, answer) ? own : { answer, revision };
  }

  /** The service has no such vote: the organiser has cleared away a rehearsal. One can vote anew. */
  #forget(): void {
    const { answer: _cleared, ...record } = this.#record!;
    this.#keep(record);
  }

  #keep(record: VoterRecord): void {
    this.#record = record;
    const isForgetful = !this.#store.write(record);
    if (isForgetful !== !!this.snapshot.isForgetful) this.#set({ isForgetful });
  }

  /** When to look again. */
  #plan(info: PollInfo | undefined, failure: PollFailure | undefined): void {
    const { now, random } = this.environment;
    let pauseMs: Milliseconds;
    if (failure) {
      pauseMs = failure.waitMs + this.#pauseMs(this.#failedLooks++);
    } else {
      this.#failedLooks = 0;
      pauseMs = (info!.state === 'closed' ? closedPaceMs : paceMs) * (0.8 + 0.4 * random());
      const changesInMs = (parseInstant(info!.changesAt ?? '') ?? NaN) - parseInstant(info!.serverTime)!;
      // All who wait for it do not come in the same instant.
      if (changesInMs < pauseMs) pauseMs = Math.max(changesInMs, 0) + afterChangeMs * (1 + random());
    }
    this.#dueMs = now() + pauseMs;
    this.#schedule();
  }

  #schedule(): void {
    const { clearTimeout, setTimeout, isHidden, now } = this.environment;
    clearTimeout(this.#lookTimer);
    if (this.#isLooking || !this.#stopListening || isHidden()) return;
    this.#lookTimer = setTimeout(() => void this.#lookNow(), Math.max(this.#dueMs - now(), 0));
  }

  /** Grows with every failure; half of it is by chance, so that all who were turned away do not come back as one. */
  #pauseMs(failures: number): Milliseconds {
    return Math.min(firstPauseMs * 2 ** failures, longestPauseMs) * (0.5 + this.environment.random());
  }

  #set(change: Partial<PollSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    this.listener.changed();
  }
}
