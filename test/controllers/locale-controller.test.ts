import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LocaleController } from '../../src/controllers/locale-controller.js';
import { closeFrames, openFrame } from '../support/frame-page.js';
import { textOf } from '../support/widget.js';

/** Says which language its words are in, and for whom. */
class Speaker extends LitElement {
  readonly locale = new LocaleController(this);
  drawings = 0;

  protected override render() {
    this.drawings++;
    const { words } = this.locale;
    return html`${words ? `${words.strings.language} for ${words.language}` : 'silent'}`;
  }
}
customElements.define('test-speaker', Speaker);

const said = (speaker: Element) => speaker.shadowRoot!.textContent;
const says = (speaker: Element, words: string) =>
  waitUntil(() => said(speaker) === words, `it says "${said(speaker)}", not "${words}"`, { timeout: 5000 });

async function speakerIn(place: Element): Promise<Speaker> {
  const speaker = document.createElement('test-speaker') as Speaker;
  place.append(speaker);
  await waitUntil(() => said(speaker).includes('for'), 'no words came', { timeout: 5000 });
  return speaker;
}

const box = (lang = '') => fixture<HTMLElement>(html`<div lang=${lang}></div>`);

describe('the words of a widget', () => {
  afterEach(() => {
    document.documentElement.removeAttribute('lang');
    closeFrames();
  });

  for (const [asked, answer] of [
    ['fr', 'fr for fr'],
    ['fr-CA', 'fr for fr-CA'],
    ['fr_CA', 'fr for fr-CA'],
    ['AR', 'ar for AR'],
    ['sw', 'en for sw'],
    ['x y', 'en for x y'],
    ['-', 'en for -'],
    ['en-u-ca-buddhist', 'en for en-u-ca-buddhist'],
  ] as const) {
    it(`are ${answer.slice(0, 2)} on a page in "${asked}"`, async () => {
      document.documentElement.lang = asked;
      expect(said(await speakerIn(await box()))).to.equal(answer);
    });
  }

  it('follow the page that changes its language', async () => {
    const speaker = await speakerIn(await box());
    document.documentElement.lang = 'fr';
    await says(speaker, 'fr for fr');
    document.documentElement.removeAttribute('lang');
    await says(speaker, 'en for en');
  });

  it('follow any element around it that does', async () => {
    const place = await box('fr');
    const speaker = await speakerIn(place);
    place.lang = 'ar';
    await says(speaker, 'ar for ar');
  });

  it('follow to another place', async () => {
    const speaker = await speakerIn(await box('fr'));
    (await box('ar')).append(speaker);
    await says(speaker, 'ar for ar');
  });

  it('are not drawn anew by a change that does not concern them', async () => {
    const place = await box('fr');
    const speaker = await speakerIn(place);
    const { drawings } = speaker;
    document.documentElement.lang = 'ar';
    await aTimeout(0);
    await speaker.updateComplete;
    expect(speaker.drawings).to.equal(drawings);
  });

  it('are in one of the event’s languages where the reader’s is not ours', async () => {
    const speaker = await speakerIn(await box('sw'));
    expect(said(speaker)).to.equal('en for sw');
    speaker.locale.setEventLanguages(['ko', 'fr-BE', 'ar']);
    await says(speaker, 'fr for sw');
  });

  describe('that cannot be had', () => {
    // From then on this page gets no more scripts.
    const policy = `
      const meta = document.createElement('meta');
      meta.httpEquiv = 'Content-Security-Policy';
      meta.content = "script-src 'none'";
      document.head.append(meta);`;
    // Without a feed: whatever waits, waits for words.
    const agenda = `<wco-agenda><p>Plain programme</p></wco-agenda>`;

    /** The page, and what it wants to do in a long while. */
    async function pageWith(body: string) {
      const page = await openFrame({ body });
      if (body) await page.widget('wco-agenda', 'failed');
      const waiting = new Map<number, () => void>();
      let count = 0;
      page.window.eval(policy);
      const { setTimeout, clearTimeout } = page.window;
      Object.assign(page.window, {
        setTimeout(task: () => void, ms: number) {
          if (ms < 5000) return setTimeout(task, ms);
          waiting.set(--count, task);
          return count;
        },
        clearTimeout: (timer: number) => waiting.delete(timer) || clearTimeout(timer),
      });
      return { page, waiting };
    }

    it('leave the author’s fallback where it is, and are asked for again', async () => {
      const { page, waiting } = await pageWith('');
      page.document.body.innerHTML = agenda;
      await waitUntil(() => waiting.has(-1), 'it does not try again');
      expect(page.document.querySelector('p')!.offsetHeight).to.be.greaterThan(0);
      waiting.get(-1)!();
      await waitUntil(() => waiting.has(-2), 'it tries again only once');
      expect(page.document.querySelector('wco-agenda')!.shadowRoot!.textContent).to.equal('');
      expect(page.said.filter((line) => line.startsWith('un'))).to.deep.equal([]);
    });

    it('are not asked for by a widget that has gone, and once by one that is back', async () => {
      const { page, waiting } = await pageWith('');
      page.document.body.innerHTML = agenda;
      const widget = page.document.querySelector('wco-agenda')!;
      await waitUntil(() => waiting.size);
      widget.remove();
      expect(waiting.size).to.equal(0);
      for (let time = 0; time < 5; time++) {
        page.document.body.append(widget);
        await waitUntil(() => waiting.size === 1);
        widget.lang = ['fr', 'ar'][time % 2]!;
      }
      await aTimeout(50);
      expect(waiting.size).to.equal(1);
    });

    it('do not take away those that are there', async () => {
      const { page, waiting } = await pageWith(agenda);
      const widget = page.document.querySelector('wco-agenda')!;
      widget.lang = 'fr';
      await waitUntil(() => waiting.size, 'it does not try again');
      expect(textOf(widget)).to.contain('does not name');
    });
  });
});
