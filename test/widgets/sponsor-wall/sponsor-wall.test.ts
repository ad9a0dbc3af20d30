import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/widgets/event/index.js';
import '../../../src/widgets/sponsor-wall/index.js';
import type { WcoSponsorWall } from '../../../src/widgets/sponsor-wall/sponsor-wall.js';
import { feedUrl, smallFeed, textUrl } from '../../support/feed-url.js';
import { all, query, setAddress, settled, textOf } from '../../support/widget.js';

const file = (name: string) => new URL(`/stories/samples/logos/${name}.svg`, location.href).href;

const tiers = [
  { id: 'silver', name: { en: 'Silver', fr: 'Argent', ar: 'الفضي' }, order: 2 },
  { id: 'gold', name: { en: 'Gold', fr: 'Or', ar: 'الذهبي' }, order: 1 },
];
const wallFeed = {
  ...smallFeed,
  sponsorTiers: tiers,
  sponsors: [
    { id: 'site', name: 'Only Site', tier: 'silver', url: 'https://example.org/site' },
    {
      id: 'booth',
      name: { en: 'Booth Ltd', fr: 'Stand SA' },
      tier: 'gold',
      url: 'https://example.org/booth',
      description: { en: 'Makes *samples*.', fr: 'Fait des échantillons.', ar: 'عينات.' },
      booth: {
        url: 'https://example.org/exhibition/booth',
        session: 'left',
        contacts: [{ label: 'Write', url: 'mailto:booth@example.org' }, { url: 'https://meet.example.org/' }],
      },
    },
    { id: 'plain', name: 'Plain Name', tier: 'silver', order: 1 },
    { id: 'host', name: 'The Host', kind: 'host' },
    { id: 'show', name: 'Exhibitor One', kind: 'exhibitor' },
  ],
};

/** A wall of these, in one tier. */
const wallFeedOf = (sponsors: Record<string, unknown>[]) => ({
  ...smallFeed,
  sponsorTiers: tiers,
  sponsors: sponsors.map((sponsor, index) => ({ id: `s${index}`, name: `Name ${index}`, tier: 'gold', ...sponsor })),
});

async function wallOf(
  feed: unknown = wallFeed,
  attributes: Record<string, string> = {},
  box: HTMLElement = document.createElement('div'),
): Promise<WcoSponsorWall> {
  const wall = document.createElement('wco-sponsor-wall');
  for (const [name, value] of Object.entries({ feed: feedUrl(feed), ...attributes })) wall.setAttribute(name, value);
  box.append(wall);
  await fixture(html`<div>${box}</div>`);
  await waitUntil(() => wall.state !== 'loading', 'it never came out of loading', { timeout: 5000 });
  await settled(wall, wall.state);
  return wall;
}

function boxOf(css: string): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = css;
  return box;
}

const titles = (wall: Element) => all(wall, '[part="tier-title"]').map(({ textContent }) => textContent.trim());
const items = (wall: Element) => all(wall, '[part="item"]').map(({ textContent }) => textContent.trim());
const logos = (wall: Element) => all<HTMLImageElement>(wall, '[part="logo"]');

async function loaded(wall: WcoSponsorWall): Promise<HTMLImageElement[]> {
  for (const image of logos(wall)) image.loading = 'eager';
  await waitUntil(() => logos(wall).every((image) => image.complete), 'not loaded', { timeout: 5000 });
  await aTimeout(0);
  await wall.updateComplete;
  return logos(wall);
}

const part = (wall: Element, tag: string) => wall.shadowRoot!.querySelector(tag);
const dialogOf = (wall: Element, tag = 'wco-sponsor-dialog') =>
  part(wall, tag)?.shadowRoot?.querySelector('wco-dialog')?.shadowRoot?.querySelector('dialog') ?? undefined;
const inDialog = (wall: Element, selector: string) => all(part(wall, 'wco-sponsor-dialog')!, selector);
const linkTo = (wall: Element, name: string) =>
  all<HTMLAnchorElement>(wall, '[part="item"] a').find((link) => link.textContent.includes(name))!;

async function opened(wall: Element, tag?: string): Promise<void> {
  await waitUntil(() => dialogOf(wall, tag)?.open, 'the dialog never opened', { timeout: 5000 });
  // It comes in within a moment, half transparent meanwhile.
  await Promise.allSettled(
    dialogOf(wall, tag)!
      .getAnimations({ subtree: true })
      .map(({ finished }) => finished),
  );
}

describe('<wco-sponsor-wall>', () => {
  afterEach(() => setAddress());

  describe('the wall', () => {
    it('shows tiers in order and kinds apart, each under its title', async () => {
      const wall = await wallOf();
      expect(titles(wall)).to.deep.equal(['Host', 'Gold', 'Silver', 'Exhibitors']);
      expect(items(wall)).to.deep.equal(['The Host', 'Booth Ltd', 'Plain Name', 'Only Site', 'Exhibitor One']);
    });

    it('has headings of the level that the page asks for', async () => {
      expect(all(await wallOf(wallFeed, { 'heading-level': '4' }), 'h4')).to.have.length(4);
    });

    it('without titles still names its lists', async () => {
      const wall = await wallOf(wallFeed, { 'no-titles': '' });
      expect(titles(wall)).to.be.empty;
      expect(all(wall, 'ul').map((list) => list.ariaLabel)).to.deep.equal(['Host', 'Gold', 'Silver', 'Exhibitors']);
      await expect(wall).to.be.accessible();
    });

    it('shows only the tiers asked for, by id or name', async () => {
      expect(titles(await wallOf(wallFeed, { 'only-tier': 'argent' }))).to.deep.equal(['Silver']);
    });

    it('shows nothing for an unknown tier, and says so', async () => {
      const { warn } = console;
      const said: string[] = [];
      console.warn = (line: string) => said.push(line);
      const wall = await wallOf(wallFeed, { 'only-tier': 'bronze' });
      await waitUntil(() => said.length, 'never said');
      console.warn = warn;
      expect(wall.state).to.equal('empty');
      expect(said.join()).to.contain('only-tier="bronze"');
    });

    it('gives ad blockers no class, part or word to look for', async () => {
      const wall = await wallOf(wallFeedOf([{ logo: file('10') }, { url: 'https://example.org' }, {}]));
      const marks = all(wall, '*').flatMap((element) => [...element.classList, ...element.part, element.id]);
      expect(marks.filter((mark) => /sponsor|banner|promo|^ads?($|-)|advert/i.test(mark))).to.be.empty;
    });
  });

  describe('logos', () => {
    it('say the name, and tell their server nothing of the page', async () => {
      const wall = await wallOf(wallFeedOf([{ name: 'Known Ltd', logo: file('10') }]));
      expect(logos(wall)[0]).to.include({
        alt: 'Known Ltd',
        src: file('10'),
        loading: 'lazy',
        decoding: 'async',
        referrerPolicy: 'no-referrer',
      });
    });

    it('cover the same area whatever their shape, by the size that the feed says', async () => {
      const shapes = [
        [1800, 200],
        [600, 200],
        [200, 200],
        [200, 260],
      ];
      const sponsors = shapes.map(([width, height]) => ({ logo: { src: file('10'), width, height } }));
      const wall = await wallOf(wallFeedOf(sponsors), {}, boxOf('inline-size:1200px'));
      const areas = logos(wall).map((image) => image.clientWidth * image.clientHeight);
      for (const area of areas) expect(area).to.be.closeTo(areas[0]!, areas[0]! * 0.03);
    });

    it('without a size in the feed go by that of the file, and nothing moves', async () => {
      const sponsors = ['02', '13', '32', '35'].map((name) => ({ logo: file(name) }));
      const wall = await wallOf(wallFeedOf(sponsors), {}, boxOf('inline-size:1200px'));
      const height = wall.offsetHeight;
      const places = () => all(wall, '[part="item"]').map((item) => JSON.stringify(item.getBoundingClientRect()));
      const before = places();
      const areas = (await loaded(wall)).map((image) => image.clientWidth * image.clientHeight);
      for (const area of areas) expect(area).to.be.closeTo(areas[0]!, areas[0]! * 0.03);
      expect(wall.offsetHeight).to.equal(height);
      expect(places()).to.deep.equal(before);
    });

    it('of a lower tier are smaller', async () => {
      const logo = { src: file('10'), width: 600, height: 200 };
      const wall = await wallOf(
        wallFeedOf([
          { tier: 'gold', logo },
          { tier: 'silver', logo },
        ]),
      );
      const [upper, lower] = logos(wall).map((image) => image.clientWidth * image.clientHeight);
      expect(lower).to.be.lessThan(upper!);
    });

    it('are the larger in their file’s box, the more of it is empty margin', async () => {
      const logo = { src: file('32'), width: 200, height: 200 };
      const wall = await wallOf(wallFeedOf([{ logo }, { logo: { ...logo, inset: 0.25 } }]));
      const [whole, inset] = logos(wall).map((image) => image.clientWidth);
      expect(inset).to.be.closeTo(whole! * 2, 2);
    });

    it('that are broken or missing give way to the name', async () => {
      const wall = await wallOf(wallFeedOf([{ name: 'Broken Ltd', logo: file('missing') }, { name: 'None Ltd' }]));
      await waitUntil(() => items(wall)[0] === 'Broken Ltd', 'no name', { timeout: 5000 });
      expect(items(wall)).to.deep.equal(['Broken Ltd', 'None Ltd']);
      expect(all(wall, '[part="name"]')).to.have.length(2);
      await expect(wall).to.be.accessible();
    });

    it('on a dark ground are the dark variant, else stand on a plate; they follow the ground', async () => {
      const dark = boxOf('background:#111;color:#eee');
      const wall = await wallOf(
        wallFeedOf([{ logo: file('10'), logoDark: file('10-dark') }, { logo: file('11') }]),
        {},
        dark,
      );
      expect(logos(wall).map(({ src }) => src)).to.deep.equal([file('10-dark'), file('11')]);
      const ground = (image: Element) => getComputedStyle(image.parentElement!).backgroundColor;
      expect(logos(wall).map(ground)).to.deep.equal(['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']);
      dark.style.cssText = 'background:#fff;color:#111';
      await waitUntil(() => logos(wall)[0]!.src === file('10'), 'it stayed dark');
      expect(logos(wall).map(ground)).to.deep.equal(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    });

    it('of which the dark variant is broken stand on a plate', async () => {
      const sponsors = [{ logo: file('10'), logoDark: file('missing-dark') }];
      const wall = await wallOf(wallFeedOf(sponsors), {}, boxOf('background:#111;color:#eee'));
      await waitUntil(() => logos(wall)[0]?.src === file('10'), 'no other logo', { timeout: 5000 });
      expect(all(wall, '.plate-light')).to.have.length(1);
    });

    it('fit two in a row where there is little room', async () => {
      const sponsors = Array.from({ length: 4 }, () => ({ logo: file('10') }));
      const wall = await wallOf(wallFeedOf(sponsors), {}, boxOf('inline-size:320px;font-size:16px'));
      const [first, second, third] = all(wall, '[part="item"]').map((item) => item.getBoundingClientRect().top);
      expect(second).to.equal(first);
      expect(third).to.be.greaterThan(first!);
      expect(wall.scrollWidth).to.equal(320);
    });
  });

  describe('a sponsor', () => {
    it('of which only the site is known links there, named as a paid link', async () => {
      const link = linkTo(await wallOf(), 'Only Site');
      expect(link.href).to.equal('https://example.org/site');
      expect(link.rel).to.equal('sponsored noopener');
    });

    it('of which nothing is known is no link', async () => {
      const wall = await wallOf();
      expect(linkTo(wall, 'Plain Name')).to.equal(undefined);
    });

    it('opens to description, booth, site, contacts and session', async () => {
      const wall = await wallOf();
      linkTo(wall, 'Booth Ltd').click();
      await opened(wall);
      const text = textOf(part(wall, 'wco-sponsor-dialog')!, 'article');
      expect(text).to.contain('Booth Ltd Gold Makes samples. Visit the booth Website');
      expect(text).to.contain('Meet us Write meet.example.org');
      expect(text).to.contain('Thursday, 12 November 2020, 10:00–11:00 Left talk Room A');
      const paid = inDialog(wall, 'a[rel="sponsored noopener"]').map((link) => (link as HTMLAnchorElement).href);
      expect(paid).to.deep.equal([
        'https://example.org/exhibition/booth',
        'https://example.org/booth',
        'mailto:booth@example.org',
        'https://meet.example.org/',
      ]);
      await expect(wall).to.be.accessible();
    });

    it('shows its logo there, as it suits the ground', async () => {
      const feed = wallFeedOf([{ description: 'D', logo: file('10') }]);
      const wall = await wallOf(feed, {}, boxOf('background:#111;color:#eee'));
      all(wall, '[part="item"] a')[0]!.click();
      await opened(wall);
      expect(inDialog(wall, '.plate-light img')).to.have.length(1);
      await expect(wall).to.be.accessible();
    });

    it('has its own address; Back closes it and the focus returns', async () => {
      const wall = await wallOf();
      const link = linkTo(wall, 'Booth Ltd');
      link.focus();
      await sendKeys({ press: 'Enter' });
      await opened(wall);
      expect(query()).to.equal('wco-sponsor=booth');
      history.back();
      await waitUntil(() => !dialogOf(wall), 'it stayed open');
      expect(wall.shadowRoot!.activeElement).to.equal(link);
    });

    it('is opened by a link to it, and closes with Escape', async () => {
      setAddress('wco-sponsor=booth');
      const wall = await wallOf();
      await opened(wall);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialogOf(wall), 'it stayed open');
      expect(query()).to.equal('');
    });

    it('opens its session in its place', async () => {
      const wall = await wallOf();
      linkTo(wall, 'Booth Ltd').click();
      await opened(wall);
      inDialog(wall, '.sessions a')[0]!.click();
      await opened(wall, 'wco-session-dialog');
      expect(part(wall, 'wco-sponsor-dialog')).to.equal(null);
    });

    for (const name of ['Booth Ltd', 'Only Site']) {
      it(`tells the page, which may show its own instead: ${name}`, async () => {
        const wall = await wallOf();
        const link = linkTo(wall, name);
        let followed = true;
        document.addEventListener('click', (click) => (followed = !click.defaultPrevented), { once: true });
        setTimeout(() => link.click());
        document.addEventListener('wco-sponsor-select', (event) => event.preventDefault(), { once: true });
        const { detail } = await oneEvent(document, 'wco-sponsor-select');
        expect(detail.url).to.match(/^https:\/\/example.org\//);
        expect(structuredClone(detail)).to.deep.equal(detail);
        await aTimeout(0);
        expect(followed).to.equal(false);
        expect(query()).to.equal('');
        expect(dialogOf(wall)).to.equal(undefined);
      });
    }

    it('of which only the site is known tells the page, and the link is followed', async () => {
      const wall = await wallOf();
      let followed: boolean | undefined;
      const stop = (click: Event) => {
        followed = !click.defaultPrevented;
        click.preventDefault();
      };
      document.addEventListener('click', stop, { once: true });
      setTimeout(() => linkTo(wall, 'Only Site').click());
      const { detail } = await oneEvent(document, 'wco-sponsor-select');
      await aTimeout(0);
      expect(detail.id).to.equal('site');
      expect(followed).to.equal(true);
    });
  });

  describe('states', () => {
    it('shows the author’s fallback while loading, and keeps it where the feed is empty', async () => {
      const wall = await fixture<WcoSponsorWall>(
        html`<wco-sponsor-wall feed=${feedUrl(smallFeed)}><p>Thank you</p></wco-sponsor-wall>`,
      );
      expect(wall.state).to.equal('loading');
      expect(all(wall, 'slot')).to.have.length(1);
      await settled(wall, 'empty');
      expect(all(wall, 'slot')).to.have.length(1);
      expect(textOf(wall)).to.equal('');
    });

    it('says what will be here where there is no fallback', async () => {
      const wall = await wallOf(smallFeed);
      expect(textOf(wall)).to.equal('The sponsors will appear here as soon as they are announced.');
      await expect(wall).to.be.accessible();
    });

    it('says that the feed failed, and offers to try again', async () => {
      const wall = await fixture<WcoSponsorWall>(
        html`<wco-sponsor-wall feed=${textUrl('{', 'application/json')}></wco-sponsor-wall>`,
      );
      await settled(wall, 'failed');
      expect(textOf(wall)).to.equal('The sponsors could not be loaded. Try again');
      await expect(wall).to.be.accessible();
    });

    it('takes the feed from <wco-event>', async () => {
      const event = await fixture<HTMLElement>(
        html`<wco-event feed=${feedUrl(wallFeed)}><wco-sponsor-wall only-tier="gold"></wco-sponsor-wall></wco-event>`,
      );
      const wall = event.querySelector('wco-sponsor-wall')!;
      await settled(wall);
      expect(items(wall)).to.deep.equal(['Booth Ltd']);
    });
  });

  describe('languages', () => {
    it('follows the nearest lang', async () => {
      const wall = await wallOf(wallFeed, { lang: 'fr' });
      expect(titles(wall)[1]).to.equal('Or');
      expect(items(wall)[1]).to.equal('Stand SA');
      wall.lang = 'ar';
      await waitUntil(() => titles(wall)[1] === 'الذهبي', 'it did not follow', { timeout: 5000 });
      expect(getComputedStyle(all(wall, '[part="base"]')[0]!).direction).to.equal('rtl');
    });

    it('does not pull apart the letters of Arabic titles', async () => {
      const wall = await wallOf(wallFeed, { lang: 'ar' });
      expect(['0px', 'normal']).to.include(getComputedStyle(all(wall, '[part="tier-title"]')[0]!).letterSpacing);
    });

    for (const lang of ['en', 'fr', 'ar']) {
      it(`is accessible in ${lang}, also with a sponsor open`, async () => {
        const wall = await wallOf(wallFeed, { lang });
        await expect(wall).to.be.accessible();
        all(wall, '[part="item"] a')[0]!.click();
        await opened(wall);
        await expect(wall).to.be.accessible();
      });
    }
  });
});
