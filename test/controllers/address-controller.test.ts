import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { AddressController } from '../../src/controllers/address-controller.js';
import { query, setAddress } from '../support/widget.js';

/** Draws what the address says. */
class Shower extends LitElement {
  readonly address = new AddressController(this);
  knows = true;

  protected override render() {
    const { address } = this;
    return html`${address.get('day') ?? 'none'} ${address.claim('session', this.knows) ?? 'none'}`;
  }
}
customElements.define('test-shower', Shower);
customElements.define('test-other', class extends Shower {});

async function showers(...tags: string[]): Promise<Shower[]> {
  const box = await fixture(html`<div></div>`);
  for (const tag of tags) {
    const [name, id = ''] = tag.split('#');
    const shower = document.createElement(name!);
    shower.id = id;
    box.append(shower);
  }
  const all = [...box.children] as Shower[];
  await Promise.all(all.map((shower) => shower.updateComplete));
  return all;
}

const shown = async (shower: Shower) => {
  await shower.updateComplete;
  return shower.shadowRoot!.textContent.trim();
};

const { pushState } = history;

describe('the address', () => {
  afterEach(() => {
    history.pushState = pushState;
    setAddress();
  });

  describe('of one widget', () => {
    it('is read from the page’s query', async () => {
      setAddress('wco-day=2020-11-12');
      const [shower] = await showers('test-shower');
      expect(await shown(shower!)).to.equal('2020-11-12 none');
    });

    it('is a step in the history, and Back is one too', async () => {
      const [shower] = await showers('test-shower');
      // How many steps a browser keeps is its own affair: going back shows that there was one.
      shower!.address.push('day', 'a b&c');
      expect(await shown(shower!)).to.equal('a b&c none');
      history.back();
      await oneEvent(window, 'popstate');
      expect(await shown(shower!)).to.equal('none none');
    });

    it('is no step where it says so already', async () => {
      setAddress('wco-day=x');
      const [shower] = await showers('test-shower');
      const { length } = history;
      shower!.address.push('day', 'x');
      expect(history.length).to.equal(length);
    });

    it('is left out where there is nothing to say', async () => {
      setAddress('a=1&wco-day=x&b=2');
      const [shower] = await showers('test-shower');
      shower!.address.push('day', undefined);
      expect(query()).to.equal('a=1&b=2');
    });

    it('leaves everything else as the page has written it: old systems read it to the letter', async () => {
      setAddress('', { page: 7 });
      const { href } = location;
      const written = 'id=5:about&path=/a/b&flag&q=caf%E9&s=a%20b+c;d=e?f';
      history.replaceState({ page: 7 }, '', `${href}${href.includes('?') ? '&' : '?'}${written}#there`);
      const [shower] = await showers('test-shower');
      shower!.address.push('day', 'x');
      expect(location.search).to.contain(`${written}&wco-day=x`);
      expect(location.hash).to.equal('#there');
      expect(history.state).to.deep.equal({ page: 7 });
      shower!.address.push('day', undefined);
      expect(location.search.endsWith(written)).to.equal(true);
      expect(history.state).to.deep.equal({ page: 7 });
    });

    for (const value of ['a b', 'ü/ß', 'x&y=z#w', '+%2B', 'الافتتاح']) {
      it(`comes back as it was: ${value}`, async () => {
        const [shower] = await showers('test-shower');
        const { address } = shower!;
        expect(new URL(address.href('day', value)).searchParams.get('wco-day')).to.equal(value);
        expect(new URL(address.hrefs('day')(value)).searchParams.get('wco-day')).to.equal(value);
        address.push('day', value);
        expect(address.get('day')).to.equal(value);
      });
    }

    it('bears with half a character, which no address can hold', async () => {
      const [shower] = await showers('test-shower');
      expect(shower!.address.href('day', '\ud800x')).to.contain('wco-day=');
      expect(shower!.address.hrefs('day')('\ud800x')).to.contain('wco-day=');
    });
  });

  describe('where the history is closed to us', () => {
    const refuse = () => {
      throw new DOMException('sandboxed', 'SecurityError');
    };

    it('is kept in memory', async () => {
      const [shower] = await showers('test-shower');
      history.pushState = refuse;
      shower!.address.push('day', 'x');
      shower!.address.push('session', 's', true);
      expect(await shown(shower!)).to.equal('x s');
      shower!.address.push('session', undefined, true);
      expect(await shown(shower!)).to.equal('x none');
      expect(query()).to.equal('');
    });

    it('is back in the address as soon as that is possible', async () => {
      const [shower] = await showers('test-shower');
      history.pushState = refuse;
      shower!.address.push('day', 'x');
      history.pushState = pushState;
      shower!.address.push('day', 'y');
      expect([query(), await shown(shower!)]).to.deep.equal(['wco-day=y', 'y none']);
      setAddress('wco-day=z');
      shower!.requestUpdate();
      expect(await shown(shower!)).to.equal('z none');
    });
  });

  describe('of several widgets', () => {
    it('is for the first of each kind without more ado', async () => {
      const [first, second, other] = await showers('test-shower', 'test-shower#my own', 'test-other');
      first!.address.push('day', 'a');
      second!.address.push('day', 'b');
      expect(new URLSearchParams(query()).get('wco-day')).to.equal('a');
      expect(new URLSearchParams(query()).get('wco-my own-day')).to.equal('b');
      expect([await shown(first!), await shown(second!), await shown(other!)]).to.deep.equal([
        'a none',
        'b none',
        'a none',
      ]);
    });

    it('a further one without an id goes on from memory, and its links lead nowhere else', async () => {
      const [first, second] = await showers('test-shower', 'test-shower');
      second!.address.push('day', 'b');
      expect([await shown(first!), await shown(second!), query()]).to.deep.equal(['none none', 'b none', '']);
      expect(second!.address.href('day', 'c')).to.equal(location.href);
    });

    it('moves all of them on Back', async () => {
      const [first, other] = await showers('test-shower', 'test-other');
      first!.address.push('day', 'a');
      history.back();
      await waitUntil(() => !query());
      expect([await shown(first!), await shown(other!)]).to.deep.equal(['none none', 'none none']);
    });
  });

  describe('of what is open', () => {
    it('is claimed by the first that can show it', async () => {
      setAddress('wco-session=s');
      const [first, second] = await showers('test-shower', 'test-other');
      expect([await shown(first!), await shown(second!)]).to.deep.equal(['none s', 'none none']);
    });

    it('is claimed by whoever has opened it', async () => {
      const [first, second] = await showers('test-shower', 'test-other');
      second!.address.push('session', 's', true);
      expect([await shown(first!), await shown(second!)]).to.deep.equal(['none none', 'none s']);
      first!.address.push('session', 't', true);
      expect([await shown(first!), await shown(second!)]).to.deep.equal(['none t', 'none none']);
    });

    it('is left to one that knows what it is, by one that does not', async () => {
      const [first, second] = await showers('test-shower', 'test-other');
      for (const shower of [first!, second!]) shower.knows = false;
      setAddress('wco-session=a');
      first!.requestUpdate();
      expect(await shown(first!)).to.equal('none a');
      second!.requestUpdate();
      expect(await shown(second!)).to.equal('none none');
      second!.knows = true;
      second!.requestUpdate();
      expect(await shown(second!)).to.equal('none a');
      expect(await shown(first!)).to.equal('none none');
    });

    it('is free again once it was closed', async () => {
      const [first, second] = await showers('test-shower', 'test-other');
      second!.address.push('session', 's', true);
      await shown(second!);
      second!.address.push('session', undefined, true);
      await shown(second!);
      setAddress('wco-session=s');
      first!.requestUpdate();
      expect(await shown(first!)).to.equal('none s');
    });

    it('is free again once its widget has gone', async () => {
      setAddress('wco-session=s');
      const [first, second] = await showers('test-shower', 'test-other');
      first!.remove();
      second!.requestUpdate();
      expect(await shown(second!)).to.equal('none s');
    });

    it('stays with a widget that is moved', async () => {
      setAddress('wco-session=s');
      const [first, second] = await showers('test-shower', 'test-other');
      first!.parentElement!.append(first!);
      first!.requestUpdate();
      await shown(first!);
      second!.requestUpdate();
      expect([await shown(first!), await shown(second!)]).to.deep.equal(['none s', 'none none']);
    });

    it('is not for a widget that nobody can see, such as one in a closed tab', async () => {
      setAddress('wco-session=s');
      const [first, second] = await showers('test-shower', 'test-other');
      first!.style.display = 'none';
      first!.requestUpdate();
      expect(await shown(first!)).to.equal('none none');
      second!.requestUpdate();
      expect(await shown(second!)).to.equal('none s');
    });
  });
});
