import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, StoredVote } from '../../../src/poll-protocol/index.js';
import type { PollStorage, VoteToStore } from '../../../src/server/storage/poll-storage.js';

/** 32 bytes, as the hashes are that storages get. */
export const hash = (seed: string | number) => Buffer.from(String(seed).padStart(32, '.')).toString('hex');

/** A poll that no other test touches. */
let polls = 0;
export const newPoll = () => `poll-${++polls}`;

export const vote = (poll: string, rest: Partial<VoteToStore> = {}): VoteToStore => ({
  poll,
  voter: hash('voter'),
  vote: hash('vote'),
  answer: 'a',
  revision: 0,
  open: true,
  controlVersion: 0,
  ...rest,
});

/** What is promised of every storage. `make` opens one; what another made before may lie in it. */
export function storageContract(make: () => Promise<PollStorage>) {
  let storage: PollStorage;
  beforeAll(async () => void (storage = await make()));
  afterAll(() => storage.close());

  const counts = async (poll: string) => {
    const { answers } = await storage.countAnswers(poll);
    return new Map(answers.map(({ answer, count }) => [JSON.stringify(answer), count]));
  };
  const revision = async (poll: string) => (await storage.countAnswers(poll)).revision;

  describe('a vote', () => {
    it('is created once, and kept when it comes again', async () => {
      const poll = newPoll();
      expect(await storage.storeVote(vote(poll))).toEqual({ outcome: 'created', stored: { answer: 'a', revision: 0 } });
      expect(await storage.storeVote(vote(poll))).toEqual({ outcome: 'kept', stored: { answer: 'a', revision: 0 } });
      expect(await counts(poll)).toEqual(new Map([['"a"', 1]]));
    });

    it.each<[string, Answer]>([
      ['an option', 'b'],
      ['options', ['a', 'b']],
      ['a step', 4],
      ['nothing', null],
      ['words', `'); DROP TABLE ballots; -- "\\" 👍 \n العربية`],
    ])('can say %s', async (_, answer) => {
      const poll = newPoll();
      await storage.storeVote(vote(poll, { answer }));
      expect(await storage.storeVote(vote(poll, { answer }))).toEqual({
        outcome: 'kept',
        stored: { answer, revision: 0 },
      });
      expect((await storage.countAnswers(poll)).answers).toEqual(answer === null ? [] : [{ answer, count: 1 }]);
    });

    it.each<[string, Partial<VoteToStore>, string, StoredVote | undefined]>([
      ['a later revision changes it', { revision: 4, answer: 'b' }, 'changed', { answer: 'b', revision: 4 }],
      ['a later revision with the same answer', { revision: 4 }, 'changed', { answer: 'a', revision: 4 }],
      ['a later revision withdraws it', { revision: 4, answer: null }, 'changed', { answer: null, revision: 4 }],
      ['an earlier revision changes nothing', { revision: 2, answer: 'b' }, 'kept', { answer: 'a', revision: 3 }],
      ['the same revision, same answer', {}, 'kept', { answer: 'a', revision: 3 }],
      ['the same revision, another answer', { answer: 'b' }, 'revision-conflict', { answer: 'a', revision: 3 }],
      ['the same revision, withdrawn', { answer: null }, 'revision-conflict', { answer: 'a', revision: 3 }],
      ['a second vote of the same voter', { vote: hash('other') }, 'already-voted', undefined],
      ['the vote of another voter', { voter: hash('other') }, 'vote-id-taken', undefined],
      [
        'another voter with another vote',
        { voter: hash('other'), vote: hash('other') },
        'created',
        { answer: 'a', revision: 3 },
      ],
    ])('after revision 3: %s', async (_, rest, outcome, stored) => {
      const poll = newPoll();
      const third = vote(poll, { revision: 3 });
      await storage.storeVote(third);
      const before = await counts(poll);
      expect(await storage.storeVote({ ...third, ...rest })).toEqual({ outcome, ...(stored && { stored }) });
      if (outcome !== 'created' && outcome !== 'changed') expect(await counts(poll)).toEqual(before);
    });

    it('of one poll has nothing to do with that of another', async () => {
      const [poll, other] = [newPoll(), newPoll()];
      await storage.storeVote(vote(poll));
      expect(await storage.storeVote(vote(other, { answer: 'b' }))).toMatchObject({ outcome: 'created' });
      expect(await counts(poll)).toEqual(new Map([['"a"', 1]]));
    });

    it('leaves the voter free to vote when its id was taken', async () => {
      const poll = newPoll();
      await storage.storeVote(vote(poll));
      await storage.storeVote(vote(poll, { voter: hash('second') }));
      expect(await storage.storeVote(vote(poll, { voter: hash('second'), vote: hash('second') }))).toMatchObject({
        outcome: 'created',
      });
    });

    it('is known by its id while it is not withdrawn', async () => {
      const poll = newPoll();
      expect(await storage.hasVote(poll, hash('vote'))).toBe(false);
      await storage.storeVote(vote(poll));
      expect(await storage.hasVote(poll, hash('vote'))).toBe(true);
      await storage.storeVote(vote(poll, { revision: 1, answer: null }));
      expect(await storage.hasVote(poll, hash('vote'))).toBe(false);
    });

    it('that comes many times at once is created once', async () => {
      const poll = newPoll();
      const outcomes = await Promise.all(Array.from({ length: 40 }, () => storage.storeVote(vote(poll))));
      expect(outcomes.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
      expect(outcomes.filter(({ outcome }) => outcome === 'kept')).toHaveLength(39);
      expect(await counts(poll)).toEqual(new Map([['"a"', 1]]));
    });

    it('under many ids at once counts once', async () => {
      const poll = newPoll();
      const votes = Array.from({ length: 40 }, (_, i) => vote(poll, { vote: hash(i) }));
      const outcomes = await Promise.all(votes.map((vote) => storage.storeVote(vote)));
      expect(outcomes.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
      expect(outcomes.filter(({ outcome }) => outcome === 'already-voted')).toHaveLength(39);
    });

    it('of one id from many voters at once counts once, and the others can still vote', async () => {
      const poll = newPoll();
      const votes = Array.from({ length: 40 }, (_, i) => vote(poll, { voter: hash(i) }));
      const outcomes = await Promise.all(votes.map((vote) => storage.storeVote(vote)));
      expect(outcomes.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
      expect(outcomes.filter(({ outcome }) => outcome === 'vote-id-taken')).toHaveLength(39);
      const again = await Promise.all(votes.map((vote, i) => storage.storeVote({ ...vote, vote: hash(`own ${i}`) })));
      expect(again.filter(({ outcome }) => outcome === 'created')).toHaveLength(39);
    });
  });

  describe('votes in any order', () => {
    it('count each voter once, with the last answer', async () => {
      const answer = fc.constantFrom<Answer>('a', 'b', ['a', 'b'], 3, null);
      const histories = fc.array(fc.array(answer, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
      const arbitrary = histories.chain((answers) => {
        const sent = answers.flatMap((history, voter) =>
          history.map((answer, revision) => ({ voter, answer, revision })),
        );
        // Each arrives at least once, some again, in an order of chance, several at a time.
        const repeated = fc.subarray(sent).map((again) => [...sent, ...again]);
        return fc.tuple(
          fc.constant(answers),
          repeated.chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
          fc.integer({ min: 1, max: 4 }),
        );
      });
      await fc.assert(
        fc.asyncProperty(arbitrary, async ([answers, arrivals, atOnce]) => {
          const poll = newPoll();
          for (let i = 0; i < arrivals.length; i += atOnce) {
            const together = arrivals.slice(i, i + atOnce);
            await Promise.all(
              together.map(({ voter, answer, revision }) =>
                storage.storeVote(vote(poll, { voter: hash(voter), vote: hash(`vote ${voter}`), answer, revision })),
              ),
            );
          }
          const expected = new Map<string, number>();
          for (const history of answers) {
            const last = JSON.stringify(history.at(-1));
            if (last !== 'null') expected.set(last, (expected.get(last) ?? 0) + 1);
          }
          expect(await counts(poll)).toEqual(expected);
          expect(await revision(poll)).toBe(answers.reduce((sum, { length }) => sum + length, 0));
        }),
        { numRuns: 40 },
      );
    });
  });

  describe('opening and closing', () => {
    it('is remembered, numbered, with its time', async () => {
      const poll = newPoll();
      expect((await storage.controls()).get(poll)).toBeUndefined();
      expect(await storage.setHand(poll, 'open', 1_600_000_000_123)).toEqual({
        version: 1,
        hand: 'open',
        handMs: 1_600_000_000_123,
      });
      await storage.setHand(poll, 'closed', 1_600_000_000_456);
      expect((await storage.controls()).get(poll)).toEqual({ version: 2, hand: 'closed', handMs: 1_600_000_000_456 });
    });

    it('lets no vote in that was judged before', async () => {
      const poll = newPoll();
      await storage.setHand(poll, 'open', 1);
      expect(await storage.storeVote(vote(poll, { controlVersion: 0 }))).toEqual({ outcome: 'control-changed' });
      expect(await storage.storeVote(vote(poll, { controlVersion: 1 }))).toMatchObject({ outcome: 'created' });
      expect(await counts(poll)).toEqual(new Map([['"a"', 1]]));
    });

    it('that comes between votes parts them cleanly', async () => {
      const poll = newPoll();
      const votes = Array.from({ length: 30 }, (_, i) =>
        storage.storeVote(vote(poll, { voter: hash(i), vote: hash(i) })),
      );
      const closed = storage.setHand(poll, 'closed', 1).then(() => counts(poll));
      const outcomes = await Promise.all(votes);
      const created = outcomes.filter(({ outcome }) => outcome === 'created').length;
      expect(outcomes.filter(({ outcome }) => outcome === 'control-changed')).toHaveLength(30 - created);
      expect((await closed).get('"a"') ?? 0).toBe(created);
    });

    it('refuses new votes and changes while the poll is not open, and still knows those it has', async () => {
      const poll = newPoll();
      await storage.storeVote(vote(poll));
      const late = vote(poll, { open: false });
      expect(await storage.storeVote(late)).toMatchObject({ outcome: 'kept' });
      expect(await storage.storeVote({ ...late, answer: 'b' })).toEqual({ outcome: 'not-open' });
      expect(await storage.storeVote({ ...late, answer: 'b', revision: 1 })).toEqual({ outcome: 'not-open' });
      expect(await storage.storeVote({ ...late, vote: hash('x') })).toEqual({ outcome: 'not-open' });
      expect(await storage.storeVote({ ...late, voter: hash('x') })).toEqual({ outcome: 'not-open' });
      expect(await storage.storeVote({ ...late, voter: hash('x'), vote: hash('x') })).toEqual({ outcome: 'not-open' });
      expect(await counts(poll)).toEqual(new Map([['"a"', 1]]));
    });
  });

  describe('clearing', () => {
    it('takes all votes of the poll away, and what was done by hand', async () => {
      const [poll, other] = [newPoll(), newPoll()];
      await storage.storeVote(vote(other));
      await storage.setHand(poll, 'open', 1);
      await storage.storeVote(vote(poll, { controlVersion: 1 }));
      expect(await storage.clear(poll)).toEqual({ version: 2 });
      expect(await counts(poll)).toEqual(new Map());
      expect((await storage.controls()).get(poll)).toEqual({ version: 2 });
      expect(await counts(other)).toEqual(new Map([['"a"', 1]]));
      // Nobody has voted any more.
      const again = vote(poll, { vote: hash('another'), controlVersion: 2 });
      expect(await storage.storeVote(again)).toMatchObject({ outcome: 'created' });
    });

    it('lets the revision of the results grow all the same', async () => {
      const poll = newPoll();
      const seen = [await revision(poll)];
      await storage.storeVote(vote(poll));
      seen.push(await revision(poll));
      await storage.storeVote(vote(poll, { revision: 7, answer: null }));
      seen.push(await revision(poll));
      await storage.clear(poll);
      seen.push(await revision(poll));
      await storage.storeVote(vote(poll, { controlVersion: 1 }));
      seen.push(await revision(poll));
      await storage.clear(poll);
      seen.push(await revision(poll));
      expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
    });

    it('is possible where there is nothing', async () => {
      const poll = newPoll();
      expect(await storage.clear(poll)).toEqual({ version: 1 });
      expect(await storage.clear(poll)).toEqual({ version: 2 });
    });
  });

  it('keeps every vote, and who has voted, through shuffling', async () => {
    const poll = newPoll();
    const votes = Array.from({ length: 50 }, (_, i) =>
      vote(poll, { voter: hash(`v${i}`), vote: hash(`b${i}`), answer: i % 3, revision: i }),
    );
    for (const vote of votes) await storage.storeVote(vote);
    const before = await storage.countAnswers(poll);
    await storage.shuffle(poll, 0);
    await storage.shuffle(poll, 0);
    const after = await storage.countAnswers(poll);
    expect(after.revision).toBe(before.revision);
    expect(await counts(poll)).toEqual(
      new Map(before.answers.map(({ answer, count }) => [JSON.stringify(answer), count])),
    );
    const again = await Promise.all(votes.map((vote) => storage.storeVote(vote)));
    expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['kept']));
    // Opened again, it goes on.
    const late = vote(poll, { voter: hash('late'), vote: hash('late') });
    expect(await storage.storeVote(late)).toMatchObject({ outcome: 'created' });
    await storage.shuffle(poll, 0);
    expect(await storage.storeVote(late)).toMatchObject({ outcome: 'kept' });
  });

  it('can be asked whether it works', async () => {
    await expect(storage.check()).resolves.toBeUndefined();
  });
}
