import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/widgets/poll/index.js';
import '../../../src/widgets/event/index.js';
import type { EventFeed, Poll } from '../../../src/domain/event-model.js';
import type { WidgetState } from '../../../src/parts/wco-widget.js';
import type { PollProblemCode } from '../../../src/poll-protocol/index.js';
import type { WcoPoll } from '../../../src/widgets/poll/poll.js';
import { feedUrl, smallFeed } from '../../support/feed-url.js';
import { answerLost, refusal, startPagePollService, unreachable } from '../../support/poll-service.js';
import type { Fate, PagePollService } from '../../support/poll-service.js';
import { all, settled, textOf } from '../../support/widget.js';

const option = (id: string, en: string, fr = en, ar = en) => ({ id, label: { en, fr, ar } });
const options = [
  option('single-window', 'Single window', 'Guichet unique', 'النافذة الواحدة'),
  option('blockchain', 'Blockchain', 'Chaîne de blocs', 'سلسلة الكتل'),
  option('ai', 'Artificial intelligence', 'Intelligence artificielle', 'الذكاء الاصطناعي'),
];
const question = { en: 'Which subject next?', fr: 'Quel sujet ensuite ?', ar: 'أي موضوع بعد ذلك؟' };
const polls: readonly Poll[] = [
  { id: 'p1', question, options },
  { id: 'many', question, options, kind: 'multiple', limits: { min: 1, max: 2 }, description: 'Think **twice**.' },
  { id: 'always', question, options, results: 'always' },
  { id: 'after-close', question, options, results: 'after-close', closes: '2020-11-13T12:00:00Z' },
  { id: 'never', question, options, results: 'never' },
  { id: 'later', question, options, opens: '2020-11-13T12:00:00Z' },
  { id: 'by-hand', question, options, opens: 'manual' },
  { id: 'over', question, options, closes: '2020-11-11T12:00:00Z' },
  { id: 'rating', question, kind: 'rating' },
  { id: 'coded', question, options, identity: 'code' },
];

describe('<wco-poll>', () => {
  let service: PagePollService;
  let nowMs: number;

  const make = async (attributes: Record<string, string | undefined>, inside = html``, lang = 'en') => {
    const poll = document.createElement('wco-poll');
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined) poll.setAttribute(name, value);
    const place = await fixture(html`<div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}></div>`);
    const holder = await fixture(inside);
    poll.append(...(holder?.childNodes ?? []));
    place.append(poll);
    return poll;
  };
  const pollOf = async (
    poll = 'p1',
    attributes: Record<string, string> = {},
    state: WidgetState = 'ready',
    lang = 'en',
  ) => {
    const made = await make(
      { poll, service: service.url, 'time-zone': 'Europe/Brussels', ...attributes },
      html``,
      lang,
    );
    await settled(made, state);
    return made;
  };
  const feedWith = (change: Partial<EventFeed> = {}) =>
    feedUrl({ ...smallFeed, polls: [...polls], pollService: service.url, ...change });
  const inputs = (poll: WcoPoll) => all<HTMLInputElement>(poll, 'input');
  const pick = async (poll: WcoPoll, ...labels: string[]) => {
    for (const label of all<HTMLLabelElement>(poll, 'label')) {
      if (labels.some((wanted) => label.textContent.includes(wanted))) label.click();
    }
    await poll.updateComplete;
  };
  const button = (poll: WcoPoll, part: string) => all<HTMLButtonElement>(poll, `button[part="${part}"]`)[0]!;
  const mode = (poll: WcoPoll) =>
    inputs(poll).length ? 'form' : all(poll, '[role="table"]').length ? 'results' : 'list';
  const until = (condition: () => unknown, message: string) =>
    waitUntil(condition, message, { timeout: 4000, interval: 5 });
  const error = (poll: WcoPoll) => textOf(poll, '[role="alert"]');
  const says = (poll: WcoPoll, words: RegExp) =>
    until(() => words.test(error(poll)), `"${error(poll)}" is not ${words}`);
  const row = (poll: WcoPoll, index: number) => {
    const found = all(poll, '[part="option"]')[index]!;
    const cells = ['.text', '[part="share"]', '[part="votes"]'].map(
      (part) => found.querySelector(part)?.textContent ?? '',
    );
    return cells.map((text) => text.replace(/\s+/g, ' ').trim());
  };
  /** Votes, and waits for what comes of it. */
  const vote = async (poll: WcoPoll, ...labels: string[]) => {
    await pick(poll, ...labels);
    button(poll, 'vote').click();
    await until(() => mode(poll) !== 'form', 'the vote was never confirmed');
    if (mode(poll) === 'results') await until(() => row(poll, 0)[1], 'results never came');
  };
  const onVotes =
    (fate: Fate): Fate =>
    (request, next) =>
      request.method === 'PUT' ? fate(request, next) : next();

  beforeEach(() => {
    nowMs = Date.parse('2020-11-12T10:00:00Z');
    service = startPagePollService({ polls, now: () => nowMs });
  });

  afterEach(() => {
    service.stop();
    localStorage.clear();
  });

  describe('the question', () => {
    it('is a group of native controls, named by the question as a heading', async () => {
      const poll = await pollOf();
      expect(textOf(poll, 'fieldset > legend h2')).to.equal('Which subject next?');
      expect(inputs(poll).map(({ type, value }) => `${type} ${value}`)).to.deep.equal([
        'radio single-window',
        'radio blockchain',
        'radio ai',
      ]);
      expect(inputs(poll)[1]!.labels![0]!.innerText.trim()).to.equal('Blockchain');
    });

    it('has checkboxes, its description and a hint where one may choose several', async () => {
      const poll = await pollOf('many');
      expect(new Set(inputs(poll).map(({ type }) => type))).to.deep.equal(new Set(['checkbox']));
      expect(textOf(poll, '.rich-text strong')).to.equal('twice');
      expect(textOf(poll, '[part="hint"]')).to.equal('Choose up to 2.');
    });

    it('follows heading-level', async () => {
      const poll = await pollOf('p1', { 'heading-level': '4' });
      expect(all(poll, 'legend h4')).to.have.length(1);
    });

    it('is in the language of the place, whether it comes from the service or the feed', async () => {
      const poll = await pollOf('p1', {}, 'ready', 'fr');
      expect(textOf(poll, 'legend')).to.equal('Quel sujet ensuite ?');
      const fed = await pollOf('p1', { feed: feedWith() }, 'ready', 'ar');
      expect(textOf(fed, 'legend')).to.equal('أي موضوع بعد ذلك؟');
      expect(all(fed, '.base')[0]!.dir).to.equal('rtl');
    });
  });

  describe('the vote', () => {
    it('turns the rows into results', async () => {
      await service.cast('p1', 'ai', 3);
      const poll = await pollOf();
      await vote(poll, 'Blockchain');
      expect(row(poll, 0)).to.deep.equal(['Single window your answer', '0%', '0']);
      expect(row(poll, 1)).to.deep.equal(['Blockchain your answer', '25%', '1']);
      expect(row(poll, 2)).to.deep.equal(['Artificial intelligence your answer', '75%', '3']);
      const visible = all(poll, '[part="own"]').map((own) => getComputedStyle(own).visibility);
      expect(visible).to.deep.equal(['hidden', 'visible', 'hidden']);
      expect(textOf(poll, '[part="notes"]')).to.equal('4 votes · as of 11:00 (UTC+1)');
    });

    it('counts several choices', async () => {
      const poll = await pollOf('many');
      await vote(poll, 'Blockchain', 'Artificial');
      expect(service.votes()[0]!.answer).to.deep.equal(['ai', 'blockchain']);
      expect([0, 1, 2].map((index) => row(poll, index)[1])).to.deep.equal(['0%', '100%', '100%']);
      expect(textOf(poll, '[part="notes"]')).to.contain('1 vote ');
    });

    it('works by keyboard alone, says once that it is counted, and leaves the focus in place', async () => {
      const poll = await pollOf();
      await sendKeys({ press: 'Tab' });
      expect(poll.shadowRoot!.activeElement).to.equal(inputs(poll)[0]);
      await sendKeys({ press: ' ' });
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      await until(() => mode(poll) === 'results', 'never confirmed');
      expect(service.votes()[0]!.answer).to.equal('blockchain');
      expect(poll.shadowRoot!.activeElement!.getAttribute('aria-label')).to.equal('Results');
      expect(all(poll, '[role="status"]').map(({ textContent }) => textContent)).to.deep.equal([
        'Your answer is counted.',
      ]);
      await sendKeys({ press: 'Tab' });
      expect(poll.shadowRoot!.activeElement).to.equal(button(poll, 'change'));
    });

    it('does not take the focus from elsewhere on the page', async () => {
      const elsewhere = await fixture<HTMLInputElement>(html`<input aria-label="Elsewhere" />`);
      const poll = await pollOf();
      await pick(poll, 'Blockchain');
      button(poll, 'vote').click();
      elsewhere.focus();
      await until(() => mode(poll) === 'results', 'never confirmed');
      await poll.updateComplete;
      expect(document.activeElement).to.equal(elsewhere);
    });

    it('needs a choice: the error stands beside the field, which gets the focus', async () => {
      const poll = await pollOf();
      button(poll, 'vote').click();
      await says(poll, /^Choose an answer first\.$/);
      expect(poll.shadowRoot!.activeElement).to.equal(inputs(poll)[0]);
      const described = inputs(poll)[0]!.getAttribute('aria-describedby')!;
      expect(textOf(poll, `#${described}`)).to.equal('Choose an answer first.');
      expect(service.votes()).to.deep.equal([]);
      await pick(poll, 'Blockchain');
      expect(error(poll)).to.equal('');
    });

    it('takes no more choices than the poll does', async () => {
      const poll = await pollOf('many');
      await pick(poll, 'Single', 'Blockchain', 'Artificial');
      button(poll, 'vote').click();
      await says(poll, /^Choose up to 2\.$/);
      expect(service.votes()).to.deep.equal([]);
      await pick(poll, 'Single');
      button(poll, 'vote').click();
      await until(() => mode(poll) === 'results', 'never confirmed');
    });

    it('is one, however often the button is clicked', async () => {
      const poll = await pollOf();
      await pick(poll, 'Blockchain');
      for (let i = 0; i < 3; i++) button(poll, 'vote').click();
      await until(() => mode(poll) === 'results', 'never confirmed');
      expect(service.votes()).to.have.length(1);
    });

    it('is not opened again by the second click of a double one', async () => {
      const poll = await pollOf();
      await vote(poll, 'Blockchain');
      button(poll, 'change').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
      await poll.updateComplete;
      expect(mode(poll)).to.equal('results');
    });

    it('is marked as under way until it is confirmed', async () => {
      let answer = () => {};
      service.fate = onVotes(async (_request, next) => {
        await new Promise<void>((resolve) => (answer = resolve));
        return next();
      });
      const poll = await pollOf();
      await pick(poll, 'Blockchain');
      button(poll, 'vote').click();
      await poll.updateComplete;
      expect(button(poll, 'vote').textContent.trim()).to.equal('Sending your answer…');
      expect(button(poll, 'vote').getAttribute('aria-disabled')).to.equal('true');
      await until(() => service.votes().length, 'never sent');
      answer();
      await until(() => mode(poll) === 'results', 'never confirmed');
    });

    for (const width of [720, 300]) {
      it(`moves nothing, ${width} px wide`, async () => {
        await service.cast('p1', 'ai', 30);
        const poll = await pollOf();
        poll.style.width = `${width}px`;
        await poll.updateComplete;
        const tops = () => all(poll, '[part="option"]').map((row) => row.getBoundingClientRect().top);
        const before = tops();
        await vote(poll, 'Artificial');
        expect(tops()).to.deep.equal(before);
      });
    }
  });

  describe('a service that does not answer', () => {
    it('is said; the answer is kept and sent when the network is back', async () => {
      const poll = await pollOf();
      service.fate = unreachable;
      await pick(poll, 'Blockchain');
      button(poll, 'vote').click();
      await says(poll, /^The poll service does not answer\. Your answer is kept here/);
      expect(button(poll, 'vote').textContent.trim()).to.equal('Try again');
      expect(inputs(poll)[1]!.checked).to.equal(true);
      service.fate = undefined;
      dispatchEvent(new Event('online'));
      await until(() => mode(poll) === 'results', 'never confirmed');
      expect(error(poll)).to.equal('');
      expect(await service.total('p1')).to.equal(1);
    });

    it('gets the same vote again when the visitor tries again, and counts it once', async () => {
      const poll = await pollOf();
      service.fate = onVotes(answerLost);
      await pick(poll, 'Blockchain');
      button(poll, 'vote').click();
      await says(poll, /does not answer/);
      service.fate = undefined;
      button(poll, 'vote').click();
      await until(() => mode(poll) === 'results', 'never confirmed');
      const [first, second] = service.votes();
      expect(second).to.deep.equal(first);
      expect(await service.total('p1')).to.equal(1);
    });

    it('gets it after a reload', async () => {
      const poll = await pollOf();
      service.fate = onVotes(unreachable);
      await pick(poll, 'Blockchain');
      button(poll, 'vote').click();
      await says(poll, /does not answer/);
      poll.remove();
      service.fate = undefined;
      const again = await pollOf();
      await until(() => mode(again) === 'results', 'never confirmed');
      expect(await service.total('p1')).to.equal(1);
    });

    it('leaves what is shown, with a line, and is asked again', async () => {
      const poll = await pollOf();
      await vote(poll, 'Blockchain');
      service.fate = unreachable;
      dispatchEvent(new Event('online'));
      await settled(poll, 'stale');
      expect(textOf(poll, '[part="notice"]')).to.match(
        /^A newer version could not be loaded. \(as of .*11:00 UTC\+1\) Try again$/,
      );
      expect(row(poll, 1)[1]).to.equal('100%');
      service.fate = undefined;
      button(poll, 'retry').click();
      await settled(poll, 'ready');
    });
  });

  describe('a refusal has its sentence', () => {
    const sentences: [PollProblemCode, RegExp][] = [
      ['not-open', /^Voting is not open at the moment/],
      ['already-voted', /^A vote from this device is counted already/],
      ['vote-id-taken', /^A vote from this device is counted already/],
      ['unknown-poll', /^The poll service does not know this question/],
      ['invalid-answer', /^The poll service did not understand this answer/],
      ['invalid-id', /^The poll service did not understand this answer/],
      ['invalid-field', /^The poll service did not understand this answer/],
      ['origin-refused', /^Voting is not allowed from this page/],
      ['unknown-voter', /^Voting is not allowed from this page/],
      ['too-large', /^Your answer was not counted/],
      ['too-many-requests', /^Very many people are voting at this moment\. Your answer is kept here/],
      ['unavailable', /^Very many people are voting at this moment\. Your answer is kept here/],
      ['internal-error', /^The poll service does not answer\. Your answer is kept here/],
    ];
    for (const [code, sentence] of sentences) {
      it(code, async () => {
        const poll = await pollOf();
        service.fate = onVotes(() => refusal(code, { retryAfter: 100 }));
        await pick(poll, 'Blockchain');
        button(poll, 'vote').click();
        await says(poll, sentence);
        expect(inputs(poll)[1]!.checked).to.equal(true);
      });
    }

    it('also where the poll was closed meanwhile, and the focus stays in the poll', async () => {
      const poll = await pollOf();
      await pick(poll, 'Blockchain');
      await service.act('p1', 'close');
      button(poll, 'vote').focus();
      button(poll, 'vote').click();
      await until(() => mode(poll) === 'results', 'never closed');
      expect(error(poll)).to.match(/^Voting is not open/);
      expect(textOf(poll, '[part="notes"]')).to.contain('Voting is closed.');
      expect(poll.shadowRoot!.activeElement!.getAttribute('aria-label')).to.equal('Results');
    });
  });

  describe('an answer of one’s own', () => {
    it('is known after a reload, and can be changed', async () => {
      const first = await pollOf();
      await vote(first, 'Blockchain');
      first.remove();
      const poll = await pollOf();
      expect(mode(poll)).to.equal('results');
      button(poll, 'change').click();
      await poll.updateComplete;
      expect(inputs(poll).map(({ checked }) => checked)).to.deep.equal([false, true, false]);
      await vote(poll, 'Artificial');
      expect(service.votes().map(({ answer, revision }) => [answer, revision])).to.deep.equal([
        ['blockchain', 0],
        ['ai', 1],
      ]);
      expect(await service.total('p1')).to.equal(1);
    });

    it('can be kept: nothing is sent, and the focus goes along', async () => {
      const poll = await pollOf();
      await vote(poll, 'Blockchain');
      button(poll, 'change').focus();
      button(poll, 'change').click();
      await poll.updateComplete;
      expect(poll.shadowRoot!.activeElement).to.equal(inputs(poll)[1]);
      await pick(poll, 'Artificial');
      const keep = all(poll, 'button[part="change"]')[0]!;
      expect(keep.textContent.trim()).to.equal('Keep my answer');
      keep.focus();
      keep.click();
      await poll.updateComplete;
      expect(mode(poll)).to.equal('results');
      expect(poll.shadowRoot!.activeElement!.getAttribute('aria-label')).to.equal('Results');
      button(poll, 'change').click();
      await poll.updateComplete;
      expect(inputs(poll).map(({ checked }) => checked)).to.deep.equal([false, true, false]);
      expect(service.votes()).to.have.length(1);
    });

    it('is not sent again where the visitor votes for the same', async () => {
      const poll = await pollOf();
      await vote(poll, 'Blockchain');
      button(poll, 'change').click();
      await poll.updateComplete;
      button(poll, 'vote').click();
      await poll.updateComplete;
      expect(mode(poll)).to.equal('results');
      expect(service.votes()).to.have.length(1);
    });

    it('stays out of the storage with storage="none", which is said', async () => {
      const poll = await pollOf('p1', { storage: 'none' });
      await vote(poll, 'Blockchain');
      expect(localStorage.length).to.equal(0);
      expect(textOf(poll, '[part="notes"]')).to.contain('Your answer is not remembered here');
    });

    it('counts also where the storage is full', async () => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        const poll = await pollOf();
        await vote(poll, 'Blockchain');
        expect(textOf(poll, '[part="notes"]')).to.contain('Your answer is not remembered here');
      } finally {
        Storage.prototype.setItem = setItem;
      }
    });
  });

  describe('how the poll stands', () => {
    for (const [poll, expected, note] of [
      ['later', 'list', 'Voting opens Friday, 13 November 2020 at 13:00 (Central European Time).'],
      ['by-hand', 'list', 'Voting has not opened yet.'],
      ['over', 'results', 'Voting is closed.'],
      ['after-close', 'form', 'Voting closes Friday, 13 November 2020 at 13:00 (Central European Time).'],
    ] as const) {
      it(`${poll}: ${note}`, async () => {
        const made = await pollOf(poll);
        expect(mode(made)).to.equal(expected);
        expect(textOf(made, '[part="notes"]')).to.contain(note);
        expect(all(made, '[part="option"]')).to.have.length(3);
      });
    }

    it('is said in the zone of the event, or in the visitor’s', async () => {
      const poll = await pollOf('later', { 'time-zone': 'Asia/Tokyo' });
      expect(textOf(poll, '[part="notes"]')).to.contain('at 21:00 (Japan Standard Time)');
      const inEvent = await pollOf('later', { feed: feedWith(), 'time-zone': 'event' });
      expect(textOf(inEvent, '[part="notes"]')).to.contain('at 13:00 (Central European Time)');
    });

    it('changes while it is looked at: opened by hand, it can be answered', async () => {
      const poll = await pollOf('by-hand');
      await service.act('by-hand', 'open');
      dispatchEvent(new Event('online'));
      await until(() => mode(poll) === 'form', 'never opened');
    });

    it('closes under the visitor’s hands without losing the focus', async () => {
      const poll = await pollOf();
      inputs(poll)[0]!.focus();
      await service.act('p1', 'close');
      dispatchEvent(new Event('online'));
      await until(() => mode(poll) === 'results', 'never closed');
      expect(poll.shadowRoot!.activeElement!.getAttribute('aria-label')).to.equal('Results');
    });

    it('hides results until the poll is closed, and says so', async () => {
      const poll = await pollOf('after-close');
      await vote(poll, 'Blockchain');
      expect(mode(poll)).to.equal('list');
      expect(textOf(poll, '[part="notes"]')).to.equal(
        'Voting closes Friday, 13 November 2020 at 13:00 (Central European Time). The results appear when voting is closed.',
      );
      expect(getComputedStyle(all(poll, '[part="own"]')[1]!).visibility).to.equal('visible');
      nowMs = Date.parse('2020-11-13T12:00:01Z');
      dispatchEvent(new Event('online'));
      await until(() => mode(poll) === 'results', 'never shown');
    });

    it('never shows results that are not public', async () => {
      const poll = await pollOf('never');
      await vote(poll, 'Blockchain');
      expect(textOf(poll, '[part="notes"]')).to.equal('The results are not public.');
    });

    it('shows results to choose by where everybody may see them', async () => {
      await service.cast('always', 'ai', 3);
      const poll = await pollOf('always');
      expect(mode(poll)).to.equal('form');
      expect(row(poll, 2)).to.deep.equal(['Artificial intelligence your answer', '100%', '3']);
      const label = inputs(poll)[2]!.labels![0]!;
      expect(label.querySelector('[aria-hidden="true"].votes')!.textContent).to.equal('3');
      expect(label.querySelector('.visually-hidden')!.textContent).to.equal('3 votes');
      await vote(poll, 'Blockchain');
      expect(service.votes()[0]!.answer).to.equal('blockchain');
    });

    for (const poll of ['rating', 'coded']) {
      it(`says that it cannot be answered here yet: ${poll}`, async () => {
        const made = await pollOf(poll);
        expect(textOf(made)).to.equal('Which subject next? This kind of question cannot be answered here yet.');
      });
    }

    it('shows new votes of others', async () => {
      const poll = await pollOf();
      await vote(poll, 'Blockchain');
      await service.cast('p1', 'ai', 3);
      dispatchEvent(new Event('online'));
      await until(() => row(poll, 2)[2] === '3', 'never shown');
      expect(row(poll, 1)[1]).to.equal('25%');
    });
  });

  describe('where the question comes from', () => {
    it('is the feed and the service it names', async () => {
      const poll = await make({ poll: 'p1', feed: feedWith() });
      await settled(poll);
      await vote(poll, 'Blockchain');
      expect(await service.total('p1')).to.equal(1);
    });

    it('is what <wco-event> names', async () => {
      const event = await fixture(html`<wco-event feed=${feedWith()}><wco-poll poll="p1"></wco-poll></wco-event>`);
      const poll = event.querySelector('wco-poll')!;
      await settled(poll);
      expect(textOf(poll, 'legend')).to.equal('Which subject next?');
    });

    it('is the service alone, without any feed', async () => {
      const poll = await make({ poll: 'p1', service: service.url.slice(0, -1) });
      await settled(poll);
      expect(textOf(poll, 'legend')).to.equal('Which subject next?');
    });

    it('is the service also where the feed cannot be had', async () => {
      const poll = await make({ poll: 'p1', service: service.url, feed: feedUrl('nothing') });
      await settled(poll);
      expect(mode(poll)).to.equal('form');
    });

    it('changes with the attributes', async () => {
      const poll = await pollOf();
      await pick(poll, 'Blockchain');
      poll.poll = 'many';
      await until(() => inputs(poll)[0]?.type === 'checkbox', 'never changed');
      expect(inputs(poll).some(({ checked }) => checked)).to.equal(false);
    });
  });

  describe('states', () => {
    const fallback = html`<p>Vote on paper.</p>`;
    const failures: [string, () => Record<string, string | undefined>, RegExp][] = [
      ['the service has no such poll', () => ({ poll: 'p9', service: service.url }), /^There is no such poll\./],
      ['the feed has no such poll', () => ({ poll: 'p9', feed: feedWith() }), /^There is no such poll\./],
      ['no poll is named', () => ({ feed: feedWith() }), /^There is no such poll\./],
      ['the name is none', () => ({ poll: '../x', service: service.url }), /^There is no such poll\./],
      [
        'no service is named',
        () => ({ poll: 'p1', feed: feedUrl({ ...smallFeed, polls: [...polls] }) }),
        /^Voting is not possible here: no poll service is named\./,
      ],
      ['the feed cannot be had', () => ({ poll: 'p1', feed: feedUrl('nothing') }), /^The poll could not be loaded\./],
      ['neither feed nor service is named', () => ({ poll: 'p1' }), /^Nothing to show yet/],
    ];
    for (const [what, attributes, sentence] of failures) {
      it(`failed: ${what}`, async () => {
        const poll = await make(attributes(), fallback);
        await settled(poll, 'failed');
        expect(textOf(poll)).to.match(sentence);
        expect(all(poll, 'slot')).to.have.length(1);
      });
    }

    it('failed: the service is away; tried again, it is there', async () => {
      service.fate = unreachable;
      const poll = await make({ poll: 'p1', service: service.url }, fallback);
      await settled(poll, 'failed');
      expect(textOf(poll)).to.match(/^The poll could not be loaded\. Try again$/);
      service.fate = undefined;
      button(poll, 'retry').click();
      await settled(poll, 'ready');
      expect(all(poll, 'slot')).to.have.length(0);
    });

    it('empty: the feed has no polls yet', async () => {
      const poll = await make({ poll: 'p1', feed: feedWith({ polls: [] }) });
      await settled(poll, 'empty');
      expect(textOf(poll)).to.equal('The question will appear here as soon as it is published.');
    });

    it('empty: the fallback stays', async () => {
      const poll = await make({ poll: 'p1', feed: feedWith({ polls: [] }) }, fallback);
      await settled(poll, 'empty');
      expect(all(poll, 'slot')).to.have.length(1);
    });

    it('loading: the fallback stays, else there are still lines', async () => {
      service.fate = () => new Promise(() => {});
      const poll = await make({ poll: 'p1', service: service.url }, fallback);
      const bare = await make({ poll: 'p1', service: service.url });
      await settled(poll, 'loading');
      await settled(bare, 'loading');
      expect(all(poll, 'slot')).to.have.length(1);
      expect(all(bare, '.placeholder')).to.have.length(1);
    });
  });

  describe('several on a page', () => {
    it('are answered each for itself', async () => {
      const one = await pollOf('p1');
      const other = await pollOf('many');
      await pick(other, 'Single');
      await vote(one, 'Blockchain');
      expect(inputs(other)[0]!.checked).to.equal(true);
      expect(mode(other)).to.equal('form');
    });

    it('have no id twice', async () => {
      const one = await pollOf('p1');
      const other = await pollOf('p1');
      for (const poll of [one, other]) {
        const ids = all(poll, '[id]').map(({ id }) => id);
        expect(new Set(ids).size).to.equal(ids.length);
      }
      expect(document.querySelectorAll('#error')).to.have.length(0);
    });

    it('are one voter where they show the same poll, also without a storage', async () => {
      const one = await pollOf('p1', { storage: 'none' });
      const other = await pollOf('p1', { storage: 'none' });
      await vote(one, 'Blockchain');
      await vote(other, 'Artificial');
      expect(await service.total('p1')).to.equal(1);
    });
  });

  describe('what the page hears', () => {
    it('is that a vote was counted, and never which', async () => {
      const poll = await pollOf();
      await pick(poll, 'Blockchain');
      setTimeout(() => button(poll, 'vote').click());
      const { detail, bubbles, composed } = await oneEvent(document, 'wco-poll-vote');
      expect(detail).to.deep.equal({ poll: 'p1', revision: 0 });
      expect(bubbles && composed).to.equal(true);
    });

    it('is nothing while a vote is not confirmed', async () => {
      const poll = await pollOf();
      let heard = 0;
      poll.addEventListener('wco-poll-vote', () => heard++);
      service.fate = onVotes(answerLost);
      await pick(poll, 'Blockchain');
      button(poll, 'vote').click();
      await says(poll, /does not answer/);
      expect(heard).to.equal(0);
      service.fate = undefined;
      button(poll, 'vote').click();
      await until(() => mode(poll) === 'results', 'never confirmed');
      expect(heard).to.equal(1);
    });

    it('is the results, when they are shown and when they change', async () => {
      const poll = await pollOf();
      const totals: number[] = [];
      poll.addEventListener('wco-poll-results', (event) => {
        const { detail } = event as CustomEvent;
        expect(structuredClone(detail).poll).to.equal('p1');
        totals.push(detail.results.total);
      });
      await vote(poll, 'Blockchain');
      dispatchEvent(new Event('online'));
      await service.cast('p1', 'ai', 2);
      dispatchEvent(new Event('online'));
      await until(() => row(poll, 2)[2] === '2', 'never shown');
      expect(totals).to.deep.equal([1, 3]);
    });
  });

  describe('for everybody', () => {
    for (const lang of ['en', 'fr', 'ar']) {
      it(`passes axe in ${lang}: form, error, results, list`, async () => {
        const poll = await pollOf('p1', {}, 'ready', lang);
        await expect(poll).to.be.accessible();
        button(poll, 'vote').click();
        await until(() => error(poll), 'no error');
        await expect(poll).to.be.accessible();
        inputs(poll)[1]!.click();
        await poll.updateComplete;
        button(poll, 'vote').click();
        await until(() => mode(poll) === 'results' && row(poll, 0)[1], 'never confirmed');
        await expect(poll).to.be.accessible();
        await expect(await pollOf('always', {}, 'ready', lang)).to.be.accessible();
        await expect(await pollOf('later', {}, 'ready', lang)).to.be.accessible();
        await expect(await pollOf('p9', {}, 'failed', lang)).to.be.accessible();
      });
    }

    it('passes axe on a dark ground, where the bars are seen as well', async () => {
      await service.cast('p1', 'ai', 3);
      const place = await fixture(html`<div lang="en"></div>`);
      place.setAttribute('style', 'background: #111; color: #eee');
      const poll = document.createElement('wco-poll');
      poll.poll = 'p1';
      poll.service = service.url;
      place.append(poll);
      await settled(poll);
      await vote(poll, 'Blockchain');
      await expect(poll).to.be.accessible();
    });

    it('reads right to left in Arabic: the tick and the start of the bars are on the right', async () => {
      const poll = await pollOf('p1', {}, 'ready', 'ar');
      await vote(poll, 'سلسلة');
      const [text, share] = ['.mine .text', '.mine [part="share"]'].map(
        (part) => all(poll, part)[0]!.getBoundingClientRect().left,
      );
      expect(text).to.be.greaterThan(share!);
    });

    it('has no style attribute, which a strict page would refuse', async () => {
      const poll = await pollOf();
      await vote(poll, 'Blockchain');
      expect(all(poll, '[style]')).to.deep.equal([]);
    });

    it('is a table whose rows are read whole', async () => {
      await service.cast('p1', 'ai', 3);
      const poll = await pollOf();
      await vote(poll, 'Blockchain');
      const roles = all(poll, '[role="table"] [role]').map((cell) => cell.getAttribute('role'));
      const line = ['row', 'rowheader', 'cell', 'cell'];
      expect(roles).to.deep.equal(['row', 'columnheader', 'columnheader', 'columnheader', ...line, ...line, ...line]);
    });
  });
});
