import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/widgets/event/index.js';
import '../src/widgets/sponsor-wall/index.js';
import type { WcoSponsorWall } from '../src/widgets/sponsor-wall/sponsor-wall.js';
import { feedUrl, techConFeed } from './support/feeds.js';
import { inventedSponsors, logo, sponsorsFeed } from './support/samples.js';
import { becomes, insideEvent, lookingAt, patience, stateStories } from './support/states.js';

interface SponsorWallArgs {
  feed: string;
  onlyTier: string | undefined;
  noTitles: boolean;
  headingLevel: number | undefined;
  fallback: unknown;
}

const meta: Meta<SponsorWallArgs> = {
  title: 'Sponsor wall',
  component: 'wco-sponsor-wall',
  args: { feed: techConFeed, onlyTier: undefined, noTitles: false, headingLevel: undefined, fallback: nothing },
  argTypes: { fallback: { table: { disable: true } } },
  render: (args) =>
    html`<wco-sponsor-wall
      feed=${args.feed}
      only-tier=${args.onlyTier ?? nothing}
      ?no-titles=${args.noTitles}
      heading-level=${args.headingLevel ?? nothing}
      >${args.fallback}</wco-sponsor-wall
    >`,
};
export default meta;

type Story = StoryObj<SponsorWallArgs>;

const wall = lookingAt<WcoSponsorWall>('wco-sponsor-wall');
const { widgetIn: wallIn, partsIn: all, textsOf, fits } = wall;
const shows = (canvas: HTMLElement, count: number) => wall.shows(canvas, 'item', count);

/** The example event. None of the logos are ours to ship: the names stand for them. */
export const TechCon: Story = {
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 9);
    await expect(textsOf(canvasElement, 'tier-title')).toEqual(['Host support', 'Corporate sponsor', 'Sponsors']);
    await expect(textsOf(canvasElement, 'name')[1]).toBe('Rapiscan – AS&E – S2Global');
  },
};

/** Forty drawn logos of every proportion: within a tier all cover the same area, and none is larger than those above. */
export const FortyLogos: Story = {
  args: { feed: feedUrl(sponsorsFeed(inventedSponsors(40, { sizes: true }))) },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 40);
    const areas = all<HTMLImageElement>(canvasElement, 'logo').map((image) => ({
      shape: Number(image.getAttribute('width')) / Number(image.getAttribute('height')),
      tier: image.closest('ul')!.className,
      area: image.clientWidth * image.clientHeight,
    }));
    // Beyond these proportions the frame of the tier bounds them.
    for (const { tier, area } of areas.filter(({ shape }) => shape > 0.75 && shape < 9)) {
      const first = areas.find((other) => other.tier === tier)!;
      await expect(Math.abs(area / first.area - 1)).toBeLessThan(0.05);
    }
  },
};

/** Where the feed does not say how large the files are, they tell it themselves, in places that hold any. */
export const SizesUnknown: Story = {
  args: { feed: feedUrl(sponsorsFeed(inventedSponsors(40))) },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 40);
    const element = wallIn(canvasElement);
    const height = element.offsetHeight;
    const images = all<HTMLImageElement>(canvasElement, 'logo');
    for (const image of images) image.loading = 'eager';
    await waitFor(() => expect(images.every((image) => image.complete)).toBe(true), patience);
    await element.updateComplete;
    await expect(element.offsetHeight).toBe(height);
  },
};

export const BrokenLogos: Story = {
  args: { feed: feedUrl(sponsorsFeed(inventedSponsors(20, { broken: true }))) },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 20);
    await waitFor(() => expect(all(canvasElement, 'name').length).toBeGreaterThan(0), patience);
  },
};

/** On a dark ground: the variants of the first twenty, plates for the rest. */
export const DarkWithVariants: Story = {
  args: { feed: feedUrl(sponsorsFeed(inventedSponsors(40, { sizes: true, dark: 20 }))) },
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 40);
    await waitFor(() => expect(wall.find(canvasElement, '.plate-light')).toHaveLength(20));
  },
};

export const DarkWithoutVariants: Story = {
  args: { feed: feedUrl(sponsorsFeed(inventedSponsors(8))) },
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 8);
    await waitFor(() => expect(wall.find(canvasElement, '.plate-light')).toHaveLength(8));
  },
};

export const DarkNames: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => shows(canvasElement, 9),
};

/** Those in no tier stand together by kind: the host apart and first, partners and exhibitors last. */
export const KindsApart: Story = {
  args: {
    feed: feedUrl(
      sponsorsFeed([
        { id: 'x', name: 'Exhibiting Example', kind: 'exhibitor', description: 'Shows *samples*.' },
        { id: 'p', name: 'Partner Example', kind: 'partner', url: 'https://example.org/' },
        ...inventedSponsors(6),
        { id: 'h', name: 'Ministry of Samples', kind: 'host', logo: logo(20), url: 'https://example.org/' },
      ]),
    ),
  },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 9);
    await expect(textsOf(canvasElement, 'tier-title')).toEqual(['Host', 'Platinum', 'Gold', 'Partners', 'Exhibitors']);
  },
};

export const NoTitles: Story = {
  args: { feed: feedUrl(sponsorsFeed(inventedSponsors(12, { sizes: true }))), noTitles: true },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 12);
    await expect(all(canvasElement, 'tier-title')).toHaveLength(0);
    await expect(all(canvasElement, 'items').map((list) => list.ariaLabel)).toEqual(['Platinum', 'Gold', 'Silver']);
  },
};

/** As large as in the whole wall. */
export const OneTier: Story = {
  args: { feed: feedUrl(sponsorsFeed(inventedSponsors(40, { sizes: true }))), onlyTier: 'gold' },
  play: async ({ canvasElement }) => shows(canvasElement, 6),
};

/** The one logo of a tier does not fill the page. */
export const OneLogo: Story = {
  args: { feed: feedUrl(sponsorsFeed([{ id: 'one', name: 'Sample 20', tier: 'platinum', logo: logo(20) }])) },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 1);
    const width = all(canvasElement, 'logo')[0]!.clientWidth;
    await expect(width).toBeLessThan(wallIn(canvasElement).clientWidth / 2);
  },
};

export const Narrow: Story = {
  args: { feed: feedUrl(sponsorsFeed(inventedSponsors(20))) },
  globals: { width: '360' },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 20);
    await fits(canvasElement);
  },
};

export const French: Story = {
  globals: { language: 'fr' },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 9);
    await expect(textsOf(canvasElement, 'name')[0]).toBe('Service des douanes de Corée');
  },
};

export const Arabic: Story = {
  globals: { language: 'ar' },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 9);
    await expect(textsOf(canvasElement, 'name')[0]).toBe('دائرة الجمارك الكورية');
  },
};

/** A sponsor, open: what it does, its booth, whom to meet. */
export const SponsorOpen: Story = {
  play: async ({ canvasElement, userEvent: user }) => {
    await shows(canvasElement, 9);
    await user.click(all(canvasElement, 'item')[1]!.querySelector('a')!);
    const article = await wall.dialogIn(canvasElement, 'wco-sponsor-dialog');
    await expect(article.textContent).toContain('Visit the booth');
  },
};

/** One tier at the top of a page and the whole wall at its end: one feed, and headings that fit the page. */
export const InsideWcoEvent: Story = {
  render: insideEvent(
    html`<wco-sponsor-wall only-tier="Corporate sponsor"></wco-sponsor-wall><wco-sponsor-wall></wco-sponsor-wall>`,
  ),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 1);
    const [, second] = canvasElement.querySelectorAll('wco-sponsor-wall');
    await becomes(second!, 'ready');
    await expect([...second!.shadowRoot!.querySelectorAll('h3')].map(({ textContent }) => textContent)).toContain(
      'Corporate sponsor',
    );
  },
};

const states = stateStories<SponsorWallArgs>({
  tag: 'wco-sponsor-wall',
  feed: { sponsors: [{ id: 'a', name: 'Sample 01' }] },
  shows: 'Sample 01',
  saysEmpty: 'as soon as they are announced',
  saysFailed: 'could not be loaded.',
  fallback: 'We thank our sponsors.',
});

export const Loading: Story = states.loading;
export const LoadingWithFallback: Story = states.loadingWithFallback;
export const Empty: Story = states.empty;
export const EmptyWithFallback: Story = states.emptyWithFallback;
export const Failed: Story = states.failed;
export const FailedWithFallback: Story = states.failedWithFallback;
export const Stale: Story = states.stale;
