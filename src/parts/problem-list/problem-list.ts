import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { version } from '../../base/version.js';
import type { Problem } from '../../feed/problem.js';
import { loadSentences } from '../../i18n/problem-sentences.js';
import type { Words } from '../../i18n/words.js';

/**
 * The problems of a feed, for the webmaster who asked for them with `debug`.
 *
 * @summary Shows a feed's problems on the page.
 * @tagname wco-problem-list
 * @internal
 */
export class WcoProblemList extends LitElement {
  static readonly version = version;
  static override styles = css`
    :host {
      display: block;
      margin-block-start: 1em;
      padding: 0.75em 1em;
      border: 2px dashed var(--_changed);
      border-radius: var(--_radius);
      font-size: 0.8125em;
    }
    ul {
      margin: 0.5em 0 0;
      padding-inline-start: 1.25em;
    }
    code {
      font-family: ui-monospace, monospace;
      overflow-wrap: anywhere;
    }
    .error {
      color: var(--_cancelled);
    }
  `;

  @property({ attribute: false }) problems: readonly Problem[] = [];
  @property({ attribute: false }) words!: Words;
  @state() private sentence: ((problem: Problem) => string) | undefined;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('words')) void this.#loadSentences(this.words);
  }

  async #loadSentences(words: Words): Promise<void> {
    // Where the sentences cannot be had, the bare code still says something.
    const sentence = await loadSentences(words.strings.language).catch(
      () =>
        ({ code }: Problem) =>
          code,
    );
    if (words === this.words) this.sentence = sentence;
  }

  protected override render() {
    const { sentence } = this;
    if (!sentence) return nothing;
    return html`<strong>${this.words.strings.common.problems(this.problems.length)}</strong>
      <ul>
        ${this.problems.map(
          (problem) =>
            html`<li class=${problem.severity}><code dir="ltr">${problem.path}</code> ${sentence(problem)}</li>`,
        )}
      </ul>`;
  }
}
