import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { providerOf, ready, TestSource, type PlainWidget } from '../support/plain-widget.js';
import { all, settled } from '../support/widget.js';

/** A widget in a box that looks like this; `inner` is put around it in the box. */
async function widgetOn(style: string, inner = ''): Promise<{ box: HTMLElement; widget: PlainWidget }> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.cssText = style;
  box.innerHTML = inner;
  const provider = providerOf(new TestSource(ready()));
  (box.querySelector('.place') ?? box).append(provider);
  const widget = document.createElement('wco-plain');
  provider.append(widget);
  await settled(widget);
  return { box, widget };
}

const isDark = (widget: Element) => getComputedStyle(widget).colorScheme === 'dark';
const becomes = (widget: Element, dark: boolean) =>
  waitUntil(() => isDark(widget) === dark, `it is ${dark ? 'not dark' : 'still dark'}`);

describe('the ground of a widget', () => {
  for (const [style, dark] of [
    ['', false],
    ['background: #111; color: #eee', true],
    ['background: #fff; color: #111', false],
    ['background: rgb(20 30 60); color: #fff', true],
    // The ground decides, whatever the colour of the text.
    ['background: #111', true],
    ['background: oklch(20% 0.05 250); color: oklch(95% 0 0)', true],
    ['background: oklch(97% 0.01 90); color: oklch(20% 0 0)', false],
    ['background: color-mix(in oklab, black 80%, white); color: #fff', true],
    ['background: color(display-p3 0.05 0.05 0.1); color: #fff', true],
    ['background: lab(15% 0 0); color: #fff', true],
    ['background: hsl(220 40% 12%); color: #fff', true],
    // Hardly anything to see of these: what lies below decides.
    ['background: transparent', false],
    ['background: rgb(0 0 0 / 20%)', false],
    // Pictures and gradients: their colours are not known, but the author has chosen a text to go with them.
    ['background: linear-gradient(#123, #012); color: #fff', true],
    ['background: linear-gradient(#fff, #eee); color: #111', false],
    ['background: #111 linear-gradient(#123, #012); color: #fff', true],
    // Without any ground: the text tells.
    ['color-scheme: dark; color: #eee', true],
  ] as const) {
    it(`is ${dark ? 'dark' : 'light'} on "${style}"`, async () => {
      const page = style.startsWith('color-scheme') ? '' : '#fff';
      document.body.style.background = page;
      const { widget } = await widgetOn(style);
      expect(isDark(widget)).to.equal(dark);
      document.body.style.background = '';
    });
  }

  it('is that of the nearest box which has one', async () => {
    const { widget } = await widgetOn(
      'background: #111; color: #eee',
      '<p class="place" style="background: #fff"></p>',
    );
    expect(isDark(widget)).to.equal(false);
  });

  it('is that of the component into whose slot the page has put it', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<section style="background: #111; color: #eee"><slot></slot></section>';
    const provider = providerOf(new TestSource(ready()));
    const widget = document.createElement('wco-plain');
    provider.append(widget);
    host.append(provider);
    await settled(widget);
    expect(isDark(widget)).to.equal(true);
  });

  it('is right in the first picture, also inside a <wco-event> that came with it', async () => {
    const box = await fixture<HTMLElement>(html`<div style="background: #111; color: #eee"></div>`);
    const provider = providerOf(new TestSource(ready()));
    const widget = document.createElement('wco-plain');
    provider.append(widget);
    box.append(provider);
    await widget.updateComplete;
    expect(isDark(widget)).to.equal(true);
  });

  it('changes with the theme of the page', async () => {
    const { box, widget } = await widgetOn('background: #fff; color: #111');
    const styles = ['background: #111; color: #eee', 'background: #fff; color: #111', 'background: #111; color: #eee'];
    for (const style of styles) {
      // A theme is changed on a page that stands there.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      box.style.cssText = style;
      await becomes(widget, style.includes('#eee'));
    }
  });

  it('is looked at again in another place', async () => {
    const { widget } = await widgetOn('background: #111; color: #eee');
    const { box } = await widgetOn('background: #fff; color: #111');
    box.append(widget.parentElement!);
    await becomes(widget, false);
  });

  it('gives way to the colours that an author has named', async () => {
    const { box, widget } = await widgetOn('background: #111; color: #eee; --wco-color-accent-dark: rgb(255, 200, 0)');
    const link = document.createElement('a');
    link.href = '#';
    all(widget, '[part="base"]')[0]!.append(link);
    expect(getComputedStyle(link).color).to.equal('rgb(255, 200, 0)');
    box.style.cssText = 'background: #111; color: #eee; --wco-color-accent: rgb(0, 255, 0)';
    expect(getComputedStyle(link).color).to.equal('rgb(0, 255, 0)');
  });
});
