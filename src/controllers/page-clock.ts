import type { Milliseconds } from '../domain/event-model.js';

/** Longest sleep: a system clock that was set, or a machine that slept, is noticed within a minute. */
const longestSleepMs = 60_000;

interface Sleeper {
  readonly wakeAtMs: () => Milliseconds | undefined;
  readonly wake: () => void;
}

/**
 * One timer for all widgets of a page. Each says at which instant it wants to be drawn anew; the timer is set to the
 * earliest of them, and stands still while the page is hidden.
 */
class PageClock {
  readonly #sleepers = new Set<Sleeper>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  add(sleeper: Sleeper): void {
    if (!this.#sleepers.size) document.addEventListener('visibilitychange', this.#look);
    this.#sleepers.add(sleeper);
    this.set();
  }

  remove(sleeper: Sleeper): void {
    this.#sleepers.delete(sleeper);
    if (!this.#sleepers.size) document.removeEventListener('visibilitychange', this.#look);
    this.set();
  }

  /** Sets the timer anew, after a sleeper has changed its mind. */
  set(): void {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    const now = Date.now();
    let next = Infinity;
    for (const { wakeAtMs } of this.#sleepers) next = Math.min(next, wakeAtMs() ?? Infinity);
    if (next < Infinity) this.#timer = setTimeout(this.#look, Math.min(Math.max(next - now, 0), longestSleepMs));
  }

  readonly #look = () => {
    const now = Date.now();
    for (const { wakeAtMs, wake } of this.#sleepers) if (now >= (wakeAtMs() ?? Infinity)) wake();
    this.set();
  };
}

export const pageClock = new PageClock();
export type { Sleeper };
