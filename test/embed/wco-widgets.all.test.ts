import { expect, waitUntil } from '@open-wc/testing';
import { builtFiles, closePages, feed, openPage, scriptsAt, type BuiltFiles } from '../support/embed-page.js';

const widgets = ['wco-agenda', 'wco-speaker-grid', 'wco-sponsor-wall', 'wco-countdown'];
const body = widgets.map((tag) => `<${tag} feed="${feed}"></${tag}>`).join('');

let built: BuiltFiles;
let integrity: string;

before(async () => {
  built = await builtFiles();
  const hashes = (await (await fetch('/dist/embed/integrity.json')).json()) as Record<string, string>;
  integrity = hashes['wco-widgets.all.js']!;
});

afterEach(closePages);

describe('everything in one file', () => {
  for (const attributes of ['async', 'type="module"']) {
    it(`shows all widgets without a further script, its hash given: ${attributes}`, async () => {
      const src = `${scriptsAt()}/wco-widgets.all.js`;
      const page = await openPage({
        lang: 'ar',
        head: `<script ${attributes} src="${src}" integrity="${integrity}" crossorigin></script>`,
        body,
      });
      for (const tag of widgets) await page.ready(tag);
      expect(page.chunks()).to.deep.equal([]);
      expect(page.said).to.deep.equal([]);
      for (const tag of Object.keys(built.tags)) expect(page.window.customElements.get(tag), tag).to.be.a('function');
    });
  }

  it('gets on with the loader, whichever comes first', async () => {
    for (const names of [
      ['wco-widgets.js', 'wco-widgets.all.js'],
      ['wco-widgets.all.js', 'wco-widgets.js'],
    ]) {
      const page = await openPage({
        head: names.map((name) => `<script src="${scriptsAt()}/${name}"></script>`).join(''),
        body,
      });
      for (const tag of widgets) await page.ready(tag);
      expect(page.said).to.deep.equal([]);
    }
  });
});

describe('the package', () => {
  it('registers nothing by its root, and an element by the door of its own', async () => {
    const page = await openPage({
      head: '<script type="module" src="/dist/lib/index.js"></script>',
      body: `<wco-agenda feed="${feed}"></wco-agenda>`,
    });
    expect(page.window.customElements.get('wco-agenda')).to.equal(undefined);
    const door = page.document.createElement('script');
    door.type = 'module';
    door.src = '/dist/lib/widgets/agenda/index.js';
    page.document.head.append(door);
    await page.ready('wco-agenda');
    await waitUntil(() => page.document.querySelector('wco-agenda')!.shadowRoot!.querySelector('[part~="session"]'));
    expect(page.said).to.deep.equal([]);
  });
});
