import { expect, fixture, html } from '@open-wc/testing';
import { heading } from '../../src/parts/heading.js';

describe('a heading', () => {
  for (const [level, tag] of [
    [1, 'h1'],
    [2, 'h2'],
    [3, 'h3'],
    [4, 'h4'],
    [5, 'h5'],
    [6, 'h6'],
    // Deeper than six there is none in HTML.
    [7, 'h6'],
    [8, 'h6'],
  ] as const) {
    it(`of level ${level} is <${tag}>, with a part and a class of its name`, async () => {
      const box = await fixture(html`<div>${heading(level, 'day-title', 'Wednesday')}</div>`);
      const element = box.firstElementChild!;
      expect(element.localName).to.equal(tag);
      expect(element.part.value).to.equal('day-title');
      expect(element.className).to.equal('day-title');
      expect(element.textContent).to.equal('Wednesday');
    });
  }
});
