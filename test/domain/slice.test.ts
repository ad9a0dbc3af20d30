import { describe, expect, test } from 'vitest';
import type { EventModel } from '../../src/domain/event-model.js';
import { sliceSessions, sliceValues, type SessionSlice } from '../../src/domain/slice.js';
import { session } from '../support/sessions.js';

const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));
const tracks = [
  { id: 'nii', name: { en: 'Inspection', fr: 'Contrôle' } },
  { id: 'sw', name: 'Single window' },
];
const rooms = [
  { id: 'a', name: 'Room A' },
  { id: 'b', name: 'Room B' },
];
const speakers = [
  { id: 'p1', name: 'Ann', country: 'RW', organization: { en: 'Revenue Authority' } },
  { id: 'p2', name: 'Bob', country: 'CA' },
];
const sponsors = [{ id: 'x', name: 'Exhibitor X' }];
const sessions = [
  session({ id: 's1', dayKey: '2020-11-11', track: 'nii', roomIds: ['a'], people: [{ speaker: 'p1' }], tags: ['AI'] }),
  session({ id: 's2', dayKey: '2020-11-12', track: 'sw', roomIds: ['b'], people: [{ speaker: 'p2' }], sponsor: 'x' }),
  session({ id: 's3', dayKey: '2020-11-12', roomIds: ['a', 'b'] }),
];
const model = {
  sessions,
  trackById: byId(tracks),
  roomById: byId(rooms),
  speakerById: byId(speakers),
  sponsorById: byId(sponsors),
} as unknown as EventModel;

describe('sliceSessions', () => {
  test.each<[string, SessionSlice, string[]]>([
    ['everything, where nothing is asked', {}, ['s1', 's2', 's3']],
    ['by id', { track: 'nii' }, ['s1']],
    ['by name in any language, case ignored', { track: 'CONTRÔLE' }, ['s1']],
    ['alternatives', { track: 'nii, Single window' }, ['s1', 's2']],
    ['attributes narrow together', { room: 'a', day: '2020-11-12' }, ['s3']],
    ['one of several rooms', { room: 'Room B' }, ['s2', 's3']],
    ['a speaker', { speaker: 'ann' }, ['s1']],
    ['an organization', { organization: 'revenue authority' }, ['s1']],
    ['a country, case ignored', { country: 'ca' }, ['s2']],
    ['a sponsor', { sponsor: 'Exhibitor X' }, ['s2']],
    ['a tag', { tag: 'ai' }, ['s1']],
    ['an unknown value shows nothing', { track: 'nonsense' }, []],
    ['an unknown value beside a known one', { track: 'nonsense, nii' }, ['s1']],
  ])('%s', (_name, slice, expected) => {
    expect(sliceSessions(model, slice).sessions.map(({ id }) => id)).toEqual(expected);
  });

  test('names the values that nothing answers to', () => {
    expect(sliceSessions(model, { track: 'nii, nonsense', room: 'C' }).unknown).toEqual([
      { attribute: 'only-track', value: 'nonsense' },
      { attribute: 'only-room', value: 'C' },
    ]);
  });
});

test.each([
  [undefined, []],
  ['', []],
  [' , ', []],
  ['a, b ,c', ['a', 'b', 'c']],
])('sliceValues of %j', (attribute, values) => {
  expect(sliceValues(attribute)).toEqual(values);
});
