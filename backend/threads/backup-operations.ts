import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import { bringBack } from '../backups/bring-back.ts';
import { makeBackup } from '../backups/make-backup.ts';
import { openBackup } from '../backups/open-backup.ts';
import { keepAside, replaceNotebook } from '../backups/replace-notebook.ts';
import { changeNotebook, type Notebook } from '../database/notebook/change-notebook.ts';
import { issueStamp } from '../database/notebook/device-table.ts';
import type { NotebookProblem } from '../database/notebook/open-notebook.ts';
import { mendAnnotationText } from '../database/notebook/mend-annotation-text.ts';
import { readSettings } from '../database/notebook/setting-table.ts';
import { describeFileFailure } from '../files/describe-file-failure.ts';
import type { ThreadSetting } from './thread-messages.ts';

/** The notebook's one writer, as far as a restoration changes it. */
export type OpenNotebook = {
  /** Null where it is not open. */
  get(): Notebook | null;
  use<T>(act: (notebook: Notebook) => Answer<T>): Answer<T>;
  close(): void;
  /** Null where it is open and sound. */
  open(now: number): NotebookProblem | null;
};

/** Goes back to a backup; times are milliseconds since 1970. */
export function backupOperations(
  { sqlite, files }: ThreadSetting,
  notebook: OpenNotebook,
  uuid: () => string,
) {
  const scratch = join(files.staging, 'backups');

  /** What is there now, in a backup or, where it is damaged, copied as it is. */
  function keepWhatIsThere(now: number): Answer<string | null> {
    const open = notebook.get();
    if (!open) return answered(existsSync(files.notebook) ? keepAside(files, now) : null);
    const folders = { chosen: readSettings(open.db).backupFolder, own: files.backups };
    const kept = makeBackup(sqlite, open.db, folders, { reason: 'before-restore', now, always: true });
    switch (kept.kind) {
      case 'made':
        return answered(kept.file);
      case 'unchanged':
        throw new Error('A backup that is always made was not.');
      case 'damaged':
        return answered(keepAside(files, now));
      case 'failed':
        return refused('storage-failed', `${kept.problem} Nothing was replaced.`);
    }
  }

  return {
    /** Writes what is derived within the notebook anew where it is damaged; answers whether it was. */
    'mend-notebook': (_: null): Answer<boolean> => notebook.use(({ db }) => answered(mendAnnotationText(db))),
    /** Answers how many annotations are as they were again. */
    'bring-back': ({
      file,
      wish,
      now,
    }: {
      file: string;
      wish: { deleted: boolean; changed: boolean };
      now: number;
    }): Answer<number> =>
      notebook.use((open) => {
        const backup = openBackup(sqlite, file, scratch);
        if (!backup.ok) return backup;
        try {
          return changeNotebook(open, (db) =>
            answered(bringBack(db, backup.value.db, wish, { now, stamp: issueStamp(db, now, uuid) })),
          );
        } finally {
          backup.value.close();
        }
      }),
    /** Puts a backup in the notebook's place, and opens it. Answers where what was there before is kept. */
    'replace-notebook'({ file, now }: { file: string; now: number }): Answer<string | null> {
      const backup = openBackup(sqlite, file, scratch);
      if (!backup.ok) return backup;
      backup.value.close();
      try {
        const kept = keepWhatIsThere(now);
        if (!kept.ok) return kept;
        notebook.close();
        replaceNotebook(sqlite, files, file, { time: now, uuid });
        return kept;
      } catch (error) {
        const failure = describeFileFailure(error, files.notebook);
        if (!failure) throw error;
        return failure;
      } finally {
        // Whatever happened: the one that is there, old or new, is opened again.
        if (!notebook.get()) notebook.open(now);
      }
    },
  };
}
