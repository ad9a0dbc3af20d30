import { css, html } from 'lit';
import { memo } from '../../base/memo.js';
import { WcoElement } from '../../parts/wco-element.js';
import type { EventContext, EventProvider } from '../../context/event-context.js';

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
export class WcoEvent extends WcoElement implements EventProvider {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  readonly #listeners = new Set<(shared: EventContext) => void>();
  #shared: EventContext | undefined;

  readonly #shareOnce = memo<void>();

  protected override willUpdate(): void {
    super.willUpdate();
    const { source } = this.feedController;
    const { options } = this;
    this.#shareOnce([source, ...(Object.values(options) as unknown[])], () => {
      const shared = (this.#shared = { source, options });
      this.#listeners.forEach((listener) => listener(shared));
    });
  }

  /** @internal */
  share(listener: (shared: EventContext) => void): () => void {
    this.#listeners.add(listener);
    if (this.#shared) listener(this.#shared);
    return () => this.#listeners.delete(listener);
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}
