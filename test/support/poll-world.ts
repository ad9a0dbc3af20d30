import { waitUntil } from '@open-wc/testing';
import type { PollEnvironment } from '../../src/controllers/poll-visit.js';

/** A world for a poll visit in which time passes only when a test says so. */
export interface PollWorld {
  readonly environment: PollEnvironment;
  readonly nowMs: number;
  /** How long until each timer that is set. */
  readonly pauses: readonly number[];
  /** Lets time pass, timers that come due included. */
  pass(ms: number): void;
  setHidden(isHidden: boolean): void;
  comeOnline(): void;
}

export function pollWorld(startMs = Date.parse('2020-11-12T10:00:00Z')): PollWorld {
  let nowMs = startMs;
  let isHidden = false;
  let lastTimer = 0;
  const timers = new Map<number, { readonly task: () => void; readonly atMs: number }>();
  const listeners = new Set<(online: boolean) => void>();
  return {
    environment: {
      fetch: (url, init) => fetch(url, init),
      now: () => nowMs,
      setTimeout(task, ms) {
        timers.set(++lastTimer, { task, atMs: nowMs + ms });
        return lastTimer;
      },
      clearTimeout: (timer) => timers.delete(timer as number),
      random: () => 0.5,
      isHidden: () => isHidden,
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    get nowMs() {
      return nowMs;
    },
    get pauses() {
      return [...timers.values()].map(({ atMs }) => atMs - nowMs).sort((a, b) => a - b);
    },
    pass(ms) {
      nowMs += ms;
      for (const [timer, { task, atMs }] of timers) {
        if (atMs <= nowMs && timers.delete(timer)) task();
      }
    },
    setHidden(hidden) {
      isHidden = hidden;
      for (const listener of listeners) listener(false);
    },
    comeOnline() {
      for (const listener of listeners) listener(true);
    },
  };
}

/** Waits for what answers in the page, which takes no time worth speaking of. */
export const until = (condition: () => unknown, message: string) =>
  waitUntil(condition, message, { interval: 2, timeout: 4000 });
