import type pg from 'pg';

/** Each runs once, in order; one that was released is never changed. Everything lies in a schema of our own. */
const migrations = [
  `CREATE TABLE wco_polls.voters (
     poll text NOT NULL,
     voter bytea NOT NULL,
     PRIMARY KEY (poll, voter)
   );
   CREATE TABLE wco_polls.ballots (
     poll text NOT NULL,
     vote bytea NOT NULL,
     answer text, -- JSON; NULL: withdrawn
     revision integer NOT NULL,
     PRIMARY KEY (poll, vote)
   );
   CREATE TABLE wco_polls.controls (
     poll text PRIMARY KEY,
     version integer NOT NULL,
     hand text CHECK (hand IN ('open', 'closed')),
     hand_ms bigint,
     base_revision bigint NOT NULL DEFAULT 0,
     shuffled_version integer
   );

   -- Votes of a poll go side by side; opening, closing and clearing it wait for those under way and hold up the next. The
   -- lock lasts as long as the one statement, whatever becomes of whoever sent it.
   CREATE FUNCTION wco_polls.lock_key(p_poll text) RETURNS bigint LANGUAGE sql IMMUTABLE
     AS $$ SELECT hashtextextended('wco_polls/' || p_poll, 0) $$;

   CREATE FUNCTION wco_polls.store_vote(
     p_poll text, p_voter bytea, p_vote bytea, p_answer text, p_revision integer, p_open boolean, p_version integer,
     OUT outcome text, OUT answer text, OUT revision integer
   ) LANGUAGE plpgsql AS $$
   DECLARE
     has_voted boolean;
     has_ballot boolean;
     control_version integer;
     was_shuffled boolean;
   BEGIN
     -- Acknowledged means on disk, whatever the server's settings allow.
     IF current_setting('synchronous_commit') = 'off' THEN
       PERFORM set_config('synchronous_commit', 'on', true);
     END IF;
     PERFORM pg_advisory_xact_lock_shared(wco_polls.lock_key(p_poll));
     LOOP
       -- One statement, one instant: voter and ballot of a vote are seen together or not at all.
       SELECT EXISTS (SELECT FROM wco_polls.voters v WHERE v.poll = p_poll AND v.voter = p_voter),
              b.vote IS NOT NULL, b.answer, b.revision, coalesce(c.version, 0),
              c.shuffled_version IS NOT NULL
         INTO has_voted, has_ballot, answer, revision, control_version, was_shuffled
         FROM (VALUES (p_poll)) AS p (poll)
         LEFT JOIN wco_polls.ballots b ON b.poll = p_poll AND b.vote = p_vote
         LEFT JOIN wco_polls.controls c ON c.poll = p_poll;
       IF has_voted AND has_ballot
          AND (p_revision < revision OR p_revision = revision AND p_answer IS NOT DISTINCT FROM answer) THEN
         outcome := 'kept';
         RETURN;
       ELSIF control_version <> p_version THEN
         outcome := 'control-changed';
         RETURN;
       ELSIF NOT p_open THEN
         outcome := 'not-open';
         RETURN;
       ELSIF has_voted AND NOT has_ballot THEN
         outcome := 'already-voted';
         RETURN;
       ELSIF has_ballot AND NOT has_voted THEN
         outcome := 'vote-id-taken';
         RETURN;
       ELSIF has_ballot AND p_revision = revision THEN
         outcome := 'revision-conflict';
         RETURN;
       END IF;
       IF was_shuffled THEN
         -- Opened again: once it is closed, it has to be shuffled again.
         UPDATE wco_polls.controls c SET shuffled_version = NULL WHERE c.poll = p_poll AND c.shuffled_version IS NOT NULL;
       END IF;
       IF has_ballot THEN
         UPDATE wco_polls.ballots b SET answer = p_answer, revision = p_revision
          WHERE b.poll = p_poll AND b.vote = p_vote AND b.revision < p_revision;
         IF FOUND THEN
           outcome := 'changed';
           answer := p_answer;
           revision := p_revision;
           RETURN;
         END IF;
       ELSE
         INSERT INTO wco_polls.voters (poll, voter) VALUES (p_poll, p_voter) ON CONFLICT DO NOTHING;
         IF FOUND THEN
           INSERT INTO wco_polls.ballots (poll, vote, answer, revision) VALUES (p_poll, p_vote, p_answer, p_revision)
             ON CONFLICT DO NOTHING;
           IF FOUND THEN
             outcome := 'created';
             answer := p_answer;
             revision := p_revision;
           ELSE
             DELETE FROM wco_polls.voters v WHERE v.poll = p_poll AND v.voter = p_voter;
             outcome := 'vote-id-taken';
           END IF;
           RETURN;
         END IF;
       END IF;
       -- Somebody was quicker, and is done: look again.
     END LOOP;
   END $$;

   CREATE FUNCTION wco_polls.set_hand(p_poll text, p_hand text, p_ms bigint) RETURNS SETOF wco_polls.controls
   LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock(wco_polls.lock_key(p_poll));
     RETURN QUERY
       INSERT INTO wco_polls.controls AS c (poll, version, hand, hand_ms) VALUES (p_poll, 1, p_hand, p_ms)
         ON CONFLICT (poll) DO UPDATE SET version = c.version + 1, hand = p_hand, hand_ms = p_ms
         RETURNING c.*;
   END $$;

   CREATE FUNCTION wco_polls.clear_votes(p_poll text) RETURNS SETOF wco_polls.controls LANGUAGE plpgsql AS $$
   DECLARE
     counted bigint;
   BEGIN
     PERFORM pg_advisory_xact_lock(wco_polls.lock_key(p_poll));
     DELETE FROM wco_polls.voters v WHERE v.poll = p_poll;
     WITH gone AS (DELETE FROM wco_polls.ballots b WHERE b.poll = p_poll RETURNING b.revision + 1::bigint AS revisions)
       SELECT coalesce(sum(revisions), 0) + 1 INTO counted FROM gone;
     RETURN QUERY
       INSERT INTO wco_polls.controls AS c (poll, version, base_revision) VALUES (p_poll, 1, counted)
         ON CONFLICT (poll) DO UPDATE
           SET version = c.version + 1, hand = NULL, hand_ms = NULL, base_revision = c.base_revision + counted
         RETURNING c.*;
   END $$;

   -- Writes both heaps anew in random order, all rows by one transaction: neither place nor transaction tells any more
   -- which voter came with which ballot.
   CREATE FUNCTION wco_polls.shuffle_votes(p_poll text, p_version integer) RETURNS boolean LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock(wco_polls.lock_key(p_poll));
     INSERT INTO wco_polls.controls (poll, version) VALUES (p_poll, 0) ON CONFLICT DO NOTHING;
     UPDATE wco_polls.controls c SET shuffled_version = p_version
      WHERE c.poll = p_poll AND c.version = p_version AND c.shuffled_version IS DISTINCT FROM p_version;
     IF NOT FOUND THEN
       RETURN false;
     END IF;
     WITH old AS (DELETE FROM wco_polls.voters v WHERE v.poll = p_poll RETURNING v.poll, v.voter)
       INSERT INTO wco_polls.voters (poll, voter) SELECT * FROM old ORDER BY random();
     WITH old AS (
       DELETE FROM wco_polls.ballots b WHERE b.poll = p_poll RETURNING b.poll, b.vote, b.answer, b.revision
     ) INSERT INTO wco_polls.ballots (poll, vote, answer, revision) SELECT * FROM old ORDER BY random();
     RETURN true;
   END $$;`,
];

/** Any number: whoever takes this lock first migrates, the others wait and find it done. */
const migrationLock = 772_031_113;

export async function migratePostgres(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await assertDurable(client);
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query('CREATE SCHEMA IF NOT EXISTS wco_polls');
    await client.query('CREATE TABLE IF NOT EXISTS wco_polls.migrations (version integer PRIMARY KEY)');
    const { rows } = await client.query<{ version: number }>(
      'SELECT coalesce(max(version), 0) AS version FROM wco_polls.migrations',
    );
    const done = rows[0]?.version ?? 0;
    if (done > migrations.length) throw new Error('The database was written by a newer version of this service.');
    for (const [i, sql] of migrations.entries()) {
      if (i < done) continue;
      await client.query(sql);
      await client.query('INSERT INTO wco_polls.migrations (version) VALUES ($1)', [i + 1]);
    }
    await client.query('COMMIT');
    client.release();
  } catch (error) {
    // Closes the connection, and with it the transaction.
    client.release(true);
    throw error;
  }
}

async function assertDurable(client: pg.PoolClient): Promise<void> {
  // Engines that only speak PostgreSQL's language may not know the setting; they have no such switch either.
  const { rows } = await client.query<{ fsync: string | null }>(`SELECT current_setting('fsync', true) AS fsync`);
  if (rows[0]?.fsync === 'off') throw new Error('PostgreSQL runs with fsync=off: it would lose votes with the power.');
}
