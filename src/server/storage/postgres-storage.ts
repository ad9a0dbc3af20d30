import pg from 'pg';
import type { Answer } from '../../poll-protocol/index.js';
import { migratePostgres } from './postgres-migrations.js';
import type { NumberedControl, PollStorage, VoteOutcome, VoteToStore } from './poll-storage.js';

/** Keeps votes in PostgreSQL: any number of services can work on one database. `url` as PostgreSQL has it, `postgres://…` */
export async function postgresStorage(url: string): Promise<PollStorage> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'wco-events',
    max: 10,
    connectionTimeoutMillis: 5_000,
    // A machine that vanishes without a word would keep us waiting for ever.
    keepAlive: true,
    query_timeout: 15_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 10_000,
  });
  // An idle connection that breaks is replaced; the next query says whether the database is back.
  pool.on('error', () => {});
  try {
    await migratePostgres(pool);
    return new PostgresStorage(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** Each call is one round trip of one statement: nothing is locked while we are thinking, paused or dead. */
class PostgresStorage implements PollStorage {
  readonly shared = true;
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async storeVote({ poll, voter, vote, answer, revision, open, controlVersion }: VoteToStore): Promise<VoteOutcome> {
    const [row] = await this.#rows<{ outcome: VoteOutcome['outcome']; answer: string | null; revision: number }>(
      `SELECT * FROM wco_polls.store_vote($1, decode($2, 'hex'), decode($3, 'hex'), $4, $5, $6, $7)`,
      [poll, voter, vote, answer === null ? null : JSON.stringify(answer), revision, open, controlVersion],
    );
    const { outcome } = row!;
    switch (outcome) {
      case 'created':
      case 'changed':
      case 'kept':
      case 'revision-conflict':
        return { outcome, stored: { answer: answerOf(row!.answer), revision: row!.revision } };
      default:
        return { outcome };
    }
  }

  async hasVote(poll: string, vote: string) {
    const rows = await this.#rows(
      `SELECT 1 FROM wco_polls.ballots WHERE poll = $1 AND vote = decode($2, 'hex') AND answer IS NOT NULL`,
      [poll, vote],
    );
    return rows.length > 0;
  }

  async countAnswers(poll: string) {
    // One statement, one instant: numbers and revision belong together. The row without a count carries the base.
    const rows = await this.#rows<{ answer: string | null; count: number | null; revisions: number }>(
      `SELECT answer, count(*)::float8 AS count, sum(revision + 1.0)::float8 AS revisions
         FROM wco_polls.ballots WHERE poll = $1 GROUP BY answer
       UNION ALL
       SELECT NULL, NULL, base_revision::float8 FROM wco_polls.controls WHERE poll = $1`,
      [poll],
    );
    return {
      revision: rows.reduce((sum, { revisions }) => sum + revisions, 0),
      answers: rows.flatMap(({ answer, count }) =>
        answer === null || count === null ? [] : [{ answer: answerOf(answer), count }],
      ),
    };
  }

  async controls() {
    const rows = await this.#rows<ControlRow & { poll: string }>(
      `SELECT ${controlColumns} FROM wco_polls.controls`,
      [],
    );
    return new Map(rows.map((row) => [row.poll, numberedControl(row)]));
  }

  async setHand(poll: string, hand: 'open' | 'closed', atMs: number) {
    return this.#control('SELECT * FROM wco_polls.set_hand($1, $2, $3)', [poll, hand, atMs]);
  }

  async clear(poll: string) {
    return this.#control('SELECT * FROM wco_polls.clear_votes($1)', [poll]);
  }

  async shuffle(poll: string, controlVersion: number) {
    // May take longer than a vote may, in a poll of millions. Sent as one text, so that it is one round trip all the same.
    const literal = pg.escapeLiteral(poll);
    const results = (await this.#pool.query({
      text: `BEGIN; SET LOCAL statement_timeout = 0;
             SELECT wco_polls.shuffle_votes(${literal}, ${Math.trunc(controlVersion)}) AS shuffled; COMMIT`,
      query_timeout: 600_000,
    } as pg.QueryConfig)) as unknown as pg.QueryResult<{ shuffled?: boolean }>[];
    // What was there before stays in the files until it is swept away.
    if (results[2]?.rows[0]?.shuffled) await this.#sweep();
  }

  async #sweep() {
    const client = await this.#pool.connect();
    try {
      await client.query('SET statement_timeout = 0');
      await client.query({
        text: 'VACUUM wco_polls.voters, wco_polls.ballots',
        query_timeout: 600_000,
      } as pg.QueryConfig);
    } finally {
      client.release(true);
    }
  }

  async check() {
    await this.#rows('SELECT 1 FROM wco_polls.controls LIMIT 1', []);
  }

  async close() {
    await this.#pool.end();
  }

  async #control(sql: string, values: unknown[]): Promise<NumberedControl> {
    const [row] = await this.#rows<ControlRow>(sql.replace('*', controlColumns), values);
    return numberedControl(row!);
  }

  async #rows<R extends object>(text: string, values: unknown[]): Promise<R[]> {
    const { rows } = await this.#pool.query<R & pg.QueryResultRow>(text, values);
    return rows;
  }
}

/** As numbers: the driver hands out 64-bit integers as strings. */
const controlColumns = 'poll, version, hand, hand_ms::float8 AS hand_ms';

interface ControlRow {
  readonly version: number;
  readonly hand: 'open' | 'closed' | null;
  readonly hand_ms: number | null;
}

const answerOf = (text: string | null): Answer => (text === null ? null : (JSON.parse(text) as Answer));

const numberedControl = ({ version, hand, hand_ms }: ControlRow): NumberedControl => ({
  version,
  ...(hand !== null && hand_ms !== null && { hand, handMs: hand_ms }),
});
