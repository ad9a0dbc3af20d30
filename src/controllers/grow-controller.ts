import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Lets a long list grow in steps that give way to the page in between: the first step is drawn at once, the rest follows
 * by itself.
 */
export class GrowController implements ReactiveController {
  /** How many items to draw now. */
  limit: number;
  #total = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly firstStep: number,
    private readonly furtherStep: number,
  ) {
    this.limit = firstStep;
    host.addController(this);
  }

  /** Begins anew, with a list of `total` items. */
  restart(total: number): void {
    this.#total = total;
    this.limit = this.firstStep;
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (this.limit >= this.#total) return;
    this.#timer = setTimeout(() => {
      this.limit += this.furtherStep;
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }
}
