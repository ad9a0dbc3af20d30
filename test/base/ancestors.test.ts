import { expect, fixture, html } from '@open-wc/testing';
import { closest, languageOf, parentOf } from '../../src/base/ancestors.js';

/** An element whose shadow root is `content`. */
async function shadowHost(content: string, light = ''): Promise<HTMLElement> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  host.attachShadow({ mode: 'open' }).innerHTML = content;
  host.innerHTML = light;
  return host;
}

describe('parentOf', () => {
  it('leads out of a shadow root to its host', async () => {
    const host = await shadowHost('<p></p>');
    expect(parentOf(host.shadowRoot!.querySelector('p')!)).to.equal(host);
  });

  it('leads from a slotted element to the slot it stands in', async () => {
    const host = await shadowHost('<section><slot></slot></section>', '<p></p>');
    expect(parentOf(host.querySelector('p')!)).to.equal(host.shadowRoot!.querySelector('slot'));
  });

  it('ends at the root element, and at an element that is nowhere', () => {
    expect(parentOf(document.documentElement)).to.equal(undefined);
    expect(parentOf(document.createElement('p'))).to.equal(undefined);
  });

  it('ends at a fragment that is no shadow root', () => {
    const fragment = document.createDocumentFragment();
    expect(parentOf(fragment.appendChild(document.createElement('p')))).to.equal(undefined);
  });

  it('does not take the address of a link for a host', async () => {
    const link = await fixture(html`<a href="https://example.org/"><b></b></a>`);
    expect(parentOf(link.querySelector('b')!)).to.equal(link);
  });

  it('knows the elements of another document', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const inner = frame.contentDocument!;
    inner.body.innerHTML = '<section><p></p></section>';
    expect(parentOf(inner.querySelector('p')!)).to.equal(inner.querySelector('section'));
  });
});

describe('closest', () => {
  it('is the nearest one accepted, the element itself included', async () => {
    const host = await shadowHost('<section class="wanted"><p class="wanted"></p></section>');
    const inner = host.shadowRoot!.querySelector('p')!;
    expect(closest(inner, ({ className }) => className === 'wanted')).to.equal(inner);
    expect(closest(inner, (element) => element === host)).to.equal(host);
    expect(closest(inner, () => false)).to.equal(undefined);
  });
});

describe('languageOf', () => {
  const language = (element: Element | null) => languageOf(element!);

  afterEach(() => document.documentElement.removeAttribute('lang'));

  it('is that of the nearest element which names one, itself included', async () => {
    const box = await fixture(
      html`<div lang="fr">
        <p lang="ar"></p>
        <i></i>
      </div>`,
    );
    expect(language(box.querySelector('p'))).to.equal('ar');
    expect(language(box.querySelector('i'))).to.equal('fr');
  });

  it('passes over empty ones', async () => {
    const box = await fixture(html`<div lang="fr"><p lang=""></p></div>`);
    expect(language(box.querySelector('p'))).to.equal('fr');
  });

  it('is found outside the shadow roots around it', async () => {
    const host = await shadowHost('<p></p>');
    host.lang = 'fr';
    const inner = host.shadowRoot!.querySelector('p')!;
    inner.attachShadow({ mode: 'open' }).innerHTML = '<b></b>';
    expect(language(inner.shadowRoot!.querySelector('b'))).to.equal('fr');
  });

  it('is that of the page, not of the component into whose slot the page has put it', async () => {
    const host = await shadowHost('<div lang="en"><slot></slot></div>', '<p></p>');
    host.lang = 'fr';
    expect(language(host.querySelector('p'))).to.equal('fr');
  });

  it('is the page’s where nothing nearer names one, and English where the page does not either', async () => {
    const box = await fixture(html`<p></p>`);
    expect(languageOf(box)).to.equal('en');
    document.documentElement.lang = 'fr';
    expect(languageOf(box)).to.equal('fr');
  });

  for (const [written, meant] of [
    ['fr_CA', 'fr-CA'],
    [' fr ', 'fr'],
    ['x y', 'x y'],
  ] as const) {
    it(`"${written}" is read as "${meant}"`, async () => {
      expect(languageOf(await fixture(html`<p lang=${written}></p>`))).to.equal(meant);
    });
  }
});
