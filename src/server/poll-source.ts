import type { EventModel, Milliseconds } from '../domain/event-model.js';
import type { Poll } from '../poll-protocol/index.js';

/** The polls of a feed at one time. */
export interface PollBook {
  /** In the feed's order. */
  readonly polls: readonly Poll[];
  /** When what a poll belongs to begins: its session, else the event. Until then opening it by hand is a rehearsal. */
  readonly startMs?: (poll: Poll) => Milliseconds | undefined;
}

/** Where the service learns which polls there are: something that follows a feed, or a fixed book. */
export interface PollSource {
  /** undefined: the feed could not be read yet. */
  readonly book: PollBook | undefined;
  /** Calls back when `book` has changed; returns how to stop that. */
  subscribe(listener: () => void): () => void;
}

export const pollBook = ({ event, polls, sessionById }: EventModel): PollBook => ({
  polls,
  startMs: ({ session }) => sessionById.get(session ?? '')?.startMs ?? event.startMs,
});

/** Polls that stay as they are. */
export const fixedPolls = (polls: readonly Poll[]): PollSource => ({ book: { polls }, subscribe: () => () => {} });
