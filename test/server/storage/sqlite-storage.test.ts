import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { sqliteStorage } from '../../../src/server/storage/sqlite-storage.js';
import { hash, storageContract, vote } from './storage-contract.js';

const folder = mkdtempSync(join(tmpdir(), 'wco-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let file: string;
let files = 0;
const newFile = () => join(folder, `polls-${++files}.sqlite`);
beforeEach(() => void (file = newFile()));

/** What another program finds in the file. */
const query = (sql: string) => {
  const database = new DatabaseSync(file);
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
};

describe('SQLite storage', () => {
  storageContract(async () => sqliteStorage(newFile()));

  it('keeps everything when it is closed and opened again', async () => {
    const first = sqliteStorage(file);
    await first.storeVote(vote('p'));
    await first.setHand('p', 'closed', 5);
    await first.close();
    const second = sqliteStorage(file);
    expect(await second.countAnswers('p')).toEqual({ revision: 1, answers: [{ answer: 'a', count: 1 }] });
    expect((await second.controls()).get('p')).toEqual({ version: 1, hand: 'closed', handMs: 5 });
    await second.close();
    expect(query('SELECT version FROM migrations')).toEqual([{ version: 1 }]);
  });

  it('stores what was still waiting when it is closed', async () => {
    const storage = sqliteStorage(file);
    const stored = storage.storeVote(vote('p'));
    await storage.close();
    expect(await stored).toMatchObject({ outcome: 'created' });
    expect(query('SELECT count(*) AS votes FROM ballots')).toEqual([{ votes: 1 }]);
  });

  it('refuses to work where acknowledged would not mean stored', () => {
    expect(() => sqliteStorage(':memory:')).toThrow('journal_mode');
  });

  it('refuses a file that a newer version has written', async () => {
    await sqliteStorage(file).close();
    query('INSERT INTO migrations (version) VALUES (999)');
    expect(() => sqliteStorage(file)).toThrow('newer version');
  });

  it('says that it cannot be used once the file is closed', async () => {
    const storage = sqliteStorage(file);
    await storage.close();
    await expect(storage.check()).rejects.toThrow();
    await expect(storage.storeVote(vote('p'))).rejects.toThrow();
  });

  it('holds nothing that joins voters and ballots', async () => {
    const storage = sqliteStorage(file);
    for (let i = 0; i < 20; i++) await storage.storeVote(vote('p', { voter: hash(`v${i}`), vote: hash(`b${i}`) }));
    await storage.shuffle('p', 0);
    await storage.close();
    expect(query("SELECT name FROM pragma_table_info('voters')")).toEqual([{ name: 'poll' }, { name: 'voter' }]);
    expect(query("SELECT name FROM pragma_table_info('ballots')").map(({ name }) => name)).toEqual([
      'poll',
      'vote',
      'answer',
      'revision',
    ]);
    for (const table of ['voters', 'ballots']) expect(() => query(`SELECT rowid FROM ${table}`)).toThrow('rowid');
  });

  it('is one rule of the file that a voter has one vote', async () => {
    const storage = sqliteStorage(file);
    await storage.storeVote(vote('p'));
    await storage.close();
    expect(() => query('INSERT INTO voters SELECT * FROM voters')).toThrow('UNIQUE');
  });
});
