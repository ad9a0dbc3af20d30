import { expect } from '@open-wc/testing';
import { furtherWords } from '../../src/i18n/further-words.js';
import { loadWords, wordsNow, type Words } from '../../src/i18n/words.js';
import { linkWords } from '../../src/parts/link-words.js';
import type { Link } from '../../src/domain/event-model.js';

describe('linkWords', () => {
  let words: Words;
  before(async () => {
    await loadWords('fr', [], furtherWords);
    words = wordsNow('fr', [], furtherWords)!;
  });

  const cases: [string, Link, string][] = [
    [
      'the feed’s own words',
      { url: 'https://a.example', kind: 'website', label: { en: 'Home', fr: 'Accueil' } },
      'Accueil',
    ],
    ['the kind in the reader’s words', { url: 'https://a.example', kind: 'website' }, 'Site web'],
    ['a name as its owner writes it', { url: 'https://a.example', kind: 'linkedin' }, 'LinkedIn'],
    [
      'the place it leads to, for an unknown kind',
      { url: 'https://www.a.example/b?c', kind: 'homepage-2' },
      'a.example',
    ],
    ['the place it leads to, without a kind', { url: 'https://a.example/b' }, 'a.example'],
    ['the address of a person', { url: 'mailto:ann@a.example' }, 'ann@a.example'],
    ['the number of a telephone', { url: 'tel:+3222099211' }, '+3222099211'],
  ];
  for (const [name, link, expected] of cases) {
    it(name, () => {
      expect(linkWords(link, words, ['en'])).to.equal(expected);
    });
  }
});
