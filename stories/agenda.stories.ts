import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/widgets/agenda/index.js';
import '../src/widgets/event/index.js';
import type { WcoAgenda } from '../src/widgets/agenda/agenda.js';
import { feedUrl, techConFeed } from './support/feeds.js';
import { changedSessions } from './support/samples.js';
import { becomes, insideEvent, lookingAt, patience, stateStories, textOf } from './support/states.js';

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
};
export default meta;

type Story = StoryObj<AgendaArgs>;

const { widgetIn: agendaIn, find, reads, isDark, fits, dialogIn } = lookingAt<WcoAgenda>('wco-agenda');

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
    await expect(find(canvasElement, '.live')).toHaveLength(2);
  },
};

/** In the night between two days nothing is on. */
export const BetweenDays: Story = {
  args: { now: '2020-11-12T22:00:00+01:00' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Thu 12 Nov today');
    await expect(find(canvasElement, '.live')).toHaveLength(0);
  },
};

/** After the event: everything is quiet, and the recordings are in the sessions. */
export const Over: Story = {
  args: { now: '2020-12-01T09:00:00+01:00', day: 'all' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Friday 13 November');
    await expect(find(canvasElement, '.past')).toHaveLength(19);
  },
};

export const AllDays: Story = {
  args: { day: 'all' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Friday 13 November');
    await expect(find(canvasElement, '[part="session"]')).toHaveLength(19);
  },
};

/** A session, open, as from a link to it. */
export const SessionOpen: Story = {
  args: { day: '2020-11-11' },
  play: async ({ canvasElement, userEvent: user }) => {
    await reads(canvasElement, 'round table');
    await user.click(find(canvasElement, 'a').find((a) => a.textContent.includes('round table'))!);
    const article = await dialogIn(canvasElement, 'wco-session-dialog');
    await expect(article.textContent).toContain('Rwanda Revenue Authority');
  },
};

/** Cancelled, moved, delayed and not yet fixed: each said in words. */
export const LateChanges: Story = {
  args: { feed: feedUrl(changedSessions) },
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
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Now');
    await isDark(canvasElement);
  },
};

export const Narrow: Story = {
  args: { now: '2020-11-12T11:10:00+01:00' },
  globals: { width: '320' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Now');
    await fits(canvasElement);
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
    await expect(getComputedStyle(find(canvasElement, '.base')[0]!).direction).toBe('rtl');
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
    await fits(canvasElement);
  },
};

const states = stateStories<AgendaArgs>({
  tag: 'wco-agenda',
  feed: { sessions: [{ id: 'a', title: 'Opening', start: '2020-11-11T12:00:00+01:00' }] },
  shows: 'Opening',
  saysEmpty: 'The programme will appear here as soon as it is published.',
  saysFailed: 'The programme could not be loaded.',
  fallback: 'The programme is also on paper, at the entrance.',
});

export const Loading: Story = states.loading;
export const LoadingWithFallback: Story = states.loadingWithFallback;
export const Empty: Story = states.empty;
export const EmptyWithFallback: Story = states.emptyWithFallback;
export const Failed: Story = states.failed;
export const FailedWithFallback: Story = states.failedWithFallback;
export const Stale: Story = states.stale;

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
      const [list] = find(canvasElement, 'wco-problem-list');
      return expect(list?.shadowRoot?.textContent ?? '').toContain('$.sessions[1].title');
    }, patience);
  },
};

/** One track above, the whole programme below: one feed, one request, options given once. */
export const InsideWcoEvent: Story = {
  render: insideEvent(html`<wco-agenda only-track="Single window" day="all"></wco-agenda><wco-agenda></wco-agenda>`),
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Single window');
    await expect(find(canvasElement, 'h3.day-title').length).toBeGreaterThan(0);
    const [, second] = canvasElement.querySelectorAll('wco-agenda');
    await becomes(second!, 'ready');
    await expect(textOf(second!)).toContain('Korean');
  },
};
