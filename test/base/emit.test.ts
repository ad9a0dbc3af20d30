import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { emit } from '../../src/base/emit.js';

describe('emit', () => {
  it('is heard by the page, out of shadow roots', async () => {
    const host = await fixture(html`<div></div>`);
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    setTimeout(() => emit(inner, 'wco-test', { id: 'x' }));
    const event = await oneEvent(document, 'wco-test');
    expect(event.detail).to.deep.equal({ id: 'x' });
    expect(event.target).to.equal(host);
  });

  it('says whether the page has cancelled it, where that is possible', async () => {
    const box = await fixture(html`<div></div>`);
    expect(emit(box, 'wco-test', {}, true)).to.equal(true);
    box.addEventListener('wco-test', (event) => event.preventDefault());
    expect(emit(box, 'wco-test', {}, true)).to.equal(false);
    expect(emit(box, 'wco-test', {})).to.equal(true);
  });
});
