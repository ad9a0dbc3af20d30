import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../i18n/words.js';
import { feedText } from '../../parts/feed-text.js';
import type { PollRow, PollView } from './poll-view.js';

export interface RowOptions {
  readonly words: Words;
  readonly eventLanguages: readonly string[];
  /** What is ticked in the form. */
  readonly chosen: readonly string[];
  /** What is ticked cannot be sent: the error says why. */
  readonly isInvalid: boolean;
  readonly onChoose: (id: string, checked: boolean) => void;
}

/**
 * The options: to choose from, as a table of results, or as a plain list. Each is the same row in the same place, so that
 * nothing jumps when one turns into the other. The rows can be focused by script, for when a form has gone.
 */
export function rowsTemplate({ mode, rows, isMultiple }: PollView, options: RowOptions): TemplateResult {
  const { strings } = options.words;
  if (mode === 'form') {
    return html`<div part="options" class="rows">${rows.map((row) => choiceTemplate(row, isMultiple, options))}</div>`;
  }
  if (mode === 'list') {
    return html`<ul part="options" class="rows" tabindex="-1">
      ${rows.map((row) => html`<li part="option" class=${rowClass(row.own, row.own)}>${tick(row.own)}${textTemplate(row, options)}</li>`)}
    </ul>`;
  }
  const { results, option, shareColumn, votesColumn } = strings.poll;
  return html`<div part="options" class="rows" role="table" tabindex="-1" aria-label=${results}>
    <div role="row" class="visually-hidden">
      <span role="columnheader">${option}</span><span role="columnheader">${shareColumn}</span
      ><span role="columnheader">${votesColumn}</span>
    </div>
    ${rows.map((row) => {
      const [share, votes] = figures(row, options.words);
      return html`<div part="option" class=${rowClass(row.own, row.own)} role="row">
        ${barTemplate(row)}${tick(row.own)}${textTemplate(row, options, 'rowheader')}
        <span part="share" class="share" role="cell">${share}</span>
        <span part="votes" class="votes muted" role="cell">${votes}</span>
      </div>`;
    })}
  </div>`;
}

/**
 * A row to choose. Where results are shown already, it has them as well; the bar comes second, for a label belongs to the
 * first control in it, and a bar counts as one.
 */
function choiceTemplate(row: PollRow, isMultiple: boolean, options: RowOptions) {
  const { chosen, isInvalid, onChoose, words } = options;
  const [share, votes] = figures(row, words);
  return html`<label part="option" class=${rowClass(chosen.includes(row.id))}>
    <input
      type=${isMultiple ? 'checkbox' : 'radio'}
      name="answer"
      value=${row.id}
      aria-describedby=${isInvalid ? 'error' : nothing}
      .checked=${chosen.includes(row.id)}
      @change=${({ target }: Event) => onChoose(row.id, (target as HTMLInputElement).checked)}
    />${barTemplate(row)}${textTemplate({ ...row, own: false }, options)}
    <span part="share" class="share">${share}</span>
    <span part="votes" class="votes muted" aria-hidden="true">${votes}</span>
    ${votes && html`<span class="visually-hidden">${words.strings.poll.votes(row.count!)}</span>`}
  </label>`;
}

const rowClass = (chosen: boolean, own = false) => `row${chosen ? ' chosen' : ''}${own ? ' mine' : ''}`;

/** The words "your answer" keep their place in every row, so that no line breaks anew when they appear. */
function textTemplate({ label, own }: PollRow, { words, eventLanguages }: RowOptions, role?: string) {
  return html`<span class="text" role=${role ?? nothing}
    >${feedText(label, words, eventLanguages)}
    <small part="own" class=${own ? 'own' : 'own vacant'}>${words.strings.poll.yourAnswer}</small></span
  >`;
}

const tick = (own: boolean) =>
  own
    ? html`<svg class="tick" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 8.5 6.5 13 14 3.5" /></svg>`
    : html`<i class="tick"></i>`;

const barTemplate = ({ share }: PollRow) =>
  share === undefined ? nothing : html`<progress part="bar" value=${share} aria-hidden="true"></progress>`;

const figures = ({ share, count }: PollRow, { formats }: Words) =>
  share === undefined ? ['', ''] : [formats.percent(share), formats.number(count!)];
