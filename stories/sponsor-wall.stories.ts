import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/widgets/event/index.js';
import '../src/widgets/sponsor-wall/index.js';
import type { WcoSponsorWall } from '../src/widgets/sponsor-wall/sponsor-wall.js';
import { failingUrl, feedThatFailsLater, feedUrl, neverAnswers, techConFeed } from './support/feeds.js';
import { inventedSponsors, logo, sponsorsFeed } from './support/samples.js';

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
  // A story begins without what another has put into the address.
  beforeEach: () => () => {
    const url = new URL(location.href);
    for (const name of [...url.searchParams.keys()]) if (name.startsWith('wco-')) url.searchParams.delete(name);
    history.replaceState(history.state, '', url);
  },
};
export default meta;

type Story = StoryObj<SponsorWallArgs>;

const wallIn = (canvas: HTMLElement) => canvas.querySelector<WcoSponsorWall>('wco-sponsor-wall')!;
const all = <T extends HTMLElement = HTMLElement>(canvas: HTMLElement, part: string) => [
  ...wallIn(canvas).shadowRoot!.querySelectorAll<T>(`[part='${part}']`),
];
const textsOf = (canvas: HTMLElement, part: string) => all(canvas, part).map(({ textContent }) => textContent.trim());
const isIn = (canvas: HTMLElement, state: string) =>
  waitFor(() => expect(wallIn(canvas).state).toBe(state), { timeout: 5000 });
const says = (canvas: HTMLElement, text: string) =>
  waitFor(() => expect(textsOf(canvas, 'notice')[0]).toContain(text), { timeout: 5000 });
const shows = (canvas: HTMLElement, count: number) =>
  waitFor(() => expect(all(canvas, 'item')).toHaveLength(count), { timeout: 5000 });

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
    const wall = wallIn(canvasElement);
    const height = wall.offsetHeight;
    const images = all<HTMLImageElement>(canvasElement, 'logo');
    for (const image of images) image.loading = 'eager';
    await waitFor(() => expect(images.every((image) => image.complete)).toBe(true), { timeout: 5000 });
    await wall.updateComplete;
    await expect(wall.offsetHeight).toBe(height);
  },
};

export const BrokenLogos: Story = {
  args: { feed: feedUrl(sponsorsFeed(inventedSponsors(20, { broken: true }))) },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 20);
    await waitFor(() => expect(all(canvasElement, 'name').length).toBeGreaterThan(0), { timeout: 5000 });
  },
};

/** On a dark ground: the variants of the first twenty, plates for the rest. */
export const DarkWithVariants: Story = {
  args: { feed: feedUrl(sponsorsFeed(inventedSponsors(40, { sizes: true, dark: 20 }))) },
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 40);
    await waitFor(() => expect(wallIn(canvasElement).shadowRoot!.querySelectorAll('.plate-light')).toHaveLength(20));
  },
};

export const DarkWithoutVariants: Story = {
  args: { feed: feedUrl(sponsorsFeed(inventedSponsors(8))) },
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 8);
    await waitFor(() => expect(wallIn(canvasElement).shadowRoot!.querySelectorAll('.plate-light')).toHaveLength(8));
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
    const wall = wallIn(canvasElement);
    await expect(wall.scrollWidth).toBe(wall.clientWidth);
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
    const article = await waitFor(
      () => {
        const dialog = wallIn(canvasElement).shadowRoot!.querySelector('wco-sponsor-dialog');
        const found = dialog?.shadowRoot?.querySelector('article');
        if (!found) throw new Error('not open');
        return found;
      },
      { timeout: 5000 },
    );
    await expect(article.textContent).toContain('Visit the booth');
  },
};

export const Loading: Story = {
  args: { feed: neverAnswers() },
  play: async ({ canvasElement }) => isIn(canvasElement, 'loading'),
};

export const Empty: Story = {
  args: { feed: feedUrl({ sponsors: [] }) },
  play: async ({ canvasElement }) => {
    await isIn(canvasElement, 'empty');
    await says(canvasElement, 'as soon as they are announced');
  },
};

export const Failed: Story = {
  args: { feed: failingUrl(), fallback: html`<p>We thank our sponsors.</p>` },
  play: async ({ canvasElement }) => {
    await isIn(canvasElement, 'failed');
    await expect(canvasElement.querySelector('p')).toBeVisible();
    await says(canvasElement, 'Try again');
  },
};

const failing = feedThatFailsLater({ sponsors: [{ id: 'a', name: 'Sample 01' }] });

/** It was good and then failed: what was shown stays, with a line that says as of when. */
export const Stale: Story = {
  args: { feed: failing.url },
  render: ({ feed }) => html`<wco-sponsor-wall feed=${feed} refresh="5"></wco-sponsor-wall>`,
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 1);
    failing.fail();
    await waitFor(() => expect(wallIn(canvasElement).state).toBe('stale'), { timeout: 12_000 });
    await expect(textsOf(canvasElement, 'notice')[0]).toMatch(/as of \d\d:\d\d/);
    await expect(all(canvasElement, 'item')).toHaveLength(1);
  },
};
