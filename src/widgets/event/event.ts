import { ContextProvider } from '@lit/context';
import { css, html } from 'lit';
import { memo } from '../../base/memo.js';
import { WcoElement } from '../../parts/wco-element.js';
import { eventContext } from '../../context/event-context.js';

/**
 * @summary Gives the widgets inside it one feed and one set of options. Shows nothing of its own.
 * @tagname wco-event
 * @status experimental
 * @since 0.1
 *
 * @slot - The page's own content, with widgets anywhere in it.
 *
 * @event {CustomEvent<{ url: string, problems: ReportedProblem[] }>} wco-feed-load - The feed named here was read; again whenever a newer one was.
 * @event {CustomEvent<{ url: string, problems: ReportedProblem[] }>} wco-feed-error - The feed named here could not be had.
 */
export class WcoEvent extends WcoElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  readonly #provider = new ContextProvider(this, { context: eventContext });

  readonly #shareOnce = memo<void>();

  protected override willUpdate(): void {
    super.willUpdate();
    const { source } = this.feedController;
    const { options } = this;
    this.#shareOnce([source, ...Object.values(options)], () => this.#provider.setValue({ source, options }));
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}
