import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { emit } from '../../base/emit.js';
import { memo } from '../../base/memo.js';
import { AddressController } from '../../controllers/address-controller.js';
import { PictureController } from '../../controllers/picture-controller.js';
import type { EventModel, Session, Sponsor } from '../../domain/event-model.js';
import { sponsorSections, type SponsorSections } from '../../domain/sponsor-sections.js';
import { furtherWords } from '../../i18n/further-words.js';
import type { Words } from '../../i18n/words.js';
import { feedText, plainText } from '../../parts/feed-text.js';
import { dialogParts } from '../../parts/dialog-parts.js';
import { heading } from '../../parts/heading.js';
import { logoOn, logoStyles, logoTemplate } from '../../parts/logo.js';
import { isSessionNamed, selectSession, sessionDialog } from '../../parts/open-session.js';
import { isPlainClick } from '../../parts/plain-click.js';
import { WcoWidget } from '../../parts/wco-widget.js';
import { hostStyles } from '../../styles/host.styles.js';
import { sponsorWallView, type ItemView, type SectionView, type SponsorWallView } from './sponsor-wall-view.js';
import { sponsorWallStyles } from './sponsor-wall.styles.js';

/**
 * @summary The sponsors, partners, hosts and exhibitors: tier by tier, every logo of a tier equally large to the eye.
 * @tagname wco-sponsor-wall
 * @status experimental
 * @since 0.1
 *
 * @slot - The fallback: shown until there are sponsors, and where they cannot be had.
 *
 * @event {CustomEvent<{ url: string, problems: ReportedProblem[] }>} wco-feed-load - The feed named here was read; again whenever a newer one was.
 * @event {CustomEvent<{ url: string, problems: ReportedProblem[] }>} wco-feed-error - The feed named here could not be had.
 * @event {CustomEvent<{ id: string, url: string | undefined, item: Sponsor }>} wco-sponsor-select - A sponsor was chosen. Cancelled, the page shows its own page instead of ours or the sponsor's.
 * @event {CustomEvent<{ id: string, url: string, item: Session }>} wco-session-select - A sponsor's session was chosen. Cancelled, the page shows its own page instead of ours.
 *
 * @csspart base - Everything the widget draws.
 * @csspart tier-title - Title of a tier, or of a kind that has no tiers.
 * @csspart items - The places of a tier.
 * @csspart item - One place.
 * @csspart logo - A logo.
 * @csspart name - A name in place of a logo.
 * @csspart dialog - The panel of the dialog that a sponsor or session opens in.
 * @csspart dialog-title - The title in a dialog.
 * @csspart dialog-close - The close button of a dialog.
 * @csspart dialog-section - A further section of a dialog, such as people or documents.
 * @csspart notice - A sentence in place of, or below, the wall.
 * @csspart retry - The button that loads the feed again.
 *
 * @cssproperty [--wco-font-size=max(1em, 14px)] - Size of the text, and of the logos with it.
 * @cssproperty [--wco-color-accent=#10508c] - Links and focus.
 * @cssproperty [--wco-color-accent-dark=#7db8f0] - The same on a dark ground.
 * @cssproperty [--wco-color-muted] - Titles of tiers; a weaker shade of the page's text.
 * @cssproperty [--wco-color-hairline] - Lines below the titles.
 */
export class WcoSponsorWall extends WcoWidget {
  // No class, part or word inside says what ad blockers look for.
  static override styles = [hostStyles, logoStyles, sponsorWallStyles];

  /** Only these tiers, by id or name, separated by commas. */
  @property({ attribute: 'only-tier' }) onlyTier?: string;

  /** Without the titles of the tiers. */
  @property({ type: Boolean, attribute: 'no-titles' }) noTitles = false;

  readonly #address = new AddressController(this);
  readonly #pictures = new PictureController(this);
  readonly #boxSheet = new CSSStyleSheet();
  readonly #sectionsOnce = memo<SponsorSections>();
  readonly #rulesOnce = memo<void>();
  #sections: SponsorSections = { sections: [], unknown: [] };
  #view: SponsorWallView | undefined;

  protected override get furtherWords() {
    return furtherWords;
  }

  protected override widgetWords({ strings }: Words) {
    return strings.sponsors;
  }

  protected override prepare(model: EventModel): void {
    this.#sections = this.#sectionsOnce([model, this.onlyTier], () => sponsorSections(model, this.onlyTier));
    this.reportUnknown(this.#sections.unknown);
    const { words } = this.locale;
    const { ground } = this;
    if (!words) return;
    const logoOf = (sponsor: Sponsor) => logoOn(ground.dark, sponsor, this.#pictures);
    const view = sponsorWallView(this.#sections.sections, logoOf, words);
    this.#rulesOnce([view.rules], () => this.#boxSheet.replaceSync(view.rules));
    this.#view = view;
  }

  protected override isEmpty(): boolean {
    return !this.#sections.sections.length;
  }

  protected override updated(): void {
    super.updated();
    this.toggleSheet(this.#boxSheet, true);
  }

  protected override renderModel(model: EventModel, words: Words) {
    const { languages } = model.event;
    return html`${this.#view!.sections.map((section, index) => this.#renderSection(section, index, languages, words))}
    ${this.#renderDialog(model, words)}`;
  }

  #renderSection(
    { title, rank, onlyNames, items }: SectionView,
    index: number,
    languages: readonly string[],
    words: Words,
  ) {
    const list = (label: unknown) =>
      html`<ul part="items" class="items section-${index} rank-${rank} ${onlyNames ? 'names' : ''}" aria-label=${label}>
        ${items.map((item) => html`<li part="item" class="item">${this.#renderItem(item, languages, words)}</li>`)}
      </ul>`;
    return html`<section>
      ${this.noTitles ? nothing : heading(this.topLevel, 'tier-title', feedText(title, words, languages))}
      ${list(this.noTitles ? plainText(title, words, languages) : nothing)}
    </section>`;
  }

  #renderItem({ sponsor, logo, box }: ItemView, languages: readonly string[], words: Words) {
    const { id, name, url } = sponsor;
    const content = logo
      ? logoTemplate(logo, plainText(name, words, languages), `box-${box}`, this.#pictures)
      : html`<span part="name" class="name">${feedText(name, words, languages)}</span>`;
    const onSelect = (click: MouseEvent) => this.#onSelect(click, sponsor);
    if (hasMore(sponsor))
      return html`<a href=${this.#address.href('sponsor', id, true)} @click=${onSelect}>${content}</a>`;
    return url ? html`<a href=${url} rel="sponsored noopener" @click=${onSelect}>${content}</a>` : content;
  }

  /** A session that was opened from a sponsor takes the sponsor's place until it is closed. */
  #renderDialog(model: EventModel, words: Words) {
    const { zone, topLevel: level } = this;
    const { nowMs } = this.clock;
    const address = this.#address;
    if (isSessionNamed(address, model)) return sessionDialog(address, { model, words, zone, level, nowMs }) ?? nothing;
    const named = model.sponsorById.get(address.get('sponsor', true) ?? '');
    if (!named || !address.claim('sponsor')) return nothing;
    void import('../../parts/sponsor-dialog/index.js');
    return html`<wco-sponsor-dialog
      exportparts=${dialogParts}
      .model=${model}
      .sponsor=${named}
      .words=${words}
      .zone=${zone}
      .level=${level}
      .nowMs=${nowMs}
      .dark=${this.ground.dark}
      .sessionHref=${this.#sessionHref}
      .onSession=${this.#onSession}
      @close-request=${() => address.push('sponsor', undefined, true)}
    ></wco-sponsor-dialog>`;
  }

  readonly #sessionHref = ({ id }: Session) => this.#address.href('session', id, true);

  readonly #onSession = (click: MouseEvent, session: Session) => selectSession(this, this.#address, click, session);

  readonly #onSelect = (click: MouseEvent, sponsor: Sponsor) => {
    if (!isPlainClick(click)) return;
    const { id, url } = sponsor;
    const ours = emit(this, 'wco-sponsor-select', { id, url, item: sponsor }, true);
    // Where there is nothing to open but the sponsor's own site, the link goes there.
    if (ours && !hasMore(sponsor)) return;
    click.preventDefault();
    if (ours) this.#address.push('sponsor', id, true);
  };
}

/** Whether there is something to say of a sponsor that a link to its site does not. */
const hasMore = ({ description, booth }: Sponsor) => !!description || !!booth;
