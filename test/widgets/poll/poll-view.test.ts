import { expect } from '@open-wc/testing';
import type { PollFailure } from '../../../src/controllers/poll-client.js';
import { pollWords } from '../../../src/i18n/poll-words.js';
import { loadWords, wordsNow, type Words } from '../../../src/i18n/words.js';
import type { PollInfo, StoredVote } from '../../../src/poll-protocol/index.js';
import {
  choiceHint,
  choices,
  pollNotes,
  pollView,
  readChoices,
  refusalOf,
  type KnownPoll,
} from '../../../src/widgets/poll/poll-view.js';

const info: PollInfo = {
  id: 'p1',
  question: 'Which?',
  kind: 'single',
  results: 'after-vote',
  identity: 'open',
  options: ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() })),
  state: 'open',
  serverTime: '2020-11-12T10:00:00Z',
  resultsVisible: false,
};
const own: StoredVote = { answer: 'b', revision: 0 };
const results = {
  total: 4,
  revision: 4,
  asOf: '2020-11-12T09:59:00Z',
  options: [
    { id: 'a', count: 3 },
    { id: 'b', count: 1 },
    { id: 'c', count: 0 },
  ],
};
const known = (change: Partial<KnownPoll> = {}, of: Partial<PollInfo> = {}): KnownPoll => ({
  phase: 'ready',
  ...change,
  info: { ...info, ...of },
});

describe('pollView', () => {
  for (const [what, of, change, isEditing, mode] of [
    ['open, not voted', {}, {}, false, 'form'],
    ['open, voted', {}, { own }, false, 'results'],
    ['open, voted, changing the answer', {}, { own }, true, 'form'],
    ['open, an answer under way', {}, { pending: 'a' }, false, 'form'],
    ['open, a change under way', {}, { own, pending: 'a' }, false, 'form'],
    ['open, withdrawn', {}, { own: { answer: null, revision: 1 } }, false, 'form'],
    ['open, voted, results after closing', { results: 'after-close' }, { own }, false, 'list'],
    ['open, voted, results never', { results: 'never' }, { own }, false, 'list'],
    ['open, results always', { results: 'always', resultsVisible: true }, {}, false, 'form'],
    ['upcoming', { state: 'upcoming' }, {}, false, 'list'],
    ['upcoming, results always', { state: 'upcoming', results: 'always', resultsVisible: true }, {}, false, 'list'],
    ['closed', { state: 'closed' }, {}, false, 'results'],
    ['closed, while the answer was changed', { state: 'closed' }, { own }, true, 'results'],
    ['closed, results after closing', { state: 'closed', results: 'after-close' }, {}, false, 'results'],
    ['closed, results never', { state: 'closed', results: 'never' }, {}, false, 'list'],
  ] as const) {
    it(`${what}: ${mode}`, () => {
      expect(pollView(undefined, known(change, of), isEditing).mode).to.equal(mode);
    });
  }

  for (const [of, isSupported] of [
    [{ kind: 'single' }, true],
    [{ kind: 'multiple' }, true],
    [{ kind: 'rating' }, false],
    [{ kind: 'ranking' }, false],
    [{ kind: 'text' }, false],
    [{ identity: 'code' }, false],
    [{ identity: 'link' }, false],
  ] as const) {
    it(`${JSON.stringify(of)} is ${isSupported ? '' : 'not '}drawn`, () => {
      expect(pollView(undefined, known({}, of), false).isSupported).to.equal(isSupported);
    });
  }

  it('has one row an option, in order, with counts, shares and the own answer', () => {
    expect(pollView(undefined, known({ own, results }), false).rows).to.deep.equal([
      { id: 'a', label: 'A', own: false, count: 3, share: 0.75 },
      { id: 'b', label: 'B', own: true, count: 1, share: 0.25 },
      { id: 'c', label: 'C', own: false, count: 0, share: 0 },
    ]);
  });

  it('has rows without numbers until results have come', () => {
    expect(pollView(undefined, known({ own }), false).rows[0]).to.deep.equal({ id: 'a', label: 'A', own: false });
  });

  it('shows no results that this visitor may not see', () => {
    expect(pollView(undefined, known({ results }), false).rows[0]).to.deep.equal({ id: 'a', label: 'A', own: false });
  });

  it('has a share of 0 while nobody has voted', () => {
    const nobody = { ...results, total: 0, options: [{ id: 'a', count: 0 }] };
    expect(pollView(undefined, known({ results: nobody }, { state: 'closed' }), false).rows[0]!.share).to.equal(0);
  });

  it('takes the texts of the feed where there is one', () => {
    const listed = { id: 'p1', question: 'Newer?', options: [{ id: 'a', label: 'Newer A' }] };
    const view = pollView(listed, known({ own, results }), false);
    expect(view.question).to.equal('Newer?');
    expect(view.rows.map(({ label }) => label)).to.deep.equal(['Newer A', 'B', 'C']);
  });

  it('puts what the feed no longer has last, by its id', () => {
    const more = { ...results, options: [{ id: 'gone', count: 2, removed: true as const }, ...results.options] };
    const view = pollView(undefined, known({ own, results: more }), false);
    expect(view.rows.at(-1)).to.deep.equal({ id: 'gone', label: 'gone', own: false, count: 2, share: 0.5 });
  });
});

describe('choices', () => {
  for (const [answer, ids] of [
    ['a', ['a']],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [null, []],
    [3, []],
    [undefined, []],
  ] as const) {
    it(`of ${JSON.stringify(answer)}`, () => {
      expect(choices(answer)).to.deep.equal(ids);
    });
  }
});

describe('words of a poll', () => {
  let words: Words;

  before(async () => {
    await loadWords('en', [], pollWords);
    words = wordsNow('en', [], pollWords)!;
  });

  const multiple = (min: number, max: number) => known({}, { kind: 'multiple', limits: { min, max } });

  for (const [what, poll, chosen, expected] of [
    ['one', known(), ['a'], { answer: 'a' }],
    ['none of one', known(), [], { error: 'Choose an answer first.' }],
    ['one that the service has not heard of', known(), ['new'], { error: /did not understand/ }],
    ['several', multiple(1, 2), ['b', 'a'], { answer: ['a', 'b'] }],
    ['none of several', multiple(1, 2), [], { error: 'Choose an answer first.' }],
    ['too many', multiple(1, 2), ['a', 'b', 'c'], { error: 'Choose up to 2.' }],
    ['too few', multiple(2, 3), ['a'], { error: 'Choose 2 to 3.' }],
    ['none, where that is an answer', multiple(0, 2), [], { answer: [] }],
  ] as const) {
    it(`readChoices: ${what}`, () => {
      const read = readChoices(poll, chosen, words);
      const { error } = expected as { error?: string | RegExp };
      if (error instanceof RegExp) expect(read.error).to.match(error);
      else expect(read).to.deep.equal(expected);
    });
  }

  for (const [poll, hint] of [
    [known(), ''],
    [multiple(1, 3), ''],
    [multiple(1, 2), 'Choose up to 2.'],
    [multiple(2, 2), 'Choose 2.'],
    [multiple(2, 3), 'Choose 2 to 3.'],
  ] as const) {
    it(`choiceHint: ${JSON.stringify(poll.info.limits ?? poll.info.kind)}`, () => {
      expect(choiceHint(poll, words)).to.equal(hint);
    });
  }

  const asOf = 'as of 11:00 (UTC+1)';
  const noon = '2020-11-13T11:00:00Z';
  const atNoon = 'Friday, 13 November 2020 at 12:00 (Central European Time)';
  for (const [what, change, of, notes] of [
    ['open', {}, {}, ['One vote from this device.']],
    ['open until', {}, { changesAt: noon }, [`Voting closes ${atNoon}.`, 'One vote from this device.']],
    ['voted', { own, results }, {}, [`4 votes · ${asOf}`]],
    ['voted, nothing kept', { own, results, isForgetful: true }, {}, [`4 votes · ${asOf}`, /not remembered here/]],
    ['voted, results later', { own }, { results: 'after-close' }, ['The results appear when voting is closed.']],
    ['voted, results never', { own }, { results: 'never' }, ['The results are not public.']],
    ['upcoming', {}, { state: 'upcoming', changesAt: noon }, [`Voting opens ${atNoon}.`]],
    ['upcoming by hand', {}, { state: 'upcoming' }, ['Voting has not opened yet.']],
    ['closed', { results }, { state: 'closed' }, [`4 votes · ${asOf}`, 'Voting is closed.']],
    [
      'closed without votes',
      { results: { ...results, total: 0 } },
      { state: 'closed' },
      ['No votes yet.', 'Voting is closed.'],
    ],
  ] as const) {
    it(`pollNotes: ${what}`, () => {
      const poll = known(change, of);
      const found = pollNotes(pollView(undefined, poll, false), poll, words, 'Europe/Brussels');
      expect(found).to.have.length(notes.length);
      found.forEach((note, index) => {
        const expected: string | RegExp = notes[index]!;
        if (expected instanceof RegExp) expect(note).to.match(expected);
        else expect(note).to.equal(expected);
      });
    });
  }
});

describe('refusalOf', () => {
  const failure = (code: string | undefined, mayPass = false): PollFailure => ({
    code,
    mayPass,
    problem: {},
    waitMs: 0,
  });
  for (const [code, mayPass, refusal] of [
    [undefined, true, 'away'],
    ['internal-error', true, 'away'],
    ['unavailable', true, 'busy'],
    ['too-many-requests', true, 'busy'],
    ['not-open', false, 'not-open'],
    ['already-voted', false, 'already-voted'],
    ['vote-id-taken', false, 'already-voted'],
    ['revision-conflict', false, 'already-voted'],
    ['unknown-poll', false, 'no-such-poll'],
    ['origin-refused', false, 'forbidden'],
    ['unknown-voter', false, 'forbidden'],
    ['invalid-answer', false, 'invalid'],
    ['invalid-id', false, 'invalid'],
    ['invalid-field', false, 'invalid'],
    ['something-newer', false, 'other'],
    [undefined, false, 'other'],
  ] as const) {
    it(`${code ?? 'nothing'}${mayPass ? ', may pass' : ''}: ${refusal}`, () => {
      expect(refusalOf(failure(code, mayPass))).to.equal(refusal);
    });
  }
});
