import type { FeedEnvironment } from '../../src/feed/feed-store.js';

/** A world for loading in which time passes when the test says so. */
export interface FeedClock extends FeedEnvironment {
  /** Every pause that was asked for, in milliseconds, whether it has passed or not. */
  readonly pauses: readonly number[];
  /** Timers that have not gone off yet. */
  readonly waiting: number;
  readonly isListening: boolean;
  hidden: boolean;
  online: boolean;
  chance: number;
  /** Lets time pass, and everything happen that is due meanwhile. */
  pass(ms: number): Promise<void>;
  /** Tells of a page shown or hidden, or of a network that is back. */
  change(isOnline?: boolean): Promise<void>;
}

/** Lets everything that is under way without a timer come to its end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await new Promise(setImmediate);
}

export function feedClock(fetch: FeedEnvironment['fetch'], startMs = Date.UTC(2031, 2, 29, 12)): FeedClock {
  let nowMs = startMs;
  const timers = new Map<number, { readonly dueMs: number; readonly task: () => void }>();
  const pauses: number[] = [];
  const listeners = new Set<(isOnline: boolean) => void>();
  let lastTimer = 0;

  const clock: FeedClock = {
    fetch,
    pauses,
    hidden: false,
    online: true,
    chance: 0.5,
    get waiting() {
      return timers.size;
    },
    get isListening() {
      return listeners.size > 0;
    },
    now: () => nowMs,
    setTimeout(task, ms) {
      pauses.push(ms);
      timers.set(++lastTimer, { dueMs: nowMs + ms, task });
      return lastTimer;
    },
    clearTimeout: (timer) => void timers.delete(timer as number),
    random: () => clock.chance,
    isOnline: () => clock.online,
    isHidden: () => clock.hidden,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async pass(ms) {
      const endMs = nowMs + ms;
      for (;;) {
        await settle();
        const [next] = [...timers].sort(([, a], [, b]) => a.dueMs - b.dueMs);
        if (!next || next[1].dueMs > endMs) break;
        nowMs = Math.max(nowMs, next[1].dueMs);
        timers.delete(next[0]);
        next[1].task();
      }
      nowMs = endMs;
      await settle();
    },
    async change(isOnline = false) {
      for (const listener of [...listeners]) listener(isOnline);
      await settle();
    },
  };
  return clock;
}
