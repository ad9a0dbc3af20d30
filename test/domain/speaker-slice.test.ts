import { describe, expect, test } from 'vitest';
import type { EventModel } from '../../src/domain/event-model.js';
import { sliceSpeakers, type SpeakerSlice } from '../../src/domain/speaker-slice.js';
import { session } from '../support/sessions.js';

const model = {
  sessions: [
    session({ id: 's1', title: { en: 'Opening', fr: 'Ouverture' }, people: [{ speaker: 'a' }, { speaker: 'c' }] }),
    session({ id: 's2', title: 'Closing', people: [{ speaker: 'b' }] }),
  ],
  speakers: [
    { id: 'a', name: 'Ann', category: { en: 'Customs', fr: 'Douane' }, country: 'RW', organization: 'Revenue' },
    { id: 'b', name: 'Bob', category: 'Academia', country: 'CA', order: 2 },
    { id: 'c', name: 'Cy', category: { en: 'Customs' }, country: 'CA', organization: 'Freight Ltd', featured: true },
    { id: 'd', name: 'Dee', order: 1 },
    { id: 'e', name: 'Eve', featured: true, order: 5 },
  ],
} as unknown as EventModel;

describe('sliceSpeakers', () => {
  test.each<[string, SpeakerSlice, string]>([
    ['featured first, then by order, then as the feed has them', {}, 'ecdba'],
    ['featured only', { featured: true }, 'ec'],
    ['people of a session, by id', { session: 's1' }, 'ca'],
    ['by its title in any language, case ignored', { session: 'OUVERTURE' }, 'ca'],
    ['of several sessions', { session: 's1, Closing' }, 'cba'],
    ['a category', { category: 'douane' }, 'a'],
    ['an organization', { organization: 'freight ltd' }, 'c'],
    ['a country, case ignored', { country: 'ca' }, 'cb'],
    ['attributes narrow together', { country: 'CA', category: 'Customs' }, 'c'],
    ['an unknown value shows nobody', { category: 'Astronauts' }, ''],
    ['an unknown value beside a known one', { category: 'Astronauts,Academia' }, 'b'],
    ['an empty attribute asks for nothing', { category: ' , ' }, 'ecdba'],
  ])('%s', (_name, slice, expected) => {
    expect(
      sliceSpeakers(model, slice)
        .speakers.map(({ id }) => id)
        .join(''),
    ).toBe(expected);
  });

  test('names the values that nobody answers to', () => {
    expect(sliceSpeakers(model, { session: 's9', country: 'CA,XX' }).unknown).toEqual([
      { attribute: 'only-session', value: 's9' },
      { attribute: 'only-country', value: 'XX' },
    ]);
  });

  test('leaves the model as it is', () => {
    sliceSpeakers(model, {});
    expect(model.speakers.map(({ id }) => id).join('')).toBe('abcde');
  });
});
