import { prepared, type SqliteDatabase } from '../open-database.ts';

export type ReadFor = { course: string; module: string; day: string; seconds: number };

/** Adds to what was read of a module that day. */
export function addReadingTime(db: SqliteDatabase, read: ReadFor): void {
  const sql = `INSERT INTO reading_time (day, course, module, seconds) VALUES (@day, @course, @module, @seconds)
    ON CONFLICT (day, course, module) DO UPDATE SET seconds = seconds + excluded.seconds`;
  prepared<[ReadFor]>(db, sql).run(read);
}

/** Seconds by day, of all courses or of one; a day without is not there. */
export function listReadingTime(
  db: SqliteDatabase,
  course: string | null,
  since: string,
): { day: string; seconds: number }[] {
  const sql = `SELECT day, sum(seconds) AS seconds FROM reading_time
    WHERE day >= @since AND (@course IS NULL OR course = @course) GROUP BY day ORDER BY day`;
  return prepared<[{ course: string | null; since: string }], { day: string; seconds: number }>(db, sql).all({
    course,
    since,
  });
}
