import type { FeedSource } from '../feed/feed-store.js';

/** Options that a widget takes over from `<wco-event>` where it has none of its own. */
export interface InheritedOptions {
  readonly timeZone: string | undefined;
  readonly headingLevel: number | undefined;
  readonly refresh: number | undefined;
  readonly now: string | undefined;
  readonly storage: string | undefined;
  readonly debug: boolean;
  readonly feedFormat: string | undefined;
  readonly feedTimeZone: string | undefined;
  readonly feedId: string | undefined;
}

/** What `<wco-event>` shares with the widgets inside it. */
export interface EventContext {
  /** The feed it names, and how far its loading has come; absent where it names none. */
  readonly source: FeedSource | undefined;
  readonly options: InheritedOptions;
}

/** A `<wco-event>`, of whichever copy of the script: the widgets inside it look for it by its tag. */
export interface EventProvider extends Element {
  /** Tells `listener` what is shared, as soon as it is known and whenever it changes; the answer ends it. */
  share(listener: (shared: EventContext) => void): () => void;
}
