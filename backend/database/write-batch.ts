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

export function startBatch(db: SqliteDatabase, rowsPerTransaction: number): WriteBatch {
  let rows = 0;
  const commit = (): void => {
    if (db.inTransaction) db.exec('COMMIT');
    rows = 0;
  };
  return {
    db,
    commit,
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
