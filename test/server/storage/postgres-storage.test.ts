import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../../../scripts/with-postgres.mjs';
import type { VoteOutcome } from '../../../src/server/storage/poll-storage.js';
import { postgresStorage } from '../../../src/server/storage/postgres-storage.js';
import { hash, newPoll, storageContract, vote } from './storage-contract.js';

const cluster = await startPostgres();
const url = cluster.reason === undefined ? cluster.url : '';
const stop = cluster.reason === undefined ? cluster.stop : () => {};
process.once('exit', stop);
afterAll(stop);

if (cluster.reason !== undefined && process.env['CI'] === 'true') {
  it('needs PostgreSQL', () => expect.fail(cluster.reason));
}

const query = async (sql: string) => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe.skipIf(cluster.reason !== undefined)(
  `PostgreSQL storage${cluster.reason ? ` (${cluster.reason})` : ''}`,
  () => {
    storageContract(() => postgresStorage(url));

    it('is set up once, whoever comes first', async () => {
      await query('CREATE DATABASE fresh');
      const fresh = url.replace(/postgres$/, 'fresh');
      const storages = await Promise.all(Array.from({ length: 4 }, () => postgresStorage(fresh)));
      const poll = newPoll();
      const outcomes = await Promise.all(storages.map((storage) => storage.storeVote(vote(poll))));
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['created', 'kept', 'kept', 'kept']);
      for (const storage of storages) await storage.close();
    });

    it('counts what several services took', async () => {
      const [one, two] = await Promise.all([postgresStorage(url), postgresStorage(url)]);
      const poll = newPoll();
      const votes = Array.from({ length: 60 }, (_, i) => vote(poll, { voter: hash(i % 30), vote: hash(i % 30) }));
      await Promise.all(votes.map((vote, i) => (i % 2 ? one : two).storeVote(vote)));
      const counts = { revision: 30, answers: [{ answer: 'a', count: 30 }] };
      expect(await one.countAnswers(poll)).toEqual(counts);
      expect(await two.countAnswers(poll)).toEqual(counts);
      await two.setHand(poll, 'closed', 1);
      const late = vote(poll, { voter: hash('late'), vote: hash('late') });
      expect(await one.storeVote(late)).toEqual({ outcome: 'control-changed' });
      await Promise.all([one.close(), two.close()]);
    });

    it('holds nothing that joins voters and ballots, once it is shuffled', async () => {
      const storage = await postgresStorage(url);
      const poll = newPoll();
      for (let i = 0; i < 60; i++) await storage.storeVote(vote(poll, { voter: hash(`v${i}`), vote: hash(`v${i}`) }));
      const pairs = (by: string) =>
        query(`SELECT count(*)::int AS joined
               FROM (SELECT voter, ${by} AS place FROM wco_polls.voters WHERE poll = '${poll}') v
               JOIN (SELECT vote, ${by} AS place FROM wco_polls.ballots WHERE poll = '${poll}') b
                 ON v.place = b.place AND v.voter = b.vote`);
      const inOrder = 'row_number() OVER (ORDER BY ctid)';
      expect(await pairs(inOrder)).toEqual([{ joined: 60 }]);
      await storage.shuffle(poll, 0);
      expect((await pairs(inOrder))[0]!['joined']).toBeLessThan(30);
      const transactions = await query(
        `SELECT DISTINCT xmin::text FROM wco_polls.voters WHERE poll = '${poll}'
       UNION SELECT DISTINCT xmin::text FROM wco_polls.ballots WHERE poll = '${poll}'`,
      );
      expect(transactions).toHaveLength(1);
      await storage.close();
    });

    it('survives the loss of its connections', async () => {
      const storage = await postgresStorage(url);
      const poll = newPoll();
      await storage.storeVote(vote(poll));
      await query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()');
      const again = (): Promise<VoteOutcome> => storage.storeVote(vote(poll)).catch(() => again());
      expect(await again()).toMatchObject({ outcome: 'kept' });
      await storage.close();
    });

    it('stores to disk also where the server is set not to wait for it', async () => {
      await query('CREATE DATABASE hasty');
      await query('ALTER DATABASE hasty SET synchronous_commit = off');
      const client = new pg.Client(url.replace(/postgres$/, 'hasty'));
      const storage = await postgresStorage(url.replace(/postgres$/, 'hasty'));
      await client.connect();
      await client.query('BEGIN');
      await client.query(`SELECT wco_polls.store_vote('p', '\\x01', '\\x01', '"a"', 0, true, 0)`);
      expect((await client.query('SHOW synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }]);
      await client.query('COMMIT');
      await client.end();
      await storage.close();
    });

    it('says who cannot be reached', async () => {
      await expect(postgresStorage('postgres://poll@127.0.0.1:1/none')).rejects.toThrow('ECONNREFUSED');
    });
  },
);
