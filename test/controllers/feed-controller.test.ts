import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ReportedProblem } from '../../src/controllers/report-problems.js';
import { feedUrl, smallFeed } from '../support/feed-url.js';
import { type PlainWidget } from '../support/plain-widget.js';
import { all, settled, textOf } from '../support/widget.js';

interface Told {
  readonly type: string;
  readonly target: EventTarget | null;
  readonly url: string;
  readonly problems: readonly ReportedProblem[];
}

let told: Told[] = [];
let warned: string[] = [];
const { warn } = console;
const { fetch } = window;

const tell = (event: Event) => {
  const { type, target, detail } = event as CustomEvent<{ url: string; problems: ReportedProblem[] }>;
  told.push({ type, target, ...structuredClone(detail) });
};
const types = () => told.map(({ type }) => type);

const plain = async (feed: string, around = html``): Promise<PlainWidget> => {
  const widget = document.createElement('wco-plain');
  widget.setAttribute('feed', feed);
  await fixture(html`<div>${around}${widget}</div>`);
  return widget;
};

/** A server that says what a test wants it to. */
function serve(answer: () => Response): string {
  const url = `https://example.org/${crypto.randomUUID()}.json`;
  const before = window.fetch;
  window.fetch = (input, init) => (input === url ? Promise.resolve(answer()) : before(input, init));
  return url;
}

const good = (feed: unknown = smallFeed) =>
  new Response(JSON.stringify(feed), { headers: { 'content-type': 'application/json' } });
const gone = () => new Response('', { status: 404 });
const retry = (widget: Element) => all(widget, '[part="retry"]')[0]!.click();

describe('the feed that an element names', () => {
  beforeEach(() => {
    told = [];
    warned = [];
    console.warn = (line: string) => warned.push(line);
    for (const type of ['wco-feed-load', 'wco-feed-error']) document.addEventListener(type, tell);
  });

  afterEach(() => {
    console.warn = warn;
    window.fetch = fetch;
    document.documentElement.removeAttribute('lang');
    for (const type of ['wco-feed-load', 'wco-feed-error']) document.removeEventListener(type, tell);
  });

  it('is told of once it is read, on the element', async () => {
    const url = feedUrl(smallFeed);
    const widget = await plain(url);
    await waitUntil(() => told.length);
    expect(told).to.deep.equal([{ type: 'wco-feed-load', target: widget, url, problems: [] }]);
    widget.requestUpdate();
    widget.parentElement!.append(widget);
    await aTimeout(0);
    expect(told).to.have.length(1);
    expect(warned).to.deep.equal([]);
  });

  it('is told of with what is wrong in it, in the words of the place', async () => {
    document.documentElement.lang = 'fr';
    await plain(feedUrl({ ...smallFeed, rooms: [{ id: 'a' }] }));
    await waitUntil(() => told.length);
    const [problem] = told[0]!.problems;
    expect(problem).to.include({ severity: 'error', code: 'missing', path: '$.rooms[0].name' });
    expect(problem!.message).to.match(/manque/);
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain('$.rooms[0].name').and.to.contain(problem!.message);
  });

  it('is told of in the words of the place, from within a shadow root too', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
    const widget = document.createElement('wco-plain');
    widget.setAttribute('feed', feedUrl({ ...smallFeed, rooms: [{ id: 'a' }] }));
    host.attachShadow({ mode: 'open' }).append(widget);
    await waitUntil(() => told.length);
    expect(told[0]!.problems[0]!.message).to.match(/manque/);
  });

  it('is told of when it cannot be had: once, however often it is tried', async () => {
    const widget = await plain(serve(gone));
    await settled(widget, 'failed');
    await waitUntil(() => told.length);
    for (let time = 0; time < 2; time++) {
      retry(widget);
      await widget.updateComplete;
      expect(textOf(widget, '[part="retry"]')).to.equal('Loading…');
      await waitUntil(() => textOf(widget, '[part="retry"]') === 'Try again');
    }
    await aTimeout(20);
    expect(types()).to.deep.equal(['wco-feed-error']);
    expect(warned).to.have.length(1);
  });

  it('is told of again when something else is wrong, and when it is good', async () => {
    let answer = gone;
    const widget = await plain(serve(() => answer()));
    await waitUntil(() => told.length === 1);
    answer = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
    retry(widget);
    await waitUntil(() => told.length === 2);
    answer = good;
    retry(widget);
    await settled(widget);
    await waitUntil(() => told.length === 3);
    expect(told.map(({ type, problems }) => [type, problems[0]?.code])).to.deep.equal([
      ['wco-feed-error', 'http-status'],
      ['wco-feed-error', 'html-instead'],
      ['wco-feed-load', undefined],
    ]);
  });

  it('is another one when the attribute changes', async () => {
    const [one, two] = [feedUrl(smallFeed), feedUrl({ ...smallFeed, event: { ...smallFeed.event, id: 'two' } })];
    const widget = await plain(one);
    await settled(widget);
    widget.feed = two;
    await waitUntil(() => textOf(widget, '.name') === 'two');
    await waitUntil(() => told.length === 2);
    expect(told.map(({ url }) => url)).to.deep.equal([one, two]);
  });

  it('is resolved against the page', async () => {
    const base = document.createElement('base');
    base.href = 'https://example.org/folder/page.html';
    const asked: string[] = [];
    window.fetch = (input) => {
      asked.push(input as string);
      return Promise.resolve(good());
    };
    document.head.append(base);
    const widget = document.createElement('wco-plain');
    widget.setAttribute('feed', ' ../feed.json ');
    document.body.append(widget);
    await widget.updateComplete;
    base.remove();
    widget.remove();
    expect(asked).to.deep.equal(['https://example.org/feed.json']);
  });

  it('may be in several files', async () => {
    const rest = { version: 1, sessions: [{ id: 'more', title: 'More' }] };
    const urls = `${feedUrl(smallFeed)}\n  ${feedUrl(rest)}`;
    const widget = await plain(urls);
    await settled(widget);
    await waitUntil(() => told.length);
    expect(told[0]!.url).to.equal(urls.replace(/\s+/, ' '));
  });

  for (const feed of ['http://', 'https://[', 'javascript:alert(1)', 'data:text/plain,x']) {
    it(`may be no address at all: ${feed}`, async () => {
      const widget = await plain(feed);
      await settled(widget, 'failed');
      await waitUntil(() => told.length);
      expect(types()).to.deep.equal(['wco-feed-error']);
      expect(told[0]!.problems[0]!.message).to.match(/\w+ \w+/);
    });
  }

  it('that is blank is none', async () => {
    const widget = await plain('  ');
    await settled(widget, 'failed');
    expect(textOf(widget)).to.contain('does not name');
    expect(told).to.deep.equal([]);
  });
});
