import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { refused, answered, type Answer } from '../../contract/errors.ts';
import { allMigrations, notebookVersion } from '../database/notebook/migrations/all-migrations.ts';
import { findDamage } from '../database/notebook/check-notebook.ts';
import { migrateNotebook } from '../database/notebook/migrate-notebook.ts';
import { openDatabase, pragmaNumber, type Sqlite, type SqliteDatabase } from '../database/open-database.ts';

export type OpenBackup = { db: SqliteDatabase; close(): void };

/**
 * A backup to read, in the shape of today: an older one is brought there in a copy, in a folder for what is thrown
 * away. The backup itself is never written. Refuses one that is damaged, or newer than this program.
 */
export function openBackup(sqlite: Sqlite, file: string, scratch: string): Answer<OpenBackup> {
  let db: SqliteDatabase | null = null;
  try {
    db = openDatabase(sqlite, file, { readonly: true, fileMustExist: true });
    const damage = findDamage(db);
    if (damage !== null) {
      db.close();
      return refused('not-readable', `${file} can't be used. ${damage}`);
    }
    if (pragmaNumber(db, 'user_version') === notebookVersion) {
      const opened = db;
      return answered({ db: opened, close: () => void opened.close() });
    }
    db.close();
    return answered(openMigrated(sqlite, file, scratch));
  } catch (error) {
    db?.close();
    return refused('not-readable', `${file} can't be read: ${error instanceof Error ? error.message : ''}.`);
  }
}

function openMigrated(sqlite: Sqlite, file: string, scratch: string): OpenBackup {
  mkdirSync(scratch, { recursive: true });
  const copy = join(scratch, 'older-backup.db');
  rmSync(copy, { force: true });
  copyFileSync(file, copy);
  const db = openDatabase(sqlite, copy);
  migrateNotebook(db, allMigrations);
  return {
    db,
    close() {
      db.close();
      rmSync(copy, { force: true });
    },
  };
}
