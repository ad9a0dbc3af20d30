import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/widgets/agenda/index.js';
import '../../src/widgets/countdown/index.js';
import type { WcoWidget } from '../../src/parts/wco-widget.js';
import { feedUrl, smallFeed } from '../support/feed-url.js';
import { setAddress, settled, textOf } from '../support/widget.js';

const now = '2020-11-01T12:00:00+01:00';
const dialogIn = (widget: Element) => widget.shadowRoot!.querySelector('wco-session-dialog');
const saysUnknown = (widget: Element) => {
  const dialog = dialogIn(widget);
  return !!dialog?.shadowRoot && textOf(dialog, 'article').includes('not in the programme any more');
};

async function page(...widgets: [tag: string, feed: unknown][]): Promise<WcoWidget[]> {
  const box = await fixture(html`<div></div>`);
  for (const [tag, feed] of widgets) {
    const widget = document.createElement(tag);
    widget.setAttribute('feed', feedUrl(feed));
    widget.setAttribute('now', now);
    box.append(widget);
    await settled(widget as WcoWidget);
  }
  return [...box.children] as WcoWidget[];
}

describe('an address that names a session', () => {
  afterEach(() => setAddress());

  it('which the programme does not have any more: the programme says so, until it is closed', async () => {
    setAddress('wco-session=gone');
    const [countdown, agenda] = await page(['wco-countdown', smallFeed], ['wco-agenda', smallFeed]);
    await waitUntil(() => saysUnknown(agenda!), 'nothing is said', { timeout: 5000 });
    expect(dialogIn(countdown!)).to.equal(null);
    dialogIn(agenda!)!.dispatchEvent(new CustomEvent('close-request'));
    await agenda!.updateComplete;
    expect(dialogIn(agenda!)).to.equal(null);
    expect(new URLSearchParams(location.search).has('wco-session')).to.equal(false);
  });

  it('of which nothing is said by a programme of another event', async () => {
    setAddress('wco-session=theirs');
    const sessions = [{ id: 'theirs', title: 'Theirs', start: '2020-11-12T10:00:00+01:00' }];
    const [ours, theirs] = await page(['wco-agenda', smallFeed], ['wco-agenda', { ...smallFeed, sessions }]);
    await waitUntil(() => textOf(dialogIn(theirs!)!, 'article').includes('Theirs'), 'not opened', { timeout: 5000 });
    await ours!.updateComplete;
    expect(dialogIn(ours!)).to.equal(null);
  });
});
