import type { IndexedWord } from '../../../core/search/vocabulary.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

/**
 * Up to `limit` words of the index after `last`, in the index's order, with the number of rows each stands in. FTS5
 * shows its own lists as a table; it is made for this connection alone, so that one that only reads can have it too.
 */
export function listWords(db: SqliteDatabase, last: string, limit: number): IndexedWord[] {
  showWords(db);
  const sql = 'SELECT term AS word, doc AS slides FROM temp.slide_word WHERE term > ? LIMIT ?';
  return prepared<[string, number], IndexedWord>(db, sql).all(last, limit);
}

/** In how many rows a folded word stands. */
export function countRowsWith(db: SqliteDatabase, word: string): number {
  showWords(db);
  const sql = 'SELECT doc AS rows FROM temp.slide_word WHERE term = ?';
  return prepared<[string], { rows: number }>(db, sql).get(word)?.rows ?? 0;
}

function showWords(db: SqliteDatabase): void {
  prepared<[]>(
    db,
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.slide_word USING fts5vocab('main', 'slide_text', 'row')`,
  ).run();
}
