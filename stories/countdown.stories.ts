import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/widgets/countdown/index.js';
import '../src/widgets/event/index.js';
import type { WcoCountdown } from '../src/widgets/countdown/countdown.js';
import { failingUrl, feedThatFailsLater, feedUrl, neverAnswers, techConFeed } from './support/feeds.js';

interface CountdownArgs {
  feed: string;
  now: string;
  to: string;
  label: string | undefined;
  timeZone: string;
  debug: boolean;
  fallback: unknown;
}

const meta: Meta<CountdownArgs> = {
  title: 'Countdown',
  component: 'wco-countdown',
  args: {
    feed: techConFeed,
    now: '2020-11-08T09:55:00+01:00',
    to: 'start',
    label: undefined,
    timeZone: 'event',
    debug: false,
    fallback: nothing,
  },
  argTypes: { fallback: { table: { disable: true } } },
  render: (args) =>
    html`<wco-countdown
      feed=${args.feed}
      now=${args.now}
      to=${args.to}
      label=${args.label ?? nothing}
      time-zone=${args.timeZone}
      ?debug=${args.debug}
      >${args.fallback}</wco-countdown
    >`,
  // A story begins without what another has put into the address.
  beforeEach: () => () => {
    const url = new URL(location.href);
    for (const name of [...url.searchParams.keys()]) if (name.startsWith('wco-')) url.searchParams.delete(name);
    history.replaceState(history.state, '', url);
  },
};
export default meta;

type Story = StoryObj<CountdownArgs>;

const countdownIn = (canvas: HTMLElement) => canvas.querySelector<WcoCountdown>('wco-countdown')!;
const textOf = (countdown: WcoCountdown, selector = '[part="base"]') =>
  (countdown.shadowRoot!.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const reads = (canvas: HTMLElement, text: string) =>
  waitFor(() => expect(textOf(countdownIn(canvas))).toContain(text), { timeout: 5000 });
const isIn = (canvas: HTMLElement, state: string) =>
  waitFor(() => expect(countdownIn(canvas).state).toBe(state), { timeout: 5000 });
const figures = (canvas: HTMLElement) => textOf(countdownIn(canvas), '[part="figures"]');

/** Some days before: days, hours and minutes. */
export const Before: Story = {
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'until 2020 WCO TECH-CON opens, Wednesday 11 November at 12:00 (Central European Time)');
    await expect(figures(canvasElement)).toBe('3 days 2 hours 5 minutes');
  },
};

/** What is not left any more is not shown as a zero. */
export const TheLastHour: Story = {
  args: { now: '2020-11-11T11:13:00+01:00' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'opens');
    await expect(figures(canvasElement)).toBe('47 minutes');
  },
};

/** The feed tells only the day: it begins at midnight, in the event's zone. */
export const ADayWithoutATime: Story = {
  args: { feed: feedUrl({ event: { start: '2020-11-11', end: '2020-11-13' } }) },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Wednesday 11 November');
    await expect(figures(canvasElement)).toBe('2 days 14 hours 5 minutes');
  },
};

export const OnNow: Story = {
  args: { now: '2020-11-11T12:20:00+01:00' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'On now Opening of the 2020 WCO TECH-CON');
    await expect(textOf(countdownIn(canvasElement))).toContain('10 minutes to go');
  },
};

export const OnNowInParallelRooms: Story = {
  args: { now: '2020-11-12T14:10:00+01:00' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'On now');
    await expect(countdownIn(canvasElement).shadowRoot!.querySelectorAll('[part="session"]')).toHaveLength(4);
  },
};

/** Between the first day's sessions. */
export const Break: Story = {
  args: { now: '2020-11-11T13:50:00+01:00' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Break');
    await expect(figures(canvasElement)).toBe('10 minutes');
    await expect(textOf(countdownIn(canvasElement))).toContain('Next High-level Customs–Business round table');
  },
};

/** A break that the programme names. */
export const Lunch: Story = {
  args: {
    now: '2020-11-11T12:40:00+01:00',
    feed: feedUrl({
      event: { start: '2020-11-11T09:00:00+01:00' },
      rooms: [{ id: 'hall', name: 'Plenary hall' }],
      sessions: [
        { id: 'a', title: 'Opening', start: '2020-11-11T09:00:00+01:00', end: '2020-11-11T12:00:00+01:00' },
        {
          id: 'b',
          title: 'Lunch in the garden',
          kind: 'meal',
          start: '2020-11-11T12:00:00+01:00',
          end: '2020-11-11T14:00:00+01:00',
        },
        {
          id: 'c',
          title: 'Single window services',
          start: '2020-11-11T14:00:00+01:00',
          end: '2020-11-11T15:00:00+01:00',
          room: 'hall',
        },
      ],
    }),
  },
  play: ({ canvasElement }) => reads(canvasElement, 'Lunch in the garden 1 hour 20 minutes'),
};

export const BetweenDays: Story = {
  args: { now: '2020-11-11T18:00:00+01:00' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'until Thursday 12 November at 10:00');
    await expect(figures(canvasElement)).toBe('16 hours 0 minutes');
  },
};

/** Recordings and the next event. */
export const Over: Story = {
  args: { now: '2020-12-01T09:00:00+01:00' },
  play: ({ canvasElement }) =>
    reads(canvasElement, 'Next event WCO Technology Conference & Exhibition Bali, Indonesia · November 2021'),
};

/** What the author put into `slot="over"` takes the place of our words. */
export const OverInTheAuthorsWords: Story = {
  args: { now: '2020-12-01T09:00:00+01:00', fallback: html`<p slot="over">Thank you. See you in Bali.</p>` },
  play: async ({ canvasElement }) => {
    await isIn(canvasElement, 'ready');
    await waitFor(() => expect(canvasElement.querySelector('p')).toBeVisible());
  },
};

export const Postponed: Story = {
  args: { feed: feedUrl({ event: { start: '2020-11-11T12:00:00+01:00', status: 'postponed' } }) },
  play: ({ canvasElement }) => reads(canvasElement, 'is postponed. A new date will be announced.'),
};

export const Cancelled: Story = {
  args: { feed: feedUrl({ event: { start: '2020-11-11T12:00:00+01:00', status: 'cancelled' } }) },
  play: ({ canvasElement }) => reads(canvasElement, '2020 WCO TECH-CON is cancelled.'),
};

export const ToASession: Story = {
  args: { to: 'round-table' },
  play: ({ canvasElement }) =>
    reads(canvasElement, 'until “High-level Customs–Business round table” begins, Wednesday 11 November at 14:00'),
};

export const ToTheEnd: Story = {
  args: { to: 'end', now: '2020-11-12T18:00:00+01:00' },
  play: ({ canvasElement }) => reads(canvasElement, 'until 2020 WCO TECH-CON ends, Friday 13 November at 15:45'),
};

/** Any instant, with the author's words for it. */
export const ToAnInstantWithALabel: Story = {
  args: { to: '2020-11-09T18:00:00+01:00', label: 'until registration closes' },
  play: ({ canvasElement }) => reads(canvasElement, 'until registration closes, Monday 9 November at 18:00'),
};

export const AnInstantThatHasPassed: Story = {
  args: { to: '2020-11-05T18:00:00+01:00' },
  play: ({ canvasElement }) => reads(canvasElement, 'The time has come: Thursday 5 November at 18:00'),
};

/** The moment is told in the visitor's zone, or any; what is left is the same everywhere. */
export const AnotherTimeZone: Story = {
  args: { timeZone: 'Africa/Dakar' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Wednesday 11 November at 11:00');
    await expect(figures(canvasElement)).toBe('3 days 2 hours 5 minutes');
  },
};

/** A session's link opens it, in an agenda's words, on the same page. */
export const SessionOpen: Story = {
  args: { now: '2020-11-11T14:20:00+01:00' },
  play: async ({ canvasElement, userEvent: user }) => {
    await reads(canvasElement, 'On now');
    const countdown = countdownIn(canvasElement);
    await user.click(countdown.shadowRoot!.querySelector('[part="title"] a')!);
    await waitFor(
      () =>
        expect(
          countdown.shadowRoot!.querySelector('wco-session-dialog')?.shadowRoot?.querySelector('article')?.textContent,
        ).toContain('Rwanda Revenue Authority'),
      { timeout: 5000 },
    );
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  },
};

/** Feed and options come from `<wco-event>`. */
export const InsideAnEvent: Story = {
  render: ({ feed, now }) =>
    html`<wco-event feed=${feed} now=${now} time-zone="Asia/Seoul">
      <wco-countdown></wco-countdown>
      <wco-countdown to="round-table"></wco-countdown>
    </wco-event>`,
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Wednesday 11 November at 20:00');
    const [, second] = canvasElement.querySelectorAll('wco-countdown');
    await expect(textOf(second!, '[part="figures"]')).toBe('3 days 4 hours 5 minutes');
  },
};

export const LongNames: Story = {
  args: {
    now: '2020-11-11T12:20:00+01:00',
    feed: feedUrl({
      event: { start: '2020-11-11T12:00:00+01:00' },
      rooms: [
        { id: 'a', name: 'Auditorium of the International Conference Centre, second underground level, left wing' },
      ],
      sessions: [
        {
          id: 'long',
          title:
            'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and the harmonization of everything that can be harmonized',
          start: '2020-11-11T12:00:00+01:00',
          end: '2020-11-11T15:25:00+01:00',
          room: 'a',
        },
      ],
    }),
  },
  globals: { width: '320' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, '3 hours, 5 minutes to go');
    const countdown = countdownIn(canvasElement);
    await expect(countdown.scrollWidth).toBeLessThanOrEqual(countdown.clientWidth);
  },
};

/** In a side column of ten times the text size. */
export const Narrow: Story = {
  args: { now: '2020-08-01T00:01:00+02:00' },
  render: (args) =>
    html`<div class="column"><wco-countdown feed=${args.feed} now=${args.now}></wco-countdown></div>
      <style>
        .column {
          inline-size: 10em;
        }
      </style>`,
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'opens');
    const countdown = countdownIn(canvasElement);
    await expect(countdown.scrollWidth).toBeLessThanOrEqual(countdown.clientWidth);
  },
};

/** Size, weight and gap of the figures are the designer's. */
export const FiguresOfADesigner: Story = {
  render: (args) =>
    html`<div class="designed"><wco-countdown feed=${args.feed} now=${args.now}></wco-countdown></div>
      <style>
        .designed {
          --wco-countdown-figure-size: 5em;
          --wco-countdown-figure-weight: 700;
          --wco-countdown-gap: 1em;
          --wco-color-muted: #7a3e00;
        }
      </style>`,
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'opens');
    const number = countdownIn(canvasElement).shadowRoot!.querySelector('[part="number"]')!;
    await expect(getComputedStyle(number).fontWeight).toBe('700');
  },
};

export const Dark: Story = { ...Before, globals: { theme: 'dark' } };

export const OnNowOnADarkGround: Story = { ...OnNow, globals: { theme: 'dark' } };

export const CancelledOnADarkGround: Story = { ...Cancelled, globals: { theme: 'dark' } };

export const French: Story = {
  globals: { language: 'fr' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'TECH-CON 2020 de l’OMD, mercredi 11 novembre à 12:00');
    await expect(figures(canvasElement)).toBe('3 jours 2 heures 5 minutes');
  },
};

export const Arabic: Story = {
  globals: { language: 'ar' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'الأربعاء، 11 نوفمبر');
    const base = countdownIn(canvasElement).shadowRoot!.querySelector('[part="base"]')!;
    await expect(getComputedStyle(base).direction).toBe('rtl');
  },
};

export const ArabicBreakOnAPhone: Story = {
  args: { now: '2020-11-11T13:50:00+01:00' },
  globals: { language: 'ar', width: '360' },
  play: ({ canvasElement }) => reads(canvasElement, 'استراحة'),
};

export const Loading: Story = {
  args: { feed: neverAnswers() },
  play: async ({ canvasElement }) => {
    await isIn(canvasElement, 'loading');
    await waitFor(() => expect(countdownIn(canvasElement).shadowRoot!.querySelector('.placeholder')).toBeTruthy());
  },
};

/** What the author put between the tags stays until there is something better. */
export const LoadingWithAFallback: Story = {
  args: { feed: neverAnswers(), fallback: html`<p>11 to 13 November 2020, online</p>` },
  play: async ({ canvasElement }) => {
    await isIn(canvasElement, 'loading');
    await expect(canvasElement.querySelector('p')).toBeVisible();
  },
};

export const Empty: Story = {
  args: { feed: feedUrl() },
  play: async ({ canvasElement }) => {
    await isIn(canvasElement, 'empty');
    await reads(canvasElement, 'The date will appear here as soon as it is set.');
  },
};

export const Failed: Story = {
  args: { feed: failingUrl() },
  play: async ({ canvasElement }) => {
    await isIn(canvasElement, 'failed');
    await reads(canvasElement, 'The date could not be loaded. Try again');
  },
};

export const FailedWithAFallback: Story = {
  args: { feed: failingUrl(), fallback: html`<p>11 to 13 November 2020, online</p>` },
  play: async ({ canvasElement }) => {
    await isIn(canvasElement, 'failed');
    await reads(canvasElement, 'Try again');
    await expect(canvasElement.querySelector('p')).toBeVisible();
  },
};

const failsLater = feedThatFailsLater({ event: { start: '2020-11-11T12:00:00+01:00' } });

/** The feed was good, and a later look at it failed: it goes on counting, and says so. */
export const Stale: Story = {
  args: { feed: failsLater.url },
  play: async ({ canvasElement }) => {
    await isIn(canvasElement, 'ready');
    failsLater.fail();
    const { feedSource } = await import('../src/feed/feed-store.js');
    await waitFor(
      () => {
        feedSource({ urls: [failsLater.url], format: 'auto' }).retry();
        return expect(countdownIn(canvasElement).state).toBe('stale');
      },
      { timeout: 5000, interval: 200 },
    );
    await reads(canvasElement, 'A newer version could not be loaded.');
    await expect(figures(canvasElement)).toBe('3 days 2 hours 5 minutes');
  },
};
