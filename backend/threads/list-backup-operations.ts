import { join } from 'node:path';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { BackupComparison, BackupView } from '../../contract/backup-views.ts';
import { compareWithBackup } from '../backups/changes-since.ts';
import { findBackups } from '../backups/list-backups.ts';
import { makeBackup, type BackupOutcome, type BackupWish } from '../backups/make-backup.ts';
import { openBackup } from '../backups/open-backup.ts';
import { countStanding } from '../database/notebook/annotation-table.ts';
import { readSettings } from '../database/notebook/setting-table.ts';
import { openDatabase, type SqliteDatabase } from '../database/open-database.ts';
import { openReadableNotebook } from '../views/open-reader.ts';
import type { ThreadSetting } from './thread-messages.ts';

/** Where backups are written, and those that are there. */
export type ListedBackups = { folder: string; backups: BackupView[] };

/** All about backups that reads the notebook beside its writer. */
export function listBackupOperations(setting: ThreadSetting) {
  const { sqlite, files } = setting;
  const reading = <T>(read: (notebook: SqliteDatabase | null) => T): T => {
    const notebook = openReadableNotebook(setting);
    try {
      return read(notebook);
    } finally {
      notebook?.close();
    }
  };
  const chosenFolder = (notebook: SqliteDatabase | null): string | null => {
    try {
      return notebook && readSettings(notebook).backupFolder;
    } catch {
      // A damaged notebook, for which a backup is looked for.
      return null;
    }
  };
  const countIn = (file: string): number | null => {
    let db: SqliteDatabase | null = null;
    try {
      db = openDatabase(sqlite, file, { readonly: true, fileMustExist: true });
      return countStanding(db);
    } catch {
      return null;
    } finally {
      db?.close();
    }
  };

  return {
    'list-backups': (_: null): Answer<ListedBackups> =>
      reading((notebook) => {
        const chosen = chosenFolder(notebook);
        const found = findBackups(chosen === null ? [files.backups] : [chosen, files.backups]);
        return answered({
          folder: chosen ?? files.backups,
          backups: found.map(({ file, name, at, reason, bytes }) => ({
            file,
            name,
            at,
            reason,
            bytes,
            annotations: countIn(file),
          })),
        });
      }),
    'back-up': (wish: BackupWish): Answer<BackupOutcome> =>
      reading((notebook) => {
        if (!notebook) return refused('storage-failed', 'The notebook is not open.');
        const folders = { chosen: readSettings(notebook).backupFolder, own: files.backups };
        return answered(makeBackup(sqlite, notebook, folders, wish));
      }),
    'compare-backup': ({ file }: { file: string }): Answer<BackupComparison> =>
      reading((notebook) => {
        const backup = openBackup(sqlite, file, join(files.staging, 'comparing'));
        if (!backup.ok) return backup;
        try {
          return answered(compareWithBackup(backup.value.db, notebook));
        } finally {
          backup.value.close();
        }
      }),
  };
}
