import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/widgets/event/index.js';
import '../../../src/widgets/speaker-grid/index.js';
import type { WcoSpeakerGrid } from '../../../src/widgets/speaker-grid/speaker-grid.js';
import { feedUrl, smallFeed, textUrl } from '../../support/feed-url.js';
import { all, query, setAddress, settled, textOf } from '../../support/widget.js';

const photo = (name: string) => new URL(`/stories/samples/portraits/${name}.svg`, location.href).href;
const missing = new URL('/stories/samples/portraits/missing.svg', location.href).href;

const customs = { en: 'Customs', fr: 'Douane', ar: 'الجمارك' };
const speakersFeed = {
  ...smallFeed,
  speakers: [
    { ...smallFeed.speakers![0]!, category: customs },
    {
      id: 'bob',
      name: 'Bob Sample',
      category: 'Academia',
      country: 'CA',
      biography: { en: 'Speaks of **samples**.', fr: 'Parle d’**échantillons**.', ar: 'يتحدث عن العينات.' },
      pronouns: 'he/him',
      links: [
        { kind: 'linkedin', url: 'https://example.org/in/bob' },
        { kind: 'website', url: 'https://example.org/bob' },
        { url: 'https://www.example.net/somewhere' },
        { kind: 'email', url: 'mailto:bob@example.org', label: { en: 'Write to Bob' } },
      ],
    },
    { id: 'cy', name: 'Cy Featured', category: customs, featured: true, country: 'CA', organization: 'Freight Ltd' },
    { id: 'dee', name: 'Dee First', order: 1 },
  ],
};

/** Nobody but these, in no session. */
const feedOf = (speakers: unknown[]) => ({ ...smallFeed, sessions: [], speakers });

const inSample = () => ['Ann', 'Bob', 'Cy'].map((name) => ({ id: name, name }));

async function gridOf(feed: unknown = speakersFeed, attributes: Record<string, string> = {}): Promise<WcoSpeakerGrid> {
  const grid = document.createElement('wco-speaker-grid');
  for (const [name, value] of Object.entries({ feed: feedUrl(feed), ...attributes })) grid.setAttribute(name, value);
  await fixture(html`<div>${grid}</div>`);
  await waitUntil(() => grid.state !== 'loading', 'it never came out of loading', { timeout: 5000 });
  await settled(grid, grid.state);
  return grid;
}

const links = (grid: Element) => all<HTMLAnchorElement>(grid, '[part="speaker-name"] a');
const names = (grid: Element) => links(grid).map((link) => link.textContent.trim());
const linkTo = (grid: Element, name: string) => links(grid).find((link) => link.textContent.includes(name))!;

const part = (grid: Element, tag: string) => grid.shadowRoot!.querySelector(tag);
const dialogOf = (grid: Element, tag = 'wco-speaker-dialog') =>
  part(grid, tag)?.shadowRoot?.querySelector('wco-dialog')?.shadowRoot?.querySelector('dialog') ?? undefined;
const dialogText = (grid: Element) => textOf(part(grid, 'wco-speaker-dialog')!, 'article');

async function opened(grid: Element, tag?: string): Promise<HTMLDialogElement> {
  await waitUntil(() => dialogOf(grid, tag)?.open, 'the dialog never opened', { timeout: 5000 });
  const dialog = dialogOf(grid, tag)!;
  // It comes in within a moment, half transparent meanwhile.
  await Promise.allSettled(dialog.getAnimations({ subtree: true }).map(({ finished }) => finished));
  return dialog;
}

async function open(grid: Element, name: string): Promise<HTMLDialogElement> {
  linkTo(grid, name).click();
  return opened(grid);
}

describe('<wco-speaker-grid>', () => {
  afterEach(() => setAddress());

  describe('the speakers', () => {
    it('come featured first, then by order, then as the feed has them', async () => {
      expect(names(await gridOf())).to.deep.equal(['Cy Featured', 'Dee First', 'Dr.\u00a0Ann Example', 'Bob Sample']);
    });

    it('show name with prefix, position, organization, and the country by name', async () => {
      const grid = await gridOf(speakersFeed, { 'only-country': 'rw' });
      expect(textOf(grid, '[part="speaker"]')).to.equal('AE Dr.\u00a0Ann Example Director Example Customs Rwanda');
    });

    it('show initials where there is no photo, kept from those who listen', async () => {
      const grid = await gridOf();
      expect(all(grid, '[part="initials"]').map(({ textContent }) => textContent)).to.deep.equal([
        'CF',
        'DF',
        'AE',
        'BS',
      ]);
      expect(all(grid, '[part="initials"]:not([aria-hidden="true"])')).to.have.length(0);
    });

    it('show a photo without telling its server where, and only when it comes near', async () => {
      const speakers = [{ id: 'x', name: 'X Ample', photo: { src: photo('01'), width: 400, height: 500 } }];
      const grid = await gridOf(feedOf(speakers));
      const [image] = all<HTMLImageElement>(grid, '[part="photo"]');
      expect(image).to.include({ src: photo('01'), loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer' });
      expect([image!.getAttribute('width'), image!.getAttribute('height')]).to.deep.equal(['400', '500']);
      expect(image!.alt).to.equal('');
      expect(all(grid, '[part="initials"]')).to.have.length(0);
    });

    it('offer a photo in several sizes where the feed has them', async () => {
      const srcset = `${photo('01')} 400w, ${photo('02')} 800w`;
      const grid = await gridOf(feedOf([{ id: 'x', name: 'X', photo: { src: photo('01'), srcset } }]));
      expect(all<HTMLImageElement>(grid, '[part="photo"]')[0]!.srcset).to.equal(srcset);
    });

    it('show initials in place of a photo that is broken, in a frame of the same size', async () => {
      const grid = await gridOf(feedOf([{ id: 'x', name: 'Bea Roken', photo: missing }]));
      const [frame] = all(grid, '[part="portrait"]');
      const before = frame!.getBoundingClientRect().height;
      await waitUntil(() => textOf(grid, '[part="initials"]') === 'BR', 'no initials', { timeout: 5000 });
      expect(all(grid, '[part="photo"]')).to.have.length(0);
      expect(frame!.getBoundingClientRect().height).to.equal(before);
    });

    it('have portraits four wide and five high, whatever the shape of the file', async () => {
      const speakers = ['01', '02', '03'].map((name) => ({ id: name, name, photo: photo(name) }));
      const grid = await gridOf(feedOf(speakers));
      for (const frame of all(grid, '[part="portrait"]')) {
        const { width, height } = frame.getBoundingClientRect();
        expect(width / height).to.be.closeTo(0.8, 0.01);
      }
    });

    describe('in a wide place', () => {
      async function wideGridOf(feed: unknown): Promise<DOMRect[]> {
        const box = await fixture<HTMLElement>(html`<div style="inline-size:800px;font-size:16px"></div>`);
        const grid = document.createElement('wco-speaker-grid');
        grid.feed = feedUrl(feed);
        box.append(grid);
        await settled(grid);
        return ['speaker', 'portrait', 'speaker-name'].flatMap((part) =>
          all(grid, `[part="${part}"]`)
            .slice(0, 2)
            .map((element) => element.getBoundingClientRect()),
        );
      }

      it('lead at double width where they are featured, with the picture at the side', async () => {
        const [first, ...others] = inSample();
        const [featured, plain, large, small, leading, below] = await wideGridOf(
          feedOf([{ ...first, featured: true, photo: photo('01') }, ...others]),
        );
        expect(featured!.width).to.be.closeTo(plain!.width * 2 + 24, 1);
        expect(large!.width).to.be.closeTo(small!.width, 1);
        expect(leading!.left).to.be.greaterThan(large!.right);
        expect(below!.top).to.be.greaterThan(small!.bottom);
      });

      it('stand beside small pictures where nobody has a photo', async () => {
        const [, , picture, , name] = await wideGridOf(feedOf(inSample()));
        expect(picture!.width).to.be.lessThan(100);
        expect(name!.left).to.be.greaterThan(picture!.right);
      });
    });

    it('have headings of the level that the page asks for', async () => {
      const grid = await gridOf(speakersFeed, { 'heading-level': '3' });
      expect(all(grid, 'h3.speaker-name')).to.have.length(4);
    });

    it('are drawn whole, however many', async () => {
      const speakers = [...Array(300).keys()].map((n) => ({ id: `p${n}`, name: `Person ${n}` }));
      const grid = await gridOf(feedOf(speakers));
      await waitUntil(() => names(grid).length === 300, 'not whole', { timeout: 5000 });
      expect(names(grid).at(-1)).to.equal('Person 299');
    });
  });

  describe('groups', () => {
    const groups = (grid: Element) =>
      all(grid, '[part="group-title"]').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

    it('have a title and the number; those without come last', async () => {
      const grid = await gridOf(speakersFeed, { 'group-by': 'category' });
      expect(groups(grid)).to.deep.equal(['Customs 2', 'Academia 1', 'Others 1']);
      expect(all(grid, 'h2.group-title')).to.have.length(3);
      expect(all(grid, 'h3.speaker-name')).to.have.length(4);
    });

    it('by country stand in the order of the alphabet of the reader', async () => {
      expect(groups(await gridOf(speakersFeed, { 'group-by': 'country' }))).to.deep.equal([
        'Canada 2',
        'Rwanda 1',
        'Others 1',
      ]);
    });

    it('by organization stand in the order of the alphabet', async () => {
      expect(groups(await gridOf(speakersFeed, { 'group-by': 'organization' }))).to.deep.equal([
        'Example Customs 1',
        'Freight Ltd 1',
        'Others 2',
      ]);
    });

    it('by role are named in words', async () => {
      expect(groups(await gridOf(speakersFeed, { 'group-by': 'role' }))).to.deep.equal([
        'Chairs 1',
        'Moderators 1',
        'Speakers 2',
      ]);
    });

    it('have no title where there is but one of those the feed says nothing of', async () => {
      expect(groups(await gridOf(feedOf([{ id: 'x', name: 'X' }]), { 'group-by': 'category' }))).to.be.empty;
    });
  });

  describe('attributes', () => {
    let said: string[] = [];
    const { warn } = console;
    beforeEach(() => {
      said = [];
      console.warn = (line: string) => said.push(line);
    });
    afterEach(() => {
      console.warn = warn;
    });

    const slices: [attributes: Record<string, string>, expected: string[]][] = [
      [{ 'only-featured': '' }, ['Cy Featured']],
      [{ 'only-session': 'left talk' }, ['Dr.\u00a0Ann Example', 'Bob Sample']],
      [{ 'only-category': 'Douane' }, ['Cy Featured', 'Dr.\u00a0Ann Example']],
      [{ 'only-organization': 'freight ltd' }, ['Cy Featured']],
      [{ 'only-country': 'CA', 'only-category': 'academia' }, ['Bob Sample']],
    ];
    for (const [attributes, expected] of slices) {
      it(`${JSON.stringify(attributes)} shows only these`, async () => {
        expect(names(await gridOf(speakersFeed, attributes))).to.deep.equal(expected);
        expect(said).to.be.empty;
      });
    }

    it('with an unknown value show nothing, and say so once', async () => {
      const grid = await gridOf(speakersFeed, { 'only-category': 'Astronauts' });
      grid.requestUpdate();
      await grid.updateComplete;
      expect(grid.state).to.equal('empty');
      await waitUntil(() => said.length, 'never said');
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('only-category="Astronauts"');
    });

    it('with a grouping that is none show all, and say so once', async () => {
      const grid = await gridOf(speakersFeed, { 'group-by': 'height' });
      expect(names(grid)).to.have.length(4);
      await waitUntil(() => said.length, 'never said');
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('group-by="height"');
    });

    it('are followed when they change', async () => {
      const grid = await gridOf();
      grid.onlyCountry = 'RW';
      await grid.updateComplete;
      expect(names(grid)).to.deep.equal(['Dr.\u00a0Ann Example']);
    });
  });

  describe('a speaker', () => {
    it('opens to biography, pronouns, links by kind and own sessions', async () => {
      const grid = await gridOf();
      await open(grid, 'Bob');
      const text = dialogText(grid);
      expect(text).to.contain('Bob Sample he/him');
      expect(text).to.contain('Canada');
      expect(text).to.contain('Speaks of samples.');
      expect(text).to.contain('LinkedIn Website example.net Write to Bob');
      expect(text).to.contain('Times in Central European Time (UTC+1)');
      expect(text).to.contain('Thursday, 12 November 2020, 10:00–11:00 Left talk Room A\u00a0· moderator');
      await expect(grid).to.be.accessible();
    });

    it('says nothing of what the feed does not say', async () => {
      const grid = await gridOf();
      await open(grid, 'Dee');
      expect(dialogText(grid)).to.equal('DF Dee First');
    });

    it('has its own address; Back closes it and the focus returns', async () => {
      const grid = await gridOf();
      const link = linkTo(grid, 'Bob');
      expect(new URL(link.href).searchParams.get('wco-speaker')).to.equal('bob');
      link.focus();
      await open(grid, 'Bob');
      expect(query()).to.equal('wco-speaker=bob');
      history.back();
      await waitUntil(() => !dialogOf(grid), 'it stayed open');
      expect(grid.shadowRoot!.activeElement).to.equal(link);
    });

    it('is opened by a link to it', async () => {
      setAddress('wco-speaker=bob');
      const grid = await gridOf();
      await opened(grid);
      expect(dialogText(grid)).to.contain('Bob Sample');
    });

    it('that is not in the feed opens nothing', async () => {
      setAddress('wco-speaker=nobody');
      const grid = await gridOf();
      expect(part(grid, 'wco-speaker-dialog')).to.equal(null);
    });

    it('is opened by one grid of a page only', async () => {
      setAddress('wco-speaker=bob');
      const first = await gridOf();
      const second = await gridOf(speakersFeed, { id: 'second' });
      await opened(first);
      expect(part(second, 'wco-speaker-dialog')).to.equal(null);
    });

    it('opens with Enter and closes with Escape', async () => {
      const grid = await gridOf();
      linkTo(grid, 'Bob').focus();
      await sendKeys({ press: 'Enter' });
      await opened(grid);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialogOf(grid), 'Escape did not close it');
      expect(query()).to.equal('');
      expect(grid.shadowRoot!.activeElement).to.equal(linkTo(grid, 'Bob'));
    });

    it('opens by a click on the picture too', async () => {
      const grid = await gridOf();
      const { left, top, width, height } = all(grid, '[part="portrait"]')[0]!.getBoundingClientRect();
      const hit = grid.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
      expect(hit).to.equal(links(grid)[0]);
    });

    it('tells the page, which may show its own instead', async () => {
      const grid = await gridOf();
      setTimeout(() => linkTo(grid, 'Bob').click());
      document.addEventListener('wco-speaker-select', (event) => event.preventDefault(), { once: true });
      const { detail } = await oneEvent(document, 'wco-speaker-select');
      expect(detail).to.include({ id: 'bob', url: 'https://example.org/bob' });
      expect(detail.item.name).to.equal('Bob Sample');
      expect(structuredClone(detail)).to.deep.equal(detail);
      await aTimeout(0);
      expect(query()).to.equal('');
      expect(dialogOf(grid)).to.equal(undefined);
    });

    it('leaves clicks for a new tab to the browser', async () => {
      const grid = await gridOf();
      const link = linkTo(grid, 'Bob');
      link.addEventListener('click', (event) => event.preventDefault());
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, metaKey: true }));
      expect(query()).to.equal('');
    });
  });

  describe('a session of a speaker', () => {
    const sessionLink = (grid: Element) =>
      part(grid, 'wco-speaker-dialog')!.shadowRoot!.querySelector<HTMLAnchorElement>('.sessions a')!;

    it('opens in the speaker’s place; closed, it gives way to the speaker again', async () => {
      const grid = await gridOf();
      const link = linkTo(grid, 'Bob');
      link.focus();
      await open(grid, 'Bob');
      expect(new URL(sessionLink(grid).href).searchParams.get('wco-session')).to.equal('left');
      sessionLink(grid).click();
      await opened(grid, 'wco-session-dialog');
      expect(part(grid, 'wco-speaker-dialog')).to.equal(null);
      expect(query()).to.equal('wco-speaker=bob&wco-session=left');
      await sendKeys({ press: 'Escape' });
      await opened(grid);
      expect(part(grid, 'wco-session-dialog')).to.equal(null);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialogOf(grid), 'the speaker stayed open');
      expect(grid.shadowRoot!.activeElement).to.equal(link);
    });

    it('tells the page, which may show its own instead', async () => {
      const grid = await gridOf();
      await open(grid, 'Bob');
      setTimeout(() => sessionLink(grid).click());
      document.addEventListener('wco-session-select', (event) => event.preventDefault(), { once: true });
      const { detail } = await oneEvent(document, 'wco-session-select');
      expect(detail.id).to.equal('left');
      await aTimeout(0);
      expect(query()).to.equal('wco-speaker=bob');
    });

    it('says in words what is on now', async () => {
      const grid = await gridOf(speakersFeed, { now: '2020-11-12T10:15:00+01:00' });
      await open(grid, 'Bob');
      expect(dialogText(grid)).to.contain('Now Thursday, 12 November 2020');
    });
  });

  describe('states', () => {
    const fallback = (grid: Element) => !!grid.shadowRoot!.querySelector('slot');

    it('shows the author’s fallback while loading, and what it loaded in its place', async () => {
      const grid = await fixture<WcoSpeakerGrid>(
        html`<wco-speaker-grid feed=${feedUrl(speakersFeed)}><p>Our speakers</p></wco-speaker-grid>`,
      );
      expect(grid.state).to.equal('loading');
      expect(fallback(grid)).to.equal(true);
      await settled(grid);
      expect(fallback(grid)).to.equal(false);
    });

    it('an empty feed never replaces the fallback', async () => {
      const grid = await fixture<WcoSpeakerGrid>(
        html`<wco-speaker-grid feed=${feedUrl(feedOf([]))}><p>Our speakers</p></wco-speaker-grid>`,
      );
      await settled(grid, 'empty');
      expect(fallback(grid)).to.equal(true);
    });

    it('says what will be here where there is no fallback', async () => {
      const grid = await gridOf(feedOf([]));
      expect(textOf(grid)).to.equal('The speakers will appear here as soon as they are announced.');
      await expect(grid).to.be.accessible();
    });

    it('says that the feed failed, and offers to try again', async () => {
      const grid = await fixture<WcoSpeakerGrid>(
        html`<wco-speaker-grid feed=${textUrl('{', 'application/json')}></wco-speaker-grid>`,
      );
      await settled(grid, 'failed');
      expect(textOf(grid)).to.equal('The speakers could not be loaded. Try again');
      await expect(grid).to.be.accessible();
    });

    it('takes feed and options from <wco-event>', async () => {
      const event = await fixture<HTMLElement>(
        html`<wco-event feed=${feedUrl(speakersFeed)} heading-level="4"
          ><wco-speaker-grid></wco-speaker-grid
        ></wco-event>`,
      );
      const grid = event.querySelector('wco-speaker-grid')!;
      await settled(grid);
      expect(all(grid, 'h4.speaker-name')).to.have.length(4);
    });
  });

  describe('languages', () => {
    it('takes words, texts and names of countries from the nearest lang', async () => {
      const grid = await gridOf(speakersFeed, { lang: 'fr', 'group-by': 'category' });
      expect(textOf(grid, '[part="group-title"]')).to.equal('Douane 2');
      grid.lang = 'ar';
      await waitUntil(() => textOf(grid, '[part="speaker-country"]') === 'كندا', 'it did not follow', {
        timeout: 5000,
      });
      expect(getComputedStyle(all(grid, '[part="base"]')[0]!).direction).to.equal('rtl');
    });

    it('isolates names, and never tears the prefix off', async () => {
      const grid = await gridOf(speakersFeed, { lang: 'ar' });
      for (const link of links(grid)) expect(link.firstElementChild!.localName).to.equal('bdi');
      expect(names(grid)).to.include('Dr.\u00a0Ann Example');
    });

    for (const lang of ['en', 'fr', 'ar']) {
      it(`is accessible in ${lang}, also with a speaker open`, async () => {
        const grid = await gridOf(speakersFeed, { lang, 'group-by': 'category' });
        await expect(grid).to.be.accessible();
        await open(grid, 'Bob');
        await expect(grid).to.be.accessible();
      });
    }
  });

  describe('the place it stands in', () => {
    it('is accessible on a dark ground', async () => {
      const box = await fixture<HTMLElement>(html`<div style="background:#111;color:#eee"></div>`);
      const grid = document.createElement('wco-speaker-grid');
      grid.feed = feedUrl(speakersFeed);
      box.append(grid);
      await settled(grid);
      await expect(grid).to.be.accessible();
    });

    it('is no wider than 320 px where that is all there is, however long the names', async () => {
      const speakers = [
        {
          id: 'x',
          name: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Rindfleischetikettierungsüberwachung',
          organization: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzgebung',
          featured: true,
        },
        { id: 'y', name: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch' },
      ];
      const box = await fixture<HTMLElement>(html`<div style="inline-size:320px"></div>`);
      const grid = document.createElement('wco-speaker-grid');
      grid.feed = feedUrl(feedOf(speakers));
      box.append(grid);
      await settled(grid);
      expect(box.scrollWidth).to.equal(320);
    });
  });
});
