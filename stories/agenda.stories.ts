import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/widgets/agenda/index.js';
import '../src/widgets/event/index.js';
import type { WcoAgenda } from '../src/widgets/agenda/agenda.js';
import {
  failingUrl,
  feedThatFailsLater,
  feedUrl,
  neverAnswers,
  techConFeed,
  type PartialFeed,
} from './support/feeds.js';

interface AgendaArgs {
  feed: string;
  now: string;
  day: string;
  timeZone: string;
  headingLevel: number | undefined;
  onlyTrack: string | undefined;
  onlySpeaker: string | undefined;
  debug: boolean;
  fallback: unknown;
}

const meta: Meta<AgendaArgs> = {
  title: 'Agenda',
  component: 'wco-agenda',
  args: {
    feed: techConFeed,
    now: '2020-11-01T09:00:00+01:00',
    day: 'auto',
    timeZone: 'event',
    headingLevel: undefined,
    onlyTrack: undefined,
    onlySpeaker: undefined,
    debug: false,
    fallback: nothing,
  },
  argTypes: { fallback: { table: { disable: true } } },
  render: (args) =>
    html`<wco-agenda
      feed=${args.feed}
      now=${args.now}
      day=${args.day}
      time-zone=${args.timeZone}
      heading-level=${args.headingLevel ?? nothing}
      only-track=${args.onlyTrack ?? nothing}
      only-speaker=${args.onlySpeaker ?? nothing}
      ?debug=${args.debug}
      >${args.fallback}</wco-agenda
    >`,
  // A story begins without what another has put into the address.
  beforeEach: () => () => {
    const url = new URL(location.href);
    for (const name of [...url.searchParams.keys()]) if (name.startsWith('wco-')) url.searchParams.delete(name);
    history.replaceState(history.state, '', url);
  },
};
export default meta;

type Story = StoryObj<AgendaArgs>;

const agendaIn = (canvas: HTMLElement) => canvas.querySelector<WcoAgenda>('wco-agenda')!;
const textOf = (agenda: WcoAgenda) => agenda.shadowRoot!.textContent.replace(/\s+/g, ' ');
const reads = (canvas: HTMLElement, text: string) =>
  waitFor(() => expect(textOf(agendaIn(canvas))).toContain(text), { timeout: 5000 });
const isIn = (canvas: HTMLElement, state: string) =>
  waitFor(() => expect(agendaIn(canvas).state).toBe(state), { timeout: 5000 });

/** Weeks before the event: the first day. */
export const BeforeTheEvent: Story = {
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'High-level Customs–Business round table');
    await expect(textOf(agendaIn(canvasElement))).toContain('Times in Central European Time (UTC+1)');
  },
};

/** Day two at 11:10: two sessions are on, one is over. */
export const LiveNow: Story = {
  args: { now: '2020-11-12T11:10:00+01:00' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Thu 12 Nov today');
    await expect(agendaIn(canvasElement).shadowRoot!.querySelectorAll('.live')).toHaveLength(2);
  },
};

/** In the night between two days nothing is on. */
export const BetweenDays: Story = {
  args: { now: '2020-11-12T22:00:00+01:00' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Thu 12 Nov today');
    await expect(agendaIn(canvasElement).shadowRoot!.querySelector('.live')).toBe(null);
  },
};

/** After the event: everything is quiet, and the recordings are in the sessions. */
export const Over: Story = {
  args: { now: '2020-12-01T09:00:00+01:00', day: 'all' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Friday 13 November');
    await expect(agendaIn(canvasElement).shadowRoot!.querySelectorAll('.past')).toHaveLength(19);
  },
};

export const AllDays: Story = {
  args: { day: 'all' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Friday 13 November');
    await expect(agendaIn(canvasElement).shadowRoot!.querySelectorAll('[part="session"]')).toHaveLength(19);
  },
};

/** A session, open, as from a link to it. */
export const SessionOpen: Story = {
  args: { day: '2020-11-11' },
  play: async ({ canvasElement, userEvent: user }) => {
    await reads(canvasElement, 'round table');
    const agenda = agendaIn(canvasElement);
    const link = [...agenda.shadowRoot!.querySelectorAll('a')].find((a) => a.textContent.includes('round table'))!;
    await user.click(link);
    const article = await waitFor(
      () => {
        const found = agenda.shadowRoot!.querySelector('wco-session-dialog')?.shadowRoot?.querySelector('article');
        if (!found) throw new Error('not open');
        return found;
      },
      { timeout: 5000 },
    );
    await expect(article.textContent).toContain('Rwanda Revenue Authority');
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  },
};

const changed: PartialFeed = {
  event: { languages: ['en'] },
  rooms: [
    { id: 'a', name: 'Room A' },
    { id: 'b', name: 'Room B' },
  ],
  tracks: [{ id: 'data', name: 'Data', color: '#f5d000' }],
  sessions: [
    {
      id: 'cancelled',
      title: 'Data quality at the source',
      start: '2020-11-13T10:00:00+01:00',
      end: '2020-11-13T10:45:00+01:00',
      room: 'a',
      track: 'data',
      status: 'cancelled',
    },
    {
      id: 'moved',
      title: 'Single window services',
      start: '2020-11-13T11:00:00+01:00',
      end: '2020-11-13T11:45:00+01:00',
      room: 'b',
      previousRoom: 'a',
      status: 'moved',
    },
    {
      id: 'delayed',
      title: 'The digital border',
      start: '2020-11-13T12:30:00+01:00',
      end: '2020-11-13T13:15:00+01:00',
      previousStart: '2020-11-13T12:00:00+01:00',
      previousEnd: '2020-11-13T12:45:00+01:00',
      room: 'a',
      status: 'delayed',
    },
    { id: 'open', title: 'Side meeting of the working group', room: 'b' },
  ],
};

/** Cancelled, moved, delayed and not yet fixed: each said in words. */
export const LateChanges: Story = {
  args: { feed: feedUrl(changed) },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Cancelled');
    const text = textOf(agendaIn(canvasElement));
    for (const word of ['Moved', 'Delayed', 'previously', 'Time to be announced']) await expect(text).toContain(word);
  },
};

export const LateChangesOnADarkGround: Story = { ...LateChanges, globals: { theme: 'dark' } };

/** In the visitor's part of the world. */
export const AnotherTimeZone: Story = {
  args: { timeZone: 'Africa/Dakar' },
  play: ({ canvasElement }) => reads(canvasElement, '11:00–11:30'),
};

/** What a partner shows: the sessions of one track, or of one speaker. */
export const OnlyOneTrack: Story = {
  args: { onlyTrack: 'Single window', day: 'all' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Single window services when the counters are closed');
    await expect(textOf(agendaIn(canvasElement))).not.toContain('round table');
  },
};

export const OnlyOneSpeaker: Story = {
  args: { onlySpeaker: 'Rosine Uwamariya', day: 'all' },
  play: ({ canvasElement }) => reads(canvasElement, 'High-level Customs–Business round table'),
};

export const Dark: Story = {
  args: { now: '2020-11-12T11:10:00+01:00' },
  globals: { theme: 'dark' },
  play: ({ canvasElement }) => reads(canvasElement, 'Now'),
};

export const Narrow: Story = {
  args: { now: '2020-11-12T11:10:00+01:00' },
  globals: { width: '320' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Now');
    const agenda = agendaIn(canvasElement);
    await expect(agenda.scrollWidth).toBeLessThanOrEqual(agenda.clientWidth);
  },
};

export const French: Story = {
  globals: { language: 'fr' },
  play: ({ canvasElement }) => reads(canvasElement, 'mercredi 11 novembre'),
};

export const Arabic: Story = {
  globals: { language: 'ar' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'الأربعاء');
    const base = agendaIn(canvasElement).shadowRoot!.querySelector('[part="base"]')!;
    await expect(getComputedStyle(base).direction).toBe('rtl');
  },
};

export const LongNames: Story = {
  args: {
    feed: feedUrl({
      rooms: [
        { id: 'a', name: 'Auditorium of the International Conference Centre, second underground level, left wing' },
      ],
      tracks: [
        { id: 't', name: 'Interoperability, harmonization and cross-border data exchange between administrations' },
      ],
      sessions: [
        {
          id: 'long',
          title:
            'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and the harmonization of everything that can be harmonized in one session',
          start: '2020-11-11T12:00:00+01:00',
          end: '2020-11-11T13:00:00+01:00',
          room: 'a',
          track: 't',
          people: [{ speaker: 'a', role: 'moderator' }, { speaker: 'b' }, { speaker: 'a' }, { speaker: 'b' }],
        },
      ],
      speakers: [
        { id: 'a', name: 'Wolfeschlegelsteinhausenbergerdorff the Elder of Somewhere', prefix: 'H.E. Prof. Dr.' },
        { id: 'b', name: 'A. B.' },
      ],
    }),
  },
  globals: { width: '320' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Wolfeschlegelsteinhausenbergerdorff');
    const agenda = agendaIn(canvasElement);
    await expect(agenda.scrollWidth).toBeLessThanOrEqual(agenda.clientWidth);
  },
};

/** What the author put between the tags stays until the feed is there. */
export const LoadingWithFallback: Story = {
  args: { feed: neverAnswers(), fallback: html`<p><a href="#programme">Programme (PDF)</a></p>` },
  play: async ({ canvasElement }) => {
    await isIn(canvasElement, 'loading');
    await expect(agendaIn(canvasElement).querySelector('a')!.checkVisibility()).toBe(true);
  },
};

/** Without a fallback: a few still lines. */
export const Loading: Story = {
  args: { feed: neverAnswers() },
  play: ({ canvasElement }) => isIn(canvasElement, 'loading'),
};

export const Empty: Story = {
  args: { feed: feedUrl({}) },
  play: ({ canvasElement }) => reads(canvasElement, 'as soon as it is published'),
};

export const Failed: Story = {
  args: { feed: failingUrl() },
  play: ({ canvasElement }) => reads(canvasElement, 'The programme could not be loaded. Try again'),
};

export const FailedWithFallback: Story = {
  args: { feed: failingUrl(), fallback: html`<p><a href="#programme">Programme (PDF)</a></p>` },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'could not be loaded');
    await expect(agendaIn(canvasElement).querySelector('a')!.checkVisibility()).toBe(true);
  },
};

const failing = feedThatFailsLater({ sessions: [{ id: 'a', title: 'Opening', start: '2020-11-11T12:00:00+01:00' }] });

/** It was good and then failed: what was shown stays, with a line that says as of when. */
export const Stale: Story = {
  args: { feed: failing.url },
  render: ({ feed, now }) => html`<wco-agenda feed=${feed} now=${now} refresh="5"></wco-agenda>`,
  play: async ({ canvasElement }) => {
    await isIn(canvasElement, 'ready');
    failing.fail();
    await waitFor(() => expect(agendaIn(canvasElement).state).toBe('stale'), { timeout: 12_000 });
    await expect(textOf(agendaIn(canvasElement))).toMatch(/as of \d\d:\d\d/);
    await expect(textOf(agendaIn(canvasElement))).toContain('Opening');
  },
};

/** For the webmaster: what is wrong with the feed, on the page. */
export const Debug: Story = {
  args: {
    debug: true,
    feed: feedUrl({
      sessions: [
        { id: 'good', title: 'A good session', start: '2020-11-11T12:00:00+01:00', room: 'nowhere' },
        { id: 'bad' } as never,
      ],
    }),
  },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'A good session');
    await waitFor(() => {
      const list = agendaIn(canvasElement).shadowRoot!.querySelector('wco-problem-list');
      return expect(list?.shadowRoot?.textContent).toContain('$.sessions[1].title');
    });
  },
};

/** Two agendas inside `<wco-event>`: one feed, one request, options given once. */
export const InsideWcoEvent: Story = {
  render: ({ feed, now }) =>
    html`<wco-event feed=${feed} now=${now} heading-level="3">
      <wco-agenda only-track="Single window" day="all"></wco-agenda>
      <wco-agenda id="all"></wco-agenda>
    </wco-event>`,
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Single window');
    const [first, second] = [...canvasElement.querySelectorAll<WcoAgenda>('wco-agenda')];
    await waitFor(() => expect(second!.state).toBe('ready'));
    await expect(first!.shadowRoot!.querySelector('h3.day-title')).not.toBe(null);
  },
};
