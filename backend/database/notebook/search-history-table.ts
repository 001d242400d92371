import type { SearchHistory } from '../../../contract/related-view.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

/** Older ones are forgotten; kept searches never are. */
const mostRecent = 20;

/** Newest first. */
export function readSearchHistory(db: SqliteDatabase): SearchHistory {
  const recent = 'SELECT text FROM search_history WHERE used_at IS NOT NULL ORDER BY used_at DESC, row DESC';
  const saved = 'SELECT text FROM search_history WHERE saved_at IS NOT NULL ORDER BY saved_at DESC, row DESC';
  const texts = (sql: string): string[] =>
    prepared<[], { text: string }>(db, sql)
      .all()
      .map(({ text }) => text);
  return { recent: texts(recent), saved: texts(saved) };
}

/** `at` is milliseconds since 1970. */
export function noteSearch(db: SqliteDatabase, text: string, at: number): void {
  const sql = `INSERT INTO search_history (text, used_at) VALUES (?, ?)
    ON CONFLICT (text) DO UPDATE SET used_at = excluded.used_at`;
  prepared<[string, number]>(db, sql).run(text, at);
  const old = `UPDATE search_history SET used_at = NULL WHERE row NOT IN
    (SELECT row FROM search_history WHERE used_at IS NOT NULL ORDER BY used_at DESC, row DESC LIMIT ${mostRecent})`;
  prepared<[]>(db, old).run();
  forgetUnused(db);
}

/** `at` null lets go of it. */
export function keepSearch(db: SqliteDatabase, text: string, at: number | null): void {
  const sql = `INSERT INTO search_history (text, saved_at) VALUES (?, ?)
    ON CONFLICT (text) DO UPDATE SET saved_at = excluded.saved_at`;
  prepared<[string, number | null]>(db, sql).run(text, at);
  forgetUnused(db);
}

/** One of the recent ones; a kept one stays kept. */
export function forgetSearch(db: SqliteDatabase, text: string): void {
  prepared<[string]>(db, 'UPDATE search_history SET used_at = NULL WHERE text = ?').run(text);
  forgetUnused(db);
}

export function clearRecentSearches(db: SqliteDatabase): void {
  prepared<[]>(db, 'UPDATE search_history SET used_at = NULL').run();
  forgetUnused(db);
}

function forgetUnused(db: SqliteDatabase): void {
  prepared<[]>(db, 'DELETE FROM search_history WHERE used_at IS NULL AND saved_at IS NULL').run();
}
