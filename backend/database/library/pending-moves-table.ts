import type { EditionMoves } from '../../../core/edition/follow-slides.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

/** What the notebook has not yet been seen to follow. */
export type PendingMoves = { row: number; moves: EditionMoves };

export function addPendingMoves(db: SqliteDatabase, moves: EditionMoves): void {
  prepared<[string]>(db, 'INSERT INTO pending_moves (moves) VALUES (?)').run(JSON.stringify(moves));
}

/** The oldest: an edition can only be followed from the one before it. */
export function firstPendingMoves(db: SqliteDatabase): PendingMoves | null {
  const sql = 'SELECT row, moves FROM pending_moves ORDER BY row LIMIT 1';
  const stored = prepared<[], { row: number; moves: string }>(db, sql).get();
  // Written by this file from a value of this type, into a file of this very format.
  return stored ? { row: stored.row, moves: JSON.parse(stored.moves) as EditionMoves } : null;
}

export function deletePendingMoves(db: SqliteDatabase, row: number): void {
  prepared<[number]>(db, 'DELETE FROM pending_moves WHERE row = ?').run(row);
}
