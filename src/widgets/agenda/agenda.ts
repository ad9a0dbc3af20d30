import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { memo } from '../../base/memo.js';
import { WcoWidget } from '../../parts/wco-widget.js';
import { AddressController } from '../../controllers/address-controller.js';
import { GrowController } from '../../controllers/grow-controller.js';
import type { EventModel, Milliseconds, Session } from '../../domain/event-model.js';
import { isDayChoice, nextProgrammeDay, programmeDay } from '../../domain/programme-day.js';
import { nextPhaseChange } from '../../domain/session-phase.js';
import { sliceSessions, type SlicedSessions } from '../../domain/slice.js';
import { trackRules } from '../../domain/track-colors.js';
import type { Words } from '../../i18n/words.js';
import { heading } from '../../parts/heading.js';
import { selectSession, sessionDialog } from '../../parts/open-session.js';
import { isPlainClick } from '../../parts/plain-click.js';
import { hostStyles } from '../../styles/host.styles.js';
import { agendaRows } from './agenda-rows.js';
import { agendaView, type AgendaView, type DayLink } from './agenda-view.js';
import { agendaStyles } from './agenda.styles.js';

/** Sessions drawn at once; a long programme never holds up the page. */
const firstStep = 40;

/** From this many sessions on the browser may leave out drawing what is far from the screen. */
const longProgramme = 200;

/**
 * @summary The programme: sessions by day in the order of time.
 * @tagname wco-agenda
 * @status experimental
 * @since 0.1
 *
 * @slot - The fallback: shown until there is a programme, and where it cannot be had.
 *
 * @event {CustomEvent<{ url: string, problems: ReportedProblem[] }>} wco-feed-load - The feed named here was read; again whenever a newer one was.
 * @event {CustomEvent<{ url: string, problems: ReportedProblem[] }>} wco-feed-error - The feed named here could not be had.
 * @event {CustomEvent<{ id: string, url: string, item: Session }>} wco-session-select - A session was chosen. Cancelled, the page shows its own page instead of ours.
 *
 * @csspart base - Everything the widget draws.
 * @csspart head - The line above the programme: days and zone.
 * @csspart day-link - A link to a day.
 * @csspart day-title - Title of a day.
 * @csspart session - One session.
 * @csspart session-time - Its time.
 * @csspart session-title - Its title.
 * @csspart session-people - Who appears in it.
 * @csspart session-facts - Room, track, kind and languages.
 * @csspart status - The word in front of a session that is on now, cancelled, delayed or moved.
 * @csspart dialog - The panel of the dialog that a session opens in.
 * @csspart dialog-title - The title in a dialog.
 * @csspart dialog-close - The close button of a dialog.
 * @csspart dialog-section - A further section of a dialog, such as people or documents.
 * @csspart notice - A sentence in place of, or below, the programme.
 * @csspart retry - The button that loads the feed again.
 *
 * @cssproperty [--wco-font-size=max(1em, 14px)] - Size of the text.
 * @cssproperty [--wco-color-accent=#10508c] - Links, focus, and what is on now.
 * @cssproperty [--wco-color-accent-dark=#7db8f0] - The same on a dark ground.
 * @cssproperty [--wco-color-muted] - Secondary text; a weaker shade of the page's text.
 * @cssproperty [--wco-color-hairline] - Lines between sessions.
 * @cssproperty [--wco-sticky-top=0px] - Height of the page's own sticky header, below which the days stay in view.
 * @cssproperty [--wco-agenda-time-width=7em] - Width of the column of times.
 */
export class WcoAgenda extends WcoWidget {
  static override styles = [hostStyles, agendaStyles];

  /** Day to begin with: `auto` (today, else the first day), `all`, or YYYY-MM-DD. */
  @property() day = 'auto';

  /** Only sessions of these days (YYYY-MM-DD), separated by commas. */
  @property({ attribute: 'only-day' }) onlyDay?: string;

  /** Only sessions of these tracks, by id or name, separated by commas. */
  @property({ attribute: 'only-track' }) onlyTrack?: string;

  /** Only sessions in these rooms, by id or name, separated by commas. */
  @property({ attribute: 'only-room' }) onlyRoom?: string;

  /** Only sessions with these people, by id or name, separated by commas. */
  @property({ attribute: 'only-speaker' }) onlySpeaker?: string;

  /** Only sessions with people of these organizations, separated by commas. */
  @property({ attribute: 'only-organization' }) onlyOrganization?: string;

  /** Only sessions of these sponsors, by id or name, separated by commas. */
  @property({ attribute: 'only-sponsor' }) onlySponsor?: string;

  /** Only sessions with people from these countries (ISO 3166-1 alpha-2), separated by commas. */
  @property({ attribute: 'only-country' }) onlyCountry?: string;

  /** Only sessions with these tags, separated by commas. */
  @property({ attribute: 'only-tag' }) onlyTag?: string;

  readonly #address = new AddressController(this);
  readonly #grow = new GrowController(this, firstStep);
  readonly #trackSheet = new CSSStyleSheet();
  readonly #sliceOnce = memo<SlicedSessions>();
  readonly #listOnce = memo<void>();
  readonly #viewOnce = memo<AgendaView>();
  readonly #colorsOnce = memo<void>();
  #sliced: SlicedSessions = { sessions: [], unknown: [] };
  #view: AgendaView | undefined;

  protected override widgetWords({ strings }: Words) {
    return strings.agenda;
  }

  protected override prepare(model: EventModel): void {
    const slice = [
      this.onlyDay,
      this.onlyTrack,
      this.onlyRoom,
      this.onlySpeaker,
      this.onlyOrganization,
      this.onlySponsor,
      this.onlyCountry,
      this.onlyTag,
    ] as const;
    this.#sliced = this.#sliceOnce([model, ...slice], () => {
      const [day, track, room, speaker, organization, sponsor, country, tag] = slice;
      return sliceSessions(model, { day, track, room, speaker, organization, sponsor, country, tag });
    });
    this.reportUnknown(this.#sliced.unknown);
    this.#colorsOnce([model.tracks, this.ground.dark], () =>
      this.#trackSheet.replaceSync(trackRules(model.tracks, this.ground.dark)),
    );
    const { words } = this.locale;
    const { zone } = this;
    const day = this.#address.get('day') ?? this.day;
    const today = programmeDay(model.event.timeZone, this.clock.nowMs);
    this.#listOnce([day, ...slice], () => this.#grow.restart());
    this.#view =
      words &&
      this.#viewOnce([this.#sliced, words, zone, day, today], () =>
        agendaView(model, this.#sliced.sessions, { words, zone, day, today }),
      );
    this.#grow.total = this.#view?.count ?? 0;
    if (!isDayChoice(this.day, model.sessions)) this.reportAttribute('day', this.day, 'unknown-filter-value');
  }

  protected override isEmpty(): boolean {
    return !this.#sliced.sessions.length;
  }

  protected override nextChange(nowMs: Milliseconds) {
    const { timeZone } = this.model?.event ?? {};
    const tomorrowMs = timeZone === undefined ? Infinity : nextProgrammeDay(timeZone, nowMs);
    return Math.min(nextPhaseChange(this.#sliced.sessions, nowMs) ?? Infinity, tomorrowMs);
  }

  protected override updated(): void {
    super.updated();
    this.toggleSheet(this.#trackSheet, true);
  }

  protected override firstUpdated(): void {
    // One listener for the links of all sessions.
    this.shadowRoot!.addEventListener('click', this.#onClick);
  }

  protected override renderModel(model: EventModel, words: Words) {
    const view = this.#view!;
    const hrefOf = this.#address.hrefs('session', true);
    const options = {
      view,
      words,
      level: this.topLevel + 1,
      nowMs: this.clock.nowMs,
      href: ({ id }: Session) => hrefOf(id),
    };
    // Every group is drawn whole, so that the list grows by whole groups.
    let drawn = 0;
    const limit = this.#grow.limit;
    return html`${this.#renderHead(view, words)}
      <div class=${view.count > longProgramme ? 'long' : ''}>
        ${view.days.map(({ title, groups }) => {
          if (drawn >= limit) return nothing;
          return html`<section class="day">
            ${heading(this.topLevel, 'day-title', title)}
            ${groups.map((group) => {
              if (drawn >= limit) return nothing;
              drawn += group.sessions.length;
              return html`<ol class="group" ${agendaRows(group, options)}></ol>`;
            })}
          </section>`;
        })}
      </div>
      ${sessionDialog(this.#address, {
        model,
        words,
        zone: this.zone,
        level: this.topLevel,
        nowMs: this.clock.nowMs,
        saysUnknown: true,
      })}`;
  }

  #renderHead({ links, firstMs }: AgendaView, { strings, formats }: Words) {
    const { zone } = this;
    const atMs = firstMs ?? this.clock.nowMs;
    return html`<div part="head" class="head">
      ${links.length ? html`<nav aria-label=${strings.agenda.days}>${links.map(this.#renderDayLink(strings.agenda.today))}</nav>` : nothing}
      <p class="zone muted small">
        ${strings.common.timesIn(formats.zoneName(zone, atMs), formats.zoneOffset(zone, atMs))}
      </p>
    </div>`;
  }

  #renderDayLink(todayWord: string) {
    return ({ value, title, current, today }: DayLink) =>
      html`<a
        part="day-link"
        href=${this.#address.href('day', value)}
        aria-current=${current ? 'true' : nothing}
        @click=${(click: MouseEvent) => this.#onDay(click, value)}
        >${title}${today ? html` <small>${todayWord}</small>` : nothing}</a
      >`;
  }

  readonly #onDay = (click: MouseEvent, day: string) => {
    if (!isPlainClick(click)) return;
    click.preventDefault();
    this.#address.push('day', day);
  };

  readonly #onClick = (click: Event) => {
    const row = (click.target as Element).closest('a')?.closest('li');
    const session = this.model?.sessionById.get(row?.dataset.id ?? '');
    if (session) selectSession(this, this.#address, click as MouseEvent, session);
  };
}
