import { css, html, LitElement } from 'lit';
import { property, query } from 'lit/decorators.js';
import { version } from '../../base/version.js';
import { hostStyles } from '../../styles/host.styles.js';

/**
 * A modal dialog, open as long as it is on the page; on a narrow screen a sheet at the bottom edge. It does not close by
 * itself: it asks, by `close-request`, and whoever put it there takes it away. The browser then gives the focus back.
 *
 * @summary The frame of the dialogs that widgets open.
 * @tagname wco-dialog
 * @internal
 * @slot - What it shows.
 * @event {CustomEvent<void>} close-request - The visitor wants it closed; does not leave the widget.
 */
export class WcoDialog extends LitElement {
  static readonly version = version;
  static override styles = [
    hostStyles,
    css`
      :host {
        display: contents;
        font-size: inherit;
      }
      dialog {
        inline-size: min(42em, 100% - 2em);
        max-block-size: min(48em, 100% - 2em);
        padding: 0;
        border: 1px solid var(--_hairline);
        border-radius: var(--_radius);
        background: var(--_ground);
        color: var(--_ink);
        box-shadow: 0 1em 3em rgb(0 0 0 / 25%);
        overflow: hidden;
        container-type: inline-size;
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      .close {
        align-self: end;
        margin: 0.5em 0.5em 0;
        inline-size: 2.75em;
        block-size: 2.75em;
        padding: 0.75em;
        border: 0;
        color: inherit;
      }
      .close svg {
        display: block;
        inline-size: 100%;
        fill: none;
        stroke: currentcolor;
        stroke-width: 2;
      }
      .content {
        overflow: auto;
        overscroll-behavior: contain;
        padding: 0 1.5em 1.5em;
        display: flow-root;
      }
      .content:focus-visible {
        outline-offset: -2px;
      }
      @media (max-width: 34em) {
        dialog {
          inline-size: 100%;
          max-inline-size: 100%;
          max-block-size: 90%;
          margin-block-end: 0;
          border-width: 1px 0 0;
          border-end-start-radius: 0;
          border-end-end-radius: 0;
        }
      }
      @media (prefers-reduced-motion: no-preference) {
        dialog {
          transition:
            opacity 150ms,
            translate 150ms;
        }
        @starting-style {
          dialog[open] {
            opacity: 0;
            translate: 0 1em;
          }
        }
      }
    `,
  ];

  /** Accessible name. */
  @property() label = '';

  /** Name of the close button. */
  @property() closeLabel = '';

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A dialog that was moved about on the page has lost its place on top.
    if (this.hasUpdated && !this.dialog.open) this.dialog.showModal();
  }

  override disconnectedCallback(): void {
    this.dialog?.close();
    super.disconnectedCallback();
  }

  protected override render() {
    return html`<dialog aria-label=${this.label} @cancel=${this.#onCancel} @click=${this.#onClick}>
      <button type="button" class="close" aria-label=${this.closeLabel} @click=${this.#ask}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 2 14 14M14 2 2 14" /></svg>
      </button>
      <div class="content" tabindex="-1"><slot></slot></div>
    </dialog>`;
  }

  readonly #ask = () => {
    /** @internal */
    this.dispatchEvent(new CustomEvent('close-request'));
  };

  readonly #onCancel = (event: Event) => {
    event.preventDefault();
    this.#ask();
  };

  /** A click outside lands on the dialog itself, as its backdrop. */
  readonly #onClick = (click: MouseEvent) => {
    if (click.target !== this.dialog) return;
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    const inside = click.clientX >= left && click.clientX <= right && click.clientY >= top && click.clientY <= bottom;
    if (!inside) this.#ask();
  };
}
