import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { EventContext, EventProvider, InheritedOptions } from '../context/event-context.js';
import { FeedController } from '../controllers/feed-controller.js';
import { describeProblems, warnOf } from '../controllers/report-problems.js';
import { parseInstant } from '../domain/instant.js';
import type { UnknownValue } from '../domain/slice.js';
import { isTimeZone } from '../domain/zone.js';
import { closest } from '../base/ancestors.js';
import type { Problem } from '../feed/problem.js';
import { version } from '../base/version.js';

/**
 * What `<wco-event>` and every widget have in common: the options of the contract, inherited where absent, and a feed.
 *
 * @internal
 */
export abstract class WcoElement extends LitElement {
  /** Version of the copy that this element comes from. */
  static readonly version = version;

  /** Address of the event feed, resolved against the page; several, separated by spaces, where an event needs several files. */
  @property() feed?: string;

  /** Format of the feed: `auto`, or the name of a foreign one. */
  @property({ attribute: 'feed-format' }) feedFormat?: string;

  /** IANA time zone for foreign feeds whose times carry no offset. */
  @property({ attribute: 'feed-time-zone' }) feedTimeZone?: string;

  /** Id of the event, for foreign feeds that have none. */
  @property({ attribute: 'feed-id' }) feedId?: string;

  /** Zone in which times are shown: `event`, `visitor`, or an IANA name. */
  @property({ attribute: 'time-zone' }) timeZone?: string;

  /** Level of the widget's top heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel?: number;

  /** Seconds between looks for a newer feed; 0 means never. */
  @property({ type: Number }) refresh?: number;

  /** An ISO 8601 date-time with offset: the widget shows itself as of that instant, standing still. */
  @property() now?: string;

  /** Where the visitor's own choices are kept: `local`, or `none`. */
  @property() storage?: string;

  /** Shows the feed's problems on the page, to the webmaster. */
  @property({ type: Boolean }) debug = false;

  /** The `<wco-event>` around this element, what it shares, and the end of being told. */
  #provider: (Element & Partial<EventProvider>) | undefined;
  #inherited: EventContext | undefined;
  #leave: (() => void) | undefined;
  protected readonly feedController = new FeedController(
    this,
    () => this.options.refresh,
    () => this.nowMs ?? Date.now(),
  );
  /** Own options, completed by those of `<wco-event>`; without the values that mean nothing. */
  protected options: InheritedOptions = noOptions;
  /** The instant at which time stands still, where an author has set one. */
  protected nowMs: number | undefined;
  /** What the page's author wrote and means nothing here. */
  protected readonly authorProblems: Problem[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#provider = closest(this, (element) => element !== this && element.localName === 'wco-event');
    this.#inherit();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#inherited = this.#leave = undefined;
  }

  /** Hears what `<wco-event>` shares, now and later. One that comes to life after its widgets is awaited. */
  #inherit(): void {
    if (this.#awaitsProvider) {
      void customElements.whenDefined('wco-event').then(() => {
        if (this.isConnected) this.#inherit();
      });
      return;
    }
    this.#leave?.();
    // An element of somebody else that has this name shares nothing.
    this.#leave = this.#provider?.share?.((shared) => {
      this.#inherited = shared;
      this.requestUpdate();
    });
  }

  get #awaitsProvider(): boolean {
    return !!this.#provider?.matches(':not(:defined)');
  }

  protected override willUpdate(): void {
    const inherited = this.#inherited;
    this.options = this.#resolveOptions(inherited?.options ?? noOptions);
    this.nowMs = this.options.now === undefined ? undefined : parseInstant(this.options.now);
    this.feedController.use({ ...this.options, feed: this.feed }, inherited?.source);
  }

  /** Whether a feed is, or may yet be, named for this element. */
  protected get hasFeed(): boolean {
    return !!this.feedController.source || this.#awaitsProvider;
  }

  #resolveOptions(inherited: InheritedOptions): InheritedOptions {
    const { timeZone, headingLevel, refresh, now, storage } = this;
    return {
      timeZone: this.valid('time-zone', timeZone, isZoneChoice) ?? inherited.timeZone,
      headingLevel: this.valid('heading-level', headingLevel, isHeadingLevel) ?? inherited.headingLevel,
      refresh: this.valid('refresh', refresh, isSeconds) ?? inherited.refresh,
      now: this.valid('now', now || undefined, isInstant) ?? inherited.now,
      storage: this.valid('storage', storage, isStorage) ?? inherited.storage,
      debug: this.debug || inherited.debug,
      feedFormat: this.feedFormat ?? inherited.feedFormat,
      feedTimeZone: this.feedTimeZone ?? inherited.feedTimeZone,
      feedId: this.feedId ?? inherited.feedId,
    };
  }

  /** The value, if it means something; else says so, once, and goes on without it. */
  protected valid<T>(attribute: string, value: T | undefined | null, accepts: (value: T) => boolean): T | undefined {
    if (value === undefined || value === null) return undefined;
    if (accepts(value)) return value;
    this.reportAttribute(attribute, value as string);
    return undefined;
  }

  /** Tells the webmaster, once, that the value of an attribute means nothing here. */
  protected reportAttribute(
    attribute: string,
    found: string | number,
    code: 'invalid-attribute' | 'unknown-filter-value' = 'invalid-attribute',
  ): void {
    const path = `<${this.localName} ${attribute}="${found}">`;
    if (this.authorProblems.some((problem) => problem.path === path)) return;
    const problem = { severity: 'warning', code, path, params: { attribute, found } } as const;
    this.authorProblems.push(problem);
    void describeProblems([problem], this).then((problems) => warnOf(document.title, problems));
  }

  /** The same for values of `only-*` to which nothing in the event answers. */
  protected reportUnknown(unknown: readonly UnknownValue[]): void {
    for (const { attribute, value } of unknown) this.reportAttribute(attribute, value, 'unknown-filter-value');
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

const isZoneChoice = (value: string) => value === 'event' || value === 'visitor' || isTimeZone(value);
const isHeadingLevel = (value: number) => Number.isInteger(value) && value >= 1 && value <= 6;
const isSeconds = (value: number) => value >= 0;
const isInstant = (value: string) => parseInstant(value) !== undefined;
const isStorage = (value: string) => value === 'local' || value === 'none';
