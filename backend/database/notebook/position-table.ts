import { prepared, type SqliteDatabase } from '../open-database.ts';
import type { SlideInView } from './seen-slide-table.ts';

/** Where the learner last was in a module. */
export type Position = SlideInView;

const columns = 'course, module, slide_key AS key, slide_title AS title, n, at';

export function putPosition(db: SqliteDatabase, position: Position): void {
  const sql = `INSERT INTO position (course, module, slide_key, slide_title, n, at)
    VALUES (@course, @module, @key, @title, @n, @at)
    ON CONFLICT (course, module) DO UPDATE SET slide_key = excluded.slide_key,
      slide_title = excluded.slide_title, n = excluded.n, at = excluded.at`;
  prepared<[Position]>(db, sql).run(position);
}

/** Newest first. */
export function listPositions(db: SqliteDatabase): Position[] {
  return prepared<[], Position>(db, `SELECT ${columns} FROM position ORDER BY at DESC, row DESC`).all();
}

/** Newest first. */
export function listCoursePositions(db: SqliteDatabase, course: string): Position[] {
  const sql = `SELECT ${columns} FROM position WHERE course = ? ORDER BY at DESC, row DESC`;
  return prepared<[string], Position>(db, sql).all(course);
}
