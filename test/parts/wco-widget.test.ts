import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emptyModel, failed, PlainWidget, providerOf, ready, smallModel, TestSource } from '../support/plain-widget.js';
import { all, settled, textOf } from '../support/widget.js';
import type { InheritedOptions } from '../../src/context/event-context.js';

/** A widget in a place that gives it `source`. */
async function widgetOf(source: TestSource, content = '', options: Partial<InheritedOptions> = {}) {
  const provider = await fixture<HTMLElement>(providerOf(source, options));
  const widget = document.createElement('wco-plain');
  widget.innerHTML = content;
  provider.append(widget);
  await settled(widget, source.state.phase);
  return widget;
}

const fallback = '<p>Plain programme</p>';
const sees = (element: Element | null) => !!element && element.getClientRects().length > 0;
const retryButton = (widget: Element) => all<HTMLButtonElement>(widget, '[part="retry"]')[0]!;
const stale = {
  ...ready(),
  phase: 'stale',
  loadedMs: Date.UTC(2020, 10, 11, 13, 5),
  problems: failed.problems,
} as const;

describe('the frame of a widget', () => {
  describe('the author’s fallback', () => {
    it('stays while the feed is on its way', async () => {
      const widget = await widgetOf(new TestSource(), fallback);
      expect(sees(widget.querySelector('p'))).to.equal(true);
      expect(all(widget, '.placeholder')).to.have.length(0);
    });

    it('stands there before the words have come', async () => {
      const widget = document.createElement('wco-plain');
      widget.innerHTML = fallback;
      widget.lang = 'fr';
      await fixture(html`<div>${widget}</div>`);
      await widget.updateComplete;
      expect(sees(widget.querySelector('p'))).to.equal(true);
    });

    it('may arrive after the tag, as it does while a page is read', async () => {
      const widget = await widgetOf(new TestSource());
      expect(all(widget, '.placeholder')).to.have.length(1);
      widget.innerHTML = fallback;
      await waitUntil(() => sees(widget.querySelector('p')), 'it is not shown');
      await waitUntil(() => !all(widget, '.placeholder').length, 'the placeholder stayed');
    });

    it('gives way to what there is to show', async () => {
      const source = new TestSource();
      const widget = await widgetOf(source, fallback);
      source.set(ready());
      await settled(widget);
      expect(sees(widget.querySelector('p'))).to.equal(false);
    });

    it('is not replaced by an event with nothing in it', async () => {
      const source = new TestSource();
      const widget = await widgetOf(source, fallback);
      source.set(ready(emptyModel));
      await settled(widget, 'empty');
      expect(sees(widget.querySelector('p'))).to.equal(true);
      expect(textOf(widget)).to.equal('');
    });

    it('comes back when the event has lost what there was', async () => {
      const source = new TestSource(ready());
      const widget = await widgetOf(source, fallback);
      source.set(ready(emptyModel));
      await settled(widget, 'empty');
      expect(sees(widget.querySelector('p'))).to.equal(true);
    });

    it('is kept by a feed that fails, with a line below it', async () => {
      const widget = await widgetOf(new TestSource(failed), fallback);
      const [notice] = all(widget, '[part="notice"]');
      expect(notice!.getBoundingClientRect().top).to.be.at.least(
        widget.querySelector('p')!.getBoundingClientRect().bottom,
      );
      await expect(widget).to.be.accessible();
    });

    for (const [what, content] of [
      ['white space', '\n  \u00a0\n'],
      ['a comment', '<!-- the programme -->'],
      ['something for another slot', '<p slot="over">Thank you</p>'],
    ] as const) {
      it(`is not there where there is only ${what}`, async () => {
        const source = new TestSource();
        const widget = await widgetOf(source, content);
        expect(all(widget, '.placeholder')).to.have.length(1);
        source.set(ready(emptyModel));
        await settled(widget, 'empty');
        expect(textOf(widget)).to.contain('will appear here');
      });
    }
  });

  describe('states', () => {
    it('are a property and a custom state, and one at a time', async () => {
      const source = new TestSource();
      const widget = await widgetOf(source);
      const names = ['loading', 'ready', 'empty', 'stale', 'failed'];
      const custom = () => names.filter((name) => widget.matches(`:state(${name})`));
      const seen = [[widget.state, ...custom()]];
      for (const state of [ready(), stale, ready(emptyModel), failed]) {
        source.set(state);
        await widget.updateComplete;
        seen.push([widget.state, ...custom()]);
      }
      expect(seen).to.deep.equal(['loading', 'ready', 'stale', 'empty', 'failed'].map((name) => [name, name]));
    });

    it('cannot be set from outside', async () => {
      const widget = await widgetOf(new TestSource(ready()));
      expect(() => Object.assign(widget, { state: 'failed' })).to.throw(TypeError);
    });

    it('quietly hold the place while loading, where there is no fallback', async () => {
      const widget = await widgetOf(new TestSource());
      expect(widget.offsetHeight).to.be.greaterThan(100);
      expect(textOf(widget)).to.equal('');
      await expect(widget).to.be.accessible();
    });

    it('leave what is shown where it is when it becomes stale, and good again', async () => {
      const source = new TestSource(ready());
      const widget = await widgetOf(source);
      const [name] = all(widget, '.name');
      for (const state of [stale, ready()]) {
        source.set(state);
        await settled(widget, state.phase);
        expect(all(widget, '.name')[0]).to.equal(name);
      }
    });

    it('offer the plain programme beside something stale, where it is known', async () => {
      const event = { ...smallModel.event, programmeUrl: 'https://a.example/plain' };
      const widget = await widgetOf(new TestSource({ ...stale, model: { ...smallModel, event } }));
      const [link] = all<HTMLAnchorElement>(widget, '[part="notice"] a');
      expect([link?.textContent, link?.href]).to.deep.equal(['Plain programme', 'https://a.example/plain']);
    });

    describe('that are stale say as of when it was good, in the widget’s zone:', () => {
      const notice = async (loadedMs: number, timeZone: string) =>
        textOf(await widgetOf(new TestSource({ ...stale, loadedMs }), '', { timeZone }), '[part="notice"]');

      it('today by the clock', async () => {
        const nowMs = Date.now();
        for (const timeZone of ['Europe/Brussels', 'Asia/Tokyo']) {
          const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' });
          expect(await notice(nowMs, timeZone)).to.match(
            new RegExp(`^A newer version could not be loaded. \\(as of ${clock.format(nowMs)} UTC.*\\) Try again`),
          );
        }
      });

      it('another day with its date', async () => {
        expect(await notice(stale.loadedMs, 'Asia/Tokyo'))
          .to.contain('11 November 2020')
          .and.to.contain('22:05 UTC+9');
      });
    });
  });

  describe('"Try again"', () => {
    for (const [name, state] of [
      ['failed', failed],
      ['stale', stale],
    ] as const) {
      it(`looks again, and says so; the sentence and the focus stay until the answer comes (${name})`, async () => {
        const source = new TestSource(state);
        const widget = await widgetOf(source);
        const sentence = textOf(widget, '[part="notice"]');
        const button = retryButton(widget);
        button.focus();
        button.click();
        await widget.updateComplete;
        expect(source.retries).to.equal(1);
        expect(textOf(widget, '[part="notice"]')).to.equal(sentence.replace('Try again', 'Loading…'));
        source.set({ ...state });
        await widget.updateComplete;
        expect(textOf(widget, '[part="notice"]')).to.equal(sentence);
        expect(widget.shadowRoot!.activeElement).to.equal(button);
        source.set(ready());
        await settled(widget);
        expect(all(widget, '[part="notice"]')).to.have.length(0);
      });
    }

    it('does not flicker, in this widget or another one of the same feed', async () => {
      const source = new TestSource(failed);
      const widget = await widgetOf(source, fallback);
      const other = document.createElement('wco-plain');
      widget.parentElement!.append(other);
      await settled(other, 'failed');
      const [slot] = all(widget, 'slot');
      const heights = () => [widget.offsetHeight, other.offsetHeight];
      const before = heights();
      retryButton(widget).click();
      await aTimeout(0);
      expect(heights()).to.deep.equal(before);
      expect(all(widget, 'slot')[0]).to.equal(slot);
    });
  });

  describe('the zone', () => {
    const { resolvedOptions } = Intl.DateTimeFormat.prototype;
    const now = '2020-11-11T12:00:00Z';
    const timeIn = async (timeZone: string | undefined) => {
      const widget = await widgetOf(new TestSource(ready()), '', { now, timeZone });
      return textOf(widget, '.now');
    };

    afterEach(() => {
      Intl.DateTimeFormat.prototype.resolvedOptions = resolvedOptions;
    });

    /** A machine that says it stands in `timeZone`. */
    function standIn(timeZone: string) {
      Intl.DateTimeFormat.prototype.resolvedOptions = function () {
        return { ...resolvedOptions.call(this), timeZone };
      };
    }

    it('is the event’s, or any that is named', async () => {
      expect(await timeIn(undefined)).to.equal('13:00');
      expect(await timeIn('event')).to.equal('13:00');
      expect(await timeIn('Asia/Tokyo')).to.equal('21:00');
    });

    it('is the visitor’s where that is asked for', async () => {
      standIn('America/New_York');
      expect(await timeIn('visitor')).to.equal('07:00');
    });

    it('is the event’s where the visitor’s machine does not know its own', async () => {
      standIn('Etc/Nowhere');
      expect(await timeIn('visitor')).to.equal('13:00');
    });
  });

  describe('the place it stands in', () => {
    it('may hide it', async () => {
      const widget = await widgetOf(new TestSource(ready()));
      widget.hidden = true;
      expect(sees(widget)).to.equal(false);
    });

    for (const display of ['flex', 'grid', 'inline', 'inline-block', 'contents']) {
      it(`may make it display: ${display}; it is as wide as it can be`, async () => {
        const widget = await widgetOf(new TestSource(ready()));
        widget.parentElement!.style.display = 'block';
        widget.style.display = display;
        const { width } = all(widget, '[part="base"]')[0]!.getBoundingClientRect();
        expect(width).to.be.greaterThan(280);
      });
    }

    for (const [name, style] of [
      ['a flexible box', 'display: flex'],
      ['a box as wide as its content', 'display: block; inline-size: fit-content'],
      ['a floating box', 'display: block; float: inline-start'],
      ['a grid with columns as wide as needed', 'display: grid; grid-template-columns: auto auto'],
      ['a cell of a layout table', 'display: table-cell'],
    ] as const) {
      it(`may be ${name}`, async () => {
        const widget = await widgetOf(new TestSource(ready()));
        widget.parentElement!.style.cssText = style;
        expect(widget.offsetWidth).to.be.greaterThan(250);
        widget.parentElement!.parentElement!.style.inlineSize = '320px';
        expect(widget.offsetWidth).to.be.at.most(320);
      });
    }

    it('may have spaced and indented text of its own', async () => {
      const widget = await widgetOf(new TestSource(ready()));
      widget.parentElement!.style.cssText = 'display: block; white-space: nowrap; text-indent: 3em; text-align: center';
      const style = getComputedStyle(all(widget, '.name')[0]!);
      expect([style.whiteSpace, style.textIndent, style.textAlign]).to.deep.equal(['normal', '0px', 'start']);
    });

    it('may reset everything', async () => {
      const sheet = await fixture<HTMLStyleElement>(
        html`<style>
          * {
            all: unset;
          }
        </style>`,
      );
      const widget = await widgetOf(new TestSource(ready()));
      expect(sees(all(widget, '.name')[0]!)).to.equal(true);
      expect(all(widget, '[part="base"]')[0]!.getBoundingClientRect().width).to.be.greaterThan(300);
      sheet.remove();
    });
  });

  it('survives a visit to another document', async () => {
    const source = new TestSource(ready());
    const widget = await widgetOf(source);
    const place = widget.parentElement!;
    place.style.cssText = 'background: #111; color: #eee';
    const elsewhere = document.implementation.createHTMLDocument();
    elsewhere.body.append(widget);
    source.set(ready({ ...smallModel }));
    await widget.updateComplete;
    place.append(widget);
    await settled(widget);
    await waitUntil(() => getComputedStyle(widget).display === 'block', 'it has lost its styles');
    expect(getComputedStyle(widget).colorScheme).to.equal('dark');
    expect(getComputedStyle(all(widget, '.name')[0]!).marginTop).to.equal('0px');
  });

  it('works in a frame it is moved to', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const widget = await widgetOf(new TestSource(ready()));
    frame.contentDocument!.body.append(widget);
    await settled(widget, 'failed');
    expect(textOf(widget)).to.contain('does not name');
  });

  it('has an open shadow root', () => {
    expect(new PlainWidget().constructor).to.have.property('version');
    expect(document.createElement('wco-plain').shadowRoot).to.equal(null);
  });
});
