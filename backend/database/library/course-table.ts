import type { CourseMetadata } from '../../../core/course/course.ts';
import type { Problem } from '../../../core/problem.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

export type CourseKind = 'bundled' | 'folder' | 'zip';
export type CourseState = 'ready' | 'indexing' | 'not-reachable';

/** Problems of a course can name another of its files. */
export type CourseProblem = Problem & { path: string | null };

export type CourseRow = {
  row: number;
  id: string;
  kind: CourseKind;
  /** Absolute. */
  folder: string;
  state: CourseState;
  title: string;
  metadata: CourseMetadata;
  cover: string | null;
  problems: CourseProblem[];
};

type StoredCourse = Omit<CourseRow, 'metadata' | 'problems'> & { metadata: string; problems: string };

const columns = 'row, id, kind, folder, state, title, metadata, cover, problems';

/** The courses on the shelf, in its order. */
export function listCourses(db: SqliteDatabase): CourseRow[] {
  const sql = `SELECT ${columns} FROM course WHERE shelf IS NOT NULL ORDER BY shelf`;
  return prepared<[], StoredCourse>(db, sql).all().map(fromStored);
}

export function findCourse(db: SqliteDatabase, id: string): CourseRow | null {
  const sql = `SELECT ${columns} FROM course WHERE id = ? AND shelf IS NOT NULL`;
  const stored = prepared<[string], StoredCourse>(db, sql).get(id);
  return stored ? fromStored(stored) : null;
}

export type ShelfCourse = {
  id: string;
  kind: CourseKind;
  folder: string;
  title: string;
  metadata: CourseMetadata;
  shelf: number;
  passing: boolean;
};

/** Puts a course on the shelf; a new one is `indexing` until its files were read. */
export function shelveCourse(db: SqliteDatabase, course: ShelfCourse): void {
  const sql = `INSERT INTO course (id, kind, folder, shelf, passing, state, title, metadata, problems)
    VALUES (?, ?, ?, ?, ?, 'indexing', ?, ?, '[]')
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, folder = excluded.folder, shelf = excluded.shelf,
      passing = excluded.passing`;
  prepared<[string, string, string, number, number, string, string]>(db, sql).run(
    course.id,
    course.kind,
    course.folder,
    course.shelf,
    course.passing ? 1 : 0,
    course.title,
    JSON.stringify(course.metadata),
  );
}

/** Takes a course off the shelf, and keeps what was read of it for a change of mind. */
export function unshelveCourse(db: SqliteDatabase, id: string): void {
  prepared<[string]>(db, 'UPDATE course SET shelf = NULL WHERE id = ?').run(id);
}

/** Courses named on the last run's command line are not on this run's shelf. */
export function unshelvePassingCourses(db: SqliteDatabase): void {
  prepared<[]>(db, 'UPDATE course SET shelf = NULL WHERE passing = 1').run();
}

export function listUnshelvedCourses(db: SqliteDatabase): { row: number; id: string }[] {
  return prepared<[], { row: number; id: string }>(
    db,
    'SELECT row, id FROM course WHERE shelf IS NULL',
  ).all();
}

export function deleteCourse(db: SqliteDatabase, row: number): void {
  prepared<[number]>(db, 'DELETE FROM course WHERE row = ?').run(row);
}

export type CourseDescription = Pick<CourseRow, 'state' | 'title' | 'metadata' | 'cover' | 'problems'>;

export function describeCourse(db: SqliteDatabase, row: number, course: CourseDescription): void {
  const sql = 'UPDATE course SET state = ?, title = ?, metadata = ?, cover = ?, problems = ? WHERE row = ?';
  prepared<[string, string, string, string | null, string, number]>(db, sql).run(
    course.state,
    course.title,
    JSON.stringify(course.metadata),
    course.cover,
    JSON.stringify(course.problems),
    row,
  );
}

export function setCourseState(
  db: SqliteDatabase,
  row: number,
  state: CourseState,
  problems: CourseProblem[],
): void {
  const sql = 'UPDATE course SET state = ?, problems = ? WHERE row = ?';
  prepared<[string, string, number]>(db, sql).run(state, JSON.stringify(problems), row);
}

function fromStored(stored: StoredCourse): CourseRow {
  // Both were written by this file from values of these types, into a file of this very format.
  return {
    ...stored,
    metadata: JSON.parse(stored.metadata) as CourseMetadata,
    problems: JSON.parse(stored.problems) as CourseProblem[],
  };
}
