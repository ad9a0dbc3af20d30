import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { allReady, allWidgets } from './support/all-widgets.js';
import { countedTechConFeed, failingUrl, feedUrl, techConFeed } from './support/feeds.js';
import { forgetVotes, pollServiceWith, techConPolls, type PagePollService } from './support/poll-service.js';
import { becomes, patience, textOf } from './support/states.js';

interface EventArgs {
  feed: string;
  now: string;
  timeZone: string;
  headingLevel: number | undefined;
  debug: boolean;
  /** Widgets and whatever else the page has; by itself, each widget once. */
  content: unknown;
}

const meta: Meta<EventArgs> = {
  title: 'Event',
  component: 'wco-event',
  args: {
    feed: techConFeed,
    now: '2020-11-08T09:55:00+01:00',
    timeZone: 'event',
    headingLevel: undefined,
    debug: false,
    content: undefined,
  },
  argTypes: { content: { table: { disable: true } } },
  beforeEach: () => forgetVotes,
  loaders: [
    async () => ({
      service: await pollServiceWith(await techConPolls(), 'resilience-first', { data: 30, agencies: 9 }),
    }),
  ],
  render: (args, { loaded }) =>
    html`<wco-event
      feed=${args.feed}
      now=${args.now}
      time-zone=${args.timeZone}
      heading-level=${args.headingLevel ?? nothing}
      ?debug=${args.debug}
      >${args.content ?? allWidgets('resilience-first', (loaded.service as PagePollService).url)}</wco-event
    >`,
};
export default meta;

type Story = StoryObj<EventArgs>;

const counted = countedTechConFeed();

/** Every widget of a page, from one feed that is fetched once. */
export const OneFeedForAll: Story = {
  args: { feed: counted.url },
  play: async ({ canvasElement }) => {
    const widgets = await allReady(canvasElement);
    const shown = ['3 days 2 hours', 'round table', 'Kunio Mikuriya', 'Corporate sponsor', '39 votes'];
    for (const [index, text] of shown.entries()) {
      await waitFor(() => expect(textOf(widgets[index]!)).toContain(text), patience);
    }
    await expect(counted.asked).toBe(1);
  },
};

/** Time zone, instant and level of headings stand on `<wco-event>` alone; a widget that has an option of its own keeps to it. */
export const OptionsGivenOnce: Story = {
  args: {
    timeZone: 'Asia/Seoul',
    headingLevel: 3,
    content: html`<wco-countdown></wco-countdown>
      <wco-agenda></wco-agenda>
      <wco-agenda time-zone="Africa/Dakar" heading-level="4" only-day="2020-11-11"></wco-agenda>`,
  },
  play: async ({ canvasElement }) => {
    const [countdown, agenda, other] = await allReady(canvasElement);
    await expect(textOf(countdown!)).toContain('at 20:00');
    await expect(textOf(agenda!)).toContain('20:00–20:30');
    await expect(agenda!.shadowRoot!.querySelector('h3')).not.toBe(null);
    await expect(textOf(other!)).toContain('11:00–11:30');
    await expect(other!.shadowRoot!.querySelector('h4')).not.toBe(null);
  },
};

const countedLater = countedTechConFeed();

/** A script of the page puts a widget in later, between whatever else is there: it has the feed at once. */
export const WidgetsAddedLater: Story = {
  args: { feed: countedLater.url, content: html`<wco-countdown></wco-countdown>` },
  play: async ({ canvasElement }) => {
    await allReady(canvasElement);
    const place = document.createElement('section');
    place.append(document.createElement('wco-speaker-grid'));
    canvasElement.querySelector('wco-event')!.append(place);
    const added = place.querySelector('wco-speaker-grid')!;
    await becomes(added, 'ready');
    await waitFor(() => expect(textOf(added)).toContain('Kunio Mikuriya'), patience);
    await expect(countedLater.asked).toBe(1);
  },
};

/** Another feed, put in by a script of the page, changes all widgets. */
export const AnotherFeedLater: Story = {
  args: {
    feed: feedUrl({ event: { start: '2020-11-09T09:55:00+01:00' }, sessions: [{ id: 'a', title: 'Before' }] }),
    content: html`<wco-countdown></wco-countdown><wco-agenda></wco-agenda>`,
  },
  play: async ({ canvasElement }) => {
    const [countdown, agenda] = await allReady(canvasElement);
    await expect(textOf(agenda!)).toContain('Before');
    canvasElement.querySelector('wco-event')!.setAttribute('feed', techConFeed);
    await waitFor(() => expect(textOf(agenda!)).toContain('round table'), patience);
    await waitFor(() => expect(textOf(countdown!)).toContain('3 days 2 hours'), patience);
  },
};

/** For the webmaster: every widget says what is wrong with the feed. */
export const Debug: Story = {
  args: {
    debug: true,
    feed: feedUrl({
      sessions: [{ id: 'good', title: 'Opening', start: '2020-11-11T12:00:00+01:00' }, { id: 'bad' } as never],
    }),
    content: html`<wco-agenda></wco-agenda><wco-speaker-grid><p>Speakers: soon.</p></wco-speaker-grid>`,
  },
  play: async ({ canvasElement }) => {
    for (const widget of canvasElement.querySelectorAll('wco-agenda, wco-speaker-grid')) {
      await waitFor(() => {
        const list = widget.shadowRoot!.querySelector('wco-problem-list');
        return expect(list?.shadowRoot?.textContent ?? '').toContain('$.sessions[1].title');
      }, patience);
    }
  },
};

/** The feed cannot be had: every widget keeps its own fallback, and says so. */
export const Failed: Story = {
  args: {
    feed: failingUrl(),
    content: html`<wco-agenda><p>The programme is on paper.</p></wco-agenda>
      <wco-speaker-grid><p>Dr. Kunio Mikuriya and others</p></wco-speaker-grid>`,
  },
  play: async ({ canvasElement }) => {
    for (const widget of canvasElement.querySelectorAll<HTMLElementTagNameMap['wco-agenda']>('wco-event > *')) {
      await becomes(widget, 'failed');
      await waitFor(() => expect(textOf(widget)).toContain('could not be loaded. Try again'), patience);
      await expect(widget.querySelector('p')).toBeVisible();
    }
  },
};

export const Arabic: Story = {
  globals: { language: 'ar' },
  play: async ({ canvasElement }) => {
    for (const widget of await allReady(canvasElement)) {
      const base = await waitFor(() => {
        const found = widget.shadowRoot!.querySelector('[part="base"][lang="ar"]');
        if (!found) throw new Error('not in Arabic yet');
        return found;
      }, patience);
      await expect(getComputedStyle(base).direction).toBe('rtl');
    }
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    for (const widget of await allReady(canvasElement)) {
      await waitFor(() => expect(getComputedStyle(widget).colorScheme).toBe('dark'), patience);
    }
  },
};

/** The widgets of a whole page, on a phone. */
export const Narrow: Story = {
  globals: { width: '320' },
  play: async ({ canvasElement }) => {
    for (const { scrollWidth, clientWidth } of await allReady(canvasElement)) {
      await expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    }
  },
};
