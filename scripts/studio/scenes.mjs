// What is taken: each widget in each state, and the pages of the demo.
import {
  changesFeed,
  emptyFeed,
  eventThatIs,
  faultyFeed,
  furtherPolls,
  logosFeed,
  peopleFeed,
  undatedFeed,
} from './feeds.mjs';

/**
 * @typedef {object} Scene
 * @property {string} widget
 * @property {string} name
 * @property {Record<string, string | true>} [attributes]
 * @property {string} [inside] what the author put between the tags
 * @property {object | 'never' | 'missing' | 'breaks'} [feed] absent: the example event; `breaks`: it, once
 * @property {string} [now]
 * @property {string} [query]
 * @property {string} [state] that the widget comes to; `ready` where absent
 * @property {(page: import('playwright-core').Page) => Promise<unknown>} [act]
 * @property {boolean} [isDialog] what is open lies over the page: the window is taken
 * @property {string} [said] its name in the README, among the few pictures there
 */

const weeksBefore = '2020-11-01T09:00:00+01:00';
const roundTable = '2020-11-11T14:20:00+01:00';
const parallel = '2020-11-12T11:20:00+01:00';
const fallback = '<p>The programme is also here: <a href="#">a table of the three days</a>.</p>';

/** Time passes until a newer feed is looked for, which cannot be had. */
const letTimePass = async (page) => {
  for (let looks = 0; looks < 40; looks++) {
    await page.clock.fastForward(6000);
    if (await page.locator('[part="retry"]').isVisible()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const lifeOf = (widget, attributes = {}) => [
  { widget, name: 'loading', feed: 'never', state: 'loading', attributes },
  { widget, name: 'loading with a fallback', feed: 'never', state: 'loading', inside: fallback, attributes },
  { widget, name: 'failed', feed: 'missing', state: 'failed', attributes },
  { widget, name: 'failed with a fallback', feed: 'missing', state: 'failed', inside: fallback, attributes },
  {
    widget,
    name: 'stale',
    feed: 'breaks',
    state: 'stale',
    now: roundTable,
    act: letTimePass,
    attributes: { ...attributes, refresh: '5' },
  },
];

const agenda = [
  { name: 'before', now: weeksBefore },
  { name: 'on now', now: roundTable, said: 'agenda' },
  { name: 'parallel rooms', now: parallel },
  { name: 'all days, over', now: '2020-12-01T09:00:00+01:00', attributes: { day: 'all' } },
  { name: 'changes', feed: changesFeed, now: '2020-11-13T11:10:00+01:00' },
  { name: 'one track', attributes: { day: 'all', 'only-track': 'Single window' }, now: weeksBefore },
  { name: 'session open', now: roundTable, query: '?wco-session=round-table', isDialog: true },
  { name: 'problems', feed: faultyFeed, attributes: { debug: true }, now: weeksBefore },
  { name: 'empty', feed: emptyFeed, state: 'empty' },
  ...lifeOf('wco-agenda'),
];

const speakers = [
  { name: 'initials', said: 'speaker-grid' },
  { name: 'photos', feed: peopleFeed },
  { name: 'by category', feed: peopleFeed, attributes: { 'group-by': 'category' } },
  { name: 'speaker open', query: '?wco-speaker=mikuriya', isDialog: true },
  { name: 'speaker with photo open', feed: peopleFeed, query: '?wco-speaker=p0', isDialog: true },
  { name: 'empty', feed: emptyFeed, state: 'empty' },
  ...lifeOf('wco-speaker-grid'),
];

const sponsors = [
  { name: 'names', said: 'sponsor-wall' },
  { name: 'logos', feed: logosFeed },
  { name: 'without titles', feed: logosFeed, attributes: { 'no-titles': true } },
  { name: 'sponsor open', query: '?wco-sponsor=rapiscan-ase-s2global', isDialog: true },
  { name: 'empty', feed: emptyFeed, state: 'empty' },
  ...lifeOf('wco-sponsor-wall'),
];

const countdown = [
  { name: 'before', now: '2020-11-08T09:55:00+01:00', said: 'countdown' },
  { name: 'months before', now: '2020-08-01T00:01:00+02:00' },
  { name: 'the last minute', now: '2020-11-11T11:59:20+01:00' },
  { name: 'on now', now: roundTable },
  { name: 'on now in parallel rooms', now: '2020-11-12T14:10:00+01:00' },
  { name: 'break', now: '2020-11-11T13:50:00+01:00' },
  { name: 'until tomorrow', now: '2020-11-11T18:00:00+01:00' },
  { name: 'over', now: '2020-12-01T09:00:00+01:00' },
  { name: 'postponed', feed: eventThatIs('postponed') },
  { name: 'cancelled', feed: eventThatIs('cancelled') },
  {
    name: 'own label',
    now: weeksBefore,
    attributes: { to: '2020-11-05T18:00:00+01:00', label: 'until registration closes' },
  },
  { name: 'empty', feed: undatedFeed, state: 'empty' },
  ...lifeOf('wco-countdown'),
];

const choose = async (page, ...values) => {
  for (const value of values) await page.locator(`input[value="${value}"]`).check();
};
const vote = (page) => page.locator('[part="vote"]').click();
const answer =
  (...values) =>
  async (page) => {
    await choose(page, ...values);
    await vote(page);
    await page.locator('.mine progress').first().waitFor();
  };
const refuseVotes = (page) => page.route('**/votes/**', (route) => route.abort());

const polls = [
  { name: 'one answer', attributes: { poll: 'next-subject' } },
  { name: 'chosen', attributes: { poll: 'next-subject' }, act: (page) => choose(page, 'ai') },
  { name: 'several answers', attributes: { poll: 'most-needed' } },
  { name: 'nothing chosen', attributes: { poll: 'next-subject' }, act: vote },
  { name: 'voted', attributes: { poll: 'next-subject' }, act: answer('blockchain'), said: 'poll' },
  { name: 'voted for several', attributes: { poll: 'most-needed' }, act: answer('paperless', 'home') },
  {
    name: 'changing the answer',
    attributes: { poll: 'next-subject' },
    act: async (page) => {
      await answer('blockchain')(page);
      await page.locator('[part="change"]').click();
    },
  },
  {
    name: 'answer waits',
    attributes: { poll: 'next-subject' },
    act: async (page) => {
      await refuseVotes(page);
      await choose(page, 'ai');
      await vote(page);
      await page.locator('.waiting').waitFor();
    },
  },
  { name: 'results for everybody', attributes: { poll: 'resilience-first' } },
  { name: 'not open yet', attributes: { poll: 'upcoming' } },
  { name: 'opened by hand', attributes: { poll: 'by-hand' } },
  { name: 'closed', attributes: { poll: 'closed' } },
  {
    name: 'results later',
    attributes: { poll: 'later' },
    act: async (page) => {
      await choose(page, 'o2');
      await vote(page);
      await page.locator('.mine').waitFor();
    },
  },
  { name: 'no votes yet', attributes: { poll: 'new' } },
  { name: 'not supported yet', attributes: { poll: 'stars' } },
  { name: 'no such poll', attributes: { poll: 'nowhere' }, state: 'failed' },
  { name: 'service away', attributes: { poll: 'next-subject', service: '/nowhere/' }, state: 'failed' },
  { name: 'empty', feed: emptyFeed, attributes: { poll: 'later' }, state: 'empty' },
  ...lifeOf('wco-poll', { poll: 'next-subject' }).filter(({ feed }) => feed !== 'breaks'),
  {
    name: 'stale',
    attributes: { poll: 'next-subject' },
    state: 'stale',
    act: async (page) => {
      await answer('ai')(page);
      await page.route('**/polls/v1/**', (route) => route.abort());
      await page.evaluate(() => dispatchEvent(new Event('online')));
    },
  },
].map((scene) => ({
  // What the service has besides the polls of the example event is in the feed, too.
  ...(furtherPolls.some(({ id }) => id === scene.attributes.poll) && { feed: 'more polls' }),
  ...scene,
}));

const of = (widget, scenes) => scenes.map((scene) => ({ widget, ...scene }));

/** @type {readonly Scene[]} */
export const scenes = [
  ...of('wco-agenda', agenda),
  ...of('wco-speaker-grid', speakers),
  ...of('wco-sponsor-wall', sponsors),
  ...of('wco-countdown', countdown),
  ...of('wco-poll', polls),
];

/** The demo, as a visitor meets it. */
export const pages = [
  { name: 'host, before', path: '/host/?at=2020-11-09T09:00' },
  { name: 'host, round table on', path: '/host/?at=2020-11-11T14:20' },
  { name: 'host, a break', path: '/host/?at=2020-11-12T13:30' },
  { name: 'host, after', path: '/host/?at=2020-11-16T10:00' },
  { name: 'partner', path: '/', isPartner: true },
  { name: 'arabic', path: '/arabic/' },
  { name: 'dark', path: '/dark/' },
  { name: 'bare', path: '/bare/' },
  { name: 'strict', path: '/strict/' },
];

/** @typedef {{ name: string, title: string, width: number, lang: string, isDark?: boolean }} Look */

/** @type {readonly Look[]} */
export const looks = [
  { name: 'desktop', title: 'Desktop, 1280 px', width: 1280, lang: 'en' },
  { name: 'phone', title: 'Phone, 360 px', width: 360, lang: 'en' },
  { name: 'dark', title: 'Dark, 760 px', width: 760, lang: 'en', isDark: true },
  { name: 'arabic', title: 'Arabic, 1280 px', width: 1280, lang: 'ar' },
  { name: 'arabic-phone', title: 'Arabic, 360 px', width: 360, lang: 'ar' },
];
