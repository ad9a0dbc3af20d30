import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/widgets/agenda/index.js';
import '../../../src/widgets/event/index.js';
import type { WcoAgenda } from '../../../src/widgets/agenda/agenda.js';
import { feedUrl, smallFeed, textUrl } from '../../support/feed-url.js';
import { all, query, setAddress, settled, textOf } from '../../support/widget.js';

const titles = (agenda: Element) => all(agenda, '[part="session-title"] a').map((link) => link.textContent.trim());
const beforeEvent = '2020-11-01T12:00:00+01:00';

async function agendaOf(feed: unknown = smallFeed, attributes: Record<string, string> = {}): Promise<WcoAgenda> {
  const agenda = document.createElement('wco-agenda');
  const all = { feed: feedUrl(feed), now: beforeEvent, ...attributes };
  for (const [name, value] of Object.entries(all)) agenda.setAttribute(name, value);
  await fixture(html`<div>${agenda}</div>`);
  await waitUntil(() => agenda.state !== 'loading', 'it never came out of loading', { timeout: 5000 });
  await settled(agenda, agenda.state);
  return agenda;
}

const dialogOf = (agenda: Element) =>
  agenda
    .shadowRoot!.querySelector('wco-session-dialog')
    ?.shadowRoot?.querySelector('wco-dialog')
    ?.shadowRoot?.querySelector('dialog') ?? undefined;

async function open(agenda: WcoAgenda, title: string): Promise<HTMLDialogElement> {
  all(agenda, '[part="session-title"] a')
    .find((link) => link.textContent.includes(title))!
    .click();
  await waitUntil(() => dialogOf(agenda)?.open, 'the dialog never opened', { timeout: 5000 });
  const dialog = dialogOf(agenda)!;
  // A text that is still fading in has little contrast.
  await Promise.all(dialog.getAnimations({ subtree: true }).map(({ finished }) => finished));
  return dialog;
}

const dialogText = (agenda: WcoAgenda) => textOf(agenda.shadowRoot!.querySelector('wco-session-dialog')!, 'article');

describe('<wco-agenda>', () => {
  afterEach(() => setAddress());

  describe('the programme', () => {
    it('shows the first day before the event, with time, people, room, track, kind and language', async () => {
      const agenda = await agendaOf();
      expect(titles(agenda)).to.deep.equal(['Opening']);
      expect(textOf(agenda, '.day-title')).to.match(/^Wednesday,? 11 November$/);
      expect(textOf(agenda, '[part="session-time"]')).to.equal('12:00–12:30');
      expect(textOf(agenda, '[part="session-people"]')).to.equal('Dr.\u00a0Ann Example (chair)');
      expect(textOf(agenda, '[part="session-facts"]')).to.equal(
        'Room A\u00a0· Data\u00a0· Ceremony\u00a0· English, French',
      );
      expect(textOf(agenda, '.zone')).to.equal('Times in Central European Time (UTC+1)');
    });

    it('shows today while the event is on, and says so', async () => {
      const agenda = await agendaOf(smallFeed, { now: '2020-11-12T09:00:00+01:00' });
      expect(titles(agenda)).to.deep.equal(['Left talk', 'Right talk']);
      expect(textOf(agenda, '[aria-current]')).to.match(/^Thu,? 12 Nov today$/);
    });

    it('shows every day in order with day="all"', async () => {
      const agenda = await agendaOf(smallFeed, { day: 'all' });
      expect(titles(agenda)).to.deep.equal(['Opening', 'Left talk', 'Right talk', 'Closing']);
    });

    it('puts sessions without a time last, and says so', async () => {
      const sessions = [{ id: 'x', title: 'Some day' }, ...smallFeed.sessions!];
      const agenda = await agendaOf({ ...smallFeed, sessions }, { day: 'all' });
      expect(titles(agenda).at(-1)).to.equal('Some day');
      expect(all(agenda, '.day-title').at(-1)!.textContent).to.equal('Time to be announced');
    });

    it('says in words what is cancelled, and strikes its title', async () => {
      const agenda = await agendaOf(smallFeed, { day: '2020-11-12' });
      const cancelled = all(agenda, '.cancelled')[0]!;
      expect(cancelled.querySelector('[part="status"]')!.textContent).to.equal('Cancelled');
      expect(getComputedStyle(cancelled.querySelector('a')!).textDecorationLine).to.equal('line-through');
    });

    it('shows the former time and room of a moved session struck through', async () => {
      const moved = {
        ...smallFeed.sessions![1]!,
        status: 'moved',
        previousStart: '2020-11-12T09:00:00+01:00',
        previousEnd: '2020-11-12T10:00:00+01:00',
        previousRoom: 'b',
      };
      const agenda = await agendaOf({ ...smallFeed, sessions: [moved] });
      expect(textOf(agenda, '[part="status"]')).to.equal('Moved');
      expect(all(agenda, 's').map((s) => s.textContent)).to.deep.equal(['09:00–10:00', 'Room B']);
    });

    it('marks what is on now in words, with how much has passed', async () => {
      const agenda = await agendaOf(smallFeed, { now: '2020-11-12T10:15:00+01:00' });
      expect(textOf(agenda, '.live')).to.contain('Now Left talk');
      expect(all<HTMLProgressElement>(agenda, 'progress').map(({ value }) => value)).to.deep.equal([25]);
    });

    it('marks what begins and ends while it is shown, in the rows that stand there', async () => {
      const agenda = await agendaOf(smallFeed, { day: '2020-11-12' });
      const row = all(agenda, '.session')[0]!;
      agenda.now = '2020-11-12T10:15:00+01:00';
      await agenda.updateComplete;
      expect(textOf(agenda, '.live')).to.contain('Now Left talk');
      agenda.now = '2020-11-12T11:00:00+01:00';
      await agenda.updateComplete;
      expect(all(agenda, '.live, progress')).to.have.length(0);
      expect(row.textContent).to.not.contain('Now');
      expect(row.matches('.past')).to.equal(true);
      agenda.now = beforeEvent;
      await agenda.updateComplete;
      expect(all(agenda, '.past')).to.have.length(0);
      expect(all(agenda, '.session')[0]).to.equal(row);
    });

    it('keeps the focus when what it says of a session changes', async () => {
      const agenda = await agendaOf();
      const link = all(agenda, '[part="session-title"] a')[0]!;
      link.focus();
      agenda.timeZone = 'Asia/Tokyo';
      await agenda.updateComplete;
      expect(textOf(agenda, '[part="session-time"]')).to.equal('20:00–20:30');
      expect(agenda.shadowRoot!.activeElement).to.equal(link);
    });

    it('draws its headings anew where the page asks for another level', async () => {
      const agenda = await agendaOf();
      agenda.headingLevel = 6;
      await agenda.updateComplete;
      expect(all(agenda, '.session-title').map(({ localName }) => localName)).to.deep.equal(['h6']);
      expect(titles(agenda)).to.deep.equal(['Opening']);
    });

    it('shows times in the zone asked for', async () => {
      const agenda = await agendaOf(smallFeed, { 'time-zone': 'Asia/Tokyo' });
      expect(textOf(agenda, '[part="session-time"]')).to.equal('20:00–20:30');
      expect(textOf(agenda, '.zone')).to.contain('UTC+9');
    });

    it('gives headings the level that the page asks for', async () => {
      const agenda = await agendaOf(smallFeed, { 'heading-level': '3' });
      expect(all(agenda, 'h3.day-title')).to.have.length(1);
      expect(all(agenda, 'h4.session-title')).to.have.length(1);
    });

    it('colours a track readably', async () => {
      const agenda = await agendaOf({ ...smallFeed, tracks: [{ id: 'data', name: 'Data', color: '#ffff00' }] });
      const color = getComputedStyle(all(agenda, '.track')[0]!).color;
      expect(color).to.not.equal('rgb(255, 255, 0)');
      await expect(agenda).to.be.accessible();
    });
  });

  describe('slices', () => {
    it('shows only the sessions asked for', async () => {
      expect(titles(await agendaOf(smallFeed, { 'only-speaker': 'bob sample' }))).to.deep.equal(['Left talk']);
    });

    it('shows nothing for an unknown value, and says so', async () => {
      const warn = console.warn;
      const said: string[] = [];
      console.warn = (line: string) => said.push(line);
      const agenda = await agendaOf(smallFeed, { 'only-track': 'nonsense' });
      await waitUntil(() => said.length, 'never said');
      console.warn = warn;
      expect(agenda.state).to.equal('empty');
      expect(said.join()).to.contain('only-track="nonsense"');
    });
  });

  describe('days', () => {
    it('are links with their own address; following one is a step in the history', async () => {
      const agenda = await agendaOf();
      const [, second] = all<HTMLAnchorElement>(agenda, '[part="day-link"]');
      expect(new URL(second!.href).searchParams.get('wco-day')).to.equal('2020-11-12');
      second!.click();
      await agenda.updateComplete;
      expect(titles(agenda)).to.deep.equal(['Left talk', 'Right talk']);
      expect(new URLSearchParams(location.search).get('wco-day')).to.equal('2020-11-12');
      history.back();
      await waitUntil(() => titles(agenda)[0] === 'Opening');
    });

    it('are reached and followed by keyboard, and keep the focus', async () => {
      const agenda = await agendaOf();
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => titles(agenda)[0] === 'Left talk');
      expect(agenda.shadowRoot!.activeElement?.textContent).to.match(/Thu,? 12 Nov/);
    });

    it('keep the rest of the address', async () => {
      setAddress('other=1#there', { page: 1 });
      const agenda = await agendaOf();
      all(agenda, '[part="day-link"]')[2]!.click();
      expect(query()).to.equal('other=1&wco-day=2020-11-13');
      expect(location.hash).to.equal('#there');
      expect(history.state).to.deep.equal({ page: 1 });
    });

    it('of a second agenda have an address of their own', async () => {
      const first = await agendaOf();
      const second = await agendaOf(smallFeed, { id: 'mine' });
      all(second, '[part="day-link"]')[1]!.click();
      await second.updateComplete;
      expect(query()).to.equal('wco-mine-day=2020-11-12');
      expect(titles(first)).to.deep.equal(['Opening']);
      expect(titles(second)).to.deep.equal(['Left talk', 'Right talk']);
    });
  });

  describe('a session', () => {
    it('opens to its abstract, people and resources', async () => {
      const agenda = await agendaOf();
      await open(agenda, 'Opening');
      const text = dialogText(agenda);
      expect(text).to.contain('Wednesday, 11 November 2020');
      expect(text).to.contain('12:00–12:30');
      expect(text).to.contain('interpreted into French');
      expect(text).to.contain('Welcome to everybody.');
      expect(text).to.contain('Director\u00a0· Example Customs');
      expect(text).to.contain('The slides');
      expect(text).to.contain('Watch the recording');
      await expect(agenda).to.be.accessible();
    });

    it('has its own address; Back closes it and the focus returns', async () => {
      const agenda = await agendaOf();
      const link = all(agenda, '[part="session-title"] a')[0]!;
      link.focus();
      await open(agenda, 'Opening');
      expect(new URLSearchParams(location.search).get('wco-session')).to.equal('opening');
      history.back();
      await waitUntil(() => !dialogOf(agenda), 'it stayed open');
      expect(agenda.shadowRoot!.activeElement).to.equal(link);
    });

    it('is opened by a link to it, with the focus inside', async () => {
      setAddress('wco-session=closing');
      const agenda = await agendaOf();
      await waitUntil(() => dialogOf(agenda)?.open);
      expect(dialogText(agenda)).to.contain('Closing');
      expect(agenda.shadowRoot!.activeElement?.localName).to.equal('wco-session-dialog');
    });

    it('is opened by one widget of a page only', async () => {
      setAddress('wco-session=closing');
      const first = await agendaOf();
      const second = await agendaOf(smallFeed, { id: 'second' });
      await waitUntil(() => dialogOf(first)?.open);
      expect(dialogOf(second)).to.equal(undefined);
    });

    it('closes with Escape and with its button', async () => {
      const agenda = await agendaOf();
      await open(agenda, 'Opening');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialogOf(agenda), 'Escape did not close it');
      const dialog = await open(agenda, 'Opening');
      dialog.querySelector('button')!.click();
      await waitUntil(() => !dialogOf(agenda), 'the button did not close it');
      expect(query()).to.equal('');
    });

    it('tells the page, which may show its own instead', async () => {
      const agenda = await agendaOf({
        ...smallFeed,
        sessions: [{ id: 'x', title: 'Own page', url: 'https://example.org/x', start: '2020-11-11T12:00:00+01:00' }],
      });
      setTimeout(() => all(agenda, '[part="session-title"] a')[0]!.click());
      document.addEventListener('wco-session-select', (event) => event.preventDefault(), { once: true });
      const { detail } = await oneEvent(document, 'wco-session-select');
      expect(detail).to.include({ id: 'x', url: 'https://example.org/x' });
      expect(structuredClone(detail)).to.deep.equal(detail);
      await aTimeout(0);
      expect(query()).to.equal('');
      expect(dialogOf(agenda)).to.equal(undefined);
    });

    it('leaves clicks for a new tab to the browser', async () => {
      const agenda = await agendaOf();
      const link = all(agenda, '[part="session-title"] a')[0]!;
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true });
      link.addEventListener('click', (event) => event.preventDefault());
      link.dispatchEvent(click);
      expect(query()).to.equal('');
    });
  });

  describe('states', () => {
    const fallback = (agenda: Element) => !!agenda.shadowRoot!.querySelector('slot');

    it('shows the author’s fallback while loading, and what it loaded in its place', async () => {
      const agenda = await fixture<WcoAgenda>(
        html`<wco-agenda feed=${feedUrl(smallFeed)} now=${beforeEvent}><p>Plain programme</p></wco-agenda>`,
      );
      expect(agenda.state).to.equal('loading');
      expect(fallback(agenda)).to.equal(true);
      await settled(agenda);
      expect(fallback(agenda)).to.equal(false);
    });

    it('an empty feed never replaces the fallback', async () => {
      const feed = feedUrl({ ...smallFeed, sessions: [] });
      const agenda = await fixture<WcoAgenda>(html`<wco-agenda feed=${feed}><p>Plain programme</p></wco-agenda>`);
      await settled(agenda, 'empty');
      expect(fallback(agenda)).to.equal(true);
      expect(textOf(agenda)).to.equal('');
    });

    it('says what will be here where there is no fallback', async () => {
      const agenda = await agendaOf({ ...smallFeed, sessions: [] });
      expect(textOf(agenda)).to.equal('The programme will appear here as soon as it is published.');
      await expect(agenda).to.be.accessible();
    });

    it('keeps the fallback when the feed fails, with a line below it and a way to try again', async () => {
      const agenda = await fixture<WcoAgenda>(
        html`<wco-agenda feed=${textUrl('<!doctype html><p>Not here', 'text/html')}><p>Plain</p></wco-agenda>`,
      );
      await settled(agenda, 'failed');
      expect(fallback(agenda)).to.equal(true);
      expect(textOf(agenda)).to.equal('The programme could not be loaded. Try again');
      await expect(agenda).to.be.accessible();
    });

    it('says that no feed is named', async () => {
      const agenda = await fixture<WcoAgenda>(html`<wco-agenda></wco-agenda>`);
      await settled(agenda, 'failed');
      expect(textOf(agenda)).to.contain('does not name an event feed');
    });

    it('is a custom state too, where the browser has them', async () => {
      const agenda = await agendaOf();
      let knows: boolean;
      try {
        knows = document.createElement('p').matches(':not(:state(ready))');
      } catch {
        knows = false;
      }
      if (knows) expect(agenda.matches(':state(ready)')).to.equal(true);
    });

    it('tells the page that the feed was read, once', async () => {
      let count = 0;
      const counted = () => count++;
      document.addEventListener('wco-feed-load', counted);
      const agenda = await agendaOf();
      await waitUntil(() => count > 0);
      agenda.requestUpdate();
      await agenda.updateComplete;
      document.removeEventListener('wco-feed-load', counted);
      expect(count).to.equal(1);
    });

    it('tells the page what is wrong with the feed', async () => {
      const feed = feedUrl({ ...smallFeed, rooms: [{ id: 'a' }] });
      setTimeout(() => void fixture(html`<wco-agenda feed=${feed}></wco-agenda>`));
      const { detail } = await oneEvent(document, 'wco-feed-load');
      const [problem] = detail.problems;
      expect(problem).to.include({ severity: 'error', code: 'missing', path: '$.rooms[0].name' });
      expect(problem.message).to.match(/\w+ \w+/);
    });

    it('shows a webmaster who asks what the attributes have wrong, too', async () => {
      const { warn } = console;
      console.warn = () => {};
      const agenda = await agendaOf(smallFeed, { debug: '', 'only-track': 'nonsense', day: 'Monday' });
      console.warn = warn;
      const list = () => agenda.shadowRoot!.querySelector('wco-problem-list')?.shadowRoot?.textContent ?? '';
      await waitUntil(() => list().includes('only-track="nonsense"'), 'not shown', { timeout: 5000 });
      expect(list()).to.contain('day="Monday"').and.to.contain('2 problems');
    });

    it('shows the problems to a webmaster who asks', async () => {
      const agenda = await agendaOf({ ...smallFeed, rooms: [{ id: 'a' }] }, { debug: '' });
      const list = () => agenda.shadowRoot!.querySelector('wco-problem-list')?.shadowRoot;
      await waitUntil(() => list()?.textContent.includes('$.rooms[0].name'), 'not shown', { timeout: 5000 });
    });
  });

  describe('languages', () => {
    it('follows the nearest lang, also when it changes', async () => {
      const agenda = await agendaOf(smallFeed, { lang: 'fr' });
      expect(textOf(agenda, '.day-title')).to.equal('mercredi 11 novembre');
      expect(titles(agenda)).to.deep.equal(['Ouverture']);
      agenda.lang = 'ar';
      await waitUntil(() => titles(agenda)[0] === 'الافتتاح', 'it did not follow', { timeout: 5000 });
      expect(getComputedStyle(all(agenda, '[part="base"]')[0]!).direction).to.equal('rtl');
    });

    it('gives a text in another language its own lang and dir', async () => {
      const sessions = [{ id: 'x', title: { ar: 'الافتتاح' }, start: '2020-11-11T12:00:00+01:00' }];
      const agenda = await agendaOf({ ...smallFeed, sessions });
      const title = all(agenda, '[part="session-title"] [lang]')[0]!;
      expect([title.lang, title.dir]).to.deep.equal(['ar', 'rtl']);
    });

    for (const lang of ['en', 'fr', 'ar']) {
      it(`is accessible in ${lang}`, async () => {
        const agenda = await agendaOf(smallFeed, { lang, day: 'all', now: '2020-11-12T10:15:00+01:00' });
        await expect(agenda).to.be.accessible();
      });
    }
  });

  describe('the place it stands in', () => {
    it('takes the dark variant on a dark ground, and is accessible there', async () => {
      const box = await fixture<HTMLElement>(html`<div style="background:#111;color:#eee"></div>`);
      const agenda = document.createElement('wco-agenda');
      agenda.feed = feedUrl(smallFeed);
      agenda.now = '2020-11-12T10:15:00+01:00';
      box.append(agenda);
      await settled(agenda);
      await expect(agenda).to.be.accessible();
      const dark = getComputedStyle(agenda).getPropertyValue('--_accent');
      box.setAttribute('style', 'background:#fff;color:#111');
      await waitUntil(() => getComputedStyle(agenda).getPropertyValue('--_accent') !== dark, 'it stayed dark');
    });

    it('keeps its colours on the way through another document', async () => {
      const agenda = await agendaOf();
      const color = () => getComputedStyle(all(agenda, '.track')[0]!).color;
      const before = color();
      const place = agenda.parentElement!;
      document.implementation.createHTMLDocument().body.append(agenda);
      place.append(agenda);
      await waitUntil(() => color() === before, 'the colour of the track has gone');
    });

    it('is no wider than 320 px where that is all there is', async () => {
      const box = await fixture<HTMLElement>(html`<div style="inline-size:320px"></div>`);
      const agenda = document.createElement('wco-agenda');
      agenda.feed = feedUrl(smallFeed);
      box.append(agenda);
      await settled(agenda);
      expect(box.scrollWidth).to.equal(320);
    });

    it('does not change its size with the root element', async () => {
      const agenda = await agendaOf();
      const height = agenda.offsetHeight;
      document.documentElement.style.fontSize = '62.5%';
      const box = agenda.parentElement!;
      box.style.fontSize = '16px';
      expect(agenda.offsetHeight).to.equal(height);
      document.documentElement.style.fontSize = '';
    });
  });

  it('keeps a long list, and the visitor’s place in it, when a newer feed has come', async () => {
    const sessions = [...Array(300).keys()].map((n) => ({
      id: `s${n}`,
      title: `Session ${n}`,
      start: '2020-11-11T12:00:00Z',
    }));
    const longFeed = { ...smallFeed, sessions };
    const first = feedUrl({ ...longFeed });
    const agenda = await agendaOf(longFeed, { day: 'all', feed: first });
    await waitUntil(() => titles(agenda).length === 300, 'not whole', { timeout: 5000 });
    agenda.feed = feedUrl({
      ...longFeed,
      sessions: [{ ...sessions[0], title: 'Another title' }, ...sessions.slice(1)],
    });
    await waitUntil(() => titles(agenda)[0] === 'Another title', 'never came', { timeout: 5000, interval: 1 });
    expect(titles(agenda)).to.have.length(300);
  });

  it('draws a long programme whole, in steps', async () => {
    const sessions = [...Array(700).keys()].map((n) => ({
      id: `s${n}`,
      title: `Session ${n}`,
      start: new Date(Date.UTC(2020, 10, 11, 8) + (n >> 2) * 60_000).toISOString(),
    }));
    const agenda = await fixture<WcoAgenda>(html`<wco-agenda day="all" now=${beforeEvent}></wco-agenda>`);
    const counts: number[] = [];
    const observer = new MutationObserver(() => counts.push(titles(agenda).length));
    observer.observe(agenda.shadowRoot!, { childList: true, subtree: true });
    agenda.feed = feedUrl({ ...smallFeed, sessions });
    await waitUntil(() => titles(agenda).length === 700, 'not whole', { timeout: 5000 });
    observer.disconnect();
    expect(counts.find(Boolean)).to.be.within(10, 100);
    expect(titles(agenda).at(-1)).to.equal('Session 699');
  });
});
