import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { version } from '../../base/version.js';
import { PictureController } from '../../controllers/picture-controller.js';
import type { EventModel, Milliseconds, Session, Text } from '../../domain/event-model.js';
import { parseInstant } from '../../domain/instant.js';
import { sessionActions } from '../../domain/session-actions.js';
import type { Words } from '../../i18n/words.js';
import { elementStyles } from '../../styles/host.styles.js';
import { detailsStyles } from '../details.styles.js';
import { dialogParts } from '../dialog-parts.js';
import {
  compose,
  facts,
  factSeparator,
  feedLine,
  feedText,
  lineContent,
  plainText,
  speakerLine,
  type Line,
} from '../feed-text.js';
import { heading } from '../heading.js';
import { richText, richTextStyles } from '../rich-text.js';
import { roomName, roomWords } from '../room-words.js';
import { statusMarks, statusStyles } from '../status-marks.js';
import { sessionDialogStyles } from './session-dialog.styles.js';

/**
 * All there is to say of one session, in a dialog.
 *
 * @summary Shows a session whole.
 * @tagname wco-session-dialog
 * @internal
 * @event {CustomEvent<void>} close-request - The visitor wants it closed; does not leave the widget.
 */
export class WcoSessionDialog extends LitElement {
  static readonly version = version;
  static override styles = [elementStyles, detailsStyles, richTextStyles, statusStyles, sessionDialogStyles];

  @property({ attribute: false }) model!: EventModel;
  /** Undefined for one that is not in the programme any more. */
  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) words!: Words;
  /** IANA zone in which times are shown. */
  @property() zone = 'UTC';
  /** Level of the title's heading. */
  @property({ type: Number }) level = 2;
  @property({ type: Number }) nowMs: Milliseconds = 0;

  readonly #pictures = new PictureController(this);

  protected override render() {
    const { session, words } = this;
    const { strings } = words;
    return html`<wco-dialog
      exportparts=${dialogParts}
      label=${session ? plainText(session.title, words, this.#languages) : strings.agenda.unknownSession}
      .closeLabel=${strings.common.close}
      @close-request=${this.#close}
    >
      <article lang=${strings.language} dir=${strings.direction} class=${session?.status ?? ''}>
        ${session ? this.#renderSession(session) : html`<p>${strings.agenda.unknownSession}</p>`}
      </article>
    </wco-dialog>`;
  }

  #renderSession(session: Session) {
    const { words } = this;
    const { title, subtitle, abstract } = session;
    return html`${heading(this.level, 'dialog-title', feedText(title, words, this.#languages))}
    ${subtitle ? html`<p class="subtitle">${feedText(subtitle, words, this.#languages)}</p>` : nothing}
    ${this.#renderTime(session)} ${this.#renderFacts(session)} ${this.#renderActions(session)}
    ${this.#renderPicture(session)} ${richText(abstract, words, this.#languages)} ${this.#renderPeople(session)}
    ${this.#renderResources(session)} ${this.#renderSponsor(session)}`;
  }

  get #languages(): readonly string[] {
    return this.model.event.languages;
  }

  #line(text: Text | undefined): Line {
    return feedLine(text, this.words, this.#languages);
  }

  #renderTime(session: Session) {
    const { zone, words } = this;
    const { startMs, endMs, previousStart, start } = session;
    const { formats, strings } = words;
    const previousMs = previousStart === undefined ? startMs : parseInstant(previousStart)!;
    const previous =
      previousMs === startMs
        ? nothing
        : html`<span class="visually-hidden">${strings.agenda.previously}</span>
            <s>${formats.dateTime(previousMs!, zone)}</s> `;
    const marks = html`${statusMarks(session, this.nowMs, words)} ${previous}`;
    if (startMs === undefined) return html`<p class="time">${marks}${strings.agenda.withoutTime}</p>`;
    return html`<p class="time">
      ${marks}
      <time datetime=${start!}>${formats.dateDay(startMs, zone)}, ${formats.timeRange(startMs, endMs, zone)}</time>
      <span class="muted small">${formats.zoneName(zone, startMs)} (${formats.zoneOffset(zone, startMs)})</span>
    </p>`;
  }

  /** Says nothing that the words do not; its frame is there before it is. */
  #renderPicture({ image }: Session) {
    const picture = this.#pictures.known(image);
    return picture
      ? html`<img
          class="picture"
          alt=""
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          width=${picture.width ?? nothing}
          height=${picture.height ?? nothing}
          sizes="auto, 40em"
          srcset=${picture.srcset ?? nothing}
          src=${picture.src}
          @error=${this.#pictures.onError}
        />`
      : nothing;
  }

  #renderFacts(session: Session) {
    const { words, model } = this;
    const { strings, formats } = words;
    const { track, kind, languages, interpretation, roomIds, previousRoom, level } = session;
    const room = roomWords(session, model, words);
    const about = facts(
      this.#line(track === undefined ? undefined : model.trackById.get(track)?.name),
      kind && kind !== 'other' ? strings.agenda.kind[kind] : '',
      this.#line(level),
      languages?.length ? formats.list(languages.map(formats.language), true) : '',
      interpretation?.length ? strings.agenda.interpretedInto(formats.list(interpretation.map(formats.language))) : '',
    );
    const tags = compose(
      (...texts) => formats.list(texts, true),
      ...(session.tags ?? []).map((tag) => this.#line(tag)),
    );
    return html`<p class="facts muted">
        ${lineContent(room)}${
          previousRoom && !roomIds.includes(previousRoom)
            ? html` <span class="visually-hidden">${strings.agenda.previously}</span>
                <s>${lineContent(roomName(previousRoom, model, words))}</s>`
            : nothing
        }${room.length && about.length ? factSeparator : nothing}${lineContent(about)}
      </p>
      ${tags.length ? html`<p class="tags muted small">${lineContent(tags)}</p>` : nothing}`;
  }

  /** What one can do about it: watch, register, read on. */
  #renderActions(session: Session) {
    const { agenda } = this.words.strings;
    const { stream, recording, register, page, places } = sessionActions(session, this.nowMs);
    const links = [
      { url: stream, label: agenda.watchLive },
      { url: recording, label: agenda.watchRecording },
      { url: register, label: agenda.register },
      { url: page, label: agenda.sessionPage },
    ].filter(({ url }) => url);
    if (!links.length && places === undefined) return nothing;
    return html`<p class="links actions">
      ${links.map(({ url, label }) => html`<a href=${url!} rel="noopener">${label}</a> `)}
      ${
        places === undefined
          ? nothing
          : html`<span class="muted">${places ? agenda.placesLeft(places) : agenda.placesFull}</span>`
      }
    </p>`;
  }

  #renderPeople({ people }: Session) {
    const { words, model } = this;
    const known = people.flatMap(({ speaker, role }) => {
      const person = model.speakerById.get(speaker);
      return person ? [{ person, role }] : [];
    });
    if (!known.length) return nothing;
    const { agenda } = words.strings;
    const items = known.map(({ person, role }) => {
      const rest = facts(this.#line(person.position), this.#line(person.organization));
      return html`<li>
        <span class="name">${lineContent(speakerLine(person, words, this.#languages))}</span>
        ${role && role !== 'speaker' ? html`<span class="muted">(${agenda.role[role]})</span>` : nothing}
        ${rest.length ? html`<span class="muted position">${lineContent(rest)}</span>` : nothing}
      </li>`;
    });
    return this.#renderSection(
      agenda.people,
      html`<ul class="people">
        ${items}
      </ul>`,
    );
  }

  #renderSponsor({ sponsor }: Session) {
    const { name, url } = this.model.sponsorById.get(sponsor ?? '') ?? {};
    if (!name) return nothing;
    const content = feedText(name, this.words, this.#languages);
    return this.#renderSection(
      this.words.strings.agenda.sponsor,
      html`<p>${url ? html`<a href=${url} rel="sponsored noopener">${content}</a>` : content}</p>`,
    );
  }

  #renderResources({ resources = [] }: Session) {
    if (!resources.length) return nothing;
    const { agenda } = this.words.strings;
    const items = resources.map(({ kind = 'link', title, url }) => {
      const word = agenda.resource[kind];
      return html`<li>
        <a href=${url} rel="noopener">${title ? feedText(title, this.words, this.#languages) : word}</a>
        ${title ? html`<span class="muted small">${word}</span>` : nothing}
      </li>`;
    });
    return this.#renderSection(
      agenda.resources,
      html`<ul class="resources">
        ${items}
      </ul>`,
    );
  }

  #renderSection(title: string, content: TemplateResult) {
    return html`<section part="dialog-section">${heading(this.level + 1, 'section-title', title)} ${content}</section>`;
  }

  readonly #close = () => {
    /** @internal */
    this.dispatchEvent(new CustomEvent('close-request'));
  };
}
