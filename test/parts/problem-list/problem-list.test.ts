import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/parts/problem-list/index.js';
import type { WcoProblemList } from '../../../src/parts/problem-list/problem-list.js';
import type { Problem } from '../../../src/feed/problem.js';
import { loadWords, wordsNow } from '../../../src/i18n/words.js';

const problems: readonly Problem[] = [
  { severity: 'error', code: 'missing', path: '$.rooms[0].name', params: {} },
  { severity: 'hint', code: 'empty-value', path: '$.sessions[3].<b>title</b>', params: {} },
];

async function listOf(language: string, about: readonly Problem[] = problems, eventLanguages: string[] = []) {
  await loadWords(language, eventLanguages);
  const list = await fixture<WcoProblemList>(
    html`<wco-problem-list .words=${wordsNow(language, eventLanguages)!} .problems=${about}></wco-problem-list>`,
  );
  await waitUntil(() => list.shadowRoot!.querySelector('ul'), 'no sentences came', { timeout: 5000 });
  return list;
}

const items = (list: Element) => [...list.shadowRoot!.querySelectorAll('li')];

describe('the problems of a feed', () => {
  it('are each said, with place and way out, and counted', async () => {
    const list = await listOf('en');
    expect(list.shadowRoot!.querySelector('strong')!.textContent).to.equal('2 problems in the feed');
    const [first, second] = items(list);
    expect(first!.querySelector('code')!.textContent).to.equal('$.rooms[0].name');
    expect(first!.textContent).to.match(/missing.+Add/);
    expect(second!.querySelector('code')!.textContent).to.equal('$.sessions[3].<b>title</b>');
    await expect(list).to.be.accessible();
  });

  it('show where they are from left to right in every language', async () => {
    const list = await listOf('ar');
    expect(items(list).map((item) => item.querySelector('code')!.dir)).to.deep.equal(['ltr', 'ltr']);
    expect(items(list)[0]!.textContent).to.match(/[\u0600-\u06ff]/);
  });

  it('are in the language of the widget around them', async () => {
    const list = await listOf('sw', problems, ['fr']);
    expect(list.shadowRoot!.querySelector('strong')!.textContent).to.match(/problèmes/);
    expect(items(list)[0]!.textContent).to.match(/manque/);
  });

  it('follow it to another language', async () => {
    const list = await listOf('en');
    await loadWords('fr');
    list.words = wordsNow('fr')!;
    await waitUntil(() => items(list)[0]!.textContent.includes('manque'), 'it stayed', { timeout: 5000 });
    list.words = wordsNow('en')!;
    list.words = wordsNow('fr')!;
    await list.updateComplete;
    expect(items(list)[0]!.textContent).to.contain('manque');
  });

  it('may be none', async () => {
    const list = await listOf('en', []);
    expect(items(list)).to.have.length(0);
    expect(list.shadowRoot!.querySelector('strong')!.textContent).to.equal('0 problems in the feed');
  });
});
