import { byOrder } from './by-order.js';
import type { EventModel, Sponsor, SponsorTier } from './event-model.js';
import { answersTo, sliceBy, type UnknownValue } from './slice.js';

export type SponsorKind = NonNullable<Sponsor['kind']>;

/** Kinds in the order in which they stand, where a sponsor is of no tier. Hosts come before the tiers, the rest after. */
const kinds: readonly SponsorKind[] = ['host', 'sponsor', 'partner', 'exhibitor'];

/** Sponsors that stand together: a tier, or those of a kind that are in no tier. */
export interface SponsorSection {
  /** Id of the tier, else the kind. */
  readonly id: string;
  /** Undefined where a kind gives the section its name. */
  readonly tier: SponsorTier | undefined;
  readonly kind: SponsorKind;
  /** By `order`, then as the feed has them. */
  readonly sponsors: readonly Sponsor[];
  /** Size of its logos: 0 is the largest. */
  readonly rank: number;
}

export interface SponsorSections {
  readonly sections: readonly SponsorSection[];
  /** Values of `only-tier` that nothing answers to. */
  readonly unknown: readonly UnknownValue[];
}

/**
 * The sponsors by tier, or only those of the tiers that `onlyTier` names (by id or name; a kind, where it has a section of
 * its own). Ranks are those of the whole wall, so that a tier looks the same wherever it is shown.
 */
export function sponsorSections(model: EventModel, onlyTier?: string): SponsorSections {
  const ofKind = (kind: SponsorKind) =>
    section(
      kind,
      undefined,
      model.sponsors.filter((sponsor) => !sponsor.tier && kindOf(sponsor) === kind),
    );
  const all = [
    ofKind('host'),
    ...model.sponsorTiers.map((tier) =>
      section(
        tier.id,
        tier,
        model.sponsors.filter((sponsor) => sponsor.tier === tier.id),
      ),
    ),
    ...kinds.slice(1).map(ofKind),
  ].filter(({ sponsors }) => sponsors.length);
  const { items, unknown } = sliceBy(
    withRanks(all),
    { tier: onlyTier },
    {
      tier: ({ id, tier }, wanted) => answersTo(wanted, id, tier?.name),
    },
  );
  return { sections: items, unknown };
}

const kindOf = ({ kind = 'sponsor' }: Sponsor) => kind;

type Unranked = Omit<SponsorSection, 'rank'>;

function section(id: string, tier: SponsorTier | undefined, sponsors: readonly Sponsor[]): Unranked {
  // A tier of one kind is of that kind.
  const [first, ...others] = new Set(sponsors.map(kindOf));
  return { id, tier, sponsors: [...sponsors].sort(byOrder), kind: first && !others.length ? first : 'sponsor' };
}

/** Each tier is a size smaller than the one above; a crowded first one begins smaller. Hosts stand apart from the contest. */
function withRanks(sections: readonly Unranked[]): SponsorSection[] {
  let next = -1;
  return sections.map((one) => {
    if (one.kind === 'host') return { ...one, rank: hostRank };
    next = next < 0 ? firstRank(one.sponsors.length) : next + 1;
    return { ...one, rank: next };
  });
}

const hostRank = 1;
const firstRank = (count: number) => (count > 8 ? 2 : count > 3 ? 1 : 0);
