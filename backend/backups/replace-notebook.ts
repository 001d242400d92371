import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DataFiles } from '../data-folder.ts';
import { syncFolderNames, syncToDisk } from '../database/notebook/back-up-notebook.ts';
import { raiseLastStamp } from '../database/notebook/device-table.ts';
import { migrateNotebook } from '../database/notebook/migrate-notebook.ts';
import { allMigrations } from '../database/notebook/migrations/all-migrations.ts';
import { openDatabase, type Sqlite } from '../database/open-database.ts';

/** SQLite's files beside a database; a left one would be read into whatever stands at that name next. */
const beside = ['-wal', '-shm'] as const;

export type LastStamp = { time: number; uuid: () => string };

/**
 * Puts a copy of a backup in the notebook's place, which nobody may have open. Its old files are to be kept by then: see
 * `keepAside`. A kill leaves the old notebook or the new one, whole. `last` says which stamps were given here: another
 * machine may have seen them, so they are never given again.
 */
export function replaceNotebook(sqlite: Sqlite, files: DataFiles, backup: string, last: LastStamp): void {
  const { notebook } = files;
  const ready = `${notebook}.restoring`;
  for (const ending of ['', '-journal', ...beside]) rmSync(`${ready}${ending}`, { force: true });
  copyFileSync(backup, ready);
  const copy = openDatabase(sqlite, ready);
  try {
    // Here, because a kill during the change would leave a journal that only a writer can take back.
    copy.pragma('journal_mode = WAL');
    migrateNotebook(copy, allMigrations);
    raiseLastStamp(copy, last.time, last.uuid);
  } finally {
    copy.close();
  }
  syncToDisk(ready, 'r+');
  // Before the rename: a journal that outlived it would be replayed into the restored notebook.
  for (const ending of beside) rmSync(`${notebook}${ending}`, { force: true });
  renameSync(ready, notebook);
  syncFolderNames(dirname(notebook));
}

/** Copies a damaged notebook as it is, journal included, into a folder of its own. Answers the folder. */
export function keepAside(files: DataFiles, now: number): string {
  const { notebook } = files;
  const stamp = new Date(now).toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const folder = freeFolder(join(dirname(notebook), `damaged-${stamp}`));
  mkdirSync(folder, { mode: 0o700 });
  for (const file of [notebook, ...beside.map((ending) => `${notebook}${ending}`)]) {
    if (!existsSync(file)) continue;
    const copy = join(folder, basename(file));
    copyFileSync(file, copy);
    syncToDisk(copy, 'r+');
  }
  syncFolderNames(folder);
  syncFolderNames(dirname(folder));
  return folder;
}

function freeFolder(wanted: string): string {
  for (let n = 1; ; n += 1) {
    const folder = n === 1 ? wanted : `${wanted}-${n}`;
    if (!existsSync(folder)) return folder;
  }
}
