import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { Poll } from '../src/domain/event-model.js';
import { allReady, allWidgets } from './support/all-widgets.js';
import { feedUrl } from './support/feeds.js';
import { forgetVotes, pollServiceWith, type PagePollService } from './support/poll-service.js';
import { changedSessions, inventedSpeakers, inventedSponsors, speakersFeed, sponsorsFeed } from './support/samples.js';
import { lookingAt, patience } from './support/states.js';

interface TokenArgs {
  /** What a designer's own sheet says; on the page it stands among the page's styles. */
  sheet: TemplateResult;
}

const poll: Poll = {
  id: 'look',
  question: 'Which look suits this page?',
  options: [
    { id: 'own', label: 'Its own' },
    { id: 'ours', label: 'That of somebody else' },
  ],
  results: 'always',
};

const feed = feedUrl({
  ...changedSessions,
  sessions: [
    ...changedSessions.sessions!,
    { id: 'last', title: 'Excursion to the port', start: '2020-11-14T10:00:00+01:00' },
  ],
  ...sponsorsFeed(inventedSponsors(8, { sizes: true })),
  speakers: speakersFeed(inventedSpeakers(4)).speakers!,
  event: { languages: ['en'], start: '2020-11-13T10:00:00+01:00' },
});

/** Widgets take font, colour and ground from the page; the rest is tokens, set on any element around them, and parts. */
const meta: Meta<TokenArgs> = {
  title: 'For designers: tokens and parts',
  argTypes: { sheet: { table: { disable: true } } },
  beforeEach: () => forgetVotes,
  loaders: [async () => ({ service: await pollServiceWith([poll], poll.id, { own: 62, ours: 18 }) })],
  render: ({ sheet }, { loaded }) =>
    html`${sheet}
      <div class="look">
        <wco-event feed=${feed} now="2020-11-08T09:55:00+01:00">
          ${allWidgets(poll.id, (loaded.service as PagePollService).url)}
        </wco-event>
      </div>`,
  // Sheets of several stories on one page would meet.
  parameters: { docs: { story: { inline: false, height: '40em' } } },
};
export default meta;

type Story = StoryObj<TokenArgs>;
/** A widget, what is looked at in it, a property, and how it is to be. */
type Look = readonly [tag: string, selector: string, property: string, value: string];

const looks =
  (...expected: readonly Look[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await allReady(canvasElement);
    for (const [tag, selector, property, value] of expected) {
      await waitFor(() => {
        const [element] = lookingAt(tag).find(canvasElement, selector);
        if (!element) throw new Error(`${tag} has no ${selector}`);
        return expect(`${tag} ${selector}: ${getComputedStyle(element).getPropertyValue(property)}`).toBe(
          `${tag} ${selector}: ${value}`,
        );
      }, patience);
    }
  };

/** The page's font, and every shared token another: sharp corners, another accent, warm greys, larger text. */
const otherLook = html`<style>
  .look {
    padding: 1em;
    background: #fffdf8;
    color: #2b2118;
    font-family: Georgia, 'Times New Roman', serif;
    --wco-font-size: 18px;
    --wco-radius: 12px;
    --wco-color-accent: #8a1f5c;
    --wco-color-accent-dark: #f3a6d2;
    --wco-color-changed: #7a4a00;
    --wco-color-changed-dark: #ffd479;
    --wco-color-cancelled: #9c1c1c;
    --wco-color-cancelled-dark: #ffb3a8;
    --wco-color-muted: #66543f;
    --wco-color-hairline: #d9c9b0;
    --wco-color-faint: #f3ead9;
    --wco-color-ground: #fffefb;
    --wco-color-ink: #3b2a1a;
  }
  :root[data-ground='dark'] .look {
    background: #241a12;
    color: #f3e9dc;
    --wco-color-muted: #cdbba5;
    --wco-color-hairline: #5a4837;
    --wco-color-faint: #33261b;
    --wco-color-ground: #2e2118;
    --wco-color-ink: #f8efe4;
  }
</style>`;

const [accent, muted, hairline] = ['rgb(138, 31, 92)', 'rgb(102, 84, 63)', 'rgb(217, 201, 176)'];
const serif = 'Georgia, "Times New Roman", serif';

export const SharedTokens: Story = {
  args: { sheet: otherLook },
  play: looks(
    ['wco-agenda', '[part="base"]', 'font-family', serif],
    ['wco-agenda', '[part="base"]', 'font-size', '18px'],
    ['wco-agenda', 'nav a[aria-current]', 'color', accent],
    ['wco-agenda', '[part="head"]', 'border-bottom-color', hairline],
    ['wco-agenda', '.cancelled [part="status"]', 'color', 'rgb(156, 28, 28)'],
    ['wco-agenda', '.delayed [part="status"], .moved [part="status"]', 'color', 'rgb(122, 74, 0)'],
    ['wco-countdown', '[part="number"]', 'font-family', serif],
    ['wco-countdown', '[part="unit"]', 'color', muted],
    ['wco-speaker-grid', '[part="portrait"]', 'border-top-left-radius', '12px'],
    ['wco-speaker-grid', '[part="speaker-position"]', 'color', muted],
    ['wco-sponsor-wall', '[part="tier-title"]', 'color', muted],
    ['wco-sponsor-wall', '[part="tier-title"]', 'border-bottom-color', hairline],
    ['wco-poll', '[part="question"]', 'font-family', serif],
    ['wco-poll', '[part="option"]', 'border-bottom-color', hairline],
    ['wco-poll', '[part="vote"]', 'background-color', accent],
    ['wco-poll', '[part="vote"]', 'border-top-left-radius', '12px'],
  ),
};

/** On a dark ground the tokens with `-dark` take over. */
export const SharedTokensOnADarkGround: Story = {
  args: { sheet: otherLook },
  globals: { theme: 'dark' },
  play: looks(
    ['wco-agenda', 'nav a[aria-current]', 'color', 'rgb(243, 166, 210)'],
    ['wco-agenda', '.cancelled [part="status"]', 'color', 'rgb(255, 179, 168)'],
    ['wco-countdown', '[part="unit"]', 'color', 'rgb(205, 187, 165)'],
    ['wco-poll', '[part="vote"]', 'background-color', 'rgb(243, 166, 210)'],
  ),
};

/** What lies over the page has its own ground and ink. */
export const SharedTokensInADialog: Story = {
  args: { sheet: otherLook },
  play: async (context) => {
    await looks(['wco-agenda', '[part="base"]', 'font-family', serif])(context);
    const { find, dialogIn } = lookingAt('wco-agenda');
    await context.userEvent.click(find(context.canvasElement, '[part="session-title"] a')[0]!);
    const article = await dialogIn(context.canvasElement, 'wco-session-dialog');
    await waitFor(() => expect(getComputedStyle(article).color).toBe('rgb(59, 42, 26)'), patience);
    await expect(getComputedStyle(article).fontFamily).toBe(serif);
  },
};

/** Tokens of one widget: measures that only it has. */
export const TokensOfOneWidget: Story = {
  args: {
    sheet: html`<style>
      .look {
        --wco-agenda-time-width: 200px;
        --wco-sticky-top: 64px;
        --wco-countdown-figure-size: 80px;
        --wco-countdown-figure-weight: 700;
        --wco-countdown-gap: 48px;
        --wco-speaker-grid-column-width: 400px;
        --wco-poll-bar: #ffe2a8;
        --wco-poll-bar-own: #ffc14d;
      }
    </style>`,
  },
  play: async (context) => {
    await looks(
      ['wco-agenda', '[part="head"]', 'top', '64px'],
      ['wco-countdown', '[part="number"]', 'font-size', '80px'],
      ['wco-countdown', '[part="number"]', 'font-weight', '700'],
      ['wco-countdown', '[part="figures"]', 'column-gap', '48px'],
    )(context);
    const columns = (tag: string, selector: string) =>
      getComputedStyle(lookingAt(tag).find(context.canvasElement, selector)[0]!).gridTemplateColumns.split(' ');
    await expect(columns('wco-agenda', '[part="session"]')[0]).toBe('200px');
    await expect(columns('wco-speaker-grid', '.speakers')).toHaveLength(2);
  },
};

/** What no token says is reached by `::part`: each widget's page lists its parts. */
export const Parts: Story = {
  args: {
    sheet: html`<style>
      .look wco-agenda::part(session-title) {
        font-weight: 400;
        font-style: italic;
      }
      .look wco-agenda::part(session-time) {
        letter-spacing: 1px;
      }
      .look wco-countdown::part(figure) {
        padding: 8px 16px;
        border: 1px solid;
      }
      .look wco-speaker-grid::part(portrait) {
        border-radius: 50%;
        aspect-ratio: 1;
      }
      .look wco-speaker-grid::part(speaker-country) {
        display: none;
      }
      .look wco-sponsor-wall::part(tier-title) {
        text-transform: none;
        letter-spacing: 0;
      }
      .look wco-sponsor-wall::part(item) {
        justify-items: center;
      }
      .look wco-poll::part(vote) {
        border-radius: 99px;
      }
      .look wco-poll::part(question) {
        font-size: 28px;
      }
    </style>`,
  },
  play: looks(
    ['wco-agenda', '[part="session-title"]', 'font-style', 'italic'],
    ['wco-agenda', '[part="session-title"]', 'font-weight', '400'],
    ['wco-agenda', '[part="session-time"]', 'letter-spacing', '1px'],
    ['wco-countdown', '[part="figure"]', 'padding-left', '16px'],
    ['wco-speaker-grid', '[part="portrait"]', 'border-top-left-radius', '50%'],
    ['wco-speaker-grid', '[part="speaker-country"]', 'display', 'none'],
    ['wco-sponsor-wall', '[part="tier-title"]', 'text-transform', 'none'],
    ['wco-sponsor-wall', '[part="item"]', 'justify-items', 'center'],
    ['wco-poll', '[part="vote"]', 'border-top-left-radius', '99px'],
    ['wco-poll', '[part="question"]', 'font-size', '28px'],
  ),
};
