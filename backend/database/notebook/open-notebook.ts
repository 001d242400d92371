import { existsSync, statSync } from 'node:fs';
import { backupName } from '../../../core/backup/backup-name.ts';
import type { DataFiles } from '../../data-folder.ts';
import { openDatabase, pragmaNumber, type Sqlite, type SqliteDatabase } from '../open-database.ts';
import { describeStorageFailure, isDamage, sqliteCode } from '../storage-failure.ts';
import { backUpNotebook } from './back-up-notebook.ts';
import { isAboutAnnotationText } from './annotation-text-table.ts';
import { mendAnnotationText } from './mend-annotation-text.ts';
import { migrateNotebook, notebookApplicationId } from './migrate-notebook.ts';
import type { Migration } from './migrations/migration.ts';
import { readNotebookState, writeNotebookState } from './notebook-state.ts';

export type NotebookProblem = {
  code: 'notebook-too-new' | 'notebook-damaged' | 'storage-full' | 'storage-failed';
  message: string;
};

export type OpenedNotebook = { ok: true; db: SqliteDatabase } | { ok: false; problem: NotebookProblem };

/**
 * Opens the notebook for its one writer, and migrates an older one after a backup. A notebook that is newer or damaged
 * is left exactly as it is. `now` is milliseconds since 1970.
 */
export function openNotebook(
  sqlite: Sqlite,
  files: DataFiles,
  migrations: readonly Migration[],
  now: number,
): OpenedNotebook {
  try {
    const problem = inspect(sqlite, files, migrations.length);
    if (problem) return { ok: false, problem };
    const isNew = !existsSync(files.notebook);
    const db = openDatabase(sqlite, files.notebook);
    try {
      setPragmas(db);
      const version = pragmaNumber(db, 'user_version');
      if (!isNew && version > 0 && version < migrations.length) {
        backUpNotebook(sqlite, db, {
          folder: files.backups,
          name: `${backupName(now, 'before-version')}-${migrations.length}`,
        });
      }
      migrateNotebook(db, migrations);
      if (readNotebookState(files.notebookState) === 'open') mendAnnotationText(db);
      writeNotebookState(files.notebookState, 'open');
      return { ok: true, db };
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    return { ok: false, problem: describeProblem(error, files.notebook) };
  }
}

/** Empties the journal into the notebook, so that a copy of the one file is a whole notebook, and closes it. */
export function closeNotebook(db: SqliteDatabase, files: DataFiles): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  writeNotebookState(files.notebookState, 'closed');
}

/** The notebook for reading beside its writer. Throws where there is none. */
export function openNotebookForReading(sqlite: Sqlite, files: DataFiles): SqliteDatabase {
  return openDatabase(sqlite, files.notebook, { readonly: true, fileMustExist: true });
}

/** Looks without writing: what is wrong must stay as it is, for whoever can repair it. */
function inspect(sqlite: Sqlite, files: DataFiles, version: number): NotebookProblem | null {
  const { notebook } = files;
  const state = readNotebookState(files.notebookState);
  if (isMissingOrEmpty(notebook)) {
    // SQLite takes an empty file for a new database, and throws the journal of a lost one away.
    if (state !== 'new' && existsSync(notebook)) return damaged(notebook, 'It is empty.');
    if (!isMissingOrEmpty(`${notebook}-wal`)) return damaged(notebook, 'Only its journal is there.');
    return null;
  }
  const db = openDatabase(sqlite, notebook, { readonly: true });
  try {
    const found = pragmaNumber(db, 'user_version');
    const isOurs = pragmaNumber(db, 'application_id') === notebookApplicationId;
    if (!isOurs && found > 0) return damaged(notebook, 'It is another program’s file.');
    if (found > version) return tooNew(notebook);
    if (state === 'open' && !isSound(db)) return damaged(notebook, 'Its check after the last crash failed.');
    return null;
  } catch (error) {
    if (isDamage(error)) return damaged(notebook, error instanceof Error ? `${error.message}.` : '');
    // A kill in its very first moments: what was under way is taken back by whoever opens it for writing.
    if (sqliteCode(error) === 'SQLITE_READONLY_ROLLBACK') return null;
    throw error;
  } finally {
    db.close();
  }
}

/** Also where only the index of the words is damaged, which is written anew. */
function isSound(db: SqliteDatabase): boolean {
  // As its documentation says: rows of one column, of that name.
  const rows = db.pragma('quick_check') as { quick_check: string }[];
  const verdicts = rows.map((row) => row.quick_check);
  return (verdicts.length === 1 && verdicts[0] === 'ok') || isAboutAnnotationText(verdicts);
}

function setPragmas(db: SqliteDatabase): void {
  db.pragma('journal_mode = WAL');
  // better-sqlite3 is built to open a WAL database with NORMAL, which a power cut costs the last commits.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  if (pragmaNumber(db, 'synchronous') !== 2)
    throw new Error('The notebook would not be written through to the disk.');
}

function isMissingOrEmpty(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

function tooNew(file: string): NotebookProblem {
  const message = `${file} was written by a newer Carrel. Reading works, and nothing is saved: use that newer version.`;
  return { code: 'notebook-too-new', message };
}

function damaged(file: string, how: string): NotebookProblem {
  const message = `${file} is damaged. ${how} It is left as it is and nothing is saved; reading works. Keep a copy of it.`;
  return { code: 'notebook-damaged', message };
}

function describeProblem(error: unknown, file: string): NotebookProblem {
  if (isDamage(error)) return damaged(file, error instanceof Error ? `${error.message}.` : '');
  const known = describeStorageFailure(error, file);
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: known?.code === 'storage-full' ? 'storage-full' : 'storage-failed',
    message: `${file} can't be opened for writing, so nothing is saved: ${why}. Reading works.`,
  };
}
