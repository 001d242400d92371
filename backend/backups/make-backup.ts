import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backupName, readBackupName, type BackupReason } from '../../core/backup/backup-name.ts';
import { findOldBackups } from '../../core/backup/thin-backups.ts';
import { backUpNotebook, unfinishedEnding } from '../database/notebook/back-up-notebook.ts';
import { findDamage } from '../database/notebook/check-notebook.ts';
import type { Sqlite, SqliteDatabase } from '../database/open-database.ts';
import { findBackups } from './list-backups.ts';

export type BackupFolders = {
  /** The learner's choice; null where none was made. */
  chosen: string | null;
  /** In the data folder. */
  own: string;
};

export type BackupOutcome =
  /** `problem`: why it is not in the folder that was chosen. */
  | { kind: 'made'; file: string; problem: string | null }
  /** The newest one holds the same. */
  | { kind: 'unchanged' }
  /** The notebook is damaged, so that a copy of it must not take a good one's place. */
  | { kind: 'damaged'; problem: string }
  | { kind: 'failed'; problem: string };

export type BackupWish = {
  reason: BackupReason;
  /** Milliseconds since 1970. */
  now: number;
  /** Also where nothing changed since the newest one. */
  always: boolean;
};

/** Copies the notebook into the chosen folder, else into the data folder, and deletes backups that grew old. */
export function makeBackup(
  sqlite: Sqlite,
  db: SqliteDatabase,
  { chosen, own }: BackupFolders,
  wish: BackupWish,
): BackupOutcome {
  const damage = findDamage(db);
  if (damage !== null) return { kind: 'damaged', problem: damage };
  if (chosen === null) return backUpInto(sqlite, db, own, wish);
  const there = backUpInto(sqlite, db, chosen, wish);
  if (there.kind !== 'failed') return there;
  const here = backUpInto(sqlite, db, own, wish);
  return here.kind === 'made' ? { ...here, problem: there.problem } : there;
}

function backUpInto(
  sqlite: Sqlite,
  db: SqliteDatabase,
  folder: string,
  { reason, now, always }: BackupWish,
): BackupOutcome {
  try {
    clearUnfinished(folder, now);
    const newest = findBackups([folder])[0];
    const unlessLike = always ? null : (newest?.file ?? null);
    const file = backUpNotebook(sqlite, db, { folder, name: backupName(now, reason), unlessLike });
    if (file === null) return { kind: 'unchanged' };
    thinOut(folder, file, now);
    return { kind: 'made', file, problem: null };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', problem: `No backup could be written into ${folder}: ${why}.` };
  }
}

/** Milliseconds; none takes a tenth of it. */
const longestMaking = 60 * 60_000;

/** What a kill left. Another machine may just be writing into the same folder, so that what is young stays. */
function clearUnfinished(folder: string, now: number): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.endsWith(unfinishedEnding) || !readBackupName(name.slice(0, -unfinishedEnding.length)))
      continue;
    const file = join(folder, name);
    if (now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now) > longestMaking)
      rmSync(file, { force: true });
  }
}

/** What was kept before a new version of the notebook stays: it is what an older program can still read. */
function thinOut(folder: string, justMade: string, now: number): void {
  const thinned = findBackups([folder]).filter(({ reason }) => reason !== 'before-version');
  for (const { file } of findOldBackups(thinned, now)) {
    if (file === justMade || dirname(file) !== folder) continue;
    try {
      rmSync(file);
    } catch {
      // It is tried again after the next one.
      return;
    }
  }
}
