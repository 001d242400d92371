import type { SqliteDatabase } from './open-database.ts';

/**
 * Joins many small writes to a few large transactions, because a commit costs as much as a hundred rows. `write` runs
 * at once and is committed with its neighbours: at `rows` rows, at `commit`, or before other code writes.
 */
export type WriteBatch = {
  db: SqliteDatabase;
  /** Runs `change` inside the open transaction and counts it as `rows` rows. Rolls all of the batch back on an error. */
  write<T>(rows: number, change: (db: SqliteDatabase) => T): T;
  commit(): void;
};

/** 64 MB: what the log may grow to while a large course is written. */
const mostLoggedPages = 16_384;

export function startBatch(db: SqliteDatabase, rowsPerTransaction: number): WriteBatch {
  // SQLite's 1000 pages are less than one transaction here: each would be copied from the log on its own.
  db.pragma(`wal_autocheckpoint = ${mostLoggedPages}`);
  let rows = 0;
  let logged = 0;
  const commit = (): void => {
    if (db.inTransaction) db.exec('COMMIT');
    logged += rows;
    rows = 0;
  };
  return {
    db,
    commit() {
      commit();
      if (logged < rowsPerTransaction) return;
      // Nobody waits for it, and it waits for nobody; what readers hold back is copied the next time.
      db.pragma('wal_checkpoint(PASSIVE)');
      logged = 0;
    },
    write(count, change) {
      if (!db.inTransaction) db.exec('BEGIN IMMEDIATE');
      try {
        const result = change(db);
        rows += count;
        if (rows >= rowsPerTransaction) commit();
        return result;
      } catch (error) {
        if (db.inTransaction) db.exec('ROLLBACK');
        rows = 0;
        throw error;
      }
    },
  };
}
