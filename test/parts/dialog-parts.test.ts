import { fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/widgets/agenda/index.js';
import '../../src/widgets/countdown/index.js';
import '../../src/widgets/speaker-grid/index.js';
import '../../src/widgets/sponsor-wall/index.js';
import { feedUrl, smallFeed } from '../support/feed-url.js';
import { setAddress, settled } from '../support/widget.js';

const feed = {
  ...smallFeed,
  sponsors: [{ id: 'acme', name: 'Acme', description: 'They help.', booth: { session: 'opening' } }],
};
const parts = ['dialog', 'dialog-title', 'dialog-close', 'dialog-section'];

/** Every element in the shadow roots below `root`. */
const within = (root: Element): Element[] =>
  [...(root.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((element) => [element, ...within(element)]);

describe('the parts of a dialog', () => {
  afterEach(() => setAddress());

  const cases = [
    ['wco-agenda', 'session=opening'],
    ['wco-countdown', 'session=opening'],
    ['wco-speaker-grid', 'session=opening'],
    ['wco-speaker-grid', 'speaker=ann'],
    ['wco-sponsor-wall', 'session=opening'],
    ['wco-sponsor-wall', 'sponsor=acme'],
  ] as const;
  for (const [tag, open] of cases) {
    it(`can be styled by the page: <${tag}> with ${open}`, async () => {
      setAddress(`wco-${open}`);
      const widget = document.createElement(tag);
      widget.setAttribute('feed', feedUrl(feed));
      widget.setAttribute('now', '2020-11-01T12:00:00+01:00');
      const rules = parts.map((part) => `${tag}::part(${part}) { outline-offset: 7px }`).join('\n');
      await fixture(
        html`<div>
          <style>
            ${rules}</style
          >${widget}
        </div>`,
      );
      await settled(widget);
      const styled = () =>
        within(widget)
          .filter((element) => getComputedStyle(element).outlineOffset === '7px')
          .flatMap((element) => [...element.part]);
      await waitUntil(() => parts.every((part) => styled().includes(part)), `not all of ${parts.join()}`, {
        timeout: 5000,
      });
    });
  }
});
