import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Sqlite, type SqliteDatabase } from '../open-database.ts';

export type BackupPlace = {
  folder: string;
  /** Without ending; a number follows where there is such a copy. */
  name: string;
  /** A copy that need not be made again: where the new one would be the same, byte for byte. */
  unlessLike?: string | null;
};

/** Behind the name of a copy until it is whole. */
export const unfinishedEnding = '.unfinished';

/**
 * Writes a copy of the whole notebook, what is still in its journal included, and checks it. Throws where the copy
 * can't be made or isn't sound. Returns its path; null where it would be like the one named.
 */
export function backUpNotebook(
  sqlite: Sqlite,
  db: SqliteDatabase,
  { folder, name, unlessLike = null }: BackupPlace,
): string | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const target = freeName(folder, name);
  const unfinished = `${target}${unfinishedEnding}`;
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
    if (unlessLike !== null && areAlike(unfinished, unlessLike)) {
      rmSync(unfinished);
      return null;
    }
    syncToDisk(unfinished, 'r+');
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  syncFolderNames(folder);
  return target;
}

export function syncToDisk(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Windows has no way to sync a folder, and needs none. */
export function syncFolderNames(folder: string): void {
  if (process.platform !== 'win32') syncToDisk(folder, 'r');
}

function freeName(folder: string, name: string): string {
  for (let n = 1; ; n += 1) {
    const path = join(folder, n === 1 ? `${name}.db` : `${name}-${n}.db`);
    if (!existsSync(path)) return path;
  }
}

const pieceLength = 1024 * 1024;

/** SQLite writes the same copy of the same rows, so that equal bytes mean that nothing changed. */
function areAlike(one: string, other: string): boolean {
  if (statSync(other, { throwIfNoEntry: false })?.size !== statSync(one).size) return false;
  const descriptors = [openSync(one, 'r'), openSync(other, 'r')] as const;
  const pieces = [Buffer.alloc(pieceLength), Buffer.alloc(pieceLength)] as const;
  try {
    for (;;) {
      const lengths = [readSync(descriptors[0], pieces[0]), readSync(descriptors[1], pieces[1])] as const;
      if (!pieces[0].subarray(0, lengths[0]).equals(pieces[1].subarray(0, lengths[1]))) return false;
      if (lengths[0] === 0) return true;
    }
  } finally {
    for (const descriptor of descriptors) closeSync(descriptor);
  }
}
