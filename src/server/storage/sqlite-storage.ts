import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Answer, StoredVote } from '../../poll-protocol/index.js';
import { judgeVote } from './judge-vote.js';
import { noControl } from './poll-storage.js';
import type { CountedAnswers, NumberedControl, PollStorage, VoteOutcome, VoteToStore } from './poll-storage.js';

/** Each runs once, in order; one that was released is never changed. */
const migrations = [
  // WITHOUT ROWID: rows lie in the order of their hashes, which is as good as shuffled, and there is no row id to join by.
  `CREATE TABLE voters (
     poll TEXT NOT NULL,
     voter BLOB NOT NULL,
     PRIMARY KEY (poll, voter)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE ballots (
     poll TEXT NOT NULL,
     vote BLOB NOT NULL,
     answer TEXT, -- JSON; NULL: withdrawn
     revision INTEGER NOT NULL,
     PRIMARY KEY (poll, vote)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE controls (
     poll TEXT NOT NULL PRIMARY KEY,
     version INTEGER NOT NULL,
     hand TEXT CHECK (hand IN ('open', 'closed')),
     hand_ms INTEGER,
     base_revision INTEGER NOT NULL DEFAULT 0
   ) STRICT, WITHOUT ROWID;`,
];

/** Nothing else is answered while votes are written: not too many at a time. */
const votesPerWrite = 500;

/** A vote that waits for the next write, and whoever waits for it. */
interface WaitingVote {
  readonly vote: VoteToStore;
  readonly resolve: (outcome: VoteOutcome) => void;
  readonly reject: (reason: unknown) => void;
}

/** Keeps votes in one file, for a service on one machine. `file` is made where it is missing. */
export function sqliteStorage(file: string): PollStorage {
  return new SqliteStorage(openDatabase(file));
}

class SqliteStorage implements PollStorage {
  readonly shared = false;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #waiting: WaitingVote[] = [];

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Votes that come in together share one write to disk: each is acknowledged after it, and a burst costs few of them. */
  storeVote(vote: VoteToStore): Promise<VoteOutcome> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ vote, resolve, reject }) === 1) setImmediate(() => this.#storeWaiting());
    });
  }

  #storeWaiting() {
    const waiting = this.#waiting.splice(0, votesPerWrite);
    if (this.#waiting.length) setImmediate(() => this.#storeWaiting());
    try {
      const outcomes = this.#transaction(() => waiting.map(({ vote }) => this.#store(vote)));
      waiting.forEach(({ resolve }, i) => resolve(outcomes[i]!));
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }

  #store(vote: VoteToStore): VoteOutcome {
    const { poll } = vote;
    const ballot = this.#row(
      'SELECT answer, revision FROM ballots WHERE poll = ? AND vote = unhex(?)',
      poll,
      vote.vote,
    );
    const outcome = judgeVote(vote, {
      controlVersion: this.#control(poll).version,
      hasVoted: !!this.#row('SELECT 1 FROM voters WHERE poll = ? AND voter = unhex(?)', poll, vote.voter),
      stored: ballot && storedVote(ballot),
    });
    const { answer, revision } = vote;
    if (outcome.outcome === 'created') {
      this.#run('INSERT INTO voters (poll, voter) VALUES (?, unhex(?))', poll, vote.voter);
      const insert = 'INSERT INTO ballots (poll, vote, answer, revision) VALUES (?, unhex(?), ?, ?)';
      this.#run(insert, poll, vote.vote, answerText(answer), revision);
    } else if (outcome.outcome === 'changed') {
      const update = 'UPDATE ballots SET answer = ?, revision = ? WHERE poll = ? AND vote = unhex(?)';
      this.#run(update, answerText(answer), revision, poll, vote.vote);
    }
    return outcome;
  }

  async hasVote(poll: string, vote: string) {
    return !!this.#row('SELECT 1 FROM ballots WHERE poll = ? AND vote = unhex(?) AND answer IS NOT NULL', poll, vote);
  }

  async countAnswers(poll: string) {
    return this.#countAnswers(poll);
  }

  #countAnswers(poll: string): CountedAnswers {
    const rows = this.#rows(
      'SELECT answer, count(*) AS count, sum(revision + 1) AS revisions FROM ballots WHERE poll = ? GROUP BY answer',
      poll,
    );
    const base = this.#row('SELECT base_revision FROM controls WHERE poll = ?', poll);
    return {
      revision: rows.reduce((sum, { revisions }) => sum + Number(revisions), Number(base?.['base_revision'] ?? 0)),
      answers: rows
        .filter(({ answer }) => answer !== null)
        .map(({ answer, count }) => ({ answer: answerOf(answer), count: Number(count) })),
    };
  }

  async controls() {
    const rows = this.#rows('SELECT * FROM controls');
    return new Map(rows.map((row) => [String(row['poll']), numberedControl(row)]));
  }

  async setHand(poll: string, hand: 'open' | 'closed', atMs: number) {
    this.#run(
      `INSERT INTO controls (poll, version, hand, hand_ms) VALUES (?1, 1, ?2, ?3)
       ON CONFLICT (poll) DO UPDATE SET version = version + 1, hand = ?2, hand_ms = ?3`,
      poll,
      hand,
      atMs,
    );
    return this.#control(poll);
  }

  async clear(poll: string) {
    return this.#transaction(() => {
      const { revision } = this.#countAnswers(poll);
      this.#run('DELETE FROM voters WHERE poll = ?', poll);
      this.#run('DELETE FROM ballots WHERE poll = ?', poll);
      this.#run(
        `INSERT INTO controls (poll, version, base_revision) VALUES (?1, 1, ?2)
         ON CONFLICT (poll) DO UPDATE SET version = version + 1, hand = NULL, hand_ms = NULL, base_revision = ?2`,
        poll,
        revision + 1,
      );
      return this.#control(poll);
    });
  }

  /** The tables lie in the order of hashes anyway; the log of writes lies in the order of time. */
  async shuffle() {
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  async check() {
    this.#row('SELECT 1 FROM controls');
  }

  async close() {
    while (this.#waiting.length) this.#storeWaiting();
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #control(poll: string): NumberedControl {
    const row = this.#row('SELECT * FROM controls WHERE poll = ?', poll);
    return row ? numberedControl(row) : noControl;
  }

  #transaction<T>(work: () => T): T {
    return inTransaction(this.#database, work);
  }

  #run(sql: string, ...values: Value[]) {
    this.#statement(sql).run(...values);
  }

  #row(sql: string, ...values: Value[]) {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  #rows(sql: string, ...values: Value[]) {
    return this.#statement(sql).all(...values) as Row[];
  }

  #statement(sql: string): StatementSync {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

type Value = string | number | null;
type Row = Readonly<Record<string, unknown>>;

const answerOf = (text: unknown) => (text === null ? null : (JSON.parse(text as string) as Answer));
const answerText = (answer: Answer) => (answer === null ? null : JSON.stringify(answer));

const storedVote = ({ answer, revision }: Row): StoredVote => ({
  answer: answerOf(answer),
  revision: Number(revision),
});

const numberedControl = ({ version, hand, hand_ms }: Row): NumberedControl => ({
  version: Number(version),
  ...(hand !== null && { hand: hand as 'open' | 'closed', handMs: Number(hand_ms) }),
});

function openDatabase(file: string): DatabaseSync {
  const { DatabaseSync } = sqliteModule();
  const database = new DatabaseSync(file);
  try {
    // Before the first touch: another process, a backup say, may hold the file for a moment.
    database.exec('PRAGMA busy_timeout = 5000');
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    assertDurable(database);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Both are silently left as they were where the file or its place cannot do it; acknowledged would not mean stored. */
function assertDurable(database: DatabaseSync) {
  const { journal_mode: journal } = database.prepare('PRAGMA journal_mode').get() as Row;
  const { synchronous } = database.prepare('PRAGMA synchronous').get() as Row;
  if (journal !== 'wal') throw new Error(`The database works with journal_mode=${String(journal)}, not wal.`);
  if (synchronous !== 2) throw new Error(`The database works with synchronous=${String(synchronous)}, not 2 (FULL).`);
}

function migrate(database: DatabaseSync) {
  inTransaction(database, () => {
    database.exec('CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY) STRICT');
    const { version } = database.prepare('SELECT coalesce(max(version), 0) AS version FROM migrations').get() as Row;
    const done = Number(version);
    if (done > migrations.length) throw new Error('The database was written by a newer version of this service.');
    migrations.slice(done).forEach((sql, i) => {
      database.exec(sql);
      database.prepare('INSERT INTO migrations (version) VALUES (?)').run(done + i + 1);
    });
  });
}

/** IMMEDIATE: takes the right to write at once, so that no reading in it is out of date when it writes. */
function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Node warns that its SQLite is young; whoever runs the service can do nothing about that line. Other warnings stay. */
function sqliteModule(): typeof import('node:sqlite') {
  const { emitWarning } = process;
  process.emitWarning = (warning: string | Error, ...rest: never[]) => {
    if (!String(warning).includes('SQLite')) emitWarning.call(process, warning, ...rest);
  };
  try {
    const module = process.getBuiltinModule('node:sqlite') as typeof import('node:sqlite') | undefined;
    if (!module) throw new Error('This Node has no SQLite: run the service with Node 22.13 or later.');
    return module;
  } finally {
    process.emitWarning = emitWarning;
  }
}
