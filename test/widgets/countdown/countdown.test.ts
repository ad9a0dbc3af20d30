import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../../src/widgets/countdown/index.js';
import type { EventFeed } from '../../../src/domain/event-model.js';
import type { WcoCountdown } from '../../../src/widgets/countdown/countdown.js';
import { fakeClock } from '../../support/fake-clock.js';
import { feedUrl, smallFeed, textUrl } from '../../support/feed-url.js';
import { all, query, readable, setAddress, settled, textOf } from '../../support/widget.js';

const beforeEvent = '2020-11-08T09:55:00+01:00';
const during = '2020-11-12T10:35:00+01:00';
const after = '2020-11-20T12:00:00+01:00';

type Attributes = Record<string, string>;

function create(feed: unknown, attributes: Attributes = {}): WcoCountdown {
  const countdown = document.createElement('wco-countdown');
  for (const [name, value] of Object.entries({ feed: feedUrl(feed), ...attributes }))
    countdown.setAttribute(name, value);
  return countdown;
}

/** A countdown that stands still at `now`. */
async function countdownAt(now: string, attributes: Attributes = {}, feed: unknown = smallFeed): Promise<WcoCountdown> {
  const countdown = create(feed, { now, ...attributes });
  await fixture(html`<div>${countdown}</div>`);
  await waitUntil(() => countdown.state !== 'loading', 'it never came out of loading', { timeout: 5000 });
  await settled(countdown, countdown.state);
  return countdown;
}

/** A countdown that goes with the (faked) clock. */
async function running(attributes: Attributes = {}, feed: unknown = smallFeed): Promise<WcoCountdown> {
  const countdown = create(feed, { refresh: '0', ...attributes });
  await fixture(html`<div>${countdown}</div>`);
  await settled(countdown);
  return countdown;
}

const withEvent = (about: Partial<EventFeed['event']>): EventFeed => ({
  ...smallFeed,
  event: { ...smallFeed.event, ...about },
});
const figures = (countdown: Element) => textOf(countdown, '[part="figures"]');
/** What is read to those who do not see: without the figures, which are for the eye. */
function spoken(countdown: Element): string {
  const copy = countdown.shadowRoot!.querySelector('[part="base"]')!.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden]')) hidden.remove();
  return readable(copy.textContent);
}
const phases = (countdown: Element) => all(countdown, '[part="phase"]').map(({ textContent }) => textContent.trim());
const titles = (countdown: Element) => all(countdown, '[part="title"]').map((title) => title.textContent.trim());
const facts = (countdown: Element) => all(countdown, '[part="facts"]').map((fact) => fact.textContent.trim());

async function withWarnings(act: () => Promise<void>): Promise<string> {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (line: string) => said.push(line);
  await act();
  await waitUntil(() => said.length, 'nothing was said');
  console.warn = warn;
  return said.join('\n');
}

describe('<wco-countdown>', () => {
  afterEach(() => setAddress());

  // First, while <wco-event> is still unknown to the page.
  it('takes the feed of a <wco-event> that comes to life after it', async () => {
    const box = await fixture(
      html`<wco-event feed=${feedUrl(smallFeed)} now=${beforeEvent}><wco-countdown></wco-countdown></wco-event>`,
    );
    const countdown = box.querySelector('wco-countdown')!;
    expect(countdown.state).to.equal('loading');
    await import('../../../src/widgets/event/index.js');
    await settled(countdown);
    expect(figures(countdown)).to.equal('3 days 2 hours 5 minutes');
  });

  describe('before the event', () => {
    it('shows days, hours and minutes, and what they are until', async () => {
      const countdown = await countdownAt(beforeEvent);
      expect(figures(countdown)).to.equal('3 days 2 hours 5 minutes');
      expect(textOf(countdown, '[part="sentence"]')).to.contain(
        'until Small event opens, Wednesday 11 November at 12:00 (Central European Time)',
      );
    });

    it('is read as one sentence', async () => {
      expect(spoken(await countdownAt(beforeEvent))).to.equal(
        '3 days, 2 hours, 5 minutes until Small event opens, Wednesday 11 November at 12:00 (Central European Time)',
      );
    });

    it('marks the moment for machines', async () => {
      const [time] = all<HTMLTimeElement>(await countdownAt(beforeEvent), 'time');
      expect(time!.dateTime).to.equal('2020-11-11T11:00:00.000Z');
    });

    it('leaves out the days and hours that are not left any more', async () => {
      expect(figures(await countdownAt('2020-11-11T09:00:00+01:00'))).to.equal('3 hours 0 minutes');
      expect(figures(await countdownAt('2020-11-11T11:59:30+01:00'))).to.equal('1 minute');
    });

    it('says the year where it is another one', async () => {
      const countdown = await countdownAt('2019-12-31T12:00:00+01:00');
      expect(textOf(countdown)).to.contain('Wednesday, 11 November 2020 at 12:00');
    });

    it('a day without a time is told as a day, of the event’s zone', async () => {
      const feed = withEvent({ start: '2020-11-11', timeZone: 'Pacific/Auckland' });
      const countdown = await countdownAt('2020-11-10T10:00:00Z', {}, feed);
      expect(figures(countdown)).to.equal('1 hour 0 minutes');
      expect(textOf(countdown, '[part="sentence"]')).to.match(/until Small event opens, Wednesday 11 November$/);
      expect(all<HTMLTimeElement>(countdown, 'time')[0]!.dateTime).to.equal('2020-11-11');
    });

    it('shows the moment in the zone asked for, and counts by that of the event', async () => {
      const countdown = await countdownAt(beforeEvent, { 'time-zone': 'Asia/Tokyo' });
      expect(textOf(countdown)).to.contain('Wednesday 11 November at 20:00 (Japan Standard Time)');
      expect(figures(countdown)).to.equal('3 days 2 hours 5 minutes');
    });

    it('takes an author’s words', async () => {
      const countdown = await countdownAt(beforeEvent, { label: 'until the doors open' });
      expect(spoken(countdown)).to.match(/^3 days, 2 hours, 5 minutes until the doors open, Wednesday/);
    });
  });

  describe('to something else', () => {
    it('the end', async () => {
      const countdown = await countdownAt(during, { to: 'end' });
      expect(figures(countdown)).to.equal('1 day 5 hours 25 minutes');
      expect(textOf(countdown)).to.contain('until Small event ends, Friday 13 November at 16:00');
    });

    it('whatever begins next', async () => {
      const countdown = await countdownAt(during, { to: 'next' });
      expect(textOf(countdown)).to.contain('until “Closing” begins, Friday 13 November at 15:00');
    });

    it('a session: then it is on, then it is over', async () => {
      const to = { to: 'left' };
      expect(textOf(await countdownAt(beforeEvent, to))).to.contain('until “Left talk” begins, Thursday 12 November');
      expect(titles(await countdownAt(during, to))).to.deep.equal(['Left talk']);
      expect(textOf(await countdownAt(after, to))).to.equal('Left talk is over. Thank you for taking part.');
    });

    it('a session that is cancelled', async () => {
      expect(textOf(await countdownAt(beforeEvent, { to: 'right' }))).to.equal('Right talk is cancelled.');
    });

    it('an instant, and says when it has come', async () => {
      const to = '2020-11-10T17:00:00Z';
      expect(figures(await countdownAt('2020-11-10T16:30:00Z', { to }))).to.equal('30 minutes');
      expect(textOf(await countdownAt(after, { to }))).to.equal(
        'The time has come: Tuesday 10 November at 18:00 (Central European Time).',
      );
    });

    it('something unknown shows nothing, and says so once', async () => {
      let countdown: WcoCountdown;
      const said = await withWarnings(async () => {
        countdown = await countdownAt(beforeEvent, { to: 'nonsense' });
        countdown.requestUpdate();
        await countdown.updateComplete;
      });
      expect(countdown!.state).to.equal('empty');
      expect(said.match(/to="nonsense"/g)).to.have.length(1);
    });

    it('follows the attribute', async () => {
      const countdown = await countdownAt(beforeEvent);
      countdown.to = 'left';
      await countdown.updateComplete;
      expect(textOf(countdown)).to.contain('Left talk');
      countdown.removeAttribute('to');
      countdown.setAttribute('to', '');
      await countdown.updateComplete;
      expect(textOf(countdown)).to.contain('until Small event opens');
    });
  });

  describe('while the event is on', () => {
    it('names what is on now, its room, how long still, and what comes next', async () => {
      const feed = {
        ...smallFeed,
        sessions: [
          ...smallFeed.sessions!,
          {
            id: 'soon',
            title: 'Soon',
            start: '2020-11-12T11:15:00+01:00',
            end: '2020-11-12T12:00:00+01:00',
            room: 'b',
          },
        ],
      };
      const countdown = await countdownAt(during, {}, feed);
      expect(phases(countdown)).to.deep.equal(['On now', 'Next']);
      expect(titles(countdown)).to.deep.equal(['Left talk', 'Soon']);
      expect(facts(countdown)).to.deep.equal(['Room A\u00a0· 25 minutes to go', 'Room B\u00a0· begins at 11:15']);
    });

    it('names four sessions in parallel, and counts the others', async () => {
      const sessions = [...Array(7).keys()].map((n) => ({
        id: `s${n}`,
        title: `Parallel ${n}`,
        start: '2020-11-12T10:00:00+01:00',
        end: '2020-11-12T11:00:00+01:00',
      }));
      const countdown = await countdownAt(during, {}, { ...smallFeed, sessions });
      expect(titles(countdown)).to.have.length(4);
      expect(textOf(countdown)).to.match(/3 more sessions$/);
    });

    it('names the event where no session is on', async () => {
      const countdown = await countdownAt(during, {}, { ...smallFeed, sessions: [] });
      expect(textOf(countdown)).to.equal('On now Small event 1 day, 5 hours, 25 minutes to go');
    });

    it('counts to what follows a break', async () => {
      const sessions = [
        { id: 'a', title: 'Before', start: '2020-11-12T10:00:00+01:00', end: '2020-11-12T10:30:00+01:00' },
        { id: 'b', title: 'After', start: '2020-11-12T11:00:00+01:00', end: '2020-11-12T12:00:00+01:00', room: 'b' },
      ];
      const countdown = await countdownAt(during, {}, { ...smallFeed, sessions });
      expect(phases(countdown)).to.deep.equal(['Break', 'Next']);
      expect(spoken(countdown)).to.equal('Break 25 minutes until 11:00 (Central European Time) Next After Room B');
      const coffee = { ...sessions[0]!, id: 'c', title: 'Coffee', kind: 'break', end: '2020-11-12T11:00:00+01:00' };
      expect(phases(await countdownAt(during, {}, { ...smallFeed, sessions: [coffee, sessions[1]] }))).to.deep.equal([
        'Coffee',
        'Next',
      ]);
    });

    it('counts to the next day', async () => {
      const countdown = await countdownAt('2020-11-12T20:00:00+01:00');
      expect(spoken(countdown)).to.equal(
        '19 hours until Friday 13 November at 15:00 (Central European Time) Next Closing',
      );
    });
  });

  describe('afterwards', () => {
    const finished = withEvent({
      links: [
        { kind: 'video', url: 'https://example.org/videos' },
        { kind: 'website', url: 'https://example.org/' },
      ],
      nextEvent: { name: 'Next small event', place: 'Bali', start: '2021-11', url: 'https://example.org/next' },
    });

    it('says that it is over, where the recordings are, and what comes next', async () => {
      const countdown = await countdownAt(after, {}, finished);
      expect(textOf(countdown)).to.equal(
        'Small event is over. Thank you for taking part. Recordings Next event Next small event Bali\u00a0· November 2021',
      );
      expect(all<HTMLAnchorElement>(countdown, 'a').map(({ href }) => href)).to.deep.equal([
        'https://example.org/videos',
        'https://example.org/next',
      ]);
    });

    for (const [start, expected] of [
      ['2021-11', 'November 2021'],
      ['2021-11-09', 'Tuesday, 9 November 2021'],
      ['2021-11-09T09:00:00+08:00', 'Tuesday, 9 November 2021'],
    ]) {
      it(`tells the next event’s date as exactly as the feed does: ${start}`, async () => {
        const feed = withEvent({ nextEvent: { name: 'Next', start: start! } });
        expect(textOf(await countdownAt(after, {}, feed), '[part="next-event"]')).to.equal(`Next ${expected}`);
      });
    }

    it('shows what the author put into the slot, and only then', async () => {
      const url = feedUrl(finished);
      const shown = async (now: string) => {
        const countdown = await fixture<WcoCountdown>(
          html`<wco-countdown feed=${url} now=${now}><p slot="over">See you in Bali.</p></wco-countdown>`,
        );
        await settled(countdown);
        return countdown.querySelector('p')!.offsetHeight > 0;
      };
      expect(await shown(beforeEvent)).to.equal(false);
      expect(await shown(after)).to.equal(true);
    });
  });

  for (const [status, sentence] of [
    ['postponed', 'Small event is postponed. A new date will be announced.'],
    ['cancelled', 'Small event is cancelled.'],
  ] as const) {
    it(`says that the event is ${status} instead of counting`, async () => {
      const countdown = await countdownAt(beforeEvent, {}, withEvent({ status }));
      expect(textOf(countdown)).to.equal(sentence);
      await expect(countdown).to.be.accessible();
    });
  }

  describe('a session’s link', () => {
    const link = (countdown: Element) => all<HTMLAnchorElement>(countdown, '[part="title"] a')[0]!;

    it('has the session’s address, and opens it', async () => {
      const countdown = await countdownAt(during);
      expect(new URL(link(countdown).href).searchParams.get('wco-session')).to.equal('left');
      link(countdown).click();
      expect(query()).to.equal('wco-session=left');
      await waitUntil(() => countdown.shadowRoot!.querySelector('wco-session-dialog'), 'nothing opened');
    });

    it('tells the page, which may show its own instead', async () => {
      const countdown = await countdownAt(during);
      document.addEventListener('wco-session-select', (event) => event.preventDefault(), { once: true });
      setTimeout(() => link(countdown).click());
      const { detail } = await oneEvent(document, 'wco-session-select');
      expect(detail.id).to.equal('left');
      expect(structuredClone(detail)).to.deep.equal(detail);
      await aTimeout(0);
      expect(query()).to.equal('');
    });
  });

  describe('as time goes by', () => {
    it('changes with each minute of the target', async () => {
      const clock = fakeClock('2020-11-11T11:57:20+01:00');
      const countdown = await running();
      expect(figures(countdown)).to.equal('3 minutes');
      clock.moveTo('2020-11-11T11:57:59+01:00');
      await countdown.updateComplete;
      expect(figures(countdown)).to.equal('3 minutes');
      clock.moveTo('2020-11-11T11:58:00+01:00');
      await countdown.updateComplete;
      expect(figures(countdown)).to.equal('2 minutes');
    });

    it('goes from phase to phase by itself, and tells the page', async () => {
      const clock = fakeClock('2020-11-11T11:59:00+01:00');
      const countdown = await running();
      const told: unknown[] = [];
      countdown.addEventListener('wco-countdown-phase', ({ detail }: CustomEventInit) => told.push(detail));
      for (const time of ['11T12:00', '11T12:30', '12T10:00', '13T16:00']) {
        clock.moveTo(`2020-11-${time}:00+01:00`);
        await countdown.updateComplete;
      }
      expect(textOf(countdown)).to.contain('Small event is over.');
      expect(told).to.deep.equal([
        { phase: 'on-now', previous: 'before', target: '2020-11-11T11:30:00.000Z' },
        { phase: 'until-tomorrow', previous: 'on-now', target: '2020-11-12T09:00:00.000Z' },
        { phase: 'on-now', previous: 'until-tomorrow', target: '2020-11-12T10:00:00.000Z' },
        { phase: 'over', previous: 'on-now', target: undefined },
      ]);
    });

    it('tells nothing as it appears, nor while a phase lasts', async () => {
      const clock = fakeClock('2020-11-11T10:00:00+01:00');
      let told = 0;
      const tell = () => told++;
      document.addEventListener('wco-countdown-phase', tell);
      const countdown = await running();
      clock.moveTo('2020-11-11T11:00:00+01:00');
      await countdown.updateComplete;
      document.removeEventListener('wco-countdown-phase', tell);
      expect(figures(countdown)).to.equal('1 hour 0 minutes');
      expect(told).to.equal(0);
    });

    it('is right at once when the page is shown again after a long sleep', async () => {
      const clock = fakeClock('2020-11-11T09:00:00+01:00');
      const countdown = await running();
      // No timer goes off in a machine that sleeps.
      Date.now = () => Date.parse('2020-11-12T10:35:00+01:00');
      document.dispatchEvent(new Event('visibilitychange'));
      await countdown.updateComplete;
      expect(titles(countdown)).to.deep.equal(['Left talk']);
      expect(clock.timers()).to.be.greaterThan(0);
    });

    it('stands still where the author has set the time', async () => {
      const clock = fakeClock('2020-11-11T09:00:00+01:00');
      const countdown = await running({ now: beforeEvent });
      clock.moveTo('2020-11-12T10:35:00+01:00');
      await countdown.updateComplete;
      expect(figures(countdown)).to.equal('3 days 2 hours 5 minutes');
    });

    it('follows a time machine', async () => {
      const countdown = await countdownAt(beforeEvent);
      setTimeout(() => countdown.setAttribute('now', during));
      const { detail } = await oneEvent(document, 'wco-countdown-phase');
      expect(detail).to.include({ phase: 'on-now', previous: 'before' });
      expect(titles(countdown)).to.deep.equal(['Left talk']);
    });

    it('tells that the event was postponed while the page was open', async () => {
      const countdown = await countdownAt(beforeEvent);
      setTimeout(() => (countdown.feed = feedUrl(withEvent({ status: 'postponed' }))));
      const { detail } = await oneEvent(countdown, 'wco-countdown-phase');
      expect(detail).to.deep.equal({ phase: 'postponed', previous: 'before', target: undefined });
    });
  });

  describe('for a screen reader', () => {
    for (const [name, now] of [
      ['before', beforeEvent],
      ['on now', during],
    ] as const) {
      it(`is a timer that announces nothing: ${name}`, async () => {
        const countdown = await countdownAt(now);
        const [timer] = all(countdown, '[role="timer"]');
        expect(timer!.getAttribute('aria-live')).to.equal('off');
        expect(timer!.getAttribute('aria-label')).to.equal('Countdown');
        expect(all(countdown, '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])')).to.deep.equal([]);
      });
    }

    for (const lang of ['en', 'fr', 'ar']) {
      for (const now of [beforeEvent, during, '2020-11-12T20:00:00+01:00', after]) {
        it(`is accessible in ${lang} at ${now}`, async () => {
          await expect(await countdownAt(now, { lang })).to.be.accessible();
        });
      }
    }
  });

  describe('languages', () => {
    it('French', async () => {
      const countdown = await countdownAt(beforeEvent, { lang: 'fr' });
      expect(figures(countdown)).to.equal('3 jours 2 heures 5 minutes');
      expect(textOf(countdown)).to.contain('avant l’ouverture\u00a0: Petit événement, mercredi 11 novembre à 12:00');
    });

    it('Arabic, from right to left, two hours in the dual', async () => {
      const countdown = await countdownAt(beforeEvent, { lang: 'ar' });
      expect(spoken(countdown)).to.match(/^[3٣] أيام، وساعتان، و[5٥] دقائق حتى افتتاح فعالية صغيرة،/);
      expect(getComputedStyle(all(countdown, '[part="base"]')[0]!).direction).to.equal('rtl');
    });

    it('in the digits of the country', async () => {
      expect(figures(await countdownAt(beforeEvent, { lang: 'ar-EG' }))).to.match(/^٣ أيام/);
    });

    it('gives a title in another language its own lang and dir', async () => {
      const [title] = all(await countdownAt(during, { lang: 'ar' }, titled('en')), '[part="title"] bdi');
      expect([title!.lang, title!.dir]).to.deep.equal(['en', 'ltr']);
    });
    const titled = (language: string) => ({
      ...smallFeed,
      sessions: [{ id: 'x', title: { [language]: 'A title' }, start: '2020-11-12T10:30:00+01:00' }],
    });
  });

  describe('states', () => {
    it('shows a quiet placeholder while loading', async () => {
      const { fetch } = window;
      window.fetch = () => new Promise(() => {});
      const countdown = await fixture<WcoCountdown>(html`<wco-countdown feed="/never.json"></wco-countdown>`);
      await settled(countdown, 'loading');
      window.fetch = fetch;
      expect(all(countdown, '.placeholder')).to.have.length(1);
      expect(textOf(countdown)).to.equal('');
    });

    it('has a placeholder too where only the end has its own content', async () => {
      const { fetch } = window;
      window.fetch = () => new Promise(() => {});
      const countdown = await fixture<WcoCountdown>(
        html`<wco-countdown feed="/never-either.json"><p slot="over">See you.</p></wco-countdown>`,
      );
      await settled(countdown, 'loading');
      window.fetch = fetch;
      expect(all(countdown, '.placeholder')).to.have.length(1);
    });

    it('says what will be here where the feed has no date', async () => {
      const { start: _start, end: _end, ...timeless } = smallFeed.event;
      const countdown = await countdownAt(beforeEvent, {}, { version: 1, event: timeless });
      expect(countdown.state).to.equal('empty');
      expect(textOf(countdown)).to.equal('The date will appear here as soon as it is set.');
      await expect(countdown).to.be.accessible();
    });

    it('keeps the author’s words when the feed fails, with a line below', async () => {
      const countdown = await fixture<WcoCountdown>(
        html`<wco-countdown feed=${textUrl('<p>', 'text/html')}><p>11 November 2020</p></wco-countdown>`,
      );
      await settled(countdown, 'failed');
      expect(countdown.querySelector('p')!.offsetHeight).to.be.greaterThan(0);
      expect(textOf(countdown)).to.equal('The date could not be loaded. Try again');
      await expect(countdown).to.be.accessible();
    });

    it('goes on counting with what it has when a newer feed cannot be had', async () => {
      const { fetch } = window;
      let good = true;
      window.fetch = () =>
        Promise.resolve(good ? new Response(JSON.stringify(smallFeed)) : new Response('', { status: 410 }));
      const countdown = await fixture<WcoCountdown>(
        html`<wco-countdown feed="/soon-gone.json" now=${beforeEvent} refresh="60"></wco-countdown>`,
      );
      await settled(countdown);
      good = false;
      const { feedSource } = await import('../../../src/feed/feed-store.js');
      const source = feedSource({ urls: [new URL('/soon-gone.json', location.href).href], format: 'auto' });
      const isStale = () => {
        source.retry();
        return countdown.state === 'stale';
      };
      await waitUntil(isStale, 'it never noticed', { timeout: 5000, interval: 200 });
      await settled(countdown, 'stale');
      window.fetch = fetch;
      expect(figures(countdown)).to.equal('3 days 2 hours 5 minutes');
      expect(textOf(countdown, '[part="notice"]')).to.match(
        /^A newer version could not be loaded. \(as of \d\d:\d\d UTC[+−]\d+\)/,
      );
    });
  });

  describe('the place it stands in', () => {
    it('is accessible on a dark ground', async () => {
      const box = await fixture<HTMLElement>(html`<div style="background:#111;color:#eee"></div>`);
      for (const [now, feed] of [
        [during, smallFeed],
        [beforeEvent, withEvent({ status: 'cancelled' })],
        [beforeEvent, withEvent({ status: 'postponed' })],
      ] as const) {
        const countdown = create(feed, { now });
        box.replaceChildren(countdown);
        await settled(countdown);
        await expect(countdown).to.be.accessible();
      }
    });

    for (const lang of ['en', 'ar']) {
      it(`fits into ten times its text size, in ${lang}`, async () => {
        const box = await fixture<HTMLElement>(
          html`<div style="inline-size:10em;font-size:16px;font-family:sans-serif" lang=${lang}></div>`,
        );
        for (const now of ['2020-08-01T00:01:00+02:00', during, after]) {
          const countdown = create(smallFeed, { now });
          box.replaceChildren(countdown);
          await settled(countdown);
          expect(box.scrollWidth, now).to.equal(160);
        }
      });
    }

    it('takes its size from the text around, not from the root element', async () => {
      const box = await fixture<HTMLElement>(html`<div style="font-size:16px"></div>`);
      const countdown = create(smallFeed, { now: beforeEvent });
      box.append(countdown);
      await settled(countdown);
      const height = countdown.offsetHeight;
      document.documentElement.style.fontSize = '62.5%';
      expect(countdown.offsetHeight).to.equal(height);
      document.documentElement.style.fontSize = '';
    });
  });
});
