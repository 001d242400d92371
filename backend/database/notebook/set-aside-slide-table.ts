import { prepared, type SqliteDatabase } from '../open-database.ts';

/** A slide that was seen and is gone; where it last was, and when it was seen first and last. */
export type SetAsideSlide = {
  module: string;
  key: string;
  title: string;
  firstSeenAt: number;
  lastSeenAt: number;
};

export function putSetAside(db: SqliteDatabase, course: string, name: string, slide: SetAsideSlide): void {
  const sql = `INSERT INTO set_aside_slide (course, name, module, slide_key, slide_title, first_seen_at, last_seen_at)
    VALUES (@course, @name, @module, @key, @title, @firstSeenAt, @lastSeenAt)`;
  prepared<[SetAsideSlide & { course: string; name: string }]>(db, sql).run({ ...slide, course, name });
}

/** Null where nothing was set aside under the name. */
export function takeSetAside(db: SqliteDatabase, course: string, name: string): SetAsideSlide | null {
  const sql = `DELETE FROM set_aside_slide WHERE course = ? AND name = ? RETURNING module, slide_key AS key,
    slide_title AS title, first_seen_at AS firstSeenAt, last_seen_at AS lastSeenAt`;
  return prepared<[string, string], SetAsideSlide>(db, sql).get(course, name) ?? null;
}
