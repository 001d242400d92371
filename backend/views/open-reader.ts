import { openLibraryForReading } from '../database/library/library-schema.ts';
import { notebookVersion } from '../database/notebook/migrations/all-migrations.ts';
import { openNotebookForReading } from '../database/notebook/open-notebook.ts';
import { pragmaNumber, type SqliteDatabase } from '../database/open-database.ts';
import type { ThreadSetting } from '../threads/thread-messages.ts';
import type { Reader } from './reader.ts';

/** Opens what a thread that reads needs. Throws where there is no library. */
export function openReader(setting: ThreadSetting): Reader {
  const library = openLibraryForReading(setting.sqlite, setting.files.library);
  return { library, notebook: openReadableNotebook(setting), assetsBase: setting.assetsBase };
}

export function closeReader({ library, notebook }: Reader): void {
  library.close();
  notebook?.close();
}

/** Null where there is no notebook, or none that this version understands: then nothing is known of the learner. */
export function openReadableNotebook({ sqlite, files }: ThreadSetting): SqliteDatabase | null {
  let db: SqliteDatabase | null = null;
  try {
    db = openNotebookForReading(sqlite, files);
    if (pragmaNumber(db, 'user_version') === notebookVersion) return db;
  } catch {
    // What is wrong with it was said when the notebook thread opened it.
  }
  db?.close();
  return null;
}
