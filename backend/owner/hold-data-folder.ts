import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { DataFiles } from '../data-folder.ts';
import { openDatabase, type Sqlite } from '../database/open-database.ts';
import { sqliteCode } from '../database/storage-failure.ts';

/** Who this program is, for the one that comes second. */
export type Self = { host: 'desktop' | 'web'; pid: number; startedAt: number };

export type Hold =
  /** This program writes; until `release`, or until it dies, no other one does. */
  | { kind: 'owner'; release(): void }
  /** Another program writes; this one reads. */
  | { kind: 'reader'; owner: string }
  /** Nobody can write here. */
  | { kind: 'unwritable'; message: string };

const ownerNote = z.object({
  host: z.enum(['desktop', 'web']),
  pid: z.number().int(),
  startedAt: z.number(),
});

/**
 * Takes the data folder for this program, making it where it is missing. The lock is SQLite's on an empty file: the
 * system frees it when the program dies, however it dies. The note beside it only says whose it is.
 */
export function holdDataFolder(sqlite: Sqlite, folder: string, files: DataFiles, self: Self): Hold {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const db = openDatabase(sqlite, files.owner, { timeout: 0 });
    try {
      db.pragma('locking_mode = EXCLUSIVE');
      db.exec('BEGIN EXCLUSIVE');
      writeFileSync(files.ownerNote, JSON.stringify(self));
    } catch (error) {
      db.close();
      throw error;
    }
    return { kind: 'owner', release: () => void db.close() };
  } catch (error) {
    if (/^SQLITE_BUSY/.test(sqliteCode(error) ?? ''))
      return { kind: 'reader', owner: nameOwner(files.ownerNote) };
    const why = error instanceof Error ? error.message : String(error);
    const message = `The data folder ${folder} can't be written, so nothing can be saved: ${why}. Reading works.`;
    return { kind: 'unwritable', message };
  }
}

function nameOwner(file: string): string {
  try {
    const note = ownerNote.parse(JSON.parse(readFileSync(file, 'utf8')));
    const host = note.host === 'desktop' ? 'the Carrel window' : 'the Carrel of the browser';
    return `${host} (process ${note.pid})`;
  } catch {
    return 'another Carrel';
  }
}
