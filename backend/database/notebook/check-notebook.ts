import { pragmaNumber, type SqliteDatabase } from '../open-database.ts';
import { findDamagedAnnotations } from './annotation-table.ts';
import { notebookApplicationId } from './migrate-notebook.ts';
import { notebookVersion } from './migrations/all-migrations.ts';

/** The first version whose annotations carry a hash. */
const firstWithHashes = 6;

/**
 * What is wrong with a notebook, in words; null where all of it is as it was written. SQLite's own check sees pages that
 * don't fit together, and the hash of each annotation the bits that changed within one.
 */
export function findDamage(db: SqliteDatabase): string | null {
  const found = pragmaNumber(db, 'user_version');
  if (pragmaNumber(db, 'application_id') !== notebookApplicationId) return 'It is no notebook of Carrel’s.';
  if (found > notebookVersion) return 'It was written by a newer Carrel.';
  const verdict = db.pragma('integrity_check(1)', { simple: true });
  if (verdict !== 'ok') return `The notebook is damaged: ${String(verdict)}.`;
  if (found < firstWithHashes) return null;
  const damaged = findDamagedAnnotations(db);
  return damaged.length === 0
    ? null
    : `${damaged.length === 1 ? 'An annotation is' : `${damaged.length} annotations are`} not as written: the disk, or another program, changed the file.`;
}
