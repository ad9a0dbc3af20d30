import type { Session } from '../../src/domain/event-model.js';

let count = 0;

/** A session of an event model, with what a test is about and nothing else. */
export function session(about: Partial<Session>): Session {
  const id = `s${++count}`;
  const times = {
    ...(about.start && { startMs: Date.parse(about.start) }),
    ...(about.end && { endMs: Date.parse(about.end) }),
  };
  return { id, title: `Session ${id}`, roomIds: [], people: [], ...times, ...about };
}
