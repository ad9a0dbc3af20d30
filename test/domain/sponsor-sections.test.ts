import { describe, expect, test } from 'vitest';
import type { EventModel, Sponsor, SponsorTier } from '../../src/domain/event-model.js';
import { sponsorSections } from '../../src/domain/sponsor-sections.js';

const gold: SponsorTier = { id: 'gold', name: { en: 'Gold', fr: 'Or' } };
const silver: SponsorTier = { id: 'silver', name: 'Silver' };
const hosts: SponsorTier = { id: 'hosts', name: 'Host support' };

function model(sponsorTiers: SponsorTier[], sponsors: (Partial<Sponsor> & { id: string })[]): EventModel {
  return {
    sponsorTiers,
    sponsors: sponsors.map((sponsor) => ({ name: sponsor.id, ...sponsor })),
  } as unknown as EventModel;
}

const many = (count: number, tier: string) =>
  Array.from({ length: count }, (_, index) => ({ id: `${tier}${index}`, tier }));

/** `gold 0: a b` is tier, rank, sponsors. */
const shown = (event: EventModel, onlyTier?: string) =>
  sponsorSections(event, onlyTier).sections.map(
    ({ id, rank, sponsors }) => `${id} ${rank}: ${sponsors.map((sponsor) => sponsor.id).join(' ')}`,
  );

describe('sponsorSections', () => {
  test('tiers in their order, each a size smaller, by order within', () => {
    const event = model(
      [gold, silver],
      [
        { id: 'a', tier: 'silver' },
        { id: 'b', tier: 'gold', order: 2 },
        { id: 'c', tier: 'gold', order: 1 },
      ],
    );
    expect(shown(event)).toEqual(['gold 0: c b', 'silver 1: a']);
  });

  test('without a tier: by kind, the host before the tiers, the rest after', () => {
    const event = model(
      [gold],
      [
        { id: 'x', kind: 'exhibitor' },
        { id: 'p', kind: 'partner' },
        { id: 's' },
        { id: 'a', tier: 'gold' },
        { id: 'h', kind: 'host' },
      ],
    );
    expect(shown(event)).toEqual(['host 1: h', 'gold 0: a', 'sponsor 1: s', 'partner 2: p', 'exhibitor 3: x']);
  });

  test('a tier of hosts takes no part in the ranking', () => {
    const event = model(
      [hosts, gold, silver],
      [
        { id: 'h', tier: 'hosts', kind: 'host' },
        { id: 'a', tier: 'gold' },
        { id: 'b', tier: 'silver' },
      ],
    );
    expect(sponsorSections(event).sections.map(({ kind, rank }) => [kind, rank])).toEqual([
      ['host', 1],
      ['sponsor', 0],
      ['sponsor', 1],
    ]);
  });

  test.each([
    [1, 0],
    [3, 0],
    [4, 1],
    [8, 1],
    [9, 2],
    [40, 2],
  ])('%i in the first tier: its rank is %i', (count, rank) => {
    const event = model([gold, silver], [...many(count, 'gold'), ...many(1, 'silver')]);
    expect(sponsorSections(event).sections.map((section) => section.rank)).toEqual([rank, rank + 1]);
  });

  test('a tier without sponsors is left out', () => {
    expect(shown(model([gold, silver], many(1, 'silver')))).toEqual(['silver 0: silver0']);
  });

  const event = model(
    [gold, silver],
    [
      { id: 'a', tier: 'gold' },
      { id: 'b', tier: 'silver' },
      { id: 'p', kind: 'partner' },
    ],
  );
  test.each<[string, string[]]>([
    ['silver', ['silver 1: b']],
    ['or', ['gold 0: a']],
    ['SILVER, gold', ['gold 0: a', 'silver 1: b']],
    ['partner', ['partner 2: p']],
    ['bronze', []],
    ['bronze, gold', ['gold 0: a']],
    ['', ['gold 0: a', 'silver 1: b', 'partner 2: p']],
  ])('only-tier="%s" keeps the ranks of the whole wall', (onlyTier, expected) => {
    expect(shown(event, onlyTier)).toEqual(expected);
  });

  test('names the tiers that nothing answers to', () => {
    expect(sponsorSections(event, 'bronze, gold').unknown).toEqual([{ attribute: 'only-tier', value: 'bronze' }]);
  });
});
