import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { emit } from '../../base/emit.js';
import { memo } from '../../base/memo.js';
import { AddressController } from '../../controllers/address-controller.js';
import { GrowController } from '../../controllers/grow-controller.js';
import { PictureController } from '../../controllers/picture-controller.js';
import type { EventModel, Session, Speaker, Text } from '../../domain/event-model.js';
import { speakerGroupings, type SpeakerGrouping } from '../../domain/speaker-groups.js';
import { sliceSpeakers, type SlicedSpeakers } from '../../domain/speaker-slice.js';
import { furtherFormats } from '../../i18n/further-formats.js';
import { furtherWords } from '../../i18n/further-words.js';
import type { Words } from '../../i18n/words.js';
import { feedText, lineContent, speakerLine } from '../../parts/feed-text.js';
import { dialogParts } from '../../parts/dialog-parts.js';
import { heading } from '../../parts/heading.js';
import { isSessionNamed, selectSession, sessionDialog } from '../../parts/open-session.js';
import { isPlainClick } from '../../parts/plain-click.js';
import { portrait, portraitStyles } from '../../parts/portrait.js';
import { WcoWidget } from '../../parts/wco-widget.js';
import { hostStyles } from '../../styles/host.styles.js';
import { speakerGridView, type SpeakerGroupView } from './speaker-grid-view.js';
import { speakerGridStyles } from './speaker-grid.styles.js';

/** Speakers drawn at once; a long list never holds up the page. */
const firstStep = 40;

/** From this many speakers on the browser may leave out drawing what is far from the screen. */
const longList = 100;

/**
 * @summary The speakers: a portrait of each, which opens to biography and sessions.
 * @tagname wco-speaker-grid
 * @status experimental
 * @since 0.1
 *
 * @slot - The fallback: shown until there are speakers, and where they cannot be had.
 *
 * @event {CustomEvent<{ url: string, problems: ReportedProblem[] }>} wco-feed-load - The feed named here was read; again whenever a newer one was.
 * @event {CustomEvent<{ url: string, problems: ReportedProblem[] }>} wco-feed-error - The feed named here could not be had.
 * @event {CustomEvent<{ id: string, url: string | undefined, item: Speaker }>} wco-speaker-select - A speaker was chosen. Cancelled, the page shows its own page instead of ours.
 * @event {CustomEvent<{ id: string, url: string, item: Session }>} wco-session-select - A session of a speaker was chosen. Cancelled, the page shows its own page instead of ours.
 *
 * @csspart base - Everything the widget draws.
 * @csspart group-title - Title of a group.
 * @csspart group-count - How many speakers are in a group.
 * @csspart speaker - One speaker.
 * @csspart portrait - The frame of a picture.
 * @csspart photo - A photo.
 * @csspart initials - The letters that stand for a photo.
 * @csspart speaker-name - The name with its prefix.
 * @csspart speaker-position - The position.
 * @csspart speaker-organization - The organization.
 * @csspart speaker-country - The country.
 * @csspart dialog - The panel of the dialog that a speaker or session opens in.
 * @csspart dialog-title - The title in a dialog.
 * @csspart dialog-close - The close button of a dialog.
 * @csspart dialog-section - A further section of a dialog, such as people or documents.
 * @csspart notice - A sentence in place of, or below, the speakers.
 * @csspart retry - The button that loads the feed again.
 *
 * @cssproperty [--wco-font-size=max(1em, 14px)] - Size of the text.
 * @cssproperty [--wco-color-accent=#10508c] - Links and focus.
 * @cssproperty [--wco-color-accent-dark=#7db8f0] - The same on a dark ground.
 * @cssproperty [--wco-color-muted] - Secondary text; a weaker shade of the page's text.
 * @cssproperty [--wco-radius=0.25em] - Roundness of the pictures' corners.
 * @cssproperty [--wco-speaker-grid-column-width=11em] - Least width of a column.
 */
export class WcoSpeakerGrid extends WcoWidget {
  static override styles = [hostStyles, portraitStyles, speakerGridStyles];

  /** What the speakers are grouped by: `none`, `category`, `country`, `organization` or `role`. */
  @property({ attribute: 'group-by' }) groupBy: string = 'none';

  /** Only featured speakers. */
  @property({ type: Boolean, attribute: 'only-featured' }) onlyFeatured = false;

  /** Only people of these sessions, by id or title, separated by commas. */
  @property({ attribute: 'only-session' }) onlySession?: string;

  /** Only speakers of these categories, separated by commas. */
  @property({ attribute: 'only-category' }) onlyCategory?: string;

  /** Only speakers of these organizations, separated by commas. */
  @property({ attribute: 'only-organization' }) onlyOrganization?: string;

  /** Only speakers from these countries (ISO 3166-1 alpha-2), separated by commas. */
  @property({ attribute: 'only-country' }) onlyCountry?: string;

  readonly #address = new AddressController(this);
  readonly #grow = new GrowController(this, firstStep);
  readonly #pictures = new PictureController(this);
  readonly #sliceOnce = memo<SlicedSpeakers>();
  readonly #listOnce = memo<void>();
  readonly #viewOnce = memo<readonly SpeakerGroupView[]>();
  #sliced: SlicedSpeakers = { speakers: [], unknown: [] };
  #groups: readonly SpeakerGroupView[] = [];

  protected override get furtherWords() {
    return furtherWords;
  }

  protected override widgetWords({ strings }: Words) {
    return strings.speakers;
  }

  protected override prepare(model: EventModel): void {
    const { onlyFeatured, onlySession, onlyCategory, onlyOrganization, onlyCountry } = this;
    const slice = [onlySession, onlyCategory, onlyOrganization, onlyCountry] as const;
    this.#sliced = this.#sliceOnce([model, onlyFeatured, ...slice], () => {
      const [session, category, organization, country] = slice;
      return sliceSpeakers(model, { featured: onlyFeatured, session, category, organization, country });
    });
    this.reportUnknown(this.#sliced.unknown);
    const { words } = this.locale;
    if (!words) return;
    const { speakers } = this.#sliced;
    const grouping = this.valid('group-by', this.groupBy, isGrouping) ?? 'none';
    this.#listOnce([grouping, onlyFeatured, ...slice], () => this.#grow.restart());
    this.#grow.total = speakers.length;
    this.#groups = this.#viewOnce([speakers, grouping, words], () =>
      speakerGridView(model, speakers, grouping as SpeakerGrouping, words),
    );
  }

  protected override isEmpty(): boolean {
    return !this.#sliced.speakers.length;
  }

  protected override renderModel(model: EventModel, words: Words) {
    let left = this.#grow.limit;
    const groups = this.#groups.map((group) => {
      if (left <= 0) return nothing;
      const shown = group.speakers.slice(0, left);
      left -= shown.length;
      return this.#renderGroup(group, shown, model, words);
    });
    const photos = model.speakers.some(({ photo }) => photo) ? 'photos' : '';
    return html`<div class="${photos} ${this.#sliced.speakers.length > longList ? 'long' : ''}">${groups}</div>
      ${this.#renderDialog(model, words)}`;
  }

  #renderGroup({ title, count }: SpeakerGroupView, shown: readonly Speaker[], model: EventModel, words: Words) {
    const level = this.topLevel + (title ? 1 : 0);
    const titled = html`${title} <span part="group-count" class="group-count">${count}</span>`;
    return html`<section>
      ${title ? heading(this.topLevel, 'group-title', titled) : nothing}
      <ul class="speakers">
        ${shown.map((speaker) => this.#renderSpeaker(speaker, level, model.event.languages, words))}
      </ul>
    </section>`;
  }

  #renderSpeaker(speaker: Speaker, level: number, eventLanguages: readonly string[], words: Words) {
    const { id, featured, position, organization, country } = speaker;
    const name = html`<a
      href=${this.#address.href('speaker', id, true)}
      @click=${(click: MouseEvent) => this.#onSelect(click, speaker)}
      >${lineContent(speakerLine(speaker, words, eventLanguages))}</a
    >`;
    const line = (part: string, text: Text | undefined) =>
      text ? html`<p part=${part}>${feedText(text, words, eventLanguages)}</p>` : nothing;
    return html`<li part="speaker" class=${featured ? 'speaker featured' : 'speaker'}>
      ${portrait(speaker, this.#pictures, words, eventLanguages)}
      <div>
        ${heading(level, 'speaker-name', name)}
        <div class="facts">
          ${line('speaker-position', position)} ${line('speaker-organization', organization)}
          ${country ? html`<p part="speaker-country">${furtherFormats(words.formats).country(country)}</p>` : nothing}
        </div>
      </div>
    </li>`;
  }

  /** A session that was opened from a speaker takes the speaker's place until it is closed. */
  #renderDialog(model: EventModel, words: Words) {
    const { zone, topLevel: level } = this;
    const { nowMs } = this.clock;
    const address = this.#address;
    if (isSessionNamed(address, model)) return sessionDialog(address, { model, words, zone, level, nowMs }) ?? nothing;
    const named = model.speakerById.get(address.get('speaker', true) ?? '');
    if (!named || !address.claim('speaker')) return nothing;
    void import('../../parts/speaker-dialog/index.js');
    return html`<wco-speaker-dialog
      exportparts=${dialogParts}
      .model=${model}
      .speaker=${named}
      .words=${words}
      .zone=${zone}
      .level=${level}
      .nowMs=${nowMs}
      .sessionHref=${this.#sessionHref}
      .onSession=${this.#onSession}
      @close-request=${() => address.push('speaker', undefined, true)}
    ></wco-speaker-dialog>`;
  }

  readonly #sessionHref = ({ id }: Session) => this.#address.href('session', id, true);

  readonly #onSession = (click: MouseEvent, session: Session) => selectSession(this, this.#address, click, session);

  readonly #onSelect = (click: MouseEvent, speaker: Speaker) => {
    if (!isPlainClick(click)) return;
    click.preventDefault();
    const { id, links } = speaker;
    const url = links?.find(({ kind }) => kind === 'website')?.url;
    if (emit(this, 'wco-speaker-select', { id, url, item: speaker }, true)) this.#address.push('speaker', id, true);
  };
}

const isGrouping = (value: string) => (speakerGroupings as readonly string[]).includes(value);
