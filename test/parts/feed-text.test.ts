import { expect, fixture, html } from '@open-wc/testing';
import type { Text } from '../../src/domain/event-model.js';
import { loadWords, wordsNow } from '../../src/i18n/words.js';
import { compose, facts, feedLine, feedText, lineContent, speakerLine, type Line } from '../../src/parts/feed-text.js';

const words = (language: string) => wordsNow(language)!;
const arabic = { text: 'محمد', lang: 'ar', dir: 'rtl' } as const;

describe('texts of the feed in a line', () => {
  before(() => Promise.all(['en', 'ar'].map((language) => loadWords(language))));

  const cases: [string, string, Text | undefined, Line][] = [
    ['the reader’s language', 'en', { en: 'Room' }, ['Room']],
    ['a region of it', 'en', { 'en-GB': 'Room' }, ['Room']],
    ['another language', 'en', { ar: 'محمد' }, [arabic]],
    ['another language of the same direction', 'en', { fr: 'Salle' }, [{ text: 'Salle', lang: 'fr', dir: 'ltr' }]],
    ['a language not said, read as the line is', 'en', 'Kunio', ['Kunio']],
    ['a language not said, read the other way', 'en', 'محمد', [{ text: 'محمد', dir: 'auto' }]],
    ['a language not said, in a line from right to left', 'ar', 'Kunio', [{ text: 'Kunio', dir: 'auto' }]],
    ['nothing', 'en', undefined, []],
  ];
  for (const [name, language, text, expected] of cases) {
    it(`in ${name}`, () => {
      expect(feedLine(text, words(language), ['en', 'ar'])).to.deep.equal(expected);
    });
  }

  it('a prefix and a name in two languages are marked apart', () => {
    const speaker = { id: 'k', prefix: { ar: 'د.' }, name: { en: 'Kunio Mikuriya' } };
    expect(speakerLine(speaker, words('ar'), ['en', 'ar'])).to.deep.equal([
      'د.',
      '\u00a0',
      { text: 'Kunio Mikuriya', lang: 'en', dir: 'ltr' },
    ]);
  });

  it('a prefix and a name in one language are one text', () => {
    const speaker = { id: 'm', prefix: { ar: 'د.' }, name: { ar: 'محمد' } };
    expect(speakerLine(speaker, words('en'), ['en', 'ar'])).to.deep.equal([
      { text: 'د.\u00a0محمد', lang: 'ar', dir: 'rtl' },
    ]);
  });

  it('are one text together where none needs marks, and what is empty is left out', () => {
    expect(facts(['Room'], [], '', 'Talk')).to.deep.equal(['Room\u00a0· Talk']);
    expect(facts([], '')).to.deep.equal([]);
  });

  it('keep their marks where they are put together, in the order of the sentence', () => {
    const line = compose((one, other) => `${other} (${one})`, ['Ann'], [arabic]);
    expect(line).to.deep.equal([arabic, ' (', 'Ann', ')']);
  });

  it('carry lang and dir on the page', async () => {
    const p = await fixture(html`<p>${lineContent(facts('Talk', [arabic]))}</p>`);
    expect(p.textContent).to.equal('Talk\u00a0· محمد');
    const { lang, dir } = p.querySelector('bdi')!;
    expect([lang, dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('of which there is none leave nothing', async () => {
    const p = await fixture(html`<p>${feedText(undefined, words('en'), [])}</p>`);
    expect(p.textContent).to.equal('');
  });
});
