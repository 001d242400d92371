import { statSync } from 'node:fs';
import { answered, refused, type Answer } from '../../../contract/errors.ts';
import type { SqliteDatabase } from '../open-database.ts';
import { describeStorageFailure } from '../storage-failure.ts';

/** The open notebook, with the means to tell whether its file is still the one that was opened. */
export type Notebook = { db: SqliteDatabase; file: string; identity: string };

export function watchNotebook(db: SqliteDatabase, file: string): Notebook {
  return { db, file, identity: identityOf(file) };
}

/**
 * Runs one edit of the learner's in one transaction and answers after the commit. `edit` may refuse by answering an
 * error, and then nothing is written. What the disk refuses is an answer too; a bug throws.
 */
export function changeNotebook<T>(notebook: Notebook, edit: (db: SqliteDatabase) => Answer<T>): Answer<T> {
  const { db, file } = notebook;
  try {
    let answer: Answer<T> | null = null;
    db.exec('BEGIN IMMEDIATE');
    try {
      answer = edit(db);
      db.exec(answer.ok ? 'COMMIT' : 'ROLLBACK');
    } finally {
      if (db.inTransaction) db.exec('ROLLBACK');
    }
    // SQLite goes on writing into a file that was deleted or moved away, and everything would be lost at its close.
    return identityOf(file) === notebook.identity ? answer : gone(file);
  } catch (error) {
    const failure = describeStorageFailure(error, file);
    if (!failure) throw error;
    return { ok: false, error: failure };
  }
}

/** An edit that can't refuse. */
export function writeNotebook<T>(notebook: Notebook, edit: (db: SqliteDatabase) => T): Answer<T> {
  return changeNotebook(notebook, (db) => answered(edit(db)));
}

function gone(file: string): Answer<never> {
  const message = `${file} was moved or deleted while Carrel was open, so this was not saved. Put it back, or start Carrel again.`;
  return refused('storage-failed', message);
}

function identityOf(file: string): string {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : 'missing';
}
