import type { CourseKind } from '../library/course-table.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

export type CourseSource = {
  id: string;
  kind: CourseKind;
  /** Absolute; of a bundled course relative to the folder of bundled courses. */
  path: string;
  addedAt: number;
  removedAt: number | null;
};

const columns = 'id, kind, path, added_at AS addedAt, removed_at AS removedAt';

/** All that were ever added, in that order, those off the shelf included. */
export function listSources(db: SqliteDatabase): CourseSource[] {
  return prepared<[], CourseSource>(db, `SELECT ${columns} FROM course_source ORDER BY row`).all();
}

export function findSource(db: SqliteDatabase, id: string): CourseSource | null {
  return (
    prepared<[string], CourseSource>(db, `SELECT ${columns} FROM course_source WHERE id = ?`).get(id) ?? null
  );
}

export function findSourceByPath(db: SqliteDatabase, kind: CourseKind, path: string): CourseSource | null {
  const sql = `SELECT ${columns} FROM course_source WHERE kind = ? AND path = ?`;
  return prepared<[string, string], CourseSource>(db, sql).get(kind, path) ?? null;
}

export function insertSource(db: SqliteDatabase, source: Omit<CourseSource, 'removedAt'>): void {
  const sql = 'INSERT INTO course_source (id, kind, path, added_at) VALUES (?, ?, ?, ?)';
  prepared<[string, string, string, number]>(db, sql).run(
    source.id,
    source.kind,
    source.path,
    source.addedAt,
  );
}

export function setSourcePlace(db: SqliteDatabase, id: string, kind: CourseKind, path: string): void {
  prepared<[string, string, string]>(db, 'UPDATE course_source SET kind = ?, path = ? WHERE id = ?').run(
    kind,
    path,
    id,
  );
}

/** `removedAt` null puts the course back. False where there is no such course. */
export function setSourceRemoved(db: SqliteDatabase, id: string, removedAt: number | null): boolean {
  const sql = 'UPDATE course_source SET removed_at = ? WHERE id = ?';
  return prepared<[number | null, string]>(db, sql).run(removedAt, id).changes === 1;
}
