import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/widgets/event/index.js';
import '../src/widgets/speaker-grid/index.js';
import type { WcoSpeakerGrid } from '../src/widgets/speaker-grid/speaker-grid.js';
import { feedUrl, techConFeed } from './support/feeds.js';
import { brokenPicture, inventedSpeakers, portrait, speakersFeed } from './support/samples.js';
import { becomes, insideEvent, lookingAt, patience, stateStories } from './support/states.js';

interface SpeakerGridArgs {
  feed: string;
  now: string;
  groupBy: string;
  onlyFeatured: boolean;
  onlySession: string | undefined;
  onlyCategory: string | undefined;
  onlyCountry: string | undefined;
  headingLevel: number | undefined;
  fallback: unknown;
}

const meta: Meta<SpeakerGridArgs> = {
  title: 'Speaker grid',
  component: 'wco-speaker-grid',
  args: {
    feed: techConFeed,
    now: '2020-11-01T09:00:00+01:00',
    groupBy: 'none',
    onlyFeatured: false,
    onlySession: undefined,
    onlyCategory: undefined,
    onlyCountry: undefined,
    headingLevel: undefined,
    fallback: nothing,
  },
  argTypes: {
    groupBy: { control: 'select', options: ['none', 'category', 'country', 'organization', 'role'] },
    fallback: { table: { disable: true } },
  },
  render: (args) =>
    html`<wco-speaker-grid
      feed=${args.feed}
      now=${args.now}
      group-by=${args.groupBy}
      ?only-featured=${args.onlyFeatured}
      only-session=${args.onlySession ?? nothing}
      only-category=${args.onlyCategory ?? nothing}
      only-country=${args.onlyCountry ?? nothing}
      heading-level=${args.headingLevel ?? nothing}
      >${args.fallback}</wco-speaker-grid
    >`,
};
export default meta;

type Story = StoryObj<SpeakerGridArgs>;

const grid = lookingAt<WcoSpeakerGrid>('wco-speaker-grid');
const { partsIn: all, textsOf, isIn, fits } = grid;
const shows = (canvas: HTMLElement, count: number) => grid.shows(canvas, 'speaker', count);

/** The example event: nobody has given a photo, so initials stand for everybody. */
export const TechCon: Story = {
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 6);
    await expect(textsOf(canvasElement, 'speaker-name')[0]).toBe('Dr.\u00a0Kunio Mikuriya');
    await expect(textsOf(canvasElement, 'initials')[0]).toBe('KM');
  },
};

/** Fifty invented people, two of them featured. */
export const FiftySpeakers: Story = {
  args: { feed: feedUrl(speakersFeed(inventedSpeakers(50))) },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 50);
    await expect(all(canvasElement, 'photo')).toHaveLength(42);
  },
};

export const ByCategory: Story = {
  args: { feed: feedUrl(speakersFeed(inventedSpeakers(24))), groupBy: 'category' },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 24);
    await expect(textsOf(canvasElement, 'group-title')).toEqual([
      'Customs 6',
      'Private sector 6',
      'International organization 6',
      'Academia 6',
    ]);
  },
};

/** In the order of the reader's alphabet. */
export const ByCountry: Story = {
  args: { feed: feedUrl(speakersFeed(inventedSpeakers(22))), groupBy: 'country' },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 22);
    const titles = textsOf(canvasElement, 'group-title');
    await expect(titles).toHaveLength(11);
    await expect(titles[0]).toBe('Bahrain 2');
  },
};

export const ByRole: Story = {
  args: { groupBy: 'role' },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 6);
    await expect(textsOf(canvasElement, 'group-title')[0]).toBe('Moderators 1');
  },
};

/** For the front page. */
export const OnlyFeatured: Story = {
  args: { feed: feedUrl(speakersFeed(inventedSpeakers(20))), onlyFeatured: true },
  play: async ({ canvasElement }) => shows(canvasElement, 2),
};

/** For the page of a session. */
export const OnlyOneSession: Story = {
  args: { feed: feedUrl(speakersFeed(inventedSpeakers(20))), onlySession: 'A session of samples' },
  play: async ({ canvasElement }) => shows(canvasElement, 2),
};

/** A value that nothing answers to shows nobody, and says so on the console. */
export const UnknownValue: Story = {
  args: { onlyCategory: 'Astronauts' },
  play: async ({ canvasElement }) => isIn(canvasElement, 'empty'),
};

export const NoPhotos: Story = {
  args: { feed: feedUrl(speakersFeed(inventedSpeakers(20, { photos: false }))) },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 20);
    await expect(all(canvasElement, 'initials')).toHaveLength(20);
  },
};

/** Files that are not there: initials take the place, and nothing moves. */
export const BrokenPhotos: Story = {
  args: {
    feed: feedUrl(
      speakersFeed(inventedSpeakers(8).map((speaker) => ({ ...speaker, photo: `${brokenPicture()}?${speaker.id}` }))),
    ),
  },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 8);
    await waitFor(() => expect(all(canvasElement, 'initials')).toHaveLength(8), patience);
  },
};

export const LongNames: Story = {
  args: {
    feed: feedUrl(
      speakersFeed([
        {
          id: 'long',
          name: 'Maria Auxiliadora Conceição dos Santos Exemplo de Albuquerque e Vasconcelos',
          prefix: 'H.E. Ambassador Prof. Dr.',
          position:
            'Permanent Representative to the Union of Made-up Administrations and Special Envoy for the Facilitation of Invented Trade',
          organization: 'Ministry of Finance, Customs, Excise, Foreign Trade and Regional Cooperation of Samplonia',
          country: 'CD',
          photo: portrait(2),
          featured: true,
        },
        { id: 'word', name: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsbeauftragter', country: 'AT' },
        { id: 'short', name: 'Ng', organization: 'Q' },
        { id: 'arabic', name: 'عبد الرحمن بن محمد المثال', position: 'المدير العام', country: 'SA' },
        { id: 'japanese', name: '見本 花子', organization: '架空大学', country: 'JP' },
      ]),
    ),
  },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 5);
    await fits(canvasElement);
  },
};

export const LongNamesNarrow: Story = { ...LongNames, globals: { width: '320' } };

export const Narrow: Story = {
  args: { feed: feedUrl(speakersFeed(inventedSpeakers(12))) },
  globals: { width: '360' },
  play: async ({ canvasElement }) => shows(canvasElement, 12),
};

export const Dark: Story = {
  args: { feed: feedUrl(speakersFeed(inventedSpeakers(16))), groupBy: 'category' },
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => shows(canvasElement, 16),
};

export const French: Story = {
  args: { groupBy: 'category' },
  globals: { language: 'fr' },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 6);
    await expect(textsOf(canvasElement, 'group-title')[0]).toBe('Organisation internationale 3');
    await expect(textsOf(canvasElement, 'speaker-country')[0]).toBe('Japon');
  },
};

export const Arabic: Story = {
  globals: { language: 'ar' },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 6);
    await expect(textsOf(canvasElement, 'speaker-country')[0]).toBe('اليابان');
    const [picture, name] = ['portrait', 'speaker-name'].map((part) =>
      all(canvasElement, part)[0]!.getBoundingClientRect(),
    );
    await expect(picture!.left).toBeGreaterThan(name!.left);
  },
};

/** A speaker, open: biography, links, own sessions. */
export const SpeakerOpen: Story = {
  play: async ({ canvasElement, userEvent: user }) => {
    await shows(canvasElement, 6);
    await user.click(all(canvasElement, 'speaker-name')[0]!.querySelector('a')!);
    const article = await grid.dialogIn(canvasElement, 'wco-speaker-dialog');
    await expect(article.textContent).toContain('High-level Customs–Business round table');
    await expect(article.textContent).toContain('moderator');
  },
};

export const SpeakerOpenWithPhoto: Story = {
  args: { feed: feedUrl(speakersFeed(inventedSpeakers(6))) },
  play: async ({ canvasElement, userEvent: user }) => {
    await shows(canvasElement, 6);
    await user.click(all(canvasElement, 'speaker-name')[0]!.querySelector('a')!);
    const article = await grid.dialogIn(canvasElement, 'wco-speaker-dialog');
    await expect(article.querySelector('img')).not.toBe(null);
  },
};

/** The front page shows a few, and all stand below: one feed, and headings that fit the page. */
export const InsideWcoEvent: Story = {
  render: insideEvent(
    html`<wco-speaker-grid only-country="JP"></wco-speaker-grid><wco-speaker-grid group-by="role"></wco-speaker-grid>`,
  ),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 1);
    const [, second] = canvasElement.querySelectorAll('wco-speaker-grid');
    await becomes(second!, 'ready');
    await expect(second!.shadowRoot!.querySelector('h3')?.textContent).toContain('Moderators');
  },
};

const states = stateStories<SpeakerGridArgs>({
  tag: 'wco-speaker-grid',
  feed: { speakers: inventedSpeakers(6, { photos: false }) },
  shows: 'Björn',
  saysEmpty: 'as soon as they are announced',
  saysFailed: 'could not be loaded.',
  fallback: 'Dr. Kunio Mikuriya, Secretary General',
});

export const Loading: Story = states.loading;
export const LoadingWithFallback: Story = states.loadingWithFallback;
export const Empty: Story = states.empty;
export const EmptyWithFallback: Story = states.emptyWithFallback;
export const Failed: Story = states.failed;
export const FailedWithFallback: Story = states.failedWithFallback;
export const Stale: Story = states.stale;
