import type { EventDetails, Milliseconds } from './event-model.js';

/** Seconds between two looks for a newer feed: often while the event runs, seldom before it, never (0) once it is over. */
export function refreshSeconds(event: Pick<EventDetails, 'startMs' | 'endMs'>, nowMs: Milliseconds): 60 | 300 | 0 {
  const { startMs, endMs } = event;
  if (endMs !== undefined && nowMs >= endMs) return 0;
  return startMs !== undefined && nowMs < startMs ? 300 : 60;
}
