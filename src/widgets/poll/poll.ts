import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { emit } from '../../base/emit.js';
import { PollController } from '../../controllers/poll-controller.js';
import { isSameAnswer } from '../../controllers/poll-visit.js';
import type { Poll } from '../../domain/event-model.js';
import { parseInstant } from '../../domain/instant.js';
import { pollWords } from '../../i18n/poll-words.js';
import type { Words } from '../../i18n/words.js';
import { feedText } from '../../parts/feed-text.js';
import { heading } from '../../parts/heading.js';
import { richText, richTextStyles } from '../../parts/rich-text.js';
import { WcoWidget, type WidgetState } from '../../parts/wco-widget.js';
import { isPollId, type PollResults, type StoredVote } from '../../poll-protocol/index.js';
import { hostStyles } from '../../styles/host.styles.js';
import { rowsTemplate } from './poll-rows.js';
import { choiceHint, choices, pollNotes, pollView, readChoices, refusalOf } from './poll-view.js';
import type { KnownPoll, PollView } from './poll-view.js';
import { pollStyles } from './poll.styles.js';

/**
 * @summary One poll: the question, the vote, the results.
 * @tagname wco-poll
 * @status experimental
 * @since 0.1
 *
 * @slot - The fallback: shown until there is a question, and where it cannot be had.
 *
 * @event {CustomEvent<{ url: string, problems: ReportedProblem[] }>} wco-feed-load - The feed named here was read; again whenever a newer one was.
 * @event {CustomEvent<{ url: string, problems: ReportedProblem[] }>} wco-feed-error - The feed named here could not be had.
 * @event {CustomEvent<{ poll: string, revision: number }>} wco-poll-vote - The service has counted the visitor's answer, or a change of it (revision 1, 2, …). Never says which answer.
 * @event {CustomEvent<{ poll: string, results: PollResults }>} wco-poll-results - Results are shown, or have changed.
 *
 * @csspart base - Everything the widget draws.
 * @csspart question - The question.
 * @csspart hint - How many answers one may choose.
 * @csspart options - All options.
 * @csspart option - One option: a row to choose, or a row of results.
 * @csspart bar - The bar behind an option, as long as its share.
 * @csspart share - Its share.
 * @csspart votes - How many have chosen it.
 * @csspart own - The words "your answer".
 * @csspart error - Why an answer could not be sent, or waits.
 * @csspart vote - The button that sends the answer.
 * @csspart change - The button that opens the answer again, and the one that keeps it.
 * @csspart notes - The small sentences below: votes in all, as of when, how long one can vote.
 * @csspart notice - A sentence in place of, or below, the poll.
 * @csspart retry - The button that tries again.
 *
 * @cssproperty [--wco-font-size=max(1em, 14px)] - Size of the text.
 * @cssproperty [--wco-color-accent=#10508c] - Buttons, focus, the own answer.
 * @cssproperty [--wco-color-accent-dark=#7db8f0] - The same on a dark ground.
 * @cssproperty [--wco-color-muted] - Secondary text; a weaker shade of the page's text.
 * @cssproperty [--wco-color-hairline] - Lines between the options.
 * @cssproperty [--wco-poll-bar] - Bars of the results; a tint of the accent.
 * @cssproperty [--wco-poll-bar-own] - The bar of the own answer; a stronger tint.
 */
export class WcoPoll extends WcoWidget {
  static override styles = [hostStyles, richTextStyles, pollStyles];

  /** Id of the poll. */
  @property() poll?: string;

  /** Address of the poll service, resolved against the page; without it, the one that the feed names. */
  @property() service?: string;

  readonly #visit = new PollController(this, (vote) => this.#onConfirmed(vote));
  #view: PollView | undefined;
  /** What is ticked; undefined: what was answered before. */
  #chosen: readonly string[] | undefined;
  #isEditing = false;
  #error = '';
  /** What is told to those who do not see the form turn into results. */
  #announcement = '';
  #toldResults: PollResults | undefined;
  #hadFocus = false;

  protected override get furtherWords() {
    return pollWords;
  }

  protected override widgetWords({ strings }: Words) {
    const { poll } = strings;
    const { phase } = this.#visit.snapshot ?? {};
    const isKnown = phase ? phase !== 'unknown' : isPollId(this.poll) && (!this.model || this.#listed);
    const needsService = this.#listed && !phase;
    return { ...poll, failed: isKnown ? (needsService ? poll.noService : poll.failed) : poll.unknownPoll };
  }

  protected override get hasFeed(): boolean {
    return super.hasFeed || !!this.service;
  }

  /** Where no event says in which zone it lives, the visitor's own clock is the one that is understood. */
  protected override get zone(): string {
    const { timeZone = 'event' } = this.options;
    return this.model || timeZone !== 'event' ? super.zone : (this.visitorZone ?? 'UTC');
  }

  protected override get goodMs(): number {
    return parseInstant(this.#known!.info.serverTime)!;
  }

  /** The poll as the feed has it. */
  get #listed(): Poll | undefined {
    return this.model?.pollById.get(this.poll ?? '');
  }

  get #known(): KnownPoll | undefined {
    const { snapshot } = this.#visit;
    return snapshot?.info && snapshot.phase !== 'unknown' ? (snapshot as KnownPoll) : undefined;
  }

  protected override useSources(): void {
    const { poll } = this;
    const service = serviceAddress(this.service || (this.#listed && this.model?.pollService));
    const isAnother = this.#visit.use(
      service && isPollId(poll) ? { service, poll } : undefined,
      this.options.storage !== 'none',
    );
    if (!isAnother) return;
    this.#toldResults = undefined;
    this.#showForm(false);
  }

  protected override resolveState(): WidgetState {
    const { snapshot } = this.#visit;
    const feed = super.resolveState();
    if (!snapshot) return feed === 'ready' || feed === 'stale' || !super.hasFeed ? 'failed' : feed;
    const { phase } = snapshot;
    if (this.#known) return phase === 'away' ? 'stale' : 'ready';
    if (phase === 'unknown' && feed === 'empty') return feed;
    return phase === 'loading' ? phase : 'failed';
  }

  protected override isEmpty({ polls }: { readonly polls: readonly Poll[] }): boolean {
    return !polls.length;
  }

  protected override retry(): void {
    super.retry();
    this.#visit.retry();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#hadFocus = !!this.shadowRoot?.activeElement;
    this.#view = this.#known && pollView(this.#listed, this.#known, this.#isEditing);
  }

  protected override updated(): void {
    super.updated();
    if (this.#hadFocus && !this.shadowRoot!.activeElement) this.#focusRows();
    this.#tellResults();
  }

  protected override renderModel() {
    return html``;
  }

  protected override renderContent(words: Words) {
    const view = this.#view!;
    const known = this.#known!;
    const languages = this.model?.event.languages ?? [];
    const chosen = this.#chosenNow();
    const hint = choiceHint(known, words);
    return html`<form @submit=${this.#onSubmit}>
      <fieldset>
        <legend>${heading(this.topLevel, 'question', feedText(view.question, words, languages))}</legend>
        ${richText(view.description, words, languages)}
        ${
          view.isSupported
            ? html`${hint && view.isOpen ? html`<p part="hint" class="hint small">${hint}</p>` : nothing}
                ${rowsTemplate(view, {
                  words,
                  eventLanguages: languages,
                  chosen,
                  isInvalid: !!this.#error,
                  onChoose: (id, checked) => this.#onChoose(id, checked),
                })}
                ${this.#renderError(known, words)}
                <div class="foot">
                  ${this.#renderButtons(view, known, words)}
                  <p part="notes" class="notes muted small">
                    ${pollNotes(view, known, words, this.zone).map((note) => html`<span>${note}</span> `)}
                  </p>
                </div>`
            : html`<p part="notice" class="notice muted">${words.strings.poll.unsupportedKind}</p>`
        }
      </fieldset>
      <p role="status" class="visually-hidden">${this.#announcement}</p>
    </form>`;
  }

  #renderError({ failure }: KnownPoll, { strings }: Words) {
    const isWaiting = !this.#error && failure?.mayPass;
    const sentence = this.#error || (failure ? strings.poll.refusal[refusalOf(failure)] : '');
    return html`<p part="error" id="error" role="alert" class=${isWaiting ? 'error waiting' : 'error'}>${sentence}</p>`;
  }

  #renderButtons({ mode, isOpen, hasVoted }: PollView, { pending, isSending }: KnownPoll, { strings }: Words) {
    const { vote, sending, changeVote, keepVote } = strings.poll;
    const toggle = (isEditing: boolean, label: string) =>
      html`<button type="button" part="change" @click=${(click: MouseEvent) => this.#onToggle(click, isEditing)}>
        ${label}
      </button>`;
    if (mode !== 'form') return isOpen && hasVoted ? toggle(true, changeVote) : nothing;
    const label = isSending ? sending : pending === undefined ? vote : strings.common.tryAgain;
    return html`<button part="vote" class="vote" aria-disabled=${isSending ? 'true' : nothing}>${label}</button>
      ${hasVoted && pending === undefined ? toggle(false, keepVote) : nothing}`;
  }

  #chosenNow(): readonly string[] {
    const { pending, own } = this.#visit.snapshot ?? {};
    return this.#chosen ?? choices(pending ?? own?.answer);
  }

  #onChoose(id: string, checked: boolean): void {
    const others = this.#view!.isMultiple ? this.#chosenNow().filter((other) => other !== id) : [];
    this.#chosen = checked ? [...others, id] : others;
    this.#error = '';
    this.requestUpdate();
  }

  readonly #onSubmit = (submit: Event) => {
    submit.preventDefault();
    const { answer, error = '' } = readChoices(this.#known!, this.#chosenNow(), this.locale.words!);
    this.#error = error;
    this.#announcement = '';
    this.requestUpdate();
    if (error) void this.updateComplete.then(() => this.#focusRows());
    else if (isSameAnswer(answer, this.#visit.snapshot!.own?.answer)) this.#showForm(false);
    if (answer !== undefined) this.#visit.vote(answer);
  };

  /** The second click of a double one on "Vote" may meet what has come in its place. */
  #onToggle(click: MouseEvent, isEditing: boolean): void {
    if (click.detail < 2) this.#showForm(isEditing);
  }

  #showForm(isEditing: boolean): void {
    this.#isEditing = isEditing;
    this.#chosen = undefined;
    this.#error = this.#announcement = '';
    this.requestUpdate();
  }

  #onConfirmed({ revision }: StoredVote): void {
    this.#showForm(false);
    this.#announcement = this.locale.words?.strings.poll.voted ?? '';
    emit(this, 'wco-poll-vote', { poll: this.poll, revision });
  }

  /** To what is ticked, or to the first option; to the rows themselves where there is nothing to tick. */
  #focusRows(): void {
    const find = (selector: string) => this.shadowRoot!.querySelector<HTMLElement>(selector);
    (find('input:checked') ?? find('input') ?? find('.rows'))?.focus({ preventScroll: !this.#error });
  }

  #tellResults(): void {
    const results = this.#known?.results;
    if (!results || !this.#view?.isSupported || results.revision === this.#toldResults?.revision) return;
    this.#toldResults = results;
    emit(this, 'wco-poll-results', { poll: this.poll, results });
  }
}

/** The absolute address of a service, with a slash at its end; undefined where it is none. */
function serviceAddress(service: string | undefined): string | undefined {
  try {
    const url = service && new URL(service, document.baseURI);
    return url ? url.origin + url.pathname.replace(/\/*$/, '/') : undefined;
  } catch {
    return undefined;
  }
}
