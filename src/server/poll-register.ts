import type { Milliseconds } from '../domain/event-model.js';
import { firstOpeningMs, pollDefinition, pollMoment, resultsHiddenUntil } from '../poll-protocol/index.js';
import type { Poll, PollInfo, PollMoment, ResultsReader } from '../poll-protocol/index.js';
import { PollRefusal, unavailable } from './poll-refusal.js';
import type { PollSource } from './poll-source.js';
import { noControl } from './storage/poll-storage.js';
import type { NumberedControl, PollStorage, VoteOutcome, VoteToStore } from './storage/poll-storage.js';

/** How long what was done by hand is believed unasked, where other services may take orders as well. */
const controlsLastMs = 1_000;

/** Which polls there are, and how each stands: feed, clock and organiser's hand put together. */
export class PollRegister {
  readonly #source: PollSource;
  readonly #storage: PollStorage;
  readonly #now: () => Milliseconds;
  #controls: ReadonlyMap<string, NumberedControl> = new Map();
  #readAt = -Infinity;
  #reading: Promise<void> | undefined;

  constructor(source: PollSource, storage: PollStorage, now: () => Milliseconds) {
    this.#source = source;
    this.#storage = storage;
    this.#now = now;
  }

  get polls(): readonly Poll[] {
    const { book } = this.#source;
    if (!book) throw unavailable('The feed could not be read yet.');
    return book.polls;
  }

  get serverTime(): string {
    return new Date(this.#now()).toISOString();
  }

  /** Ids of the polls that are closed, each with the version of what was done to it by hand. */
  get closed(): readonly (readonly [id: string, controlVersion: number])[] {
    const polls = this.#source.book?.polls ?? [];
    return polls
      .filter((poll) => this.moment(poll).state === 'closed')
      .map(({ id }) => [id, this.#control(id).version] as const);
  }

  find(id: string): Poll | undefined {
    return this.#source.book?.polls.find((poll) => poll.id === id);
  }

  poll(id: string): Poll {
    const poll = this.polls.find((poll) => poll.id === id);
    if (!poll) throw new PollRefusal('unknown-poll', 'The feed of this service has no poll of that id.');
    return poll;
  }

  moment(poll: Poll): PollMoment {
    return pollMoment(poll, this.#control(poll.id), this.#now());
  }

  info(poll: Poll, reader: ResultsReader): PollInfo {
    const { state, changesMs } = this.moment(poll);
    return {
      ...pollDefinition(poll),
      state,
      ...(changesMs !== undefined && { changesAt: new Date(changesMs).toISOString() }),
      serverTime: this.serverTime,
      resultsVisible: resultsHiddenUntil(poll, state, reader) === undefined,
    };
  }

  /** Learns what was done by hand, here before or elsewhere meanwhile; `always`, even if it was asked just now. */
  async refresh(always = false): Promise<void> {
    const isFresh = performance.now() - this.#readAt < (this.#storage.shared ? controlsLastMs : Infinity);
    if (isFresh && !always) return;
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    await this.#reading;
  }

  async #read() {
    const startedAt = performance.now();
    this.#controls = await this.#storage.controls();
    this.#readAt = startedAt;
  }

  async storeVote(poll: Poll, vote: Omit<VoteToStore, 'poll' | 'open' | 'controlVersion'>): Promise<VoteOutcome> {
    for (let tries = 0; tries < 3; tries++) {
      await this.refresh(tries > 0);
      const open = this.moment(poll).state === 'open';
      const controlVersion = this.#control(poll.id).version;
      const outcome = await this.#storage.storeVote({ ...vote, poll: poll.id, open, controlVersion });
      if (outcome.outcome !== 'control-changed') return outcome;
    }
    throw unavailable('The poll is being opened and closed; try again in a moment.');
  }

  /** Opens or closes by hand; what is so already stays as it is. */
  async setHand(poll: Poll, hand: 'open' | 'closed'): Promise<void> {
    await this.refresh(true);
    if (this.moment(poll).state === hand) return;
    this.#keep(poll, await this.#storage.setHand(poll.id, hand, this.#now()));
  }

  async clear(poll: Poll): Promise<void> {
    await this.refresh(true);
    if (this.#now() >= this.#firstOpeningMs(poll)) {
      const detail = 'The poll has been opened for good: only votes of a rehearsal before that can be cleared away.';
      throw new PollRefusal('already-opened', detail);
    }
    this.#keep(poll, await this.#storage.clear(poll.id));
  }

  /** A poll that is opened by hand alone begins in earnest with what it belongs to. */
  #firstOpeningMs(poll: Poll): Milliseconds {
    const opensMs = firstOpeningMs(poll);
    if (opensMs !== Infinity) return opensMs;
    const startMs = this.#source.book?.startMs?.(poll);
    return startMs ?? (this.#control(poll.id).hand ? -Infinity : Infinity);
  }

  #control(id: string): NumberedControl {
    return this.#controls.get(id) ?? noControl;
  }

  #keep(poll: Poll, control: NumberedControl) {
    this.#controls = new Map(this.#controls).set(poll.id, control);
  }
}
