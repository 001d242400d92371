import { prepared, type SqliteDatabase } from '../open-database.ts';

/** The library's name for the edition that the learner's places in a course belong to; null where none was followed. */
export function findFollowed(db: SqliteDatabase, course: string): string | null {
  const sql = 'SELECT edition FROM followed_edition WHERE course = ?';
  return prepared<[string], { edition: string }>(db, sql).get(course)?.edition ?? null;
}

export function putFollowed(db: SqliteDatabase, course: string, edition: string): void {
  const sql = `INSERT INTO followed_edition (course, edition) VALUES (?, ?)
    ON CONFLICT (course) DO UPDATE SET edition = excluded.edition`;
  prepared<[string, string]>(db, sql).run(course, edition);
}
