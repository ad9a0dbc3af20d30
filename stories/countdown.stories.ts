import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/widgets/countdown/index.js';
import '../src/widgets/event/index.js';
import type { WcoCountdown } from '../src/widgets/countdown/countdown.js';
import { feedUrl, techConFeed } from './support/feeds.js';
import { insideEvent, lookingAt, stateStories, textOf } from './support/states.js';

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
};
export default meta;

type Story = StoryObj<CountdownArgs>;

const { widgetIn: countdownIn, partsIn, reads, isIn, fits, dialogIn } = lookingAt<WcoCountdown>('wco-countdown');
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
    await expect(partsIn(canvasElement, 'session')).toHaveLength(4);
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
    await user.click(partsIn(canvasElement, 'title')[0]!.querySelector('a')!);
    const article = await dialogIn(canvasElement, 'wco-session-dialog');
    await expect(article.textContent).toContain('Rwanda Revenue Authority');
  },
};

/** To the beginning, and to a session: one feed, and times as `<wco-event>` says. */
export const InsideWcoEvent: Story = {
  render: insideEvent(html`<wco-countdown></wco-countdown><wco-countdown to="round-table"></wco-countdown>`),
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
    await fits(canvasElement);
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
    await fits(canvasElement);
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
    await expect(getComputedStyle(partsIn(canvasElement, 'number')[0]!).fontWeight).toBe('700');
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
    await expect(getComputedStyle(partsIn(canvasElement, 'base')[0]!).direction).toBe('rtl');
  },
};

export const ArabicBreakOnAPhone: Story = {
  args: { now: '2020-11-11T13:50:00+01:00' },
  globals: { language: 'ar', width: '360' },
  play: ({ canvasElement }) => reads(canvasElement, 'استراحة'),
};

const states = stateStories<CountdownArgs>({
  tag: 'wco-countdown',
  feed: { event: { start: '2020-11-11T12:00:00+01:00' } },
  shows: '3 days 2 hours 5 minutes',
  saysEmpty: 'The date will appear here as soon as it is set.',
  saysFailed: 'The date could not be loaded.',
  fallback: '11 to 13 November 2020, online',
});

export const Loading: Story = states.loading;
export const LoadingWithFallback: Story = states.loadingWithFallback;
export const Empty: Story = states.empty;
export const EmptyWithFallback: Story = states.emptyWithFallback;
export const Failed: Story = states.failed;
export const FailedWithFallback: Story = states.failedWithFallback;
export const Stale: Story = states.stale;
