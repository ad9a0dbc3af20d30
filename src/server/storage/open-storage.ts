import type { PollStorage } from './poll-storage.js';

/** The storage that `--db` names: a `postgres://…` address, else a file for SQLite. Loads no driver that is not needed. */
export async function openStorage(db: string): Promise<PollStorage> {
  if (/^postgres(ql)?:\/\//i.test(db)) {
    const { postgresStorage } = await import('./postgres-storage.js');
    return postgresStorage(db);
  }
  const { sqliteStorage } = await import('./sqlite-storage.js');
  return sqliteStorage(db);
}
