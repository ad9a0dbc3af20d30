type Task = () => void;

/**
 * Takes the place of the clock and of long timers, so that hours pass at once. Timers below a second stay real: the page,
 * and the tests themselves, live on them. The real clock comes back after the test.
 */
export function fakeClock(start: string): { readonly moveTo: (time: string) => void; readonly timers: () => number } {
  const { now } = Date;
  const { setTimeout, clearTimeout } = window;
  const waiting = new Map<number, { readonly dueMs: number; readonly task: Task }>();
  let nowMs = Date.parse(start);
  let lastId = 0;
  Date.now = () => nowMs;
  window.setTimeout = ((task: Task, ms = 0) => {
    if (ms < 1000) return setTimeout(task, ms);
    waiting.set(--lastId, { dueMs: nowMs + ms, task });
    return lastId;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    if (!waiting.delete(Number(id))) clearTimeout(id);
  };
  restore = () => {
    Date.now = now;
    Object.assign(window, { setTimeout, clearTimeout });
  };
  return {
    timers: () => waiting.size,
    moveTo(time) {
      const untilMs = Date.parse(time);
      for (;;) {
        const [next] = [...waiting].sort(([, one], [, other]) => one.dueMs - other.dueMs);
        if (!next || next[1].dueMs > untilMs) break;
        waiting.delete(next[0]);
        nowMs = next[1].dueMs;
        next[1].task();
      }
      nowMs = untilMs;
    },
  };
}

let restore: Task | undefined;

afterEach(() => {
  restore?.();
  restore = undefined;
});
