import { describe, expect, test } from 'vitest';
import { jsonPath } from '../../src/feed/problem-list.js';
import type { Problem } from '../../src/feed/problem.js';
import {
  loadExplanations,
  loadSentences,
  placeOf,
  problemLanguages,
  sentence,
} from '../../src/i18n/problem-sentences.js';
import type { Facts } from '../../src/i18n/problems/problem-words.js';
import ar from '../../src/i18n/problems/ar.js';
import en from '../../src/i18n/problems/en.js';
import fr from '../../src/i18n/problems/fr.js';

const all = { en, fr, ar };
const problem = (some: Partial<Problem>): Problem => ({
  severity: 'error',
  code: 'missing',
  path: '$',
  params: {},
  ...some,
});

const facts: Facts = {
  field: 'FIELD',
  found: 'FOUND',
  expected: 'EXPECTED',
  loses: 'value',
  url: 'https://example.org/feed.json',
  status: '404',
  limit: '1',
  line: '12',
  column: '34',
  count: '56',
  attribute: 'ATTRIBUTE',
  cause: '',
  insecure: false,
};

describe.each(problemLanguages)('%s', (language) => {
  const words = all[language];

  test('knows its own language', () => {
    expect(words.language).toBe(language);
  });

  test.each(Object.keys(words.problems) as Problem['code'][])('%s is a sentence with a way out', (code) => {
    for (const loses of ['item', 'value', 'nothing'] as const) {
      for (const more of [
        {},
        { insecure: true },
        { cause: 'ENOTFOUND' },
        { status: '403' },
        { status: '500' },
        { expected: '3' },
      ]) {
        const { what, wayOut } = words.problems[code]({ ...facts, loses, ...more });
        for (const text of [what, wayOut]) {
          expect(text).toMatch(/[.؟?]$/);
          expect(text).not.toMatch(/undefined|\[object| {2}/);
          // What stands apart in Arabic is let go again.
          expect(text.split('\u2068')).toHaveLength(text.split('\u2069').length);
        }
      }
    }
  });

  test.each(Object.keys(en.problems) as Problem['code'][])('%s tells what English tells', (code) => {
    const names: (keyof Facts)[] = ['field', 'found', 'expected', 'url', 'line', 'column', 'count', 'attribute'];
    const told = (one: Facts, explain: (facts: Facts) => { what: string; wayOut: string }) => {
      const { what, wayOut } = explain(one);
      return names.filter((name) => (what + wayOut).includes(String(one[name])));
    };
    expect(told(facts, words.problems[code])).toEqual(told(facts, en.problems[code]));
  });

  test('has its own words for everything', () => {
    if (language === 'en') return;
    for (const code of Object.keys(en.problems) as Problem['code'][]) {
      expect(words.problems[code](facts).what).not.toBe(en.problems[code](facts).what);
    }
    for (const [form, text] of Object.entries(words.forms))
      expect(text, form).not.toBe(en.forms[form as keyof typeof en.forms]);
  });
});

describe('in English', () => {
  test.each<[Partial<Problem>, string]>([
    [
      { code: 'missing', path: '$.sessions[3].title' },
      '“title” is missing. What it belongs to is not shown. Add “title”.',
    ],
    [{ code: 'missing', path: '$.event.name' }, '“name” is missing. Add “name”.'],
    [{ code: 'missing', path: '$.version' }, '“version” is missing. Add “version”.'],
    [
      { code: 'null-value', path: '$.speakers[0].photo', severity: 'hint' },
      '“photo” is null. Leave it out, or fill it.',
    ],
    [
      { code: 'wrong-type', path: '$.sessions[0].people[1].speaker', params: { found: '[…]', expected: 'id' } },
      '“speaker” is […], which is not the kind of value that belongs here. What it belongs to is not shown. Write an id: a text of at most 255 characters.',
    ],
    [
      {
        code: 'unknown-language',
        path: "$.sessions[0].title['not a tag']",
        params: { found: 'not a tag', expected: 'language' },
      },
      '“not a tag” is not a language tag. The text under it is left out. Write a language tag such as en, fr or pt-BR.',
    ],
    [
      { code: 'out-of-range', path: '$.polls[0].limits.max', params: { found: '1', expected: '3' } },
      '“max” is 1, which is too small or too large. It is left out. Write a number that is not smaller than 3.',
    ],
    [
      { code: 'wrong-type', path: '$.rooms[0].name.fr', params: { found: '5', expected: 'text' } },
      '“fr” is 5, which is not the kind of value that belongs here. It is left out. Write a text, or texts by language such as {"en": "Welcome", "fr": "Bienvenue"}.',
    ],
  ])('%j', async (some, expected) => {
    expect(await sentence(problem(some), 'en')).toBe(expected);
  });
});

test.each([
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['AR', 'ar'],
  ['de', 'en'],
  ['', 'en'],
])('a reader of %j is told in %s', async (language, expected) => {
  const [explain, same] = await Promise.all([loadExplanations(language), loadExplanations(expected)]);
  const one = problem({ path: '$.sessions[0].title' });
  expect(explain(one)).toEqual(same(one));
  expect((await loadSentences(language))(one)).toBe(`${same(one).what} ${same(one).wayOut}`);
});

test.each([
  [[]],
  [['sessions', 3, 'title', 'pt-BR']],
  [['$schema']],
  [["it's", 'back\\slash', 'new\nline', '', 'a.b[0]']],
])('the place %j is found again in its path', (place) => {
  expect(placeOf(jsonPath(place))).toEqual(place);
});
