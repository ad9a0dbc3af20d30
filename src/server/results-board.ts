import type { Milliseconds } from '../domain/event-model.js';
import { tally } from '../poll-protocol/index.js';
import type { Poll, PollResults } from '../poll-protocol/index.js';
import type { PollStorage } from './storage/poll-storage.js';

export interface PostedResults {
  readonly results: PollResults;
  readonly etag: string;
}

interface Board {
  poll: Poll;
  posted?: PostedResults;
  countedAt: number;
  isStale: boolean;
  /** The count that is under way. */
  running?: Promise<PostedResults> | undefined;
  /** The one after it, which everybody shares who asks meanwhile. */
  next?: Promise<PostedResults> | undefined;
  notBefore: number;
}

/** How long counts are believed unasked, where other services may take votes as well. */
const countLastsMs = 1_000;

/**
 * Results, counted when somebody asks and something has changed. Whoever asks after a vote was acknowledged finds it
 * counted. However many ask, counting takes no more than a fifth of the time: a count that takes long is made less often.
 */
export class ResultsBoard {
  readonly #boards = new Map<string, Board>();
  readonly #storage: PollStorage;
  readonly #now: () => Milliseconds;

  constructor(storage: PollStorage, now: () => Milliseconds) {
    this.#storage = storage;
    this.#now = now;
  }

  /** Something was stored: what was counted before is out of date. */
  touch(poll: string) {
    const board = this.#boards.get(poll);
    if (board) board.isStale = true;
  }

  async results(poll: Poll): Promise<PostedResults> {
    const board = this.#boards.get(poll.id) ?? { poll, countedAt: 0, isStale: true, notBefore: 0 };
    this.#boards.set(poll.id, board);
    if (board.poll !== poll) Object.assign(board, { poll, isStale: true });
    const isOld = this.#storage.shared && performance.now() - board.countedAt > countLastsMs;
    if (board.posted && !board.isStale && !isOld) return board.posted;
    return (board.next ??= this.#countNext(board));
  }

  async #countNext(board: Board): Promise<PostedResults> {
    await board.running?.catch(() => {});
    const waitMs = board.notBefore - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    board.next = undefined;
    return (board.running = this.#count(board));
  }

  async #count(board: Board): Promise<PostedResults> {
    const { poll } = board;
    const startedAt = performance.now();
    // Before the store is asked: what comes in from now on may be missing from the count.
    board.isStale = false;
    try {
      const asOf = new Date(this.#now()).toISOString();
      const { revision, answers } = await this.#storage.countAnswers(poll.id);
      const counts = { revision, ...tally(poll, answers) };
      board.countedAt = startedAt;
      return (board.posted = { results: { ...counts, asOf }, etag: etag(revision, JSON.stringify(counts)) });
    } catch (error) {
      board.isStale = true;
      throw error;
    } finally {
      board.notBefore = performance.now() + 4 * (performance.now() - startedAt);
    }
  }
}

/** Weak, for `asOf` may differ. The text is in it because a changed feed changes results as well. */
function etag(revision: number, text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `W/"${revision}-${(hash >>> 0).toString(36)}"`;
}
