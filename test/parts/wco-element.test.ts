import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/widgets/agenda/index.js';
import '../../src/widgets/event/index.js';
import { feedUrl, smallFeed } from '../support/feed-url.js';
import { emptyModel, providerOf, ready, TestSource } from '../support/plain-widget.js';
import { settled, textOf } from '../support/widget.js';

const { warn } = console;
let said: string[] = [];

const plain = () => document.createElement('wco-plain');
const name = (widget: Element) => textOf(widget, '.name');
const level = (widget: Element) => textOf(widget, '.level');
const feedNamed = (id: string) => feedUrl({ ...smallFeed, event: { ...smallFeed.event, id } });

beforeEach(() => {
  said = [];
  console.warn = (line: string) => said.push(line);
});

afterEach(() => {
  console.warn = warn;
});

describe('an element of ours', () => {
  describe('inside <wco-event>', () => {
    it('follows the feed that is named there, and loses it with the attribute', async () => {
      const box = await fixture(html`<wco-event feed=${feedNamed('one')}><wco-plain></wco-plain></wco-event>`);
      const widget = box.querySelector('wco-plain')!;
      await settled(widget);
      box.setAttribute('feed', feedNamed('two'));
      await waitUntil(() => name(widget) === 'two');
      box.removeAttribute('feed');
      await settled(widget, 'failed');
      expect(textOf(widget)).to.contain('does not name an event feed');
    });

    it('takes the feed of the place it is moved to', async () => {
      const box = await fixture(
        html`<div>
          <wco-event feed=${feedNamed('one')}><wco-plain></wco-plain></wco-event>
          <wco-event feed=${feedNamed('two')}></wco-event>
        </div>`,
      );
      const widget = box.querySelector('wco-plain')!;
      await settled(widget);
      box.querySelectorAll('wco-event')[1]!.append(widget);
      await waitUntil(() => name(widget) === 'two');
    });

    it('keeps nothing of it once it has been moved out', async () => {
      const box = await fixture(
        html`<div>
          <wco-event feed=${feedUrl(smallFeed)} heading-level="4"><wco-plain></wco-plain></wco-event>
        </div>`,
      );
      const widget = box.querySelector('wco-plain')!;
      await settled(widget);
      expect(level(widget)).to.equal('4');
      box.append(widget);
      await settled(widget, 'failed');
      widget.feed = feedUrl(smallFeed);
      await settled(widget);
      expect(level(widget)).to.equal('2');
    });

    it('keeps nothing of it when <wco-event> is taken away around it', async () => {
      const box = await fixture(
        html`<div>
          <wco-event feed=${feedUrl(smallFeed)}><wco-plain></wco-plain></wco-event>
        </div>`,
      );
      const widget = box.querySelector('wco-plain')!;
      await settled(widget);
      const event = box.querySelector('wco-event')!;
      event.replaceWith(...event.childNodes);
      await settled(widget, 'failed');
    });

    it('listens to the nearest, which has from the outer one what it does not say itself', async () => {
      const box = await fixture(
        html`<wco-event feed=${feedNamed('outer')} heading-level="3" time-zone="Asia/Tokyo">
          <wco-event heading-level="5"><wco-plain></wco-plain></wco-event>
          <wco-event feed=${feedNamed('inner')}><wco-plain></wco-plain></wco-event>
        </wco-event>`,
      );
      const [first, second] = [...box.querySelectorAll('wco-plain')];
      await settled(first!);
      await settled(second!);
      expect([name(first!), level(first!)]).to.deep.equal(['outer', '5']);
      expect([name(second!), level(second!)]).to.deep.equal(['inner', '3']);
      box.setAttribute('heading-level', '1');
      await waitUntil(() => level(second!) === '1');
      expect(level(first!)).to.equal('5');
    });

    it('names its own feed and still has the options', async () => {
      const box = await fixture(
        html`<wco-event heading-level="3" now="2020-11-01T12:00:00Z" time-zone="Asia/Tokyo">
          <wco-plain feed=${feedNamed('own')}></wco-plain>
        </wco-event>`,
      );
      const widget = box.querySelector('wco-plain')!;
      await settled(widget);
      expect([name(widget), level(widget), textOf(widget, '.now')]).to.deep.equal(['own', '3', '21:00']);
    });
  });

  describe('that comes and goes', () => {
    it('is not subscribed to its feed while it is not on the page', async () => {
      const source = new TestSource(ready());
      const provider = await fixture(providerOf(source));
      const widget = plain();
      provider.append(widget);
      await settled(widget);
      expect(source.listeners.size).to.equal(1);
      widget.remove();
      expect(source.listeners.size).to.equal(0);
      source.set(ready(emptyModel));
      provider.append(widget);
      await settled(widget, 'empty');
      expect(source.listeners.size).to.equal(1);
    });

    it('does not subscribe when it has gone before it was drawn', async () => {
      const source = new TestSource(ready());
      const provider = await fixture(providerOf(source));
      const widget = plain();
      provider.append(widget);
      widget.remove();
      await aTimeout(0);
      expect(source.listeners.size).to.equal(0);
      provider.append(widget);
      await settled(widget);
    });

    it('goes on loading where it is put back in time', async () => {
      const source = new TestSource();
      const provider = await fixture(providerOf(source));
      const widget = plain();
      provider.append(widget);
      await settled(widget, 'loading');
      widget.remove();
      source.set(ready());
      provider.append(widget);
      await settled(widget);
    });

    it('may be moved about without being drawn anew from nothing', async () => {
      const box = await fixture(html`<div><p></p></div>`);
      const widget = plain();
      widget.feed = feedUrl(smallFeed);
      box.append(widget);
      await settled(widget);
      const [first] = widget.shadowRoot!.querySelectorAll('.name');
      const states = new Set<string>();
      for (const place of [box.querySelector('p')!, box]) {
        place.append(widget);
        states.add(widget.state);
        await widget.updateComplete;
        states.add(widget.state);
      }
      expect([...states]).to.deep.equal(['ready']);
      expect(widget.shadowRoot!.querySelector('.name')).to.equal(first);
    });

    it('may be copied', async () => {
      const provider = await fixture(providerOf(new TestSource(ready())));
      const widget = plain();
      widget.setAttribute('heading-level', '5');
      provider.append(widget);
      await settled(widget);
      const copy = widget.cloneNode(true) as typeof widget;
      provider.append(copy);
      await settled(copy);
      expect(level(copy)).to.equal('5');
    });

    for (const tag of ['wco-plain', 'wco-agenda', 'wco-event'] as const) {
      it(`leaves nothing behind: <${tag}>, 200 times there and away again`, async () => {
        const source = new TestSource(ready());
        const provider = await fixture(providerOf(source));
        const counts = countListeners();
        for (let time = 0; time < 200; time++) {
          const element = document.createElement(tag);
          provider.append(element);
          await element.updateComplete;
          element.remove();
        }
        // What waits to be drawn in the next frame, waits no longer.
        await nextFrame();
        expect(source.listeners.size).to.equal(0);
        expect(counts.stop()).to.deep.equal({ listeners: 0, timers: 0 });
      });
    }
  });

  describe('with attributes that mean nothing', () => {
    for (const [attribute, value] of [
      ['time-zone', 'Mars/Olympus'],
      ['time-zone', ''],
      ['heading-level', '7'],
      ['heading-level', 'two'],
      ['refresh', '-1'],
      ['refresh', 'often'],
      ['now', '2020-11-12'],
      ['storage', 'cloud'],
    ] as const) {
      it(`says once that ${attribute}="${value}" is left out, and shows what it can`, async () => {
        const source = new TestSource(ready());
        const provider = await fixture(providerOf(source));
        const widget = plain();
        widget.setAttribute(attribute, value);
        provider.append(widget);
        await settled(widget);
        widget.requestUpdate();
        await widget.updateComplete;
        await waitUntil(() => said.length, 'never said');
        expect(said).to.have.length(1);
        expect(said[0]).to.contain(`<wco-plain ${attribute}=`);
      });
    }

    it('takes the inherited value in their place', async () => {
      const provider = await fixture(providerOf(new TestSource(ready()), { headingLevel: 4 }));
      const widget = plain();
      widget.setAttribute('heading-level', '0');
      provider.append(widget);
      await settled(widget);
      expect(level(widget)).to.equal('4');
    });
  });

  it('does without any attribute that is taken away', async () => {
    const widget = plain();
    const attributes = {
      feed: feedUrl(smallFeed),
      'time-zone': 'Asia/Tokyo',
      'heading-level': '4',
      refresh: '0',
      now: '2020-11-01T12:00:00Z',
      storage: 'none',
      debug: '',
      lang: 'en',
    };
    for (const [attribute, value] of Object.entries(attributes)) widget.setAttribute(attribute, value);
    await fixture(html`<div>${widget}</div>`);
    await settled(widget);
    for (const attribute of Object.keys(attributes)) {
      if (attribute !== 'feed') widget.removeAttribute(attribute);
    }
    await settled(widget);
    expect(level(widget)).to.equal('2');
    expect(said).to.deep.equal([]);
  });
});

/** Counts what is added to window and document, and the timers, less what is taken away again. */
function countListeners() {
  const targets = [window, document] as const;
  const counts = { listeners: 0, timers: 0 };
  const timers = new Set<unknown>();
  const { setTimeout, clearTimeout } = window;
  for (const target of targets) {
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    target.addEventListener = (type: string, listener: EventListener) => {
      counts.listeners++;
      add(type, listener);
    };
    target.removeEventListener = (type: string, listener: EventListener) => {
      counts.listeners--;
      remove(type, listener);
    };
  }
  Object.assign(window, {
    setTimeout: (task: () => void, ms?: number) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        task();
      }, ms);
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer: number) => {
      timers.delete(timer);
      clearTimeout(timer);
    },
  });
  return {
    stop() {
      for (const target of targets) {
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      }
      Object.assign(window, { setTimeout, clearTimeout });
      return { ...counts, timers: timers.size };
    },
  };
}
