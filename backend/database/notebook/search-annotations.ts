import { prepared, type SqliteDatabase } from '../open-database.ts';
import { selectAnnotation, type AnnotationRow } from './list-annotations.ts';

/** The slides on which something of a kind stands; a highlight with a note counts as a note too. */
export function listAnnotatedSlides(
  db: SqliteDatabase,
  kind: 'highlight' | 'note' | 'bookmark',
): { course: string; module: string; key: string }[] {
  const isKind = kind === 'note' ? `(kind = 'note' OR has_note = 1)` : 'kind = ?';
  const sql = `SELECT DISTINCT course, module, slide_key AS key FROM annotation
    WHERE deleted = 0 AND slide_key IS NOT NULL AND state NOT IN ('orphan', 'detached') AND ${isKind}`;
  return prepared<string[], { course: string; module: string; key: string }>(db, sql).all(
    ...(kind === 'note' ? [] : [kind]),
  );
}

/** An annotation that words were found in; the lower `rank`, the better. */
export type FoundAnnotation = AnnotationRow & { rank: number };

/** More than this nobody reads through, and each has to be looked at. */
const mostFound = 200;

/** Annotations whose own words hold what an FTS5 expression asks for, best first; what the learner wrote counts most. */
export function searchAnnotations(db: SqliteDatabase, expression: string): FoundAnnotation[] {
  const sql = `WITH found AS MATERIALIZED (
      SELECT rowid, bm25(annotation_text, 2, 4, 4, 4, 0) AS rank FROM annotation_text
        WHERE annotation_text MATCH ? ORDER BY rank LIMIT ${mostFound})
    ${selectAnnotation.replace(' FROM', ', found.rank FROM')}, found WHERE found.rowid = annotation.row AND deleted = 0 ORDER BY found.rank, annotation.row DESC`;
  return prepared<[string], FoundAnnotation>(db, sql).all(`{quote note label tags} : (${expression})`);
}

/** Every annotation, newest first; a row is read when it is asked for. */
export function newestAnnotations(db: SqliteDatabase): IterableIterator<FoundAnnotation> {
  const sql = `${selectAnnotation.replace(' FROM', ', 0 AS rank FROM')} WHERE deleted = 0 ORDER BY created_at DESC, row DESC`;
  return prepared<[], FoundAnnotation>(db, sql).iterate();
}
