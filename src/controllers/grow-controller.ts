import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So long a step may hold up the page: what a visitor does meanwhile is answered with the next picture. */
const stepMs = 16;

/**
 * Lets a long list grow in steps that give way to the page in between: the first step is drawn at once, the rest follows
 * by itself, as much at a time as this machine draws in `stepMs`.
 */
export class GrowController implements ReactiveController {
  /** How many items to draw now. */
  limit: number;
  /** How many items there are. */
  total = 0;
  #drawn = 0;
  #step: number;
  #beganMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly firstStep: number,
  ) {
    this.limit = this.#step = firstStep;
    host.addController(this);
  }

  /** Begins anew, for another list; one that has only changed keeps what is drawn, and with it the visitor's place. */
  restart(): void {
    this.#drawn = 0;
    this.limit = this.#step = this.firstStep;
  }

  hostUpdate(): void {
    this.#beganMs = performance.now();
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (this.limit > this.#drawn) {
      this.#drawn = this.limit;
      const faster = stepMs / (performance.now() - this.#beganMs);
      // A clock may be coarse, and a single step lucky.
      this.#step = Math.max(this.firstStep, Math.round(this.#step * Math.min(faster, 4)));
    }
    if (this.limit >= this.total) return;
    this.#timer = setTimeout(() => {
      this.limit += this.#step;
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
