import { pragmaNumber, type SqliteDatabase } from '../open-database.ts';
import type { Migration } from './migrations/migration.ts';

/** Tells a notebook from any other SQLite file: the letters `CRLN`. */
export const notebookApplicationId = 0x43524c4e;

/** Brings the notebook to the last version, each step in a transaction of its own: a kill leaves a whole version. */
export function migrateNotebook(db: SqliteDatabase, migrations: readonly Migration[]): void {
  for (const migration of migrations) {
    db.transaction(() => {
      if (pragmaNumber(db, 'user_version') >= migration.version) return;
      migration.up(db);
      db.pragma(`application_id = ${notebookApplicationId}`);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}
