import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { feedSource } from '../../../src/feed/feed-store.js';
import '../../../src/widgets/agenda/index.js';
import type { WcoAgenda } from '../../../src/widgets/agenda/agenda.js';
import { feedUrl, smallFeed, textUrl } from '../../support/feed-url.js';
import { all, settled, textOf } from '../../support/widget.js';

const eventModule = () => import('../../../src/widgets/event/index.js');
const agendaIn = (element: Element) => element.querySelector<WcoAgenda>('wco-agenda')!;

describe('<wco-event>', () => {
  // First, while the element is still unknown to the page.
  it('that comes to life after the widgets inside it gives them its feed', async () => {
    const box = await fixture(html`<wco-event feed=${feedUrl(smallFeed)}><wco-agenda></wco-agenda></wco-event>`);
    const agenda = agendaIn(box);
    expect(agenda.state).to.equal('loading');
    await eventModule();
    await settled(agenda);
    expect(all(agenda, '[part="session"]')).to.have.length(1);
  });

  describe('defined', () => {
    before(eventModule);

    it('gives its options to the widgets inside it, which may have their own', async () => {
      const box = await fixture(
        html`<wco-event
          feed=${feedUrl(smallFeed)}
          time-zone="Asia/Tokyo"
          now="2020-11-12T10:15:00+01:00"
          heading-level="4"
        >
          <div><wco-agenda time-zone="event"></wco-agenda></div>
          <wco-agenda></wco-agenda>
        </wco-event>`,
      );
      const [own, inherited] = [...box.querySelectorAll<WcoAgenda>('wco-agenda')];
      await settled(own!);
      await settled(inherited!);
      expect(textOf(own!, '[part="session-time"]')).to.equal('10:00–11:00');
      expect(textOf(inherited!, '[part="session-time"]')).to.equal('18:00–19:00');
      expect(all(inherited!, 'h4.day-title')).to.have.length(1);
      expect(textOf(inherited!, '.live')).to.contain('Now');
    });

    it('reaches widgets in other shadow roots', async () => {
      const box = await fixture(html`<wco-event feed=${feedUrl(smallFeed)}><div></div></wco-event>`);
      const root = box.querySelector('div')!.attachShadow({ mode: 'open' });
      root.innerHTML = '<wco-agenda></wco-agenda>';
      await settled(root.querySelector('wco-agenda')!);
    });

    it('passes on the format, zone and id of feeds, for a widget that names its own', async () => {
      const warn = console.warn;
      console.warn = () => {};
      const box = await fixture(
        html`<wco-event feed-format="no-such-format"><wco-agenda feed=${feedUrl(smallFeed)}></wco-agenda></wco-event>`,
      );
      await settled(agendaIn(box), 'failed');
      console.warn = warn;
    });

    it('passes on what changes', async () => {
      const box = await fixture<HTMLElement>(
        html`<wco-event feed=${feedUrl(smallFeed)} now="2020-11-01T00:00:00Z"><wco-agenda></wco-agenda></wco-event>`,
      );
      const agenda = agendaIn(box);
      await settled(agenda);
      box.setAttribute('now', '2020-11-13T15:30:00+01:00');
      await waitUntil(() => textOf(agenda, '.live').includes('Closing'));
      box.setAttribute('feed', feedUrl({ ...smallFeed, sessions: [{ id: 'x', title: 'Another event' }] }));
      await waitUntil(() => textOf(agenda).includes('Another event'));
    });

    it('asks once for a feed that many name, and tells the page once', async () => {
      const url = feedUrl(smallFeed);
      const { fetch } = window;
      const asked: string[] = [];
      window.fetch = (input, init) => {
        if (input === url) asked.push(url);
        return fetch(input, init);
      };
      let told = 0;
      const tell = () => told++;
      document.addEventListener('wco-feed-load', tell);
      const box = await fixture(
        html`<div>
          <wco-event feed=${url}><wco-agenda></wco-agenda><wco-agenda></wco-agenda></wco-event>
          <wco-agenda feed=${url}></wco-agenda>
        </div>`,
      );
      for (const agenda of box.querySelectorAll<WcoAgenda>('wco-agenda')) await settled(agenda);
      window.fetch = fetch;
      document.removeEventListener('wco-feed-load', tell);
      expect(asked).to.have.length(1);
      // The provider and the widget that names the feed itself; not the two that inherit it.
      expect(told).to.equal(2);
    });

    it('says an attribute that means nothing, and goes on without it', async () => {
      const { warn } = console;
      const said: string[] = [];
      console.warn = (line: string) => said.push(line);
      const box = await fixture(
        html`<wco-event feed=${feedUrl(smallFeed)} time-zone="Mars/Olympus" now="tomorrow" heading-level="9">
          <wco-agenda></wco-agenda>
        </wco-event>`,
      );
      await settled(agendaIn(box));
      await waitUntil(() => said.length > 2, 'never said');
      console.warn = warn;
      expect(said.filter((line) => line.includes('Mars/Olympus'))).to.have.length(1);
      expect(said.join()).to.contain('now="tomorrow"').and.to.contain('heading-level="9"');
      expect(textOf(agendaIn(box), '[part="session-time"]')).to.equal('12:00–12:30');
    });

    it('tells the page once that the feed cannot be had, however often it is tried', async () => {
      const url = textUrl('<!doctype html><p>Not a feed</p>', 'text/html');
      let told = 0;
      const tell = () => told++;
      document.addEventListener('wco-feed-error', tell);
      await fixture(html`<wco-event feed=${url}></wco-event>`);
      await waitUntil(() => told === 1, 'never told');
      const source = feedSource({ urls: [url], format: 'auto' });
      for (let again = 0; again < 2; again++) {
        const before = source.state;
        source.retry();
        await waitUntil(() => source.state !== before && source.state.phase === 'failed', 'no answer', {
          timeout: 5000,
        });
      }
      await aTimeout(0);
      document.removeEventListener('wco-feed-error', tell);
      expect(told).to.equal(1);
    });

    it('tells the page when the feed cannot be had', async () => {
      setTimeout(() => void fixture(html`<wco-event feed="/nowhere.json"></wco-event>`));
      const { detail } = await oneEvent(document, 'wco-feed-error');
      expect(detail.url).to.contain('/nowhere.json');
      expect(detail.problems[0].code).to.equal('http-status');
    });

    it('shows its content and nothing of its own', async () => {
      const box = await fixture<HTMLElement>(html`<wco-event><p>Text of the page</p></wco-event>`);
      expect(box.querySelector('p')!.offsetHeight).to.be.greaterThan(0);
      expect(getComputedStyle(box).display).to.equal('contents');
    });
  });
});
