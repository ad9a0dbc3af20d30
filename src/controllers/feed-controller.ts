import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { emit } from '../base/emit.js';
import type { EventModel } from '../domain/event-model.js';
import { refreshSeconds } from '../domain/refresh-interval.js';
import { feedSource, type FeedSource, type FeedState } from '../feed/feed-store.js';
import type { Problem } from '../feed/problem.js';
import { describeProblems, warnOf } from './report-problems.js';

/** What a page author's attributes say of a feed. */
export interface FeedAttributes {
  readonly feed: string | undefined;
  readonly feedFormat: string | undefined;
  readonly feedTimeZone: string | undefined;
  readonly feedId: string | undefined;
}

/**
 * Keeps a host subscribed to its feed: the one it names, or the one it is given by `<wco-event>`. The element that names
 * a feed tells the page how its loading went.
 */
export class FeedController implements ReactiveController {
  source: FeedSource | undefined;
  #named = false;
  #unsubscribe: (() => void) | undefined;
  /** What the page was told last; and which model it knows, so that one that is good again is no news. */
  #told:
    | { readonly phase: FeedState['phase']; readonly model: EventModel | undefined; readonly problems: string }
    | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly refresh: () => number | undefined,
    private readonly nowMs: () => number,
  ) {
    host.addController(this);
  }

  get state(): FeedState | undefined {
    return this.source?.state;
  }

  /** Takes the feed that the host names or, where it names none, the inherited one. */
  use(attributes: FeedAttributes, inherited: FeedSource | undefined): void {
    this.#named = !!attributes.feed?.trim();
    const source = this.#named ? feedSource(requestOf(attributes)) : inherited;
    if (source === this.source) return;
    this.hostDisconnected();
    this.source = source;
    this.#told = undefined;
    this.hostConnected();
  }

  hostConnected(): void {
    // A host that has left the page before it was drawn is still told what to use.
    if (this.#unsubscribe || !this.source || !this.host.isConnected) return;
    this.#unsubscribe = this.source.subscribe(this.#onChange, () => this.refresh() ?? this.#defaultRefresh());
    this.#report();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  readonly #onChange = () => {
    this.host.requestUpdate();
    this.#report();
  };

  #defaultRefresh(): number | undefined {
    const state = this.state;
    return state && 'model' in state ? refreshSeconds(state.model.event, this.nowMs()) : undefined;
  }

  /** Tells the page what is new: a feed that was read, or why it could not be had; the same thing only once. */
  #report(): void {
    const { state, source } = this;
    if (!this.#named || !state || state.phase === 'loading') return;
    const { phase } = state;
    const model = 'model' in state ? state.model : undefined;
    const problems = state.problems.map(({ code, path }) => code + path).join();
    const told = this.#told;
    this.#told = { phase, model, problems };
    const known = phase === 'ready' ? told?.model === model : told?.phase === phase && told.problems === problems;
    if (told && known) return;
    void describeProblems(state.problems, this.host).then((problems) => {
      const url = source!.request.urls.join(' ');
      if (problems.some(isError))
        warnOf(url, [...problems.filter(isError), ...problems.filter((one) => !isError(one))]);
      emit(this.host, phase === 'ready' ? 'wco-feed-load' : 'wco-feed-error', { url, problems });
    });
  }
}

function requestOf({ feed, feedFormat, feedTimeZone, feedId }: FeedAttributes) {
  return {
    urls: feed!.trim().split(/\s+/).map(resolve),
    format: feedFormat?.trim() || 'auto',
    ...(feedTimeZone && { timeZone: feedTimeZone }),
    ...(feedId && { eventId: feedId }),
  };
}

/** An address that is none is left as it stands: fetching it says so. */
function resolve(url: string): string {
  try {
    return new URL(url, document.baseURI).href;
  } catch {
    return url;
  }
}

const isError = ({ severity }: Problem) => severity === 'error';
