import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { emit } from '../../base/emit.js';
import { AddressController } from '../../controllers/address-controller.js';
import { countdown, nextCountdownChange, type Countdown, type CountdownPhase } from '../../domain/countdown.js';
import type { EventModel, Milliseconds, Session } from '../../domain/event-model.js';
import { furtherWords } from '../../i18n/further-words.js';
import type { Words } from '../../i18n/words.js';
import { selectSession, sessionDialog } from '../../parts/open-session.js';
import { WcoWidget } from '../../parts/wco-widget.js';
import { hostStyles } from '../../styles/host.styles.js';
import { countdownTemplate } from './countdown-template.js';
import { countdownStyles } from './countdown.styles.js';

/**
 * @summary How long until the event or its next phase; while it is on, what is on now.
 * @tagname wco-countdown
 * @status experimental
 * @since 0.1
 *
 * @slot - The fallback: shown until there is a date, and where it cannot be had.
 * @slot over - What to show once it is over, in place of our words.
 *
 * @event {CustomEvent<{ url: string, problems: ReportedProblem[] }>} wco-feed-load - The feed named here was read; again whenever a newer one was.
 * @event {CustomEvent<{ url: string, problems: ReportedProblem[] }>} wco-feed-error - The feed named here could not be had.
 * @event {CustomEvent<{ id: string, url: string, item: Session }>} wco-session-select - A session was chosen. Cancelled, the page shows its own page instead of ours.
 * @event {CustomEvent<{ phase: string, previous: string, target: string | undefined }>} wco-countdown-phase - While the page was open a new phase began (`before`, `on-now`, `break`, `until-tomorrow`, `over`, `postponed`, `cancelled`, or `none` where there is no date), or the same phase has a new target: the instant counted to, ISO 8601.
 *
 * @csspart base - Everything the widget draws.
 * @csspart timer - What goes on counting.
 * @csspart figures - The large figures.
 * @csspart figure - One figure with its unit.
 * @csspart number - Its number.
 * @csspart unit - Its unit.
 * @csspart sentence - The sentence below the figures, or in their place.
 * @csspart phase - The words "On now", "Break", "Next" or "Next event".
 * @csspart session - A session that is on now or comes next.
 * @csspart next-event - The event that comes after this one.
 * @csspart title - The title of a session, or the name of an event.
 * @csspart facts - The line below: a room, how long it still lasts or when it begins; a place and a date.
 * @csspart dialog - The panel of the dialog that a session opens in.
 * @csspart dialog-title - The title in a dialog.
 * @csspart dialog-close - The close button of a dialog.
 * @csspart dialog-section - A further section of a dialog, such as people or documents.
 * @csspart notice - A sentence in place of, or below, the countdown.
 * @csspart retry - The button that loads the feed again.
 *
 * @cssproperty [--wco-font-size=max(1em, 14px)] - Size of the text.
 * @cssproperty [--wco-color-accent=#10508c] - Links, focus, and what is on now.
 * @cssproperty [--wco-color-accent-dark=#7db8f0] - The same on a dark ground.
 * @cssproperty [--wco-color-muted] - Secondary text; a weaker shade of the page's text.
 * @cssproperty [--wco-color-changed=#8a5300] - The words of a postponed event.
 * @cssproperty [--wco-color-changed-dark=#f0b429] - The same on a dark ground.
 * @cssproperty [--wco-color-cancelled=#b3261e] - The words of a cancelled event.
 * @cssproperty [--wco-color-cancelled-dark=#ff8a80] - The same on a dark ground.
 * @cssproperty [--wco-countdown-gap=1.75em] - Space between the figures; by itself less where there is little room.
 * @cssproperty [--wco-countdown-figure-size=3em] - Size of the figures; by itself smaller where there is little room.
 * @cssproperty [--wco-countdown-figure-weight=300] - Weight of the figures.
 */
export class WcoCountdown extends WcoWidget {
  static override styles = [hostStyles, countdownStyles];

  /**
   * What to count to: `start` (then what is on now), `end` or `next` (whatever begins next) of the event, the id of a
   * session, or an ISO 8601 date-time with offset.
   */
  @property() to = 'start';

  /** Words for what is counted to, such as "until registration closes"; the date still follows. */
  @property() label?: string;

  readonly #address = new AddressController(this);
  #current: Countdown | undefined;
  /** The phase that the page knows of. */
  #told: { readonly phase: CountdownPhase; readonly target: string | undefined } | undefined;

  protected override get furtherWords() {
    return furtherWords;
  }

  protected override widgetWords({ strings }: Words) {
    return strings.countdown;
  }

  protected override prepare(model: EventModel): void {
    const to = this.to?.trim() || 'start';
    const current = countdown(model, to, this.clock.nowMs);
    if (current.phase === 'none' && current.unknown) {
      this.reportAttribute('to', to, 'unknown-filter-value');
    }
    this.#current = current;
  }

  protected override isEmpty(): boolean {
    return this.#current?.phase === 'none';
  }

  protected override nextChange(nowMs: Milliseconds) {
    return this.#current && nextCountdownChange(this.#current, nowMs);
  }

  protected override updated(): void {
    super.updated();
    const current = this.#current;
    if (!current) return;
    const { phase } = current;
    const target = 'targetMs' in current ? new Date(current.targetMs).toISOString() : undefined;
    const told = this.#told;
    if (told?.phase === phase && told.target === target) return;
    this.#told = { phase, target };
    if (told) emit(this, 'wco-countdown-phase', { phase, previous: told.phase, target });
  }

  protected override renderModel(model: EventModel, words: Words) {
    const { zone, label, topLevel: level } = this;
    const { nowMs } = this.clock;
    const address = this.#address;
    const href = ({ id }: Session) => address.href('session', id, true);
    const onSelect = this.#onSelect;
    return html`${countdownTemplate(this.#current!, { model, words, zone, nowMs, label, href, onSelect })}
    ${sessionDialog(address, { model, words, zone, level, nowMs }) ?? nothing}`;
  }

  readonly #onSelect = (click: MouseEvent, session: Session) => selectSession(this, this.#address, click, session);
}
