import { expect, fixture, html } from '@open-wc/testing';
import type { Text } from '../../src/domain/event-model.js';
import { loadWords, wordsNow } from '../../src/i18n/words.js';
import { richText } from '../../src/parts/rich-text.js';

const drawn = async (text: Text | undefined, language = 'en') => {
  await loadWords(language);
  return fixture<HTMLElement>(html`<div>${richText(text, wordsNow(language)!, ['en', 'fr'])}</div>`);
};
const textOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const markup = (element: Element) => element.innerHTML.replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ');

describe('a long text', () => {
  it('is nothing where the feed has none', async () => {
    expect((await drawn(undefined)).children).to.have.length(0);
  });

  it('has paragraphs, lines, emphasis and lists', async () => {
    const box = await drawn('First *line*\nsecond **line**\n\nNext:\n\n- one\n- two\n\n1. a\n2. b');
    expect([...box.querySelectorAll('p')].map(textOf)).to.deep.equal(['First linesecond line', 'Next:']);
    expect(box.querySelectorAll('br')).to.have.length(1);
    expect([textOf(box.querySelector('em')!), textOf(box.querySelector('strong')!)]).to.deep.equal(['line', 'line']);
    expect([...box.querySelectorAll('ul > li, ol > li')].map(textOf)).to.deep.equal(['one', 'two', 'a', 'b']);
  });

  it('has links that give the other site no hold on the page', async () => {
    const box = await drawn('See [the page](https://example.org/a?b=c&d) or https://example.org/bare.');
    const links = [...box.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).to.deep.equal(['https://example.org/a?b=c&d', 'https://example.org/bare']);
    expect(links.map(({ rel }) => rel)).to.deep.equal(['noopener', 'noopener']);
    expect(textOf(box)).to.equal('See the page or https://example.org/bare.');
  });

  for (const text of [
    '<img src=x onerror="window.hurt = 1">',
    '<script>window.hurt = 1</script>',
    '<svg onload="window.hurt = 1"></svg>',
    '[click](javascript:window.hurt=1)',
    '[click](data:text/html,<script>window.hurt=1</script>)',
    '**<b onmouseover="window.hurt=1">x</b>**',
    '- <iframe srcdoc="<script>parent.hurt=1</script>">',
    '[<img src=x onerror="window.hurt=1">](https://example.org/)',
    '<a href="javascript:window.hurt=1">x</a>',
    '&lt;script&gt; &amp;',
    '${window.hurt = 1}',
  ]) {
    it(`has no HTML: ${text}`, async () => {
      const box = await drawn(text);
      const tags = [...box.querySelectorAll('*')].map(({ localName }) => localName);
      expect(tags.filter((tag) => !/^(div|p|ul|li|strong|a)$/.test(tag))).to.deep.equal([]);
      for (const { href } of box.querySelectorAll('a')) expect(href).to.equal('https://example.org/');
      expect(window).to.not.have.property('hurt');
    });
  }

  it('in the reader’s language carries no marks', async () => {
    const box = await drawn({ en: 'Welcome', fr: 'Bienvenue' }, 'fr');
    expect(markup(box)).to.equal('<div class="rich-text"><p>Bienvenue</p></div>');
  });

  it('in another language carries its own lang and dir', async () => {
    const { lang, dir } = (await drawn({ ar: 'أهلا' }, 'fr')).querySelector<HTMLElement>('.rich-text')!;
    expect([lang, dir]).to.deep.equal(['ar', 'rtl']);
    const other = (await drawn({ en: 'Welcome' }, 'ar')).querySelector<HTMLElement>('.rich-text')!;
    expect([other.lang, other.dir]).to.deep.equal(['en', 'ltr']);
  });

  it('in a language that is not said finds its direction by itself', async () => {
    const rich = (await drawn('أهلا بكم', 'en')).querySelector<HTMLElement>('.rich-text')!;
    expect(rich.dir).to.equal('auto');
    expect(rich.lang).to.equal('');
    expect(getComputedStyle(rich).direction).to.equal('rtl');
  });
});
