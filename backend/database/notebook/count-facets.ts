import type { AnnotationFilter } from '../../../contract/notebook-views.ts';
import type { PlacementState } from '../../../core/anchor/anchor.ts';
import type { AnnotationKind, HighlightColour } from '../../../core/annotation/annotation.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';
import { countTags, type TagCount } from './annotation-tag-table.ts';
import { filterConditions } from './filter-annotations.ts';

/** How many annotations are alike in all of this. */
export type FacetCount = {
  course: string;
  module: string | null;
  kind: AnnotationKind;
  colour: HighlightColour | null;
  state: PlacementState;
  hasNote: number;
  reviewed: number;
  count: number;
};

/** One look at the index instead of one for each facet. */
export function countAlike(db: SqliteDatabase, filter: AnnotationFilter): FacetCount[] {
  const { sql, values } = filterConditions(filter);
  const alike = 'course, module, kind, colour, state, has_note, reviewed';
  return prepared<(string | number)[], FacetCount>(
    db,
    `SELECT course, module, kind, colour, state, has_note AS hasNote, reviewed, count(*) AS count
      FROM annotation WHERE ${sql} GROUP BY ${alike}`,
  ).all(...values);
}

export function countTagsOf(db: SqliteDatabase, filter: AnnotationFilter): TagCount[] {
  const { sql, values } = filterConditions(filter);
  // Only what is not deleted has rows of tags.
  const isAll = sql === filterConditions({}).sql;
  return countTags(db, isAll ? null : { sql: `SELECT row FROM annotation WHERE ${sql}`, values });
}

/** The titles as they last were, of a course and of a module that may be gone. */
export function lastTitles(
  db: SqliteDatabase,
  course: string,
  module: string | null,
): { courseTitle: string; moduleTitle: string | null } | null {
  const sql = `SELECT course_title AS courseTitle, module_title AS moduleTitle FROM annotation
    WHERE course = ? AND module IS ? AND deleted = 0 ORDER BY row DESC LIMIT 1`;
  return (
    prepared<[string, string | null], { courseTitle: string; moduleTitle: string | null }>(db, sql).get(
      course,
      module,
    ) ?? null
  );
}
