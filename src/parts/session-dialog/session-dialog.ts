import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { version } from '../../base/version.js';
import type { EventModel, Milliseconds, Session } from '../../domain/event-model.js';
import { parseInstant } from '../../domain/instant.js';
import { sessionPhase } from '../../domain/session-phase.js';
import { speakerName } from '../../domain/speaker-name.js';
import type { Words } from '../../i18n/words.js';
import { elementStyles } from '../../styles/host.styles.js';
import { feedText, plainText } from '../feed-text.js';
import { heading } from '../heading.js';
import { richText, richTextStyles } from '../rich-text.js';
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
  static override styles = [elementStyles, richTextStyles, sessionDialogStyles];

  @property({ attribute: false }) model!: EventModel;
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) words!: Words;
  /** IANA zone in which times are shown. */
  @property() zone = 'UTC';
  /** Level of the title's heading. */
  @property({ type: Number }) level = 2;
  @property({ type: Number }) nowMs: Milliseconds = 0;

  protected override render() {
    const { session, words } = this;
    const { strings } = words;
    return html`<wco-dialog
      label=${this.#plain(session.title)}
      .closeLabel=${strings.common.close}
      @close-request=${this.#close}
    >
      <article lang=${strings.language} dir=${strings.direction} class=${session.status ?? ''}>
        ${heading(this.level, 'title', feedText(session.title, words, this.#languages))}
        ${session.subtitle ? html`<p class="subtitle">${feedText(session.subtitle, words, this.#languages)}</p>` : nothing}
        ${this.#renderTime()} ${this.#renderFacts()} ${this.#renderActions()}
        ${richText(session.abstract, words, this.#languages)} ${this.#renderPeople()} ${this.#renderResources()}
      </article>
    </wco-dialog>`;
  }

  get #languages(): readonly string[] {
    return this.model.event.languages;
  }

  #plain(text: Session['title'] | undefined): string {
    return plainText(text, this.words, this.#languages);
  }

  #renderTime() {
    const { zone } = this;
    const { startMs, endMs, status, previousStart } = this.session;
    const { formats, strings } = this.words;
    if (startMs === undefined) return html`<p class="time">${strings.agenda.withoutTime}</p>`;
    const live = sessionPhase(this.session, this.nowMs) === 'live';
    const word = live ? strings.agenda.now : status && status !== 'scheduled' ? strings.agenda.status[status] : '';
    return html`<p class="time">
      ${word ? html`<strong class="status ${live ? 'live' : ''}">${word}</strong> ` : nothing}
      ${
        previousStart
          ? html`<span class="visually-hidden">${strings.agenda.previously}</span>
              <s>${formats.dateTime(parseInstant(previousStart)!, zone)}</s> `
          : nothing
      }
      <time datetime=${this.session.start!}
        >${formats.dateDay(startMs, zone)}, ${formats.timeRange(startMs, endMs, zone)}</time
      >
      <span class="muted small">${formats.zoneName(zone, startMs)} (${formats.zoneOffset(zone, startMs)})</span>
    </p>`;
  }

  #renderFacts() {
    const { session, words, model } = this;
    const { strings, formats } = words;
    const { track, kind, languages, interpretation, roomIds, allRooms, previousRoom, level } = session;
    const roomName = (id: string) => this.#plain(model.roomById.get(id)?.name) || id;
    const facts = [
      allRooms ? '' : formats.list(roomIds.map(roomName), true),
      track === undefined ? '' : this.#plain(model.trackById.get(track)?.name),
      kind && kind !== 'other' ? strings.agenda.kind[kind] : '',
      level === undefined ? '' : this.#plain(level),
      languages?.length ? formats.list(languages.map(formats.language), true) : '',
      interpretation?.length ? strings.agenda.interpretedInto(formats.list(interpretation.map(formats.language))) : '',
    ].filter(Boolean);
    return html`<p class="facts muted">
      ${facts.join('\u00a0· ')}${
        previousRoom && !roomIds.includes(previousRoom)
          ? html` <span class="visually-hidden">${strings.agenda.previously}</span> <s>${roomName(previousRoom)}</s>`
          : nothing
      }
    </p>`;
  }

  /** What one can do about it: watch, register, read on. */
  #renderActions() {
    const { stream, recording, registration, url, status } = this.session;
    const { agenda } = this.words.strings;
    const over = sessionPhase(this.session, this.nowMs) === 'past';
    const places =
      registration?.state === 'full'
        ? agenda.placesFull
        : registration?.left === undefined
          ? ''
          : agenda.placesLeft(registration.left);
    const links = [
      { url: over || status === 'cancelled' ? undefined : stream, label: agenda.watchLive },
      { url: recording, label: agenda.watchRecording },
      { url: registration?.state === 'open' && !over ? registration.url : undefined, label: agenda.register },
      { url, label: agenda.sessionPage },
    ].filter((link) => link.url);
    if (!links.length && !places) return nothing;
    return html`<p class="actions">
      ${links.map((link) => html`<a href=${link.url!} rel="noopener">${link.label}</a> `)}
      ${places && !over ? html`<span class="muted">${places}</span>` : nothing}
    </p>`;
  }

  #renderPeople() {
    const { session, words, model } = this;
    const people = session.people.flatMap(({ speaker, role }) => {
      const person = model.speakerById.get(speaker);
      return person ? [{ person, role }] : [];
    });
    if (!people.length) return nothing;
    const { agenda } = words.strings;
    return html`<section>
      ${heading(this.level + 1, 'section-title', agenda.people)}
      <ul class="people">
        ${people.map(({ person, role }) => {
          const rest = [person.position, person.organization].map((text) => this.#plain(text)).filter(Boolean);
          return html`<li>
            <bdi class="name">${speakerName(person, words.language, this.#languages)}</bdi>
            ${role && role !== 'speaker' ? html`<span class="muted">(${agenda.role[role]})</span>` : nothing}
            ${rest.length ? html`<span class="muted position">${rest.join(', ')}</span>` : nothing}
          </li>`;
        })}
      </ul>
    </section>`;
  }

  #renderResources() {
    const { resources } = this.session;
    if (!resources?.length) return nothing;
    const { agenda } = this.words.strings;
    return html`<section>
      ${heading(this.level + 1, 'section-title', agenda.resources)}
      <ul class="resources">
        ${resources.map(({ kind = 'link', title, url }) => {
          const word = agenda.resource[kind];
          return html`<li>
            <a href=${url} rel="noopener">${title ? feedText(title, this.words, this.#languages) : word}</a>
            ${title ? html`<span class="muted small">${word}</span>` : nothing}
          </li>`;
        })}
      </ul>
    </section>`;
  }

  readonly #close = () => {
    /** @internal */
    this.dispatchEvent(new CustomEvent('close-request'));
  };
}
