import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { version } from '../../base/version.js';
import { PictureController } from '../../controllers/picture-controller.js';
import type { EventModel, Milliseconds, Session, Speaker } from '../../domain/event-model.js';
import { speakerName } from '../../domain/speaker-name.js';
import { sessionsOf } from '../../domain/speaker-sessions.js';
import { furtherFormats } from '../../i18n/further-formats.js';
import type { Words } from '../../i18n/words.js';
import { elementStyles } from '../../styles/host.styles.js';
import { detailsStyles } from '../details.styles.js';
import { dialogParts } from '../dialog-parts.js';
import { feedText, lineContent, speakerLine } from '../feed-text.js';
import { heading } from '../heading.js';
import { linkContent } from '../link-words.js';
import { portrait, portraitStyles } from '../portrait.js';
import { richText, richTextStyles } from '../rich-text.js';
import { sessionList, sessionListStyles } from '../session-list.js';
import { statusStyles } from '../status-marks.js';
import { speakerDialogStyles } from './speaker-dialog.styles.js';

/**
 * All there is to say of one speaker, in a dialog.
 *
 * @summary Shows a speaker whole.
 * @tagname wco-speaker-dialog
 * @internal
 * @event {CustomEvent<void>} close-request - The visitor wants it closed; does not leave the widget.
 */
export class WcoSpeakerDialog extends LitElement {
  static readonly version = version;
  static override styles = [
    elementStyles,
    detailsStyles,
    richTextStyles,
    portraitStyles,
    statusStyles,
    sessionListStyles,
    speakerDialogStyles,
  ];

  @property({ attribute: false }) model!: EventModel;
  @property({ attribute: false }) speaker!: Speaker;
  @property({ attribute: false }) words!: Words;
  /** IANA zone in which times are shown. */
  @property() zone = 'UTC';
  /** Level of the name's heading. */
  @property({ type: Number }) level = 2;
  @property({ type: Number }) nowMs: Milliseconds = 0;
  /** Address at which a session is open. */
  @property({ attribute: false }) sessionHref!: (session: Session) => string;
  /** For a click on the link to a session. */
  @property({ attribute: false }) onSession!: (click: MouseEvent, session: Session) => void;

  readonly #pictures = new PictureController(this);

  protected override render() {
    const { speaker, words } = this;
    const { strings, formats } = words;
    return html`<wco-dialog
      exportparts=${dialogParts}
      label=${speakerName(speaker, words.language, this.#languages)}
      .closeLabel=${strings.common.close}
      @close-request=${this.#close}
    >
      <article lang=${strings.language} dir=${strings.direction}>
        <header>
          ${portrait(speaker, this.#pictures, words, this.#languages)}
          <div>
            ${heading(this.level, 'dialog-title', lineContent(speakerLine(speaker, words, this.#languages)))}
            ${this.#renderLine(speaker.pronouns, 'muted')} ${this.#renderLine(speaker.position)}
            ${this.#renderLine(speaker.organization)}
            ${speaker.country ? html`<p class="muted">${furtherFormats(formats).country(speaker.country)}</p>` : nothing}
          </div>
        </header>
        ${richText(speaker.biography, words, this.#languages)} ${this.#renderLinks()} ${this.#renderSessions()}
      </article>
    </wco-dialog>`;
  }

  get #languages(): readonly string[] {
    return this.model.event.languages;
  }

  #renderLine(text: Speaker['position'], style = '') {
    return text ? html`<p class=${style}>${feedText(text, this.words, this.#languages)}</p>` : nothing;
  }

  #renderLinks() {
    const { links } = this.speaker;
    if (!links?.length) return nothing;
    return html`<ul class="links" aria-label=${this.words.strings.speakers.links}>
      ${links.map(
        (link) =>
          html`<li>
            <a href=${link.url} rel="noopener">${linkContent(link, this.words, this.#languages)}</a>
          </li>`,
      )}
    </ul>`;
  }

  #renderSessions() {
    const { model, words, speaker, zone, nowMs } = this;
    const sessions = sessionsOf(model, speaker.id);
    if (!sessions.length) return nothing;
    const { speakers, agenda } = words.strings;
    const note = ({ people }: Session) => {
      const role = people.find((person) => person.speaker === speaker.id)?.role;
      return role && role !== 'speaker' ? agenda.role[role] : '';
    };
    return html`<section part="dialog-section">
      ${heading(this.level + 1, 'section-title', speakers.sessions)}
      ${sessionList(sessions, { model, words, zone, nowMs, href: this.sessionHref, onSelect: this.onSession, note })}
    </section>`;
  }

  readonly #close = () => {
    /** @internal */
    this.dispatchEvent(new CustomEvent('close-request'));
  };
}
