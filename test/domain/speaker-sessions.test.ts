import { expect, test } from 'vitest';
import type { EventModel } from '../../src/domain/event-model.js';
import { sessionsOf } from '../../src/domain/speaker-sessions.js';
import { session } from '../support/sessions.js';

const model = {
  sessions: [
    session({ id: 's1', people: [{ speaker: 'a' }, { speaker: 'b' }] }),
    session({ id: 's2', people: [{ speaker: 'b' }] }),
    session({ id: 's3', people: [{ speaker: 'a', role: 'chair' }] }),
  ],
} as unknown as EventModel;

test.each<[string, string[]]>([
  ['a', ['s1', 's3']],
  ['b', ['s1', 's2']],
  ['nobody', []],
])('sessions of %s', (speaker, expected) => {
  expect(sessionsOf(model, speaker).map(({ id }) => id)).toEqual(expected);
});
