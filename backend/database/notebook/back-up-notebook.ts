import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Sqlite, type SqliteDatabase } from '../open-database.ts';

/**
 * Writes a copy of the whole notebook, what is still in its journal included, and checks it. Throws where the copy
 * can't be made or isn't sound. `name` is without ending; a number follows where there is such a copy. Returns its path.
 */
export function backUpNotebook(sqlite: Sqlite, db: SqliteDatabase, folder: string, name: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const target = freeName(folder, name);
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(unfinished);
    const copy = openDatabase(sqlite, unfinished, { readonly: true });
    try {
      if (copy.pragma('integrity_check', { simple: true }) !== 'ok')
        throw new Error(`The backup ${target} is not sound.`);
    } finally {
      copy.close();
    }
    syncToDisk(unfinished, 'r+');
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  // Windows has no way to sync a folder, and needs none.
  if (process.platform !== 'win32') syncToDisk(folder, 'r');
  return target;
}

function freeName(folder: string, name: string): string {
  for (let n = 1; ; n += 1) {
    const path = join(folder, n === 1 ? `${name}.db` : `${name}-${n}.db`);
    if (!existsSync(path)) return path;
  }
}

function syncToDisk(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
