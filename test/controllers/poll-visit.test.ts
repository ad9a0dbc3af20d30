import { expect } from '@open-wc/testing';
import { PollVisit, type PollSnapshot } from '../../src/controllers/poll-visit.js';
import type { Poll } from '../../src/domain/event-model.js';
import { isVoteId, type Answer, type PollProblemCode, type StoredVote } from '../../src/poll-protocol/index.js';
import { answerLost, refusal, startPagePollService, unreachable } from '../support/poll-service.js';
import type { PagePollService } from '../support/poll-service.js';
import { pollWorld, until, type PollWorld } from '../support/poll-world.js';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
const polls: readonly Poll[] = [
  { id: 'p1', question: 'Which?', options },
  { id: 'always', question: 'Which?', options, results: 'always' },
  { id: 'later', question: 'Which?', options, opens: '2020-11-12T10:00:30Z', closes: '2020-11-12T10:01:00Z' },
  { id: 'by-hand', question: 'Which?', options, opens: 'manual' },
  { id: 'rehearsed', question: 'Which?', options, opens: '2030-01-01T00:00:00Z' },
];

describe('PollVisit', () => {
  let service: PagePollService;
  let world: PollWorld;
  let visits: PollVisit[];
  let confirmed: StoredVote[];

  const visit = (poll = 'p1', isLasting = true): PollVisit => {
    const listener = { changed() {}, confirmed: (vote: StoredVote) => confirmed.push(vote) };
    const made = new PollVisit({ service: service.url, poll }, isLasting, world.environment, listener);
    visits.push(made);
    made.start();
    return made;
  };
  const phase = (made: PollVisit, wanted: PollSnapshot['phase']) =>
    until(() => made.snapshot.phase === wanted, `never ${wanted}`);
  const ready = async (poll?: string, isLasting?: boolean) => {
    const made = visit(poll, isLasting);
    await phase(made, 'ready');
    return made;
  };
  const vote = async (made: PollVisit, answer: Answer) => {
    const count = confirmed.length;
    made.vote(answer);
    await until(() => confirmed.length > count && made.snapshot.results, 'the vote was never confirmed');
  };
  const waits = (made: PollVisit) => until(() => made.snapshot.failure && !made.snapshot.isSending, 'it never failed');
  const looks = () =>
    service.requests.filter(({ url, method }) => method === 'GET' && /\w\/v1\/polls\/[\w-]+$/.test(url));
  const key = (poll = 'p1') => `wco:voter:${service.url}:${poll}`;

  beforeEach(() => {
    world = pollWorld();
    service = startPagePollService({ polls, now: () => world.nowMs });
    visits = [];
    confirmed = [];
  });

  afterEach(() => {
    for (const made of visits) made.stop();
    service.stop();
    localStorage.clear();
  });

  describe('a vote', () => {
    it('needs nothing stored and nothing sent before the visitor acts', async () => {
      await ready();
      expect(service.requests.map(({ method }) => method)).to.deep.equal(['GET']);
      expect(localStorage.length).to.equal(0);
    });

    it('is confirmed, with results, under random ids that differ', async () => {
      const made = await ready();
      await vote(made, 'b');
      const [sent] = service.votes();
      expect(sent).to.deep.include({ answer: 'b', revision: 0 });
      expect(isVoteId(sent!.vote) && isVoteId(sent!.voter) && sent!.vote !== sent!.voter).to.equal(true);
      expect(made.snapshot).to.deep.include({ own: { answer: 'b', revision: 0 }, pending: undefined });
      expect(made.snapshot.results!.options.map(({ count }) => count)).to.deep.equal([0, 1, 0]);
    });

    it('lies in the storage before it is sent', async () => {
      const made = await ready();
      let stored: unknown;
      service.fate = (request, next) => {
        if (request.method === 'PUT') stored = JSON.parse(localStorage.getItem(key())!);
        return next();
      };
      await vote(made, 'b');
      const { vote: id, voter } = service.votes()[0]!;
      expect(stored).to.deep.equal({ vote: id, voter, revision: 0, pending: 'b' });
    });

    it('is changed under the same ids, with the next revision', async () => {
      const made = await ready();
      await vote(made, 'b');
      await vote(made, 'c');
      const [first, second] = service.votes();
      expect(second).to.deep.equal({ ...first, answer: 'c', revision: 1 });
      expect(confirmed.map(({ revision }) => revision)).to.deep.equal([0, 1]);
      expect(await service.total('p1')).to.equal(1);
    });

    it('is not sent again where it says the same', async () => {
      const made = await ready();
      await vote(made, 'b');
      made.vote('b');
      expect(service.votes()).to.have.length(1);
    });

    it('is sent once, however often the visitor clicks', async () => {
      const made = await ready();
      made.vote('b');
      made.vote('b');
      await until(() => confirmed.length, 'never confirmed');
      expect(service.votes()).to.have.length(1);
    });

    it('gives way to another answer while it waits', async () => {
      const made = await ready();
      service.fate = answerLost;
      made.vote('b');
      await waits(made);
      service.fate = undefined;
      await vote(made, 'c');
      expect(made.snapshot.own).to.deep.equal({ answer: 'c', revision: 1 });
      expect(await service.total('p1')).to.equal(1);
    });
  });

  describe('a vote whose answer does not come', () => {
    it('is the same when it is sent again, and counted once', async () => {
      const made = await ready();
      service.fate = answerLost;
      made.vote('b');
      await waits(made);
      expect(made.snapshot).to.deep.include({ pending: 'b', isSending: false });
      service.fate = undefined;
      world.pass(1000);
      await until(() => confirmed.length, 'never confirmed');
      const [first, second] = service.votes();
      expect(second).to.deep.equal(first);
      expect(await service.total('p1')).to.equal(1);
    });

    it('is sent again as soon as the network is back', async () => {
      const made = await ready();
      service.fate = unreachable;
      made.vote('b');
      await waits(made);
      service.fate = undefined;
      world.comeOnline();
      await until(() => confirmed.length, 'never confirmed');
      expect(made.snapshot.failure).to.equal(undefined);
    });

    it('waits longer after each failure', async () => {
      const made = await ready();
      world.setHidden(true);
      service.fate = unreachable;
      made.vote('b');
      const pauses: number[] = [];
      for (let i = 0; i < 8; i++) {
        await waits(made);
        pauses.push(world.pauses[0]!);
        world.pass(pauses.at(-1)!);
      }
      expect(pauses).to.deep.equal([1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000]);
    });

    it('is sent after a reload', async () => {
      const made = await ready();
      service.fate = unreachable;
      made.vote('b');
      await waits(made);
      made.stop();
      service.fate = undefined;
      const again = visit();
      await until(() => again.snapshot.own, 'never confirmed');
      expect(again.snapshot.own).to.deep.equal({ answer: 'b', revision: 0 });
      expect(await service.total('p1')).to.equal(1);
    });

    for (const [what, answer] of [
      ['a page of some proxy', () => new Response('<h1>Sign in to the Wi-Fi</h1>')],
      ['somebody else’s JSON', () => new Response('{"hello":"world"}')],
      ['a gateway’s error', () => new Response('Bad gateway', { status: 502 })],
      ['an internal error', () => refusal('internal-error')],
    ] as const) {
      it(`does not take ${what} for a confirmation`, async () => {
        const made = await ready();
        service.fate = answer;
        made.vote('b');
        await waits(made);
        expect(made.snapshot).to.deep.include({ pending: 'b', own: undefined });
      });
    }

    for (const code of ['unavailable', 'too-many-requests'] as const) {
      it(`waits as long as ${code} asks for`, async () => {
        const made = await ready();
        world.setHidden(true);
        service.fate = () => refusal(code, { retryAfter: 7 });
        made.vote('b');
        await waits(made);
        expect(made.snapshot.failure!.code).to.equal(code);
        service.fate = undefined;
        world.pass(7000);
        expect(service.votes()).to.have.length(1);
        world.pass(1000);
        await until(() => confirmed.length, 'never confirmed');
      });
    }
  });

  describe('a refused vote', () => {
    const refusals: PollProblemCode[] = [
      'not-open',
      'already-voted',
      'vote-id-taken',
      'unknown-poll',
      'origin-refused',
      'unknown-voter',
      'invalid-answer',
      'invalid-id',
      'invalid-field',
      'not-json',
      'too-large',
    ];
    for (const code of refusals) {
      it(`is given up: ${code}`, async () => {
        const made = await ready();
        service.fate = (request, next) => (request.method === 'PUT' ? refusal(code) : next());
        made.vote('b');
        await waits(made);
        expect(made.snapshot.failure!.code).to.equal(code);
        expect(made.snapshot).to.deep.include({ pending: undefined, own: undefined });
        world.comeOnline();
        await until(() => looks().length > 2, 'never looked again');
        expect(service.votes()).to.have.length(1);
      });
    }

    it('leaves the answer before it as it was', async () => {
      const made = await ready();
      await vote(made, 'b');
      service.fate = (request, next) => (request.method === 'PUT' ? refusal('not-open') : next());
      made.vote('c');
      await waits(made);
      expect(made.snapshot.own!.answer).to.equal('b');
      service.fate = undefined;
      await vote(made, 'c');
      expect(await service.total('p1')).to.equal(1);
    });

    it('shows at once how the poll stands', async () => {
      const made = await ready();
      await service.act('p1', 'close');
      made.vote('b');
      await until(() => made.snapshot.info!.state === 'closed', 'never closed');
      expect(made.snapshot.failure!.code).to.equal('not-open');
    });
  });

  describe('two windows of one visitor', () => {
    it('are one voter', async () => {
      const first = await ready();
      const second = await ready();
      await vote(first, 'a');
      await vote(second, 'b');
      expect(await service.total('p1')).to.equal(1);
      expect(second.snapshot.own).to.deep.equal({ answer: 'b', revision: 1 });
      world.pass(20_000);
      await until(() => first.snapshot.own?.answer === 'b', 'the other window never noticed');
    });

    it('count the later answer where both were sent with the same revision', async () => {
      const first = await ready();
      await vote(first, 'a');
      const record = JSON.parse(localStorage.getItem(key())!);
      const second = await ready();
      await vote(second, 'b');
      localStorage.setItem(key(), JSON.stringify(record));
      await vote(first, 'c');
      expect(first.snapshot.own).to.deep.equal({ answer: 'c', revision: 2 });
      expect(await service.total('p1')).to.equal(1);
    });

    it('count the later answer where the other window has changed more often', async () => {
      const first = await ready();
      await vote(first, 'a');
      const record = JSON.parse(localStorage.getItem(key())!);
      const second = await ready();
      for (const answer of ['b', 'a', 'b']) await vote(second, answer);
      localStorage.setItem(key(), JSON.stringify(record));
      await vote(first, 'c');
      expect(first.snapshot.own!.answer).to.equal('c');
    });
  });

  describe('what is remembered', () => {
    it('is the own answer, after a reload', async () => {
      const made = await ready();
      await vote(made, 'b');
      made.stop();
      const again = await ready();
      expect(again.snapshot.own).to.deep.equal({ answer: 'b', revision: 0 });
      expect(again.snapshot.results!.total).to.equal(1);
      await vote(again, 'c');
      expect(await service.total('p1')).to.equal(1);
    });

    it('stays out of the storage where the page wants nothing kept, and lasts as long as the page', async () => {
      const made = await ready('p1', false);
      await vote(made, 'b');
      expect(localStorage.length).to.equal(0);
      expect(made.snapshot.isForgetful).to.equal(true);
      made.stop();
      const again = await ready('p1', false);
      await vote(again, 'c');
      expect(await service.total('p1')).to.equal(1);
    });

    it('lasts as long as the page where the storage is full', async () => {
      const made = await ready();
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        await vote(made, 'b');
        expect(made.snapshot.isForgetful).to.equal(true);
        await vote(made, 'c');
      } finally {
        Storage.prototype.setItem = setItem;
      }
      expect(await service.total('p1')).to.equal(1);
    });

    for (const junk of ['', '{', 'null', '[]', '{"voter":"x","vote":"y","revision":0}', '{"revision":-1}']) {
      it(`is nothing where the storage holds ${junk || 'an empty text'}`, async () => {
        localStorage.setItem(key(), junk);
        const made = await ready();
        expect(made.snapshot.own).to.equal(undefined);
        await vote(made, 'b');
      });
    }

    it('is forgotten where the organiser has cleared a rehearsal away', async () => {
      await service.act('rehearsed', 'open');
      const made = await ready('rehearsed');
      await vote(made, 'b');
      await service.act('rehearsed', 'clear');
      await service.act('rehearsed', 'open');
      world.pass(20_000);
      await until(() => !made.snapshot.own, 'never forgotten');
      await vote(made, 'c');
      expect(await service.total('rehearsed')).to.equal(1);
    });
  });

  describe('looking', () => {
    it('goes on calmly while somebody can see it', async () => {
      const made = await ready();
      expect(world.pauses).to.deep.equal([10_000]);
      await service.act('p1', 'close');
      world.pass(10_000);
      await until(() => made.snapshot.info!.state === 'closed', 'never looked again');
      await until(() => world.pauses.length, 'no further look is planned');
      expect(world.pauses).to.deep.equal([60_000]);
    });

    it('rests while the page is hidden, and catches up when it is shown', async () => {
      await ready();
      world.setHidden(true);
      expect(world.pauses).to.deep.equal([]);
      world.pass(60_000);
      world.setHidden(false);
      world.pass(0);
      await until(() => looks().length === 2, 'never looked again');
    });

    it('ends with the visit', async () => {
      const made = await ready();
      made.stop();
      expect(world.pauses).to.deep.equal([]);
      world.comeOnline();
      expect(looks()).to.have.length(1);
    });

    it('comes just after the poll opens and closes', async () => {
      const made = await ready('later');
      expect(made.snapshot.info!.state).to.equal('upcoming');
      for (const [state, ms] of [
        ['open', 30_000],
        ['closed', 30_000],
      ] as const) {
        while (made.snapshot.info!.state !== state) {
          await until(() => world.pauses.length, 'no further look is planned');
          world.pass(world.pauses[0]!);
          await until(() => !made.snapshot.isSending && world.pauses.length, 'no look');
        }
        expect(world.nowMs).to.be.lessThan(
          Date.parse('2020-11-12T10:00:00Z') + (state === 'open' ? ms : 2 * ms) + 2_000,
        );
      }
    });

    it('shows a poll that is opened by hand', async () => {
      const made = await ready('by-hand');
      expect(made.snapshot.info!.state).to.equal('upcoming');
      await service.act('by-hand', 'open');
      world.pass(10_000);
      await until(() => made.snapshot.info!.state === 'open', 'never opened');
    });

    it('shows results as they change, and asks for them by their tag', async () => {
      const made = await ready('always');
      const { results } = made.snapshot;
      const tags: (string | null)[] = [];
      service.fate = (request, next) => {
        if (request.url.includes('/results')) tags.push(request.headers.get('If-None-Match'));
        return next();
      };
      world.pass(10_000);
      await until(() => looks().length === 2 && world.pauses.length, 'never looked again');
      expect(tags[0]).to.match(/^W\/"/);
      expect(made.snapshot.results).to.equal(results);
      await service.cast('always', 'a', 3);
      world.pass(10_000);
      await until(() => made.snapshot.results!.total === 3, 'the results never changed');
    });

    it('names the own vote only where it opens the results', async () => {
      const named = () => service.requests.filter(({ url }) => url.includes('?vote=')).map(({ url }) => url);
      const open = await ready('always');
      await vote(open, 'a');
      expect(named()).to.deep.equal([]);
      const made = await ready();
      await vote(made, 'a');
      expect(named()).to.deep.equal([`${service.url}v1/polls/p1/results?vote=${service.votes()[1]!.vote}`]);
    });

    it('keeps what it has while the service is away, and comes back', async () => {
      const made = await ready('always');
      service.fate = unreachable;
      world.pass(10_000);
      await phase(made, 'away');
      expect(made.snapshot.info!.state).to.equal('open');
      expect(made.snapshot.results!.total).to.equal(0);
      service.fate = undefined;
      world.comeOnline();
      await phase(made, 'ready');
    });

    it('comes less and less often while the service is away, and no sooner than it asks for', async () => {
      service.fate = unreachable;
      const made = visit();
      const pauses: number[] = [];
      await phase(made, 'away');
      for (let i = 0; i < 4; i++) {
        await until(() => world.pauses.length, 'no further look is planned');
        pauses.push(world.pauses[0]!);
        world.pass(world.pauses[0]!);
      }
      expect(pauses).to.deep.equal([1000, 2000, 4000, 8000]);
      service.fate = () => refusal('unavailable', { retryAfter: 100 });
      await until(() => world.pauses.length, 'no further look is planned');
      world.pass(world.pauses[0]!);
      await until(() => world.pauses[0]! > 100_000, 'not as long as the service asked for');
    });

    it('says where the service has no such poll', async () => {
      const made = visit('nowhere');
      await phase(made, 'unknown');
      expect(made.snapshot.info).to.equal(undefined);
    });
  });
});
