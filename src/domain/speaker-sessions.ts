import type { EventModel, Session } from './event-model.js';

/** The sessions in which a speaker appears, in the order of time. */
export function sessionsOf({ sessions }: EventModel, speakerId: string): readonly Session[] {
  return sessions.filter(({ people }) => people.some(({ speaker }) => speaker === speakerId));
}
