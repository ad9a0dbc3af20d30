import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { emit } from '../../base/emit.js';
import { AddressController } from '../../controllers/address-controller.js';
import { countdown, nextCountdownChange, type Countdown, type CountdownPhase } from '../../domain/countdown.js';
import type { EventModel, Milliseconds, Session, Text } from '../../domain/event-model.js';
import { sessionEnd } from '../../domain/session-phase.js';
import type { TimeLeft } from '../../domain/time-left.js';
import type { Words } from '../../i18n/words.js';
import { feedText, plainText } from '../../parts/feed-text.js';
import { selectSession, sessionDialog } from '../../parts/open-session.js';
import { WcoWidget } from '../../parts/wco-widget.js';
import { hostStyles } from '../../styles/host.styles.js';
import { dayWords, figuresOf, momentWords, nextEventFacts, roomWords, spokenTime, timeToGo } from './countdown-view.js';
import { countdownStyles } from './countdown.styles.js';
import { sentenceWith } from './sentence-with.js';

/** Sessions in parallel that are named; the others are only counted. */
const sessionsNamed = 4;

type In<Phase extends CountdownPhase> = Extract<Countdown, { phase: Phase }>;

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
 * @csspart session-title - Its title.
 * @csspart session-facts - Its room, and how long it still lasts or when it begins.
 * @csspart next-event - The event that comes after this one.
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

  protected override widgetWords({ strings }: Words) {
    return strings.countdown;
  }

  protected override prepare(model: EventModel): void {
    const to = this.to?.trim() || 'start';
    const current = countdown(model, to, this.clock.nowMs);
    if (current.phase === 'none' && current.unknown) {
      this.reportAttribute('to', to, 'names no session that is in the feed: nothing is counted to');
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
    const { zone, topLevel: level } = this;
    const { nowMs } = this.clock;
    return html`${this.#renderPhase(this.#current!, model, words)}
    ${sessionDialog(this.#address, { model, words, zone, level, nowMs }) ?? nothing}`;
  }

  #renderPhase(current: Countdown, model: EventModel, words: Words) {
    const { countdown: strings } = words.strings;
    const { event } = model;
    switch (current.phase) {
      case 'before':
        return this.#renderTimer(current, words, this.#renderUntil(current, model, words));
      case 'on-now':
        return this.#renderTimer(current, words, this.#renderOnNow(current, model, words));
      case 'break':
      case 'until-tomorrow':
        return this.#renderTimer(current, words, this.#renderBreak(current, model, words));
      case 'over':
        return html`<slot name="over">${this.#renderOver(current, model, words)}</slot>`;
      case 'postponed':
        return this.#renderSaid('postponed', sentenceWith(strings.postponed, this.#text(event.name, model, words)));
      case 'cancelled': {
        const name = current.session?.title ?? event.name;
        return this.#renderSaid('cancelled', sentenceWith(strings.cancelled, this.#text(name, model, words)));
      }
      default:
        return nothing;
    }
  }

  /** Whatever goes on counting: a screen reader reads it where the visitor asks for it, and never by itself. */
  #renderTimer({ phase }: Countdown, { strings }: Words, content: unknown) {
    return html`<div role="timer" aria-live="off" aria-label=${strings.countdown.label} part="timer" class=${phase}>
      ${content}
    </div>`;
  }

  #renderSaid(phase: 'postponed' | 'cancelled' | 'over', sentence: unknown) {
    return html`<p part="sentence" class=${phase}>${sentence}</p>`;
  }

  #renderUntil(current: In<'before'>, model: EventModel, words: Words) {
    const { countdown: strings } = words.strings;
    const { kind, session, day, targetMs, left } = current;
    const when = day
      ? html`<time datetime=${day}>${dayWords(day, this.zone, this.clock.nowMs, words)}</time>`
      : this.#renderMoment(targetMs, words);
    const name = this.#text(model.event.name, model, words);
    const sentence = this.label
      ? sentenceWith(strings.untilLabelled, html`<bdi>${this.label}</bdi>`, when)
      : session
        ? sentenceWith(strings.untilSession, this.#renderLink(session, model, words), when)
        : kind === 'instant'
          ? sentenceWith(strings.untilMoment, when)
          : sentenceWith(kind === 'end' ? strings.untilEnd : strings.untilStart, name, when);
    return this.#renderCount(left, sentence, words);
  }

  /** The figures for the eye, the same in words for the ear, and what they count to. */
  #renderCount(left: TimeLeft, sentence: unknown, words: Words) {
    return html`<p part="figures" class="figures" aria-hidden="true">
        ${figuresOf(left, words).map(
          ({ figure, word }) =>
            html`<span part="figure" class="figure"
              ><span part="number" class="number">${figure}</span> <span part="unit" class="unit">${word}</span></span
            > `,
        )}
      </p>
      <p part="sentence" class="sentence muted">
        <span class="visually-hidden">${spokenTime(left, words)}</span> ${sentence}
      </p>`;
  }

  #renderOnNow({ sessions, targetMs, next }: In<'on-now'>, model: EventModel, words: Words) {
    const { countdown: strings } = words.strings;
    const { name, timeZone } = model.event;
    const toGo = (endMs: Milliseconds) => timeToGo(timeZone, this.clock.nowMs, endMs, words);
    const now = sessions.length
      ? this.#renderSessions(sessions, (session) => toGo(sessionEnd(session)!), model, words)
      : html`<p class="title">${this.#text(name, model, words)}</p>
          <p class="muted">${toGo(targetMs)}</p>`;
    return html`${this.#renderLabel(strings.onNow)} ${now}
    ${
      next.length
        ? html`${this.#renderLabel(strings.next)}
            <div class="next">${this.#renderSessions(next, this.#startWords(words), model, words)}</div>`
        : nothing
    }`;
  }

  #renderBreak(current: In<'break' | 'until-tomorrow'>, model: EventModel, words: Words) {
    const { countdown: strings } = words.strings;
    const { phase, pause, opening, left, next, targetMs } = current;
    const pauses = phase === 'break' && !opening;
    const label = pause ? this.#text(pause.title, model, words) : pauses ? strings.break : undefined;
    const until = sentenceWith(strings.untilNext, this.#renderMoment(targetMs, words, phase === 'break'));
    return html`${label ? this.#renderLabel(label) : nothing} ${this.#renderCount(left, until, words)}
    ${this.#renderLabel(strings.next)} ${this.#renderSessions(next, () => '', model, words)}`;
  }

  #renderOver({ kind, session, endedMs }: In<'over'>, model: EventModel, words: Words) {
    const { strings } = words;
    const { name, links = [], languages } = model.event;
    if (kind === 'instant') {
      return this.#renderSaid('over', sentenceWith(strings.countdown.passed, this.#renderMoment(endedMs, words)));
    }
    const recordings = session
      ? session.recording && [{ url: session.recording, words: strings.agenda.watchRecording }]
      : links
          .filter((link) => link.kind === 'video')
          .map(({ url, label }) => ({
            url,
            words: plainText(label, words, languages) || strings.countdown.recordings,
          }));
    return html`${this.#renderSaid('over', sentenceWith(strings.countdown.over, this.#text(session?.title ?? name, model, words)))}
    ${(recordings || []).map(({ url, words }) => html`<p><a href=${url}>${words}</a></p>`)}
    ${session ? nothing : this.#renderNextEvent(model, words)}`;
  }

  #renderNextEvent({ event }: EventModel, words: Words) {
    const { nextEvent, languages } = event;
    if (!nextEvent) return nothing;
    const { name, url } = nextEvent;
    const facts = nextEventFacts(nextEvent, words, languages).join('\u00a0· ');
    const title = feedText(name, words, languages);
    return html`${this.#renderLabel(words.strings.countdown.nextEvent)}
      <div part="next-event">
        ${name ? html`<p class="title">${url ? html`<a href=${url}>${title}</a>` : title}</p>` : nothing}
        ${facts ? html`<p class="muted">${facts}</p>` : nothing}
      </div>`;
  }

  #renderSessions(sessions: readonly Session[], note: (session: Session) => string, model: EventModel, words: Words) {
    const more = sessions.length - sessionsNamed;
    return html`<ul class="sessions ${sessions.length > 1 ? 'several' : ''}">
      ${sessions.slice(0, sessionsNamed).map((session) => {
        const facts = [roomWords(session, model, words), note(session)].filter(Boolean).join('\u00a0· ');
        return html`<li part="session">
          <p part="session-title" class="title">${this.#renderLink(session, model, words)}</p>
          ${facts ? html`<p part="session-facts" class="muted">${facts}</p>` : nothing}
        </li>`;
      })}
      ${more > 0 ? html`<li class="muted">${words.strings.agenda.moreSessions(more)}</li>` : nothing}
    </ul>`;
  }

  #renderLink(session: Session, model: EventModel, words: Words) {
    return html`<a
      href=${this.#address.href('session', session.id, true)}
      @click=${(click: MouseEvent) => selectSession(this, this.#address, click, session)}
      >${this.#text(session.title, model, words)}</a
    >`;
  }

  #renderMoment(instantMs: Milliseconds, words: Words, timeOnly = false) {
    const { zone } = this;
    return html`<time datetime=${new Date(instantMs).toISOString()}
      >${momentWords(instantMs, zone, this.clock.nowMs, words, timeOnly)}
      <span class="zone">(${words.formats.zoneName(zone, instantMs)})</span></time
    >`;
  }

  #renderLabel(words: unknown) {
    return html`<p part="phase" class="phase">${words}</p>`;
  }

  #startWords({ strings, formats }: Words) {
    return ({ startMs }: Session) => strings.countdown.startsAt(formats.time(startMs!, this.zone));
  }

  #text(text: Text, { event }: EventModel, words: Words) {
    return feedText(text, words, event.languages);
  }
}
