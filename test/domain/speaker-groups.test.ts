import { describe, expect, test } from 'vitest';
import type { EventModel } from '../../src/domain/event-model.js';
import { groupSpeakers, type SpeakerGrouping } from '../../src/domain/speaker-groups.js';
import { session } from '../support/sessions.js';

const customs = { en: 'Customs', fr: 'Douane' };
const speakers = [
  { id: 'a', name: 'Ann' },
  { id: 'b', name: 'Bob', category: customs, country: 'RW', organization: 'Revenue' },
  { id: 'c', name: 'Cy', category: 'Academia', country: 'CA' },
  { id: 'd', name: 'Dee', category: customs, country: 'CA', organization: 'Revenue' },
];
const model = {
  event: { languages: ['en', 'fr'] },
  sessions: [
    session({ people: [{ speaker: 'b', role: 'panellist' }, { speaker: 'c' }] }),
    session({
      people: [
        { speaker: 'b', role: 'moderator' },
        { speaker: 'd', role: 'panellist' },
      ],
    }),
  ],
  speakers,
} as unknown as EventModel;

describe('groupSpeakers', () => {
  test.each<[SpeakerGrouping, string, string[]]>([
    ['none', 'en', ['undefined: abcd']],
    ['category', 'en', ['Customs: bd', 'Academia: c', 'undefined: a']],
    ['category', 'fr-CA', ['Douane: bd', 'Academia: c', 'undefined: a']],
    ['country', 'en', ['RW: b', 'CA: cd', 'undefined: a']],
    ['organization', 'en', ['Revenue: bd', 'undefined: ac']],
    // By the weightiest role; who has none is a speaker.
    ['role', 'en', ['moderator: b', 'speaker: ac', 'panellist: d']],
  ])('by %s, for a reader of %s', (grouping, language, expected) => {
    const groups = groupSpeakers(model, speakers, grouping, language);
    expect(groups.map((group) => `${group.key}: ${group.speakers.map(({ id }) => id).join('')}`)).toEqual(expected);
  });

  test('nobody makes no groups', () => {
    expect(groupSpeakers(model, [], 'category', 'en')).toEqual([]);
  });
});
