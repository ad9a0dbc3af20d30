import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import {
  builtFiles,
  closePages,
  feed,
  fileNames,
  openPage,
  scriptsAt,
  type BuiltFiles,
  type EmbedPage,
} from '../support/embed-page.js';

const agenda = `<wco-agenda feed="${feed}"></wco-agenda>`;
const pageKey = "Symbol.for('wco-event-widgets.page')";

let built: BuiltFiles;

/** Of the chunks asked for, those that some widget's first view is made of; what a page may need later comes later. */
function firstView(page: EmbedPage): string[] {
  const known = fileNames(...Object.values(built.tags), ...Object.values(built.languages));
  return page.chunks().filter((name) => known.includes(name));
}

before(async () => {
  built = await builtFiles();
});

afterEach(closePages);

describe('one script tag', () => {
  const tags: Record<string, (src: string) => { head?: string; body: string }> = {
    'classic, after the tag': (src) => ({ body: `${agenda}<script src="${src}"></script>` }),
    'classic, before the tag': (src) => ({ head: `<script src="${src}"></script>`, body: agenda }),
    async: (src) => ({ head: `<script async src="${src}"></script>`, body: agenda }),
    defer: (src) => ({ head: `<script defer src="${src}"></script>`, body: agenda }),
    module: (src) => ({ head: `<script type="module" src="${src}"></script>`, body: agenda }),
    'inserted by another script': (src) => ({
      head: `<script>document.head.append(Object.assign(document.createElement('script'), { src: '${src}' }))</script>`,
      body: agenda,
    }),
    'with a query behind its name': (src) => ({ head: `<script async src="${src}?v=3"></script>`, body: agenda }),
  };
  for (const [name, parts] of Object.entries(tags)) {
    it(`shows a widget: ${name}`, async () => {
      const page = await openPage(parts(`${scriptsAt()}/wco-widgets.js`));
      await page.ready('wco-agenda');
      expect(page.said).to.deep.equal([]);
    });
  }

  for (const [name, attributes] of [
    ['classic, not asking for access', ''],
    ['classic, asking for access', 'crossorigin'],
    ['module', 'type="module"'],
  ] as const) {
    it(`shows a widget from another origin: ${name}`, async () => {
      const other = location.origin.replace('localhost', '127.0.0.1');
      expect(other).not.to.equal(location.origin);
      const script = `<script async ${attributes} src="${scriptsAt({ origin: other })}/wco-widgets.js"></script>`;
      const page = await openPage({ head: script, body: agenda });
      await page.ready('wco-agenda');
      expect(page.said).to.deep.equal([]);
    });
  }
});

describe('tags that come later', () => {
  const open = (body = '') => openPage({ head: `<script src="${scriptsAt()}/wco-widgets.js"></script>`, body });

  it('are found when another script adds one', async () => {
    const page = await open();
    const widget = page.document.createElement('wco-countdown');
    widget.setAttribute('feed', feed);
    page.document.body.append(widget);
    await page.ready('wco-countdown');
  });

  it('are found in a tree that is added whole', async () => {
    const page = await open();
    const { body } = page.document;
    body.append(page.document.createRange().createContextualFragment(`<main><p>…</p>${agenda}</main>`));
    await page.ready('wco-agenda');
  });

  for (const early of [true, false]) {
    it(`are found in the shadow root of a foreign element that comes to life ${early ? 'before' : 'after'} it is added`, async () => {
      const page = await open(early ? '' : '<page-card></page-card>');
      const { HTMLElement, customElements } = page.window;
      class Card extends HTMLElement {
        connectedCallback() {
          const widget = this.ownerDocument.createElement('wco-agenda');
          widget.setAttribute('feed', feed);
          this.attachShadow({ mode: 'open' }).append(widget);
        }
      }
      customElements.define('page-card', Card);
      if (early) page.document.body.append(page.document.createElement('page-card'));
      const inner = () => page.document.querySelector('page-card')?.shadowRoot?.querySelector('wco-agenda');
      await waitUntil(() => (inner() as { state?: string } | undefined)?.state === 'ready', undefined, {
        timeout: 6000,
      });
    });
  }

  it('are not looked for among names that no element can have', async () => {
    const page = await open('<svg><font-face></font-face></svg><wco-unknown></wco-unknown><constructor></constructor>');
    page.document.body.insertAdjacentHTML('beforeend', agenda);
    await page.ready('wco-agenda');
    expect(page.said).to.deep.equal([]);
  });
});

describe('what is fetched', () => {
  const open = (lang: string, body: string) =>
    openPage({ lang, head: `<script async src="${scriptsAt()}/wco-widgets.js"></script>`, body });

  it('nothing on a page without our tags', async () => {
    const page = await open('en', '<p>A page.</p>');
    page.document.body.append('More of it.');
    await aTimeout(0);
    expect(page.chunks()).to.deep.equal([]);
  });

  it('only what the present widgets need, in the page’s language', async () => {
    const page = await open('fr', agenda);
    await page.ready('wco-agenda');
    expect(firstView(page)).to.deep.equal(fileNames(built.tags['wco-agenda']!, built.languages.fr!));
  });

  it('what several widgets need, once', async () => {
    const page = await open(
      'en',
      `<wco-event feed="${feed}"><wco-speaker-grid></wco-speaker-grid>
      <wco-sponsor-wall></wco-sponsor-wall></wco-event>`,
    );
    await page.ready('wco-speaker-grid');
    await page.ready('wco-sponsor-wall');
    const { 'wco-event': event, 'wco-speaker-grid': grid, 'wco-sponsor-wall': wall } = built.tags;
    expect(firstView(page)).to.deep.equal(fileNames(event!, grid!, wall!, built.languages.en!));
  });

  it('English where the page names no language but something else', async () => {
    const page = await openPage({
      head: `<script async src="${scriptsAt()}/wco-widgets.js"></script>`,
      body: `<div lang="constructor">${agenda}</div>`,
    });
    await page.ready('wco-agenda');
    expect(page.said).to.deep.equal([]);
  });

  it('the words of the language around the tag, and English where we have none', async () => {
    const page = await open('en', `<div lang="ar-EG">${agenda}</div>`);
    await page.ready('wco-agenda');
    expect(firstView(page)).to.deep.equal(fileNames(built.tags['wco-agenda']!, built.languages.ar!));
    const other = await open('ja', `<wco-poll></wco-poll>`);
    await waitUntil(() => other.window.customElements.get('wco-poll'));
    expect(other.chunks()).to.include.members(fileNames(built.languages.en!));
  });
});

describe('a second script', () => {
  const other = '0.0.9';

  it('of the same version goes without a word', async () => {
    const src = `${scriptsAt()}/wco-widgets.js`;
    const page = await openPage({
      head: `<script src="${src}"></script><script async src="${src}"></script><script type="module" src="${src}"></script>`,
      body: `${agenda}<script src="${scriptsAt()}/wco-widgets.js"></script>`,
    });
    await page.ready('wco-agenda');
    expect(page.said).to.deep.equal([]);
    expect(firstView(page)).to.deep.equal(fileNames(built.tags['wco-agenda']!, built.languages.en!));
  });

  it('of another version goes before it creates anything, and says so once', async () => {
    const src = `${scriptsAt()}/wco-widgets.js`;
    const page = await openPage({
      head: `<script>Object.defineProperty(window, ${pageKey}, { value: { owner: '${other}' } })</script>
        <script src="${src}"></script><script src="${src}"></script><script src="${scriptsAt()}/wco-widgets.all.js"></script>`,
      body: agenda,
    });
    await aTimeout(0);
    expect(page.chunks()).to.deep.equal([]);
    expect(page.window.customElements.get('wco-agenda')).to.equal(undefined);
    expect(page.said).to.have.length(1);
    expect(page.said[0]).to.contain(other).and.to.contain(built.version);
  });

  it('leaves an element to a copy of another version that a page has brought itself', async () => {
    const page = await openPage({
      head: `<script>customElements.define('wco-agenda', class extends HTMLElement { static version = '${other}' })</script>
        <script src="${scriptsAt()}/wco-widgets.js"></script>`,
      body: `${agenda}${agenda}<wco-countdown feed="${feed}"></wco-countdown>`,
    });
    await page.ready('wco-countdown');
    expect(firstView(page)).to.deep.equal(fileNames(built.tags['wco-countdown']!, built.languages.en!));
    expect(page.said).to.have.length(1);
    expect(page.said[0]).to.contain(other);
  });
});

describe('a file that fails', () => {
  /** The network comes back: the next attempt need not wait. */
  const comeBack = (page: { window: Window & typeof globalThis }) =>
    page.window.dispatchEvent(new page.window.Event('online'));
  const warned = (said: readonly string[]) => () => said.some((line) => line.startsWith('warn: wco-event-widgets'));

  for (const type of ['async', 'type="module"']) {
    for (const failing of ['agenda-', 'core-', 'words-en-']) {
      it(`is tried again, with all that needs it: ${failing}… of a script with ${type}`, async () => {
        const page = await openPage({
          head: `<script ${type} src="${scriptsAt({ failing })}/wco-widgets.js"></script>`,
          body: agenda,
        });
        await waitUntil(warned(page.said), undefined, { timeout: 5000 });
        comeBack(page);
        await page.ready('wco-agenda');
        await waitUntil(() =>
          page.document.querySelector('wco-agenda')!.shadowRoot!.querySelector('[part~="session"]'),
        );
      });
    }
  }

  it('is tried again where a widget asks for it later', async () => {
    const page = await openPage({
      head: `<script async src="${scriptsAt({ failing: 'session-dialog-' })}/wco-widgets.js"></script>`,
      body: agenda,
    });
    await page.ready('wco-agenda');
    const { shadowRoot } = page.document.querySelector('wco-agenda')!;
    const link = () => shadowRoot!.querySelector<HTMLElement>('[part~="session-title"] a');
    await waitUntil(link);
    link()!.click();
    await waitUntil(warned(page.said), undefined, { timeout: 5000 });
    comeBack(page);
    const dialog = () => shadowRoot!.querySelector('wco-session-dialog')?.shadowRoot?.querySelector('wco-dialog');
    await waitUntil(() => dialog()?.matches(':defined'), undefined, { timeout: 5000 });
  });
});
