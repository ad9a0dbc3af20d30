import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { feedSource } from '../../src/feed/feed-store.js';
import type { WcoWidget, WidgetState } from '../../src/parts/wco-widget.js';
import { failingUrl, feedThatFailsLater, feedUrl, neverAnswers, type PartialFeed } from './feeds.js';

/** So long a story waits for what comes by itself. */
export const patience = { timeout: 5000 };

/** What a visitor reads in a widget, or in what the selector finds in it. */
export const textOf = (widget: Element, selector?: string) =>
  ((selector ? widget.shadowRoot!.querySelector(selector) : widget.shadowRoot)?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** Waits until a widget has come so far. */
export const becomes = (widget: WcoWidget, state: WidgetState) =>
  waitFor(() => expect(widget.state).toBe(state), patience);

/** What plays ask of the first widget with this tag. */
export function lookingAt<Widget extends WcoWidget>(tag: string) {
  const widgetIn = (canvas: Element) => canvas.querySelector<Widget>(tag)!;
  const find = <T extends HTMLElement = HTMLElement>(canvas: Element, selector: string) => [
    ...widgetIn(canvas).shadowRoot!.querySelectorAll<T>(selector),
  ];
  const partsIn = <T extends HTMLElement = HTMLElement>(canvas: Element, part: string) =>
    find<T>(canvas, `[part='${part}']`);
  return {
    widgetIn,
    find,
    partsIn,
    textsOf: (canvas: Element, part: string) =>
      partsIn(canvas, part).map(({ textContent }) => textContent.replace(/[^\S\u00a0]+/g, ' ').trim()),
    /** Waits until the widget has so many of a part. */
    shows: (canvas: Element, part: string, count: number) =>
      waitFor(() => expect(partsIn(canvas, part)).toHaveLength(count), patience),
    reads: (canvas: Element, text: string) => waitFor(() => expect(textOf(widgetIn(canvas))).toContain(text), patience),
    isIn: (canvas: Element, state: WidgetState) => becomes(widgetIn(canvas), state),
    /** Waits until the widget has seen that it stands on a dark ground. */
    isDark: (canvas: Element) =>
      waitFor(() => expect(getComputedStyle(widgetIn(canvas)).colorScheme).toBe('dark'), patience),
    /** Nothing of the widget stands out of its place. */
    fits: async (canvas: Element) => {
      const { scrollWidth, clientWidth } = widgetIn(canvas);
      await expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    },
    /** What is in the dialog that a part of the widget opens, once it has come into view. */
    dialogIn: async (canvas: Element, dialog: string) => {
      const article = await waitFor(() => {
        const found = widgetIn(canvas).shadowRoot!.querySelector(dialog)?.shadowRoot?.querySelector('article');
        if (!found) throw new Error('not open');
        return found;
      }, patience);
      const panel = article.closest('wco-dialog')!.shadowRoot!.querySelector('.panel')!;
      await waitFor(async () => {
        await expect(panel.checkVisibility()).toBe(true);
        await expect(getComputedStyle(panel).opacity).toBe('1');
      }, patience);
      return article;
    },
  };
}

/** Widgets inside `<wco-event>`, which alone names the feed and the options. */
export const insideEvent =
  (widgets: TemplateResult) =>
  ({ feed, now }: { readonly feed?: string | undefined; readonly now?: string | undefined }) =>
    html`<wco-event feed=${feed ?? nothing} now=${now ?? nothing} time-zone="Asia/Seoul" heading-level="3"
      >${widgets}</wco-event
    >`;

/** What a widget says and shows in the states that all widgets have. */
export interface StateSample<Args> {
  readonly tag: string;
  /** A feed with something to show, and words of it. */
  readonly feed: PartialFeed;
  readonly shows: string;
  readonly saysEmpty: string;
  readonly saysFailed: string;
  /** What the author has put between the tags. */
  readonly fallback: string;
  /** What it takes besides the feed. */
  readonly also?: { readonly [state in 'loading' | 'empty' | 'failed']?: Partial<Args> };
}

interface StateStory<Args> {
  readonly args: Partial<Args>;
  readonly parameters: object;
  readonly play: (context: { readonly canvasElement: HTMLElement }) => Promise<void>;
}

/** The states that all widgets have, as stories. */
export function stateStories<Args>(sample: StateSample<Args>) {
  const { widgetIn, partsIn, isIn, reads, textsOf } = lookingAt(sample.tag);
  const fallback = html`<p class="fallback">${sample.fallback}</p>`;
  const failing = feedThatFailsLater(sample.feed);

  const described = (story: string) => ({ docs: { description: { story } } });
  const story = (
    description: string,
    state: 'loading' | 'empty' | 'failed',
    own: object,
    play: (canvas: HTMLElement) => Promise<unknown>,
  ): StateStory<Args> => ({
    args: { ...own, ...sample.also?.[state] },
    parameters: described(description),
    play: async ({ canvasElement }) => {
      await isIn(canvasElement, state);
      await play(canvasElement);
    },
  });
  const keepsFallback = async (canvas: HTMLElement, notices: number) => {
    await waitFor(() => expect(partsIn(canvas, 'base')).toHaveLength(1), patience);
    await expect(canvas.querySelector('.fallback')).toBeVisible();
    await expect(partsIn(canvas, 'notice')).toHaveLength(notices);
    await expect(widgetIn(canvas).shadowRoot!.querySelector('.placeholder')).toBe(null);
  };
  const saysFailed = async (canvas: HTMLElement) => {
    await reads(canvas, sample.saysFailed);
    await expect(textsOf(canvas, 'retry')).toEqual(['Try again']);
  };

  return {
    loading: story('A few still lines.', 'loading', { feed: neverAnswers() }, (canvas) =>
      waitFor(() => expect(widgetIn(canvas).shadowRoot!.querySelector('.placeholder')).toBeVisible(), patience),
    ),
    loadingWithFallback: story(
      'What the author put between the tags stays until there is something better.',
      'loading',
      { feed: neverAnswers(), fallback },
      (canvas) => keepsFallback(canvas, 0),
    ),
    empty: story('A sentence says what will be here.', 'empty', { feed: feedUrl() }, (canvas) =>
      reads(canvas, sample.saysEmpty),
    ),
    emptyWithFallback: story(
      'The fallback is better than a sentence that there is nothing.',
      'empty',
      { feed: feedUrl(), fallback },
      (canvas) => keepsFallback(canvas, 0),
    ),
    failed: story(
      'A sentence says what happened, and offers to try again.',
      'failed',
      { feed: failingUrl() },
      saysFailed,
    ),
    failedWithFallback: story(
      'The fallback stays, and the sentence stands below it.',
      'failed',
      { feed: failingUrl(), fallback },
      async (canvas) => {
        await saysFailed(canvas);
        await keepsFallback(canvas, 1);
      },
    ),
    stale: {
      parameters: described('What was shown stays, with a line that says as of when.'),
      args: { feed: failing.url } as unknown as Partial<Args>,
      play: async ({ canvasElement }) => {
        await isIn(canvasElement, 'ready');
        failing.fail();
        await waitFor(
          () => {
            // As when the time for the next look has come.
            feedSource({ urls: [failing.url], format: 'auto' }).retry();
            return expect(widgetIn(canvasElement).state).toBe('stale');
          },
          { ...patience, interval: 200 },
        );
        await waitFor(() =>
          expect(textsOf(canvasElement, 'notice')[0]).toMatch(/could not be loaded\. \(as of .*\d\d:\d\d/),
        );
        await expect(textOf(widgetIn(canvasElement))).toContain(sample.shows);
      },
    } satisfies StateStory<Args>,
  };
}
