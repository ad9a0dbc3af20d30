import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../src/parts/dialog/index.js';
import type { WcoDialog } from '../../../src/parts/dialog/dialog.js';
import { resize } from '../../support/resize.js';

const dialogOf = (element: Element) => element.shadowRoot!.querySelector('dialog')!;
const panelOf = (element: Element) => element.shadowRoot!.querySelector('.panel')!;
const closeButton = (element: Element) => element.shadowRoot!.querySelector('button')!;
const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};
const isInside = (element: Element | null, dialog: Element) =>
  !!element && (dialog.contains(element) || element.getRootNode() === dialog.shadowRoot);

/** A page with a button, which has the focus, and a dialog that is taken away when it asks for it. */
async function openDialog(
  content = '<p>Text</p>',
): Promise<{ opener: HTMLElement; dialog: WcoDialog; asked: () => number }> {
  // Widgets let long words break.
  const box = await fixture<HTMLElement>(
    html`<div style="overflow-wrap: anywhere"><button id="opener">Open</button></div>`,
  );
  const opener = box.querySelector('button')!;
  opener.focus();
  const dialog = document.createElement('wco-dialog') as WcoDialog;
  dialog.label = 'Opening';
  dialog.closeLabel = 'Close';
  dialog.innerHTML = content;
  let asked = 0;
  dialog.addEventListener('close-request', () => {
    asked++;
    dialog.remove();
  });
  box.append(dialog);
  await dialog.updateComplete;
  return { opener, dialog, asked: () => asked };
}

/** The middle of an element, in the window. */
function middleOf(element: Element): [number, number] {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

describe('a dialog', () => {
  it('is open as long as it is on the page, above everything, with a name', async () => {
    const { dialog, opener } = await openDialog();
    expect(dialogOf(dialog).matches(':modal')).to.equal(true);
    expect(dialogOf(dialog).getAttribute('aria-label')).to.equal('Opening');
    expect(document.elementFromPoint(...middleOf(opener))).to.equal(dialog);
    await expect(dialog).to.be.accessible();
  });

  it('takes the focus, to its content', async () => {
    const { dialog } = await openDialog();
    expect(focused()).to.equal(dialog.shadowRoot!.querySelector('.content'));
  });

  it('may say where the focus goes', async () => {
    const { dialog } = await openDialog('<a href="#x">First</a><a href="#y" autofocus>Second</a>');
    expect(isInside(focused(), dialog)).to.equal(true);
  });

  it('is left with Tab by nobody who stays on the page', async () => {
    const { dialog } = await openDialog('<a href="#x">A link</a>');
    for (let step = 0; step < 6; step++) {
      await sendKeys({ press: 'Tab' });
      const element = focused();
      // Browsers let the focus out to their own bars.
      if (element !== document.body) expect(isInside(element, dialog), `${element?.outerHTML}`).to.equal(true);
    }
  });

  describe('is closed, and the focus goes back,', () => {
    it('with Escape', async () => {
      const { dialog, opener, asked } = await openDialog();
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialog.isConnected);
      expect(focused()).to.equal(opener);
      expect(asked()).to.equal(1);
    });

    it('with its button', async () => {
      const { dialog, opener, asked } = await openDialog();
      expect(closeButton(dialog).getAttribute('aria-label')).to.equal('Close');
      closeButton(dialog).click();
      expect(focused()).to.equal(opener);
      expect(asked()).to.equal(1);
    });

    it('with a click beside it', async () => {
      const { opener, asked } = await openDialog();
      await sendMouse({ type: 'click', position: [3, 3] });
      expect(asked()).to.equal(1);
      expect(focused()).to.equal(opener);
    });

    it('by whoever put it there', async () => {
      const { dialog, opener, asked } = await openDialog();
      dialog.remove();
      expect(focused()).to.equal(opener);
      expect(asked()).to.equal(0);
    });

    it('when what it is in is taken away', async () => {
      const { dialog, opener } = await openDialog();
      const section = document.createElement('section');
      dialog.replaceWith(section);
      section.append(dialog);
      opener.focus();
      await aTimeout(0);
      section.remove();
      expect(focused()).to.equal(opener);
    });
  });

  it('stays where a text in it is marked, and the mouse let go beside it', async () => {
    const { dialog, asked } = await openDialog('<p>A long text to copy from</p>');
    await sendMouse({ type: 'move', position: middleOf(panelOf(dialog)) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [3, 3] });
    await sendMouse({ type: 'up' });
    await aTimeout(0);
    expect(asked()).to.equal(0);
  });

  it('stays on a click inside', async () => {
    const { dialog, asked } = await openDialog();
    await sendMouse({ type: 'click', position: middleOf(panelOf(dialog)) });
    expect(asked()).to.equal(0);
  });

  it('asks and leaves it to others whether it goes', async () => {
    const dialog = await fixture<WcoDialog>(html`<wco-dialog label="x"></wco-dialog>`);
    setTimeout(() => closeButton(dialog).click());
    const event = await oneEvent(dialog, 'close-request');
    expect(event.bubbles || event.composed).to.equal(false);
    expect(dialogOf(dialog).open).to.equal(true);
  });

  it('does no harm when the opener has gone', async () => {
    const { dialog, opener } = await openDialog();
    opener.remove();
    closeButton(dialog).click();
    expect(dialog.isConnected).to.equal(false);
    expect(focused()).to.equal(document.body);
  });

  it('may be taken away before it was drawn', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const dialog = document.createElement('wco-dialog') as WcoDialog;
    box.append(dialog);
    dialog.remove();
    await dialog.updateComplete;
    box.append(dialog);
    await waitUntil(() => dialogOf(dialog).matches(':modal'), 'it did not open later');
  });

  it('may be moved', async () => {
    const { dialog, opener } = await openDialog();
    dialog.parentElement!.append(dialog);
    expect(dialogOf(dialog).matches(':modal')).to.equal(true);
    closeButton(dialog).click();
    expect(focused()).to.equal(opener);
  });

  it('may open a second one: the upper closes first, and each gives the focus back', async () => {
    const { dialog, opener } = await openDialog('<button>More</button>');
    const more = dialog.querySelector('button')!;
    more.focus();
    const second = document.createElement('wco-dialog') as WcoDialog;
    second.addEventListener('close-request', () => second.remove());
    dialog.append(second);
    await second.updateComplete;
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !second.isConnected);
    expect(dialog.isConnected).to.equal(true);
    expect(focused()).to.equal(more);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog.isConnected);
    expect(focused()).to.equal(opener);
  });

  it('leaves the page where it is, and as it is', async () => {
    const tall = await fixture<HTMLElement>(html`<div></div>`);
    tall.style.blockSize = '5000px';
    const styles = () => [document.documentElement, document.body].map((element) => element.getAttribute('style'));
    const before = styles();
    const { dialog } = await openDialog();
    scrollTo(0, 1000);
    expect(styles()).to.deep.equal(before);
    closeButton(dialog).click();
    expect(scrollY).to.equal(1000);
    expect(styles()).to.deep.equal(before);
    scrollTo(0, 0);
  });

  for (const width of [320, 800]) {
    it(`fits a window of ${width} px, however long its words and its text`, async () => {
      await resize({ width, height: 600 });
      const long = `<h2>${'Donaudampfschifffahrt'.repeat(8)}</h2>${'<p>Text</p>'.repeat(100)}`;
      const { dialog } = await openDialog(long);
      const content = dialog.shadowRoot!.querySelector('.content')!;
      expect(content.scrollWidth).to.be.at.most(content.clientWidth);
      expect(content.scrollHeight).to.be.greaterThan(content.clientHeight);
      await Promise.all(
        panelOf(dialog)
          .getAnimations()
          .map(({ finished }) => finished),
      );
      const { left, right, top, bottom } = panelOf(dialog).getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(innerWidth);
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(innerHeight);
      const button = closeButton(dialog).getBoundingClientRect();
      expect(button.width).to.be.at.least(24);
      expect(button.top).to.be.at.least(top);
      content.scrollTop = 1e6;
      expect(closeButton(dialog).getBoundingClientRect().top).to.equal(button.top);
    });
  }
});
