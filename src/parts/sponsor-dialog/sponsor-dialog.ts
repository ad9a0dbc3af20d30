import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { version } from '../../base/version.js';
import { PictureController } from '../../controllers/picture-controller.js';
import type { EventModel, Milliseconds, Session, Sponsor } from '../../domain/event-model.js';
import type { Words } from '../../i18n/words.js';
import { elementStyles } from '../../styles/host.styles.js';
import { detailsStyles } from '../details.styles.js';
import { dialogParts } from '../dialog-parts.js';
import { feedText, plainText } from '../feed-text.js';
import { heading } from '../heading.js';
import { linkContent } from '../link-words.js';
import { logoOn, logoStyles, logoTemplate } from '../logo.js';
import { richText, richTextStyles } from '../rich-text.js';
import { sessionList, sessionListStyles } from '../session-list.js';
import { statusStyles } from '../status-marks.js';

/**
 * All there is to say of one sponsor, in a dialog: what it does, its booth, its session.
 *
 * @summary Shows a sponsor whole.
 * @tagname wco-sponsor-dialog
 * @internal
 * @event {CustomEvent<void>} close-request - The visitor wants it closed; does not leave the widget.
 */
export class WcoSponsorDialog extends LitElement {
  static readonly version = version;
  static override styles = [
    elementStyles,
    detailsStyles,
    richTextStyles,
    logoStyles,
    statusStyles,
    sessionListStyles,
    css`
      .logo {
        justify-self: start;
      }
      .file {
        block-size: 4em;
        max-inline-size: 20em;
      }
      .actions {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) model!: EventModel;
  @property({ attribute: false }) sponsor!: Sponsor;
  @property({ attribute: false }) words!: Words;
  /** IANA zone in which times are shown. */
  @property() zone = 'UTC';
  /** Level of the name's heading. */
  @property({ type: Number }) level = 2;
  @property({ type: Number }) nowMs: Milliseconds = 0;
  /** Whether it stands on a dark ground. */
  @property({ type: Boolean }) dark = false;
  /** Address at which a session is open. */
  @property({ attribute: false }) sessionHref!: (session: Session) => string;
  /** For a click on the link to a session. */
  @property({ attribute: false }) onSession!: (click: MouseEvent, session: Session) => void;

  readonly #pictures = new PictureController(this);

  protected override render() {
    const { sponsor, words } = this;
    const { strings } = words;
    const name = plainText(sponsor.name, words, this.#languages);
    const logo = logoOn(this.dark, sponsor, this.#pictures);
    return html`<wco-dialog
      exportparts=${dialogParts}
      label=${name}
      .closeLabel=${strings.common.close}
      @close-request=${this.#close}
    >
      <article lang=${strings.language} dir=${strings.direction}>
        ${logo ? logoTemplate(logo, '', 'file', this.#pictures) : nothing}
        <div>
          ${heading(this.level, 'dialog-title', feedText(sponsor.name, words, this.#languages))} ${this.#renderTier()}
        </div>
        ${richText(sponsor.description, words, this.#languages)} ${this.#renderActions()} ${this.#renderContacts()}
        ${this.#renderSession()}
      </article>
    </wco-dialog>`;
  }

  get #languages(): readonly string[] {
    return this.model.event.languages;
  }

  #renderTier() {
    const tier = this.model.sponsorTiers.find(({ id }) => id === this.sponsor.tier);
    return tier ? html`<p class="muted">${feedText(tier.name, this.words, this.#languages)}</p>` : nothing;
  }

  #renderActions() {
    const { url, booth } = this.sponsor;
    const words = this.words.strings.sponsors;
    const links = [
      { url: booth?.url, label: words.booth },
      { url, label: words.website },
    ].filter((link) => link.url);
    if (!links.length) return nothing;
    return html`<p class="links actions">
      ${links.map((link) => html`<a href=${link.url!} rel="sponsored noopener">${link.label}</a> `)}
    </p>`;
  }

  #renderContacts() {
    const contacts = this.sponsor.booth?.contacts;
    if (!contacts?.length) return nothing;
    return html`<section part="dialog-section">
      ${heading(this.level + 1, 'section-title', this.words.strings.sponsors.contacts)}
      <ul>
        ${contacts.map(
          (link) =>
            html`<li>
              <a href=${link.url} rel="sponsored noopener">${linkContent(link, this.words, this.#languages)}</a>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #renderSession() {
    const { model, words, zone, nowMs } = this;
    const session = model.sessionById.get(this.sponsor.booth?.session ?? '');
    if (!session) return nothing;
    return html`<section part="dialog-section">
      ${heading(this.level + 1, 'section-title', words.strings.speakers.sessions)}
      ${sessionList([session], { model, words, zone, nowMs, href: this.sessionHref, onSelect: this.onSession })}
    </section>`;
  }

  readonly #close = () => {
    /** @internal */
    this.dispatchEvent(new CustomEvent('close-request'));
  };
}
