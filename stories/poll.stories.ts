import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/widgets/event/index.js';
import '../src/widgets/poll/index.js';
import type { Poll } from '../src/domain/event-model.js';
import type { WcoPoll } from '../src/widgets/poll/poll.js';
import { feedUrl, techConFeed } from './support/feeds.js';
import {
  answerLost,
  forgetVotes,
  onVotes,
  pollServiceWith,
  refusal,
  techConPolls,
  unreachable,
  type Fate,
  type PagePollService,
} from './support/poll-service.js';
import { insideEvent, lookingAt, patience, stateStories, textOf } from './support/states.js';

interface PollArgs {
  feed: string | undefined;
  poll: string;
  timeZone: string;
  headingLevel: number | undefined;
  storage: string | undefined;
  fallback: unknown;
  /** Polls of the service besides those of the feed. */
  polls: readonly Poll[];
  /** What stands between page and service. */
  fate: Fate | undefined;
}

const subjects = ['Non-intrusive inspection', 'Single window services', 'Blockchain', 'Artificial intelligence'];
const options = subjects.map((label, index) => ({ id: `o${index + 1}`, label }));
const question = 'Which subject should the next technology event look at most closely?';

/** Votes of others. */
const votes: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'next-subject': { inspection: 41, 'single-window': 12, 'e-payment': 7, blockchain: 88, ai: 120, iot: 33 },
  'most-needed': { 'sharing+home': 31, 'sharing+paperless+training': 52, sharing: 79, 'remote-inspection': 24 },
  'resilience-first': { collaboration: 17, agencies: 9, data: 30, digital: 21 },
  closed: { o1: 128, o2: 305, o3: 64, o4: 512 },
  'after-close': { o1: 10 },
};

const meta: Meta<PollArgs> = {
  title: 'Poll',
  component: 'wco-poll',
  args: {
    feed: techConFeed,
    poll: 'next-subject',
    timeZone: 'event',
    headingLevel: undefined,
    storage: undefined,
    fallback: nothing,
    polls: [],
    fate: undefined,
  },
  argTypes: Object.fromEntries(['fallback', 'polls', 'fate'].map((name) => [name, { table: { disable: true } }])),
  beforeEach: () => forgetVotes,
  loaders: [
    async ({ args }) => {
      const service = await pollServiceWith([...(await techConPolls()), ...args.polls], args.poll, votes[args.poll]);
      service.fate = args.fate;
      return { service };
    },
  ],
  render: (args, { loaded }) =>
    html`<wco-poll
      poll=${args.poll}
      service=${(loaded.service as PagePollService).url}
      feed=${args.feed ?? nothing}
      time-zone=${args.timeZone}
      heading-level=${args.headingLevel ?? nothing}
      storage=${args.storage ?? nothing}
      >${args.fallback}</wco-poll
    >`,
};
export default meta;

type Story = StoryObj<PollArgs>;
type Play = (context: StoryContext<PollArgs>) => Promise<void>;

const { widgetIn: pollIn, reads, isIn, fits } = lookingAt<WcoPoll>('wco-poll');
const find = (poll: Element, selector: string) => [...poll.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const serviceOf = ({ loaded }: StoryContext<PollArgs>) => loaded.service as PagePollService;

/** Ticks the options with these values and sends them. */
async function answer(poll: WcoPoll, ...values: string[]): Promise<void> {
  await waitFor(() => expect(find(poll, 'input').length).toBeGreaterThan(0), patience);
  for (const input of find(poll, 'input') as HTMLInputElement[]) {
    if (values.includes(input.value)) await userEvent.click(input);
  }
  await userEvent.click(find(poll, 'button[part="vote"]')[0]!);
}

const answers =
  (...values: string[]): Play =>
  async ({ canvasElement }) => {
    await answer(pollIn(canvasElement), ...values);
    await reads(canvasElement, '%');
  };

/** One answer, to be chosen. */
export const OpenSingle: Story = {
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'One vote from this device.');
    await expect(find(pollIn(canvasElement), 'input[type="radio"]')).toHaveLength(7);
  },
};

/** Several answers, up to three. */
export const OpenMultiple: Story = {
  args: { poll: 'most-needed' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Choose up to 3.');
    await expect(find(pollIn(canvasElement), 'input[type="checkbox"]')).toHaveLength(6);
  },
};

/** Sent without a choice: the error stands beside the field. */
export const NothingChosen: Story = {
  play: async ({ canvasElement }) => {
    await answer(pollIn(canvasElement));
    await reads(canvasElement, 'Choose an answer first.');
    await waitFor(() => expect(pollIn(canvasElement).shadowRoot!.activeElement?.localName).toBe('input'));
  },
};

/** More than the poll allows. */
export const TooManyChosen: Story = {
  args: { poll: 'most-needed' },
  play: async ({ canvasElement }) => {
    const poll = pollIn(canvasElement);
    await answer(poll, 'remote-inspection', 'paperless', 'payment', 'sharing');
    await waitFor(() => expect(find(poll, '[role="alert"]')[0]!.textContent).toBe('Choose up to 3.'));
  },
};

/** Voted: the same rows have become results. */
export const Voted: Story = {
  play: async (context) => {
    await answers('blockchain')(context);
    await reads(context.canvasElement, '302 votes · as of 14:10 (UTC+1)');
    await expect(find(pollIn(context.canvasElement), '.mine .text')[0]!.textContent).toContain('Blockchain');
  },
};

export const VotedForSeveral: Story = {
  args: { poll: 'most-needed' },
  play: async (context) => {
    await answers('paperless', 'home')(context);
    await expect(find(pollIn(context.canvasElement), '.mine')).toHaveLength(2);
  },
};

/** The answer, opened again: it can be changed, or kept. */
export const ChangingTheAnswer: Story = {
  play: async (context) => {
    await answers('blockchain')(context);
    const poll = pollIn(context.canvasElement);
    await userEvent.click(find(poll, 'button[part="change"]')[0]!);
    await reads(context.canvasElement, 'Keep my answer');
    await expect(find(poll, 'input:checked')).toHaveLength(1);
  },
};

/** Everybody may see results, also before voting. */
export const ResultsForEverybody: Story = {
  args: { poll: 'resilience-first' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, '77 votes');
    await expect(find(pollIn(canvasElement), 'input')).toHaveLength(4);
  },
};

/** Voted; the results come when voting is closed. */
export const ResultsLater: Story = {
  args: {
    feed: undefined,
    poll: 'after-close',
    polls: [{ id: 'after-close', question, options, results: 'after-close', closes: '2020-11-13T15:30:00+01:00' }],
  },
  play: async ({ canvasElement }) => {
    await answer(pollIn(canvasElement), 'o2');
    await reads(canvasElement, 'The results appear when voting is closed.');
    await expect(find(pollIn(canvasElement), 'progress')).toHaveLength(0);
  },
};

/** Voted; the results are for the organiser alone. */
export const ResultsHidden: Story = {
  args: { feed: undefined, poll: 'hidden', polls: [{ id: 'hidden', question, options, results: 'never' }] },
  play: async ({ canvasElement }) => {
    await answer(pollIn(canvasElement), 'o2');
    await reads(canvasElement, 'The results are not public.');
  },
};

/** Not open yet; when it opens is said in the event's zone. */
export const Upcoming: Story = {
  args: {
    feed: feedUrl(),
    poll: 'upcoming',
    polls: [{ id: 'upcoming', question, options, opens: '2020-11-13T15:30:00+01:00' }],
  },
  play: ({ canvasElement }) =>
    reads(canvasElement, 'Voting opens Friday, 13 November 2020 at 15:30 (Central European Time).'),
};

/** The organiser opens it by hand. */
export const OpenedByHand: Story = {
  args: { feed: undefined, poll: 'manual', polls: [{ id: 'manual', question, options, opens: 'manual' }] },
  play: async (context) => {
    await reads(context.canvasElement, 'Voting has not opened yet.');
    await serviceOf(context).act('manual', 'open');
    dispatchEvent(new Event('online'));
    await reads(context.canvasElement, 'One vote from this device.');
  },
};

/** How long one can still vote, in the visitor's choice of zone. */
export const OpenUntil: Story = {
  args: {
    feed: undefined,
    poll: 'until',
    timeZone: 'Africa/Dakar',
    polls: [{ id: 'until', question, options, closes: '2020-11-13T16:00:00+01:00' }],
  },
  play: ({ canvasElement }) => reads(canvasElement, 'at 15:00 (Greenwich Mean Time)'),
};

/** Over: everybody may see the results. */
export const Closed: Story = {
  args: {
    feed: undefined,
    poll: 'closed',
    polls: [{ id: 'closed', question, options, opens: '2020-11-13T13:00:00+01:00' }],
  },
  play: async (context) => {
    await serviceOf(context).act('closed', 'close');
    dispatchEvent(new Event('online'));
    await reads(context.canvasElement, 'Voting is closed.');
    await reads(context.canvasElement, '1,009 votes');
  },
};

/** Nobody has answered yet. */
export const NoVotesYet: Story = {
  args: { feed: undefined, poll: 'new', polls: [{ id: 'new', question, options, results: 'always' }] },
  play: ({ canvasElement }) => reads(canvasElement, 'No votes yet.'),
};

/** The answer is under way. */
export const Sending: Story = {
  args: { fate: onVotes(() => new Promise(() => {})) },
  play: async ({ canvasElement }) => {
    await answer(pollIn(canvasElement), 'ai');
    await reads(canvasElement, 'Sending your answer…');
  },
};

/** The network is gone: the answer is kept, and sent when it is back. */
export const AnswerWaits: Story = {
  args: { fate: onVotes(unreachable) },
  play: async ({ canvasElement }) => {
    await answer(pollIn(canvasElement), 'ai');
    await reads(canvasElement, 'Your answer is kept here and sent again by itself');
  },
};

/** The vote arrived, its confirmation got lost: sent again it is the same vote, and counted once. */
export const ConfirmationLost: Story = {
  args: { fate: onVotes(answerLost) },
  play: async (context) => {
    await answer(pollIn(context.canvasElement), 'ai');
    await reads(context.canvasElement, 'Your answer is kept here');
    serviceOf(context).fate = undefined;
    dispatchEvent(new Event('online'));
    await reads(context.canvasElement, '302 votes');
  },
};

/** Too many at once. */
export const ServiceBusy: Story = {
  args: { fate: onVotes(() => refusal('unavailable', { retryAfter: 3600 })) },
  play: async ({ canvasElement }) => {
    await answer(pollIn(canvasElement), 'ai');
    await reads(canvasElement, 'Very many people are voting at this moment.');
  },
};

/** Refused, with the reason. */
export const Refused: Story = {
  args: { fate: onVotes(() => refusal('already-voted')) },
  play: async ({ canvasElement }) => {
    await answer(pollIn(canvasElement), 'ai');
    await reads(canvasElement, 'A vote from this device is counted already.');
  },
};

/** The page keeps nothing, which is said. */
export const NotRemembered: Story = {
  args: { storage: 'none' },
  play: async (context) => {
    await answers('ai')(context);
    await reads(context.canvasElement, 'Your answer is not remembered here');
  },
};

export const UnknownPoll: Story = {
  args: { poll: 'nowhere' },
  play: async ({ canvasElement }) => {
    await isIn(canvasElement, 'failed');
    await reads(canvasElement, 'There is no such poll.');
  },
};

/** A kind of question that comes later. */
export const UnsupportedKind: Story = {
  args: {
    feed: undefined,
    poll: 'rating',
    polls: [{ id: 'rating', question: 'How was this session?', kind: 'rating' }],
  },
  play: ({ canvasElement }) => reads(canvasElement, 'This kind of question cannot be answered here yet.'),
};

/** Two polls on one page, each for itself. */
export const InsideWcoEvent: Story = {
  render: (args, { loaded }) => {
    const { url } = loaded.service as PagePollService;
    return insideEvent(
      html`<wco-poll poll="next-subject" service=${url}></wco-poll
        ><wco-poll poll="most-needed" service=${url}></wco-poll>`,
    )(args);
  },
  play: async ({ canvasElement }) => {
    const [one, other] = [...canvasElement.querySelectorAll<WcoPoll>('wco-poll')];
    await answer(one!, 'ai');
    await waitFor(() => expect(textOf(one!)).toContain('302 votes'), patience);
    await expect(find(other!, 'input[type="checkbox"]')).toHaveLength(6);
    await expect(find(other!, 'h3')).toHaveLength(1);
  },
};

const states = stateStories<PollArgs>({
  tag: 'wco-poll',
  feed: {},
  shows: '%',
  saysEmpty: 'The question will appear here as soon as it is published.',
  saysFailed: 'The poll could not be loaded.',
  fallback: 'The poll is also on the slip of paper in your folder.',
  also: {
    loading: { fate: () => new Promise(() => {}) },
    empty: { poll: 'later' },
    failed: { fate: unreachable },
  },
});

export const Loading: Story = states.loading;
export const LoadingWithFallback: Story = states.loadingWithFallback;
export const Empty: Story = states.empty;
export const EmptyWithFallback: Story = states.emptyWithFallback;
export const Failed: Story = states.failed;
export const FailedWithFallback: Story = states.failedWithFallback;
/** It could be reached before: what is shown stays, with a line. */
export const Stale: Story = {
  play: async (context) => {
    await answers('ai')(context);
    serviceOf(context).fate = unreachable;
    dispatchEvent(new Event('online'));
    await isIn(context.canvasElement, 'stale');
    await reads(context.canvasElement, 'A newer version could not be loaded. (as of ');
  },
};

export const Narrow: Story = { ...OpenMultiple, globals: { width: '320' } };
export const NarrowResults: Story = { ...VotedForSeveral, globals: { width: '320' } };
export const Dark: Story = { ...OpenSingle, globals: { theme: 'dark' } };
export const DarkResults: Story = { ...Voted, globals: { theme: 'dark' } };

/** Long words and long answers, in a narrow place. */
export const LongLabels: Story = {
  globals: { width: '320' },
  args: {
    feed: undefined,
    poll: 'long',
    polls: [
      {
        id: 'long',
        question: 'Welcher der folgenden Gegenstände der Zollzusammenarbeit verdient die größte Aufmerksamkeit?',
        options: [
          { id: 'long', label: 'Verbrauchsteuerüberwachungszusammenarbeitsvereinbarungen' },
          {
            id: 'longer',
            label:
              'The exchange of information between administrations before goods arrive, with the consent of those who declare them, and in a form that machines can read',
          },
          { id: 'short', label: 'X' },
        ],
      },
    ],
  },
  play: async (context) => {
    await answers('longer')(context);
    await fits(context.canvasElement);
  },
};

export const French: Story = {
  globals: { language: 'fr' },
  play: async (context) => {
    await answers('blockchain')(context);
    await reads(context.canvasElement, 'Modifier ma réponse');
  },
};

export const Arabic: Story = {
  globals: { language: 'ar' },
  play: async (context) => {
    await answers('blockchain')(context);
    await reads(context.canvasElement, 'تغيير إجابتي');
  },
};

export const ArabicForm: Story = {
  globals: { language: 'ar' },
  args: { poll: 'most-needed' },
  play: ({ canvasElement }) => reads(canvasElement, 'صوِّت'),
};
