import { html } from 'lit';
import type { InheritedOptions } from '../../src/context/event-context.js';
import type { EventModel } from '../../src/domain/event-model.js';
import type { FeedSource, FeedState } from '../../src/feed/feed-store.js';
import { readFeed } from '../../src/feed/read-feed.js';
import type { Words } from '../../src/i18n/words.js';
import { WcoWidget } from '../../src/parts/wco-widget.js';
import { hostStyles } from '../../src/styles/host.styles.js';
import type { WcoEvent } from '../../src/widgets/event/event.js';
import '../../src/widgets/event/index.js';
import { smallFeed } from './feed-url.js';

/** The frame of every widget with the least of a picture in it: the event's name, and the time in its zone. */
export class PlainWidget extends WcoWidget {
  static override styles = hostStyles;

  protected override widgetWords({ strings }: Words) {
    return strings.agenda;
  }

  protected override isEmpty({ sessions }: EventModel): boolean {
    return !sessions.length;
  }

  protected override renderModel({ event }: EventModel, { formats }: Words) {
    const { nowMs } = this.clock;
    return html`<p class="name">${event.id}</p>
      <p class="now">${formats.time(nowMs, this.zone)}</p>
      <p class="level">${this.topLevel}</p>`;
  }
}
customElements.define('wco-plain', PlainWidget);

export const smallModel = readFeed(smallFeed, 'https://example.org/feed.json').model!;
export const emptyModel = readFeed({ ...smallFeed, sessions: [] }, 'https://example.org/empty.json').model!;

export const ready = (model = smallModel) => ({ phase: 'ready', model, problems: [], loadedMs: 0 }) as const;
export const failed = {
  phase: 'failed',
  problems: [{ severity: 'error', code: 'http-status', path: '$', params: { status: 503 } }],
} as const;

/** A feed of which a test says how its loading goes. */
export class TestSource implements FeedSource {
  readonly request = { urls: ['https://example.org/feed.json'], format: 'auto' };
  readonly listeners = new Set<() => void>();
  retries = 0;

  state: FeedState;

  constructor(state: FeedState = { phase: 'loading' }) {
    this.state = state;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  retry(): void {
    this.retries++;
  }

  set(state: FeedState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}

const noOptions: InheritedOptions = {
  timeZone: undefined,
  headingLevel: undefined,
  refresh: undefined,
  now: undefined,
  storage: undefined,
  debug: false,
  feedFormat: undefined,
  feedTimeZone: undefined,
  feedId: undefined,
};

/** A `<wco-event>` that gives the widgets inside it what a test wants it to give. */
export function providerOf(source: FeedSource | undefined, options: Partial<InheritedOptions> = {}): WcoEvent {
  const provider = document.createElement('wco-event');
  provider.share = (listener) => {
    listener({ source, options: { ...noOptions, ...options } });
    return () => {};
  };
  return provider;
}

declare global {
  interface HTMLElementTagNameMap {
    'wco-plain': PlainWidget;
  }
}
