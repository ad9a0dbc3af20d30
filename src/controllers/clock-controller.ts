import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Milliseconds } from '../domain/event-model.js';
import { pageClock, type Sleeper } from './page-clock.js';

/**
 * The time that a widget shows: the same throughout one drawing. Draws the host anew at the instant that
 * `nextChange` names, asked after each drawing. Where the author has set `now`, time stands still.
 */
export class ClockController implements ReactiveController {
  #nowMs = Date.now();
  #fixed = false;
  #wakeAtMs: Milliseconds | undefined;
  readonly #sleeper: Sleeper;
  readonly #nextChange: (nowMs: Milliseconds) => Milliseconds | undefined;

  constructor(
    host: ReactiveControllerHost,
    nextChange: (nowMs: Milliseconds) => Milliseconds | undefined = () => undefined,
  ) {
    this.#nextChange = nextChange;
    this.#sleeper = {
      wakeAtMs: () => this.#wakeAtMs,
      wake: () => {
        this.#wakeAtMs = undefined;
        host.requestUpdate();
      },
    };
    host.addController(this);
  }

  get nowMs(): Milliseconds {
    return this.#nowMs;
  }

  /** Reads the time for the drawing that begins, or takes the instant at which it stands still. */
  read(fixedMs: Milliseconds | undefined): void {
    this.#fixed = fixedMs !== undefined;
    this.#nowMs = fixedMs ?? Date.now();
  }

  hostConnected(): void {
    pageClock.add(this.#sleeper);
  }

  hostDisconnected(): void {
    pageClock.remove(this.#sleeper);
  }

  hostUpdated(): void {
    this.#wakeAtMs = this.#fixed ? undefined : this.#nextChange(this.#nowMs);
    pageClock.set();
  }
}
