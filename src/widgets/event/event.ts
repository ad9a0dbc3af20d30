import { ContextProvider } from '@lit/context';
import { css, html } from 'lit';
import { WcoElement } from '../../parts/wco-element.js';
import { eventContext, type EventContext } from '../../context/event-context.js';

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

  #shared: EventContext | undefined;

  protected override willUpdate(): void {
    super.willUpdate();
    const { source } = this.feedController;
    const { options } = this;
    const shared = this.#shared;
    if (shared && shared.source === source && JSON.stringify(shared.options) === JSON.stringify(options)) return;
    this.#shared = { source, options };
    this.#provider.setValue(this.#shared);
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}
