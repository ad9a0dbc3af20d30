import { expect, waitUntil } from '@open-wc/testing';
import { feedUrl, smallFeed } from '../support/feed-url.js';
import { closeFrames, openFrame, type FramePage } from '../support/frame-page.js';
import { all, textOf } from '../support/widget.js';

const moved = {
  ...smallFeed,
  sessions: [
    {
      id: 'moved',
      title: 'Moved talk',
      start: '2020-11-11T12:00:00+01:00',
      status: 'moved',
      previousStart: '2020-11-11T10:00:00+01:00',
    },
    ...smallFeed.sessions!,
  ],
};

const agenda = (attributes = '') =>
  `<wco-event feed="${feedUrl(moved)}" now="2020-11-01T12:00:00+01:00">
     <wco-agenda ${attributes}></wco-agenda>
   </wco-event>`;

/** What a visitor would miss first: the programme, what is on now, a session's details. */
async function expectWhole(page: FramePage): Promise<void> {
  const widget = await page.widget('wco-agenda');
  expect(textOf(widget, '.day-title')).to.contain('11 November');
  expect(textOf(widget)).to.contain('previously 10:00 12:00').and.to.contain('12:00–12:30');
  page.document.querySelector('wco-event')!.setAttribute('now', '2020-11-12T10:15:00+01:00');
  await waitUntil(() => textOf(widget, '.live').includes('Now Left talk'), 'now is not passed on');
  all(widget, '[part="day-link"]')[0]!.click();
  await waitUntil(() => textOf(widget, '.day-title').includes('11 November'), 'the day was not changed');
  all(widget, '[part="session-title"] a')[0]!.click();
  const dialog = () => widget.shadowRoot!.querySelector('wco-session-dialog');
  await waitUntil(() => !!dialog()?.shadowRoot?.querySelector('article'), 'no dialog', { timeout: 5000 });
  expect(textOf(dialog()!, 'article')).to.contain('10:00').and.to.contain('11 November 2020, 12:00');
  expect(page.said).to.deep.equal([]);
}

describe('a widget on a page', () => {
  afterEach(closeFrames);

  /** What such pages do to the language itself. */
  const habits: Record<string, string> = {
    'that adds to Array.prototype, for every loop to see': `
      Array.prototype.last = function () { return this[this.length - 1]; };
      Array.prototype.remove = function (from) { this.splice(from, 1); };
      Array.prototype.entries = function () { return this.slice(); };
      Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };`,
    'that adds to Object.prototype': `
      Object.prototype.extend = function (more) { return Object.assign(this, more); };
      Object.prototype.color = 'red';`,
    'that makes Array.from wrap what it is given': `
      Array.from = (item) => (item == null ? [] : [item]);`,
    'whose Function.prototype.bind takes no arguments': `
      Function.prototype.bind = function (self) { const method = this; return () => method.apply(self); };`,
    'whose JSON.stringify writes nothing useful': `
      Array.prototype.toJSON = function () { return 'array'; };
      String.prototype.toJSON = function () { return 'string'; };
      JSON.stringify = () => '[object]';`,
    'whose Date.parse answers with a date': `
      Date.parse = (text) => null;`,
    'with a polyfill of customElements': `
      const real = customElements;
      Object.defineProperty(window, 'customElements', { value: {
        define: (...all) => real.define(...all), get: (tag) => real.get(tag), whenDefined: (tag) => real.whenDefined(tag),
      } });`,
    'with a Promise of its own': `
      const Native = Promise;
      window.Promise = function (run) {
        const inner = new Native(run);
        this.then = (...both) => inner.then(...both);
        this.catch = (failed) => inner.catch(failed);
      };
      window.Promise.all = (all) => Native.all(all);
      window.Promise.resolve = (value) => Native.resolve(value);`,
    'with an old CustomEvent of its own': `
      window.CustomEvent = function (type, { bubbles = false, cancelable = false, detail = null } = {}) {
        const event = document.createEvent('CustomEvent');
        event.initCustomEvent(type, bubbles, cancelable, detail);
        return event;
      };`,
    'that may not use its history or storage': `
      const refuse = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };
      History.prototype.pushState = History.prototype.replaceState = refuse;
      for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse });`,
    'whose browser knows no custom states': `
      const attach = HTMLElement.prototype.attachInternals;
      HTMLElement.prototype.attachInternals = function () {
        return Object.defineProperty(attach.call(this), 'states', { value: undefined });
      };`,
    'whose browser takes only custom states with two dashes': `
      CustomStateSet.prototype.add = function (name) { throw new SyntaxError(name); };`,
  };
  for (const [name, script] of Object.entries(habits)) {
    it(`${name} is whole`, async () => {
      const page = await openFrame({ script, body: agenda() });
      await expectWhole(page);
    });
  }

  it('that has a <wco-event> of somebody else is whole, with a feed of its own', async () => {
    const page = await openFrame({
      script: `customElements.define('wco-event', class extends HTMLElement {});`,
      body: `<wco-event><wco-agenda feed="${feedUrl(moved)}" now="2020-11-01T12:00:00+01:00"></wco-agenda></wco-event>`,
    });
    const widget = await page.widget('wco-agenda');
    expect(textOf(widget, '.day-title')).to.contain('11 November');
    expect(page.said.filter((line) => line.startsWith('un'))).to.deep.equal([]);
  });

  it('with a resetting style sheet looks as elsewhere', async () => {
    const reset = `<style>
      html { font-size: 62.5%; }
      body { font: 16px/1 serif; text-align: center; white-space: nowrap; }
      * { margin: 0 !important; padding: 0 !important; border: 0 !important; float: none !important; }
      div, ul, li, a, p, h2, h3, button, table, img { all: unset; display: inline; color: red; font-size: 3px; }
      :focus { outline: 0 !important; }
    </style>`;
    const heights = [];
    for (const head of ['<style>body { font: 16px/1 serif; }</style>', reset]) {
      const page = await openFrame({ head, body: agenda() });
      const widget = await page.widget('wco-agenda');
      heights.push(all(widget, '[part="session"]').map(({ offsetHeight, offsetWidth }) => [offsetHeight, offsetWidth]));
      closeFrames();
    }
    // The body of the first has a margin of 8 px on each side.
    expect(heights[1]!.map(([height, width]) => [height, width! - 16])).to.deep.equal(heights[0]);
  });
});
