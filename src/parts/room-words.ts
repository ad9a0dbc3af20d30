import type { EventModel, Session } from '../domain/event-model.js';
import type { Words } from '../i18n/words.js';
import { compose, feedLine, type Line } from './feed-text.js';

/** The name of a room; its id where it has none. */
export function roomName(id: string, { roomById, event }: EventModel, words: Words): Line {
  const name = feedLine(roomById.get(id)?.name, words, event.languages);
  return name.length ? name : [id];
}

/** The rooms of a session; nothing where it takes all of them. */
export function roomWords(
  { allRooms, roomIds }: Pick<Session, 'allRooms' | 'roomIds'>,
  model: EventModel,
  words: Words,
): Line {
  const names = allRooms ? [] : roomIds.map((id) => roomName(id, model, words));
  return compose((...texts) => words.formats.list(texts, true), ...names);
}
