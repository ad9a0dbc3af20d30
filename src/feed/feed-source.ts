import type { EventModel, Milliseconds } from '../domain/event-model.js';
import type { FetchEnvironment } from './fetch-file.js';
import type { FormatOptions } from './formats.js';
import type { Problem } from './problem.js';

/** A feed as a page names it. */
export interface FeedRequest extends FormatOptions {
  /** Absolute addresses. */
  readonly urls: readonly string[];
  readonly format: string;
}

/** How far the loading of a feed has come. */
export type FeedState =
  | { readonly phase: 'loading' }
  | {
      /** `stale`: it was good, and the latest look at it failed; `problems` say why. */
      readonly phase: 'ready' | 'stale';
      readonly model: EventModel;
      readonly problems: readonly Problem[];
      /** When this text was last known to be the feed's. */
      readonly loadedMs: Milliseconds;
    }
  | { readonly phase: 'failed'; readonly problems: readonly Problem[] };

/** A feed of the page: loaded once, and looked at again from time to time, for all who subscribe to it. */
export interface FeedSource {
  readonly request: FeedRequest;
  readonly state: FeedState;
  /**
   * Calls `listener` whenever `state` has news. `refreshSeconds` is asked after each look when the next one should be:
   * 0 for never, undefined for the rule of the event. The shortest wish counts. The answer ends the subscription.
   */
  subscribe(listener: () => void, refreshSeconds?: () => number | undefined): () => void;
  /** Looks at once, as when a visitor asks for it. What is known stays until the answer comes. */
  retry(): void;
}

/** The page around a source. */
export interface FeedEnvironment extends FetchEnvironment {
  isHidden(): boolean;
  /** Calls when the page is hidden or shown (`isOnline` false), or the network has come back (true); the answer ends it. */
  onChange(listener: (isOnline: boolean) => void): () => void;
}

/** Who is told of news, and how often they wish a look. */
export interface Subscriber {
  readonly listener: () => void;
  readonly wish: (() => number | undefined) | undefined;
}
