import { css, html, LitElement } from 'lit';
import { property, query } from 'lit/decorators.js';
import { version } from '../../base/version.js';
import { elementStyles } from '../../styles/host.styles.js';

/**
 * A modal dialog, open as long as it is on the page; on a narrow screen a sheet at the bottom edge. However it
 * is closed, `close-request` asks whoever put it there to take it away. The focus goes back to where it was.
 *
 * @summary The frame of the dialogs that widgets open.
 * @tagname wco-dialog
 * @internal
 * @slot - What it shows.
 * @csspart dialog - The panel that lies over the page.
 * @csspart dialog-close - Its close button.
 * @event {CustomEvent<void>} close-request - The visitor wants it closed; does not leave the widget.
 */
export class WcoDialog extends LitElement {
  static readonly version = version;
  static override styles = [
    elementStyles,
    css`
      :host {
        display: contents;
      }
      dialog {
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        max-inline-size: none;
        max-block-size: none;
        margin: 0;
        padding: 0;
        border: 0;
        background: none;
        color: var(--_ink);
        container-type: inline-size;
      }
      dialog[open] {
        display: grid;
        place-items: center;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      .panel {
        display: flex;
        flex-direction: column;
        inline-size: min(42em, 100% - 2em);
        max-block-size: min(48em, 100% - 2em);
        border: 1px solid var(--_hairline);
        border-radius: var(--_radius);
        background: var(--_ground);
        box-shadow: 0 1em 3em rgb(0 0 0 / 25%);
        overflow: hidden;
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
        padding: 0.5em 1.5em 1.5em;
        display: flow-root;
        outline: 0;
      }
      .content:focus-visible {
        box-shadow: inset 0 2px var(--_accent);
      }
      @container (inline-size < 34em) {
        .panel {
          align-self: end;
          inline-size: 100%;
          max-block-size: 90%;
          border-width: 1px 0 0;
          border-end-start-radius: 0;
          border-end-end-radius: 0;
        }
      }
      @media (prefers-reduced-motion: no-preference) {
        .panel {
          transition:
            opacity 150ms,
            translate 150ms;
        }
        @starting-style {
          .panel {
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

  /** What had the focus when it opened: it gets it back, also where the dialog is taken away without being closed. */
  #opener: Element | undefined;

  /** Where the mouse button went down. */
  #pressed: EventTarget | null = null;

  protected override firstUpdated(): void {
    // A shortcut for the pointer; by keyboard there are Escape and the button.
    this.dialog.addEventListener('mousedown', this.#onPress);
    this.dialog.addEventListener('click', this.#onClick);
    this.#open();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A dialog that was moved about on the page has lost its place on top.
    if (this.hasUpdated) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#opener instanceof HTMLElement) this.#opener.focus({ preventScroll: true });
  }

  #open(): void {
    if (!this.isConnected || this.dialog.matches(':modal')) return;
    this.#opener = focusedElement();
    // One that was moved is still open, but not modal.
    this.dialog.open = false;
    this.dialog.showModal();
  }

  protected override render() {
    return html`<dialog aria-label=${this.label} @close=${this.#ask}>
      <div part="dialog" class="panel">
        <button type="button" part="dialog-close" class="close" aria-label=${this.closeLabel} @click=${this.#ask}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 2 14 14M14 2 2 14" /></svg>
        </button>
        <div class="content" tabindex="0" autofocus><slot></slot></div>
      </div>
    </dialog>`;
  }

  readonly #ask = () => {
    /** @internal */
    this.dispatchEvent(new CustomEvent('close-request'));
  };

  readonly #onPress = ({ target }: MouseEvent) => {
    this.#pressed = target;
  };

  /**
   * A click beside the panel lands on the dialog itself, which fills the window; and so does one that began where a text
   * was being marked, and ended beside it.
   */
  readonly #onClick = ({ target }: MouseEvent) => {
    if (target === this.dialog && target === this.#pressed) this.#ask();
  };
}

/** The element with the focus, inside whatever shadow roots it is. */
function focusedElement(): Element | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused ?? undefined;
}
