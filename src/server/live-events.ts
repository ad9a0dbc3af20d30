import type { Milliseconds } from '../domain/event-model.js';
import { resultsHiddenUntil } from '../poll-protocol/index.js';
import type { Poll, PollEvents, ResultsReader } from '../poll-protocol/index.js';
import { EventStream, eventFrame, heartbeat, retryFrame } from './event-stream.js';
import type { PollRegister } from './poll-register.js';
import type { ResultsBoard } from './results-board.js';

/** At most four results a second for each poll, however many votes come in. */
const resultsEveryMs = 250;
/** How often the clock, and the store where it is shared, are looked at while somebody listens. */
const pulseMs = 1_000;
const heartbeatEveryMs = 15_000;
const retryAfterMs = 2_000;

interface Listener {
  readonly stream: EventStream;
  readonly reader: ResultsReader;
}

/** A poll that somebody listens to. */
interface Watch {
  readonly id: string;
  readonly listeners: Set<Listener>;
  /** What was last told. */
  told?: { readonly poll: Poll; readonly standing: string } | undefined;
  etag?: string | undefined;
  /** Tell the next results even if they are the same: there may be somebody who was not to see them. */
  again?: boolean;
  timer?: Timer | undefined;
  notBefore: number;
}

type Timer = ReturnType<typeof setTimeout>;

export interface LiveEventsParts {
  readonly register: PollRegister;
  readonly board: ResultsBoard;
  /** Other services write to the same store: look for what they did. */
  readonly shared: boolean;
  readonly now: () => Milliseconds;
}

/** Tells all who listen how their polls stand: at once, and whenever that changes. */
export class LiveEvents {
  readonly #parts: LiveEventsParts;
  readonly #watches = new Map<string, Watch>();
  readonly #streams = new Set<EventStream>();
  #pulse: Timer | undefined;
  #heartbeatAt = 0;
  #isClosed = false;

  constructor(parts: LiveEventsParts) {
    this.#parts = parts;
  }

  get isClosed() {
    return this.#isClosed;
  }

  /** A stream of the polls with these ids, each seen by its reader; ids that are not in the feed may come to be. */
  open(readers: ReadonlyMap<string, ResultsReader>): ReadableStream<Uint8Array> {
    const heard: (readonly [Watch, Listener])[] = [];
    const stream = new EventStream(() => this.#forget(stream, heard));
    this.#streams.add(stream);
    stream.send('retry', retryFrame());
    for (const [id, reader] of readers) {
      const watch = this.#watches.get(id) ?? { id, listeners: new Set(), notBefore: 0 };
      this.#watches.set(id, watch);
      const listener = { stream, reader };
      watch.listeners.add(listener);
      heard.push([watch, listener]);
      void this.#tellFirst(watch, listener);
    }
    this.#schedulePulse();
    return stream.body;
  }

  async #tellFirst(watch: Watch, listener: Listener) {
    const poll = this.#parts.register.find(watch.id);
    if (!poll) return;
    watch.told ??= { poll, standing: this.#standing(poll) };
    this.#tellState(poll, [listener]);
    try {
      const { results, etag } = await this.#parts.board.results(poll);
      watch.etag ??= etag;
      this.#tellResults(poll, results, [listener]);
    } catch {
      this.#scheduleResults(watch, { again: true, delayMs: retryAfterMs });
    }
  }

  /** A vote was stored. */
  voted(id: string) {
    this.#parts.board.touch(id);
    const watch = this.#watches.get(id);
    if (watch) this.#scheduleResults(watch);
  }

  /** The feed, or what was done by hand, may have changed. */
  changed() {
    for (const watch of this.#watches.values()) {
      const poll = this.#parts.register.find(watch.id);
      const standing = poll && this.#standing(poll);
      if (!poll || standing === undefined || (watch.told?.poll === poll && watch.told.standing === standing)) continue;
      watch.told = { poll, standing };
      this.#tellState(poll, watch.listeners);
      this.#scheduleResults(watch, { again: true });
    }
  }

  close() {
    this.#isClosed = true;
    for (const stream of this.#streams) stream.end();
  }

  #standing(poll: Poll): string {
    return JSON.stringify(this.#parts.register.moment(poll));
  }

  #tellState(poll: Poll, listeners: Iterable<Listener>) {
    const frames = new Map<boolean, Uint8Array>();
    for (const { stream, reader } of listeners) {
      const info = this.#parts.register.info(poll, reader);
      const frame =
        frames.get(info.resultsVisible) ??
        eventFrame('state', { poll: poll.id, ...info } satisfies PollEvents['state']);
      frames.set(info.resultsVisible, frame);
      stream.send(`state ${poll.id}`, frame);
    }
  }

  #tellResults(poll: Poll, results: Omit<PollEvents['results'], 'poll'>, listeners: Iterable<Listener>) {
    const { state } = this.#parts.register.moment(poll);
    const frame = eventFrame('results', { poll: poll.id, ...results } satisfies PollEvents['results']);
    for (const { stream, reader } of listeners) {
      if (!resultsHiddenUntil(poll, state, reader)) stream.send(`results ${poll.id}`, frame);
    }
  }

  #scheduleResults(watch: Watch, { again = false, delayMs = 0 } = {}) {
    watch.again ||= again;
    if (this.#isClosed) return;
    const waitMs = Math.max(delayMs, watch.notBefore - performance.now());
    watch.timer ??= setTimeout(() => void this.#pushResults(watch), waitMs);
  }

  async #pushResults(watch: Watch) {
    watch.timer = undefined;
    watch.notBefore = performance.now() + resultsEveryMs;
    const poll = this.#parts.register.find(watch.id);
    if (!poll) return;
    try {
      const { results, etag } = await this.#parts.board.results(poll);
      if (etag === watch.etag && !watch.again) return;
      watch.etag = etag;
      watch.again = false;
      this.#tellResults(poll, results, watch.listeners);
    } catch {
      // The store is away: those who listen keep what they have, and hear more when it is back.
      if (watch.listeners.size) this.#scheduleResults(watch, { again: true, delayMs: retryAfterMs });
    }
  }

  #schedulePulse() {
    if (this.#pulse || !this.#streams.size) return;
    const nowMs = this.#parts.now();
    // The instant at which a poll opens or closes is not to be missed by up to a pulse.
    const changes = [...this.#watches.keys()].map((id) => {
      const poll = this.#parts.register.find(id);
      return (poll && this.#parts.register.moment(poll).changesMs) ?? Infinity;
    });
    const delayMs = Math.max(10, Math.min(pulseMs, ...changes.map((changesMs) => changesMs - nowMs)));
    this.#pulse = setTimeout(() => void this.#beat(), delayMs);
  }

  async #beat() {
    const { register, shared } = this.#parts;
    const pulse = this.#pulse;
    if (performance.now() - this.#heartbeatAt >= heartbeatEveryMs) {
      this.#heartbeatAt = performance.now();
      for (const stream of this.#streams) stream.send('heartbeat', heartbeat);
    }
    if (shared) {
      await register.refresh().catch(() => {});
      for (const watch of this.#watches.values()) this.#scheduleResults(watch);
    }
    this.changed();
    // All streams ended meanwhile; if others came, a new pulse came with them.
    if (this.#pulse !== pulse) return;
    this.#pulse = undefined;
    this.#schedulePulse();
  }

  #forget(stream: EventStream, heard: readonly (readonly [Watch, Listener])[]) {
    this.#streams.delete(stream);
    for (const [watch, listener] of heard) {
      watch.listeners.delete(listener);
      if (watch.listeners.size) continue;
      clearTimeout(watch.timer);
      this.#watches.delete(watch.id);
    }
    if (this.#streams.size) return;
    clearTimeout(this.#pulse);
    this.#pulse = undefined;
  }
}
