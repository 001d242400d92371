import type { AnnotationFilter } from '../../../contract/notebook-views.ts';
import type { PlacementState } from '../../../core/anchor/anchor.ts';
import type { AnnotationKind, HighlightColour, HighlightStyle } from '../../../core/annotation/annotation.ts';
import type { PassagePart } from '../../../core/passage/passage.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';
import { filterConditions, type Conditions } from './filter-annotations.ts';

/** What is shown of an annotation. */
export type AnnotationRow = {
  id: string;
  kind: AnnotationKind;
  course: string;
  courseTitle: string;
  module: string | null;
  moduleTitle: string | null;
  key: string | null;
  slideTitle: string | null;
  n: number | null;
  part: PassagePart | null;
  start: number | null;
  end: number | null;
  /** '' where it is about the whole. */
  quote: string;
  /** Hash of the slide's texts that it was placed on. */
  placedOn: string | null;
  state: PlacementState;
  score: number;
  reviewed: number;
  colour: HighlightColour | null;
  style: HighlightStyle | null;
  label: string;
  note: string;
  /** JSON. */
  tags: string;
  createdAt: number;
  modifiedAt: number;
};

export const selectAnnotation = `SELECT id, kind, course, course_title AS courseTitle, module, module_title AS moduleTitle,
  slide_key AS key, slide_title AS slideTitle, n, part, range_start AS start, range_end AS end, quote, placed_on AS placedOn, state, score,
  reviewed, colour, style, label, note, tags, created_at AS createdAt, modified_at AS modifiedAt FROM annotation`;

/** What stands on a whole slide first, then its title, its body, its notes. */
const inModule = `n, CASE part WHEN 'title' THEN 1 WHEN 'introduction' THEN 2 WHEN 'body' THEN 3
  WHEN 'description' THEN 4 WHEN 'notes' THEN 5 ELSE 0 END, range_start, range_end, created_at, row`;

/** Without those that were deleted; in the order of the ids. */
export function listByIds(db: SqliteDatabase, ids: readonly string[]): AnnotationRow[] {
  const find = prepared<[string], AnnotationRow>(db, `${selectAnnotation} WHERE id = ? AND deleted = 0`);
  return ids.flatMap((id) => find.get(id) ?? []);
}

/** What stands in a module, or stood there last, in its order. */
export function listOfModule(db: SqliteDatabase, course: string, module: string): AnnotationRow[] {
  const sql = `${selectAnnotation} WHERE course = ? AND module = ? AND deleted = 0 ORDER BY ${inModule}`;
  return prepared<[string, string], AnnotationRow>(db, sql).all(course, module);
}

/** What became of annotations in new editions and was not looked at, of one course or of all. */
export function listUnreviewed(
  db: SqliteDatabase,
  course: string | null,
  offset: number,
  limit: number,
): AnnotationRow[] {
  const only = course === null ? '' : 'AND course = ?';
  const sql = `${selectAnnotation} WHERE reviewed = 0 AND deleted = 0 ${only}
    ORDER BY course, module, ${inModule} LIMIT ? OFFSET ?`;
  const values = course === null ? [limit, offset] : [course, limit, offset];
  return prepared<(string | number)[], AnnotationRow>(db, sql).all(...values);
}

export function countAnnotations(db: SqliteDatabase, filter: AnnotationFilter): number {
  const { sql, values } = filterConditions(filter);
  const count = `SELECT count(*) AS count FROM annotation WHERE ${sql}`;
  return prepared<(string | number)[], { count: number }>(db, count).get(...values)?.count ?? 0;
}

export function listNewest(
  db: SqliteDatabase,
  filter: AnnotationFilter,
  offset: number,
  limit: number,
): AnnotationRow[] {
  const { sql, values } = filterConditions(filter);
  // The page is found in the index, and only its rows are read.
  const page = `SELECT row FROM annotation WHERE ${sql} ORDER BY created_at DESC, row DESC LIMIT ? OFFSET ?`;
  return prepared<(string | number)[], AnnotationRow>(
    db,
    `${selectAnnotation} WHERE row IN (${page}) ORDER BY created_at DESC, row DESC`,
  ).all(...values, limit, offset);
}

/** How many of what a filter leaves stand in each module; `module` null for those on a course as a whole. */
export type ModuleCount = { course: string; module: string | null; count: number };

export function countByModule(
  db: SqliteDatabase,
  filter: AnnotationFilter,
  withDeleted = false,
): ModuleCount[] {
  const { sql, values } = filterConditions(filter, withDeleted);
  return prepared<(string | number)[], ModuleCount>(
    db,
    `SELECT course, module, count(*) AS count FROM annotation WHERE ${sql} GROUP BY course, module`,
  ).all(...values);
}

/** Some of what a filter leaves of one module, in its order. */
export function listInModule(
  db: SqliteDatabase,
  filter: AnnotationFilter,
  { course, module }: Pick<ModuleCount, 'course' | 'module'>,
  offset: number,
  limit: number,
): AnnotationRow[] {
  const { sql, values }: Conditions = filterConditions(filter);
  const page = `SELECT row FROM annotation WHERE course = ? AND module IS ? AND ${sql}
    ORDER BY ${inModule} LIMIT ? OFFSET ?`;
  return prepared<(string | number | null)[], AnnotationRow>(
    db,
    `${selectAnnotation} WHERE row IN (${page}) ORDER BY ${inModule}`,
  ).all(course, module, ...values, limit, offset);
}

/** The ids of all that a filter leaves of one module, in its order. */
export function listIdsInModule(
  db: SqliteDatabase,
  filter: AnnotationFilter,
  { course, module }: Pick<ModuleCount, 'course' | 'module'>,
  withDeleted = false,
): string[] {
  const { sql, values } = filterConditions(filter, withDeleted);
  return prepared<(string | null | number)[], { id: string }>(
    db,
    `SELECT id FROM annotation WHERE course = ? AND module IS ? AND ${sql} ORDER BY ${inModule}`,
  )
    .all(course, module, ...values)
    .map(({ id }) => id);
}
