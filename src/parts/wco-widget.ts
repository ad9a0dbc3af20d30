import { adoptStyles, html, nothing, type TemplateResult } from 'lit';
import { ClockController } from '../controllers/clock-controller.js';
import { GroundController } from '../controllers/ground-controller.js';
import { LocaleController } from '../controllers/locale-controller.js';
import type { EventModel, Milliseconds } from '../domain/event-model.js';
import { dayKeyAt, isTimeZone } from '../domain/zone.js';
import type { FurtherWords, Words } from '../i18n/words.js';
import { darkStyles } from '../styles/host.styles.js';
import { WcoElement } from './wco-element.js';

/** How far a widget has come: what a page can style by and wait for. */
export type WidgetState = 'loading' | 'ready' | 'empty' | 'stale' | 'failed';

/** What a widget says of itself where it has nothing to show. */
export interface WidgetWords {
  readonly label: string;
  readonly failed: string;
  readonly empty: string;
}

/**
 * The frame of every widget: the author's fallback until there is something better, the states of the contract, the
 * language, the ground it stands on, and the time. A widget adds what it draws of the event.
 *
 * @internal
 *
 * @attr {string} lang - Language, BCP 47; absent, that of the nearest ancestor that has one.
 *
 * @cssstate loading - The feed is on its way.
 * @cssstate ready - There is something to show.
 * @cssstate empty - The feed has nothing that this widget shows.
 * @cssstate stale - What is shown was good; a newer state could not be had.
 * @cssstate failed - The feed could not be had.
 *
 * @cssproperty [--wco-font-size=max(1em, 14px)] - Size of the text.
 * @cssproperty [--wco-radius=0.25em] - Rounding of corners.
 * @cssproperty [--wco-color-accent=#10508c] - Links, buttons and focus.
 * @cssproperty [--wco-color-accent-dark=#7db8f0] - The same on a dark ground.
 * @cssproperty [--wco-color-changed=#8a5300] - What is not as it was planned.
 * @cssproperty [--wco-color-changed-dark=#f0b429] - The same on a dark ground.
 * @cssproperty [--wco-color-cancelled=#b3261e] - What is cancelled, and errors.
 * @cssproperty [--wco-color-cancelled-dark=#ff8a80] - The same on a dark ground.
 * @cssproperty [--wco-color-muted] - Secondary text; a weaker shade of the page's text.
 * @cssproperty [--wco-color-hairline] - Lines; a faint shade of the page's text.
 * @cssproperty [--wco-color-faint] - The faintest of surfaces; a trace of the page's text.
 * @cssproperty [--wco-color-ground=#fff] - Ground of what lies over the page, as dialogs do.
 * @cssproperty [--wco-color-ink=#1b1f24] - Text on that ground.
 */
export abstract class WcoWidget extends WcoElement {
  protected readonly locale = new LocaleController(this, this.furtherWords);
  protected readonly ground = new GroundController(this);
  protected readonly clock = new ClockController(this, (nowMs) => this.nextChange(nowMs));
  #state: WidgetState = 'loading';
  /** The visitor has asked to try again: said until there is something else to say. */
  #isRetrying = false;
  readonly #states = this.attachInternals().states as CustomStateSet | undefined;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && old !== value) this.locale.update();
  }

  /**
   * How far the widget has come: `loading`, `ready`, `empty`, `stale` (shown, but a newer state could not be had) or
   * `failed`. Also a custom state, for CSS: `:state(ready)`.
   */
  get state(): WidgetState {
    return this.#state;
  }

  /** The event, once its feed has been read. */
  protected get model(): EventModel | undefined {
    const state = this.feedController.state;
    return state && 'model' in state ? state.model : undefined;
  }

  /** Zone in which this widget shows times. */
  protected get zone(): string {
    const { timeZone = 'event' } = this.options;
    const zone = timeZone === 'visitor' ? this.visitorZone : timeZone;
    return zone && zone !== 'event' ? zone : (this.model?.event.timeZone ?? 'UTC');
  }

  /** Zone to which the visitor's machine is set; some do not know their own. */
  protected get visitorZone(): string | undefined {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return isTimeZone(timeZone) ? timeZone : undefined;
  }

  /** Level of this widget's top heading. */
  protected get topLevel(): number {
    return this.options.headingLevel ?? 2;
  }

  /** The next instant at which the widget looks different, if it then does by the time alone. */
  protected nextChange(_nowMs: Milliseconds): Milliseconds | undefined {
    return undefined;
  }

  /** Where the words are that the widget says besides those of all. */
  protected get furtherWords(): FurtherWords | undefined {
    return undefined;
  }

  /** The widget's own words for its states. */
  protected abstract widgetWords(words: Words): WidgetWords;

  /** Takes up what the widget lives on besides its feed, as soon as options and feed are known. */
  protected useSources?(): void;

  /** Works out, from pure functions, what there is to draw; before the state is told and the widget is drawn. */
  protected prepare?(model: EventModel): void;

  /** Whether there is nothing in `model` that this widget shows. */
  protected abstract isEmpty(model: EventModel): boolean;

  /** The widget's picture of the event. */
  protected abstract renderModel(model: EventModel, words: Words): TemplateResult;

  /** All that is drawn once there is something to show; for a widget that can do without a feed. */
  protected renderContent(words: Words): unknown {
    return this.model ? this.renderModel(this.model, words) : nothing;
  }

  /** When what is shown was last known to hold. */
  protected get goodMs(): Milliseconds | undefined {
    const feed = this.feedController.state;
    return feed && 'model' in feed ? feed.loadedMs : undefined;
  }

  /** Looks again, as the visitor asks for it. */
  protected retry(): void {
    this.feedController.source?.retry();
  }

  /** How far the widget has come, from what it knows of its feed. */
  protected resolveState(): WidgetState {
    const feed = this.feedController.state;
    if (!feed) return this.hasFeed ? 'loading' : 'failed';
    if (!('model' in feed)) return feed.phase;
    return this.isEmpty(feed.model) ? 'empty' : feed.phase;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.clock.read(this.nowMs);
    this.ground.read();
    this.useSources?.();
    const { model } = this;
    if (model) {
      this.locale.setEventLanguages(model.event.languages);
      this.prepare?.(model);
    }
    this.#setState(this.resolveState());
  }

  protected override updated(): void {
    this.#isRetrying = false;
    this.toggleSheet(darkStyles.styleSheet!, this.ground.dark);
  }

  /** Another document takes no sheet of this one; coming back, a widget has lost those it had. */
  adoptedCallback(): void {
    if (!this.shadowRoot || this.ownerDocument !== document) return;
    adoptStyles(this.shadowRoot, (this.constructor as typeof WcoWidget).elementStyles);
    this.requestUpdate();
  }

  /** Puts a sheet behind the widget's own, or takes it away. */
  protected toggleSheet(sheet: CSSStyleSheet, on: boolean): void {
    const root = this.shadowRoot!;
    if (root.adoptedStyleSheets.includes(sheet) === on || root.ownerDocument !== document) return;
    const others = root.adoptedStyleSheets.filter((other) => other !== sheet);
    root.adoptedStyleSheets = on ? [...others, sheet] : others;
  }

  protected override render() {
    const { words } = this.locale;
    if (!words) return this.#renderFallback();
    const { language, direction } = words.strings;
    return html`<div part="base" class="base" lang=${language} dir=${direction}>
      ${this.#renderState(words)} ${this.options.debug ? this.#renderProblems(words) : nothing}
      <i class="ground-mark" aria-hidden="true" @transitionstart=${this.ground.look}></i>
    </div>`;
  }

  #renderState(words: Words) {
    const isStale = this.#state === 'stale';
    return isStale || this.#state === 'ready'
      ? html`${this.renderContent(words)}${isStale ? this.#renderStale(words) : nothing}`
      : html`${this.#renderFallback()}${this.#renderBelow(words)}`;
  }

  /** Also where there is none: a page that is still being read, or a script, may bring it later. */
  #renderFallback() {
    return html`<slot @slotchange=${this.#onFallback}></slot>`;
  }

  readonly #onFallback = () => this.requestUpdate();

  /** What stands below the author's fallback or, where there is none, in its place. */
  #renderBelow(words: Words) {
    if (this.#state === 'failed') return this.#renderFailure(words);
    if (this.#hasFallback) return nothing;
    return this.#state === 'empty' ? this.#renderNotice(this.widgetWords(words).empty) : placeholder;
  }

  #renderNotice(sentence: string, rest: unknown = nothing) {
    return html`<p part="notice" class="notice muted">${sentence} ${rest}</p>`;
  }

  #renderFailure(words: Words) {
    if (!this.hasFeed) return this.#renderNotice(words.strings.common.noFeed);
    return this.#renderNotice(this.widgetWords(words).failed, this.#renderRetry(words));
  }

  #renderStale(words: Words) {
    const { asOf, plainProgramme, stale } = words.strings.common;
    const { zone } = this;
    const { formats } = words;
    const goodMs = this.goodMs!;
    const isToday = dayKeyAt(zone, goodMs) === dayKeyAt(zone, Date.now());
    const time = `${formats[isToday ? 'time' : 'dateTime'](goodMs, zone)} ${formats.zoneOffset(zone, goodMs)}`;
    const plain = this.model?.event.programmeUrl;
    const link = plain ? html`<a href=${plain}>${plainProgramme}</a>` : nothing;
    return this.#renderNotice(`${stale} (${asOf(time)})`, html`${this.#renderRetry(words)} ${link}`);
  }

  #renderRetry({ strings }: Words) {
    const { loading, tryAgain } = strings.common;
    return html`<button type="button" part="retry" @click=${this.#onRetry}>
      ${this.#isRetrying ? loading : tryAgain}
    </button>`;
  }

  readonly #onRetry = () => {
    this.#isRetrying = true;
    this.requestUpdate();
    this.retry();
  };

  #renderProblems(words: Words) {
    void import('./problem-list/index.js');
    const feed = this.feedController.state;
    const problems = [...this.authorProblems, ...(feed && 'problems' in feed ? feed.problems : [])];
    return html`<wco-problem-list .words=${words} .problems=${problems}></wco-problem-list>`;
  }

  get #hasFallback(): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Element ? !node.slot : node instanceof Text && !!node.data.trim(),
    );
  }

  #setState(state: WidgetState): void {
    const previous = this.#state;
    this.#state = state;
    try {
      this.#states?.delete(previous);
      this.#states?.add(state);
    } catch {
      // Chrome before 125 takes only names with two dashes before them; the property says the same.
    }
  }
}

const placeholder = html`<div class="placeholder"><i></i><i></i><i></i><i></i></div>`;
