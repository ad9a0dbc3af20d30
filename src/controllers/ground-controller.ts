import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closest } from '../base/ancestors.js';
import { cssLightness, isDarkGround } from '../domain/color.js';

/**
 * Whether a widget stands on a dark ground: the nearest opaque background is dark or, where that has no colour, the inherited
 * text colour is light. Looks when the widget appears, and when its text colour changes, as it does with a page's theme:
 * the host draws a hidden mark with a short transition of `color`, whose start is heard here.
 */
export class GroundController implements ReactiveController {
  dark = false;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  /** Whether it has looked since the host came to its place. */
  #looked = false;
  #marked = false;

  hostConnected(): void {
    this.#looked = false;
  }

  /** Before a drawing. Not as soon as the host is there: what it stands in may have no place of its own yet. */
  read(): void {
    if (this.#looked) return;
    this.#looked = true;
    this.look();
  }

  hostUpdated(): void {
    // Until the mark has been on the screen, no transition tells of a change: one more look then.
    if (this.#marked || !this.host.shadowRoot?.querySelector('.ground-mark')) return;
    this.#marked = true;
    requestAnimationFrame(this.look);
  }

  /** For `transitionstart` on the hidden mark, and whenever the ground may have changed. */
  readonly look = () => {
    const { color } = getComputedStyle(this.host);
    // Nothing is known of what is in no slot.
    if (!color) return;
    let background: string | undefined;
    closest(this.host, (element) => {
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      if ((cssLightness(backgroundColor)?.alpha ?? 0) > 0.5) background = backgroundColor;
      // What is painted in a picture or a gradient nobody knows.
      return !!background || backgroundImage !== 'none';
    });
    const dark = isDarkGround(background, color);
    if (dark === this.dark) return;
    this.dark = dark;
    this.host.requestUpdate();
  };
}
