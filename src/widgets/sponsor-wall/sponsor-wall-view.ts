import { logoBox, logoFrame, type Box, type LogoSize } from '../../domain/logo-box.js';
import type { Picture, Sponsor, Text } from '../../domain/event-model.js';
import type { SponsorSection } from '../../domain/sponsor-sections.js';
import type { Words } from '../../i18n/words.js';
import type { Logo } from '../../parts/logo.js';

export interface ItemView {
  readonly sponsor: Sponsor;
  /** Undefined: the name stands for it. */
  readonly logo: Logo | undefined;
  /** Number of the rule that gives the logo its size. */
  readonly box: number;
}

export interface SectionView {
  readonly title: Text;
  readonly rank: number;
  /** Without any logo, the names stand one after another. */
  readonly onlyNames: boolean;
  readonly items: readonly ItemView[];
}

export interface SponsorWallView {
  readonly sections: readonly SectionView[];
  /** Style rules: `.section-0` is the size of a section's places, `.box-0` that of a logo. */
  readonly rules: string;
}

/** Names need this much, in em, where they stand between logos. */
const nameWidth = 9;

/**
 * The wall as the template draws it. Logos of unknown size get a place that holds any, so that nothing moves when they
 * arrive; where the feed knows the sizes, the places are as large as the largest.
 */
export function sponsorWallView(
  sections: readonly SponsorSection[],
  logoOf: (sponsor: Sponsor) => Logo | undefined,
  { strings }: Words,
): SponsorWallView {
  const rules: string[] = [];
  let box = 0;
  const views = sections.map(({ tier, kind, sponsors, rank }, index) => {
    const places: Box[] = [];
    const items = sponsors.map((sponsor) => {
      const logo = logoOf(sponsor);
      const size = logo && sizeOf(logo.picture);
      const drawn = size && logoBox(size, rank);
      rules.push(`.box-${box}{${sizeRule(drawn ?? logoFrame(rank))}}`);
      places.push(isSizeInFeed(sponsor) ? (drawn ?? { width: nameWidth, height: 0 }) : logoFrame(rank));
      return { sponsor, logo, box: box++ };
    });
    const widest = Math.max(nameWidth, ...places.map(({ width }) => width));
    const tallest = Math.max(...places.map(({ height }) => height));
    rules.push(`.section-${index}{--_width:${round(widest)};--_height:${round(tallest)}}`);
    return {
      title: tier?.name ?? strings.sponsors.kind[kind],
      rank,
      onlyNames: sponsors.every(({ logo, logoDark }) => !logo && !logoDark),
      items,
    };
  });
  return { sections: views, rules: rules.join('') };
}

/** Whether the place of a sponsor can be told before any file is loaded. */
const isSizeInFeed = ({ logo, logoDark }: Sponsor) =>
  [logo, logoDark].every((picture) => !picture || !!sizeOf(picture));

function sizeOf({ width, height, inset }: Picture): LogoSize | undefined {
  return width && height ? { width, height, ...(inset !== undefined && { inset }) } : undefined;
}

const sizeRule = ({ width, height }: Box) =>
  `inline-size:calc(${round(width)}*var(--_unit));block-size:calc(${round(height)}*var(--_unit))`;

const round = (value: number) => Math.round(value * 100) / 100;
