import type { AnnotationFilter, AnnotationSelection } from '../../../contract/notebook-views.ts';
import { foldTag } from '../../../core/annotation/tidy-words.ts';
import { tokenize } from '../../../core/search/tokens.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

/** What stands after WHERE, and what is bound in it. */
export type Conditions = { sql: string; values: (string | number)[] };

const listed = 'SELECT value FROM json_each(?)';

/** The annotations that a filter leaves; those that were deleted only where they are asked for. */
export function filterConditions(filter: AnnotationFilter, withDeleted = false): Conditions {
  const parts = [withDeleted ? 'deleted IN (0, 1)' : 'deleted = 0'];
  const values: (string | number)[] = [];
  const oneOf = (sql: string, list: readonly unknown[] | undefined): void => {
    if (list === undefined || list.length === 0) return;
    parts.push(sql);
    values.push(JSON.stringify(list));
  };
  oneOf(`course IN (${listed})`, filter.courses);
  oneOf(
    `(course, module) IN (SELECT value ->> 'course', value ->> 'module' FROM json_each(?))`,
    filter.modules,
  );
  oneOf(
    `(course, module, slide_key) IN
      (SELECT value ->> 'course', value ->> 'module', value ->> 'slide' FROM json_each(?))`,
    filter.slides,
  );
  oneOf(
    `row IN (SELECT annotation FROM annotation_tag WHERE folded IN (${listed}))`,
    filter.tags?.map(foldTag),
  );
  oneOf(`colour IN (${listed})`, filter.colours);
  oneOf(`kind IN (${listed})`, filter.kinds);
  oneOf(`state IN (${listed})`, filter.states);
  if (filter.withNote === true) parts.push('has_note = 1');
  if (filter.unreviewed === true) parts.push('reviewed = 0');
  if (filter.since !== undefined) {
    parts.push('created_at >= ?');
    values.push(filter.since);
  }
  if (filter.until !== undefined) {
    parts.push('created_at < ?');
    values.push(filter.until);
  }
  const match = wordsExpression(filter.text ?? '');
  if (match !== null) {
    parts.push('row IN (SELECT rowid FROM annotation_text WHERE annotation_text MATCH ?)');
    values.push(match);
  }
  return { sql: parts.join(' AND '), values };
}

/** All words, of which the last may be half typed, as an FTS5 expression; null where there are none. */
function wordsExpression(text: string): string | null {
  const words = tokenize(text).map(({ folded }) => `"${folded}"`);
  return words.length === 0 ? null : `${words.join(' ')} *`;
}

function selectionConditions(selection: AnnotationSelection): Conditions {
  if ('filter' in selection) {
    const { sql, values } = filterConditions(selection.filter);
    const { except = [] } = selection;
    if (except.length === 0) return { sql, values };
    return { sql: `${sql} AND id NOT IN (${listed})`, values: [...values, JSON.stringify(except)] };
  }
  return { sql: `deleted = 0 AND id IN (${listed})`, values: [JSON.stringify(selection.ids)] };
}

/** The ids of those named that are there, or of all that the filter leaves; oldest first. */
export function selectAnnotations(db: SqliteDatabase, selection: AnnotationSelection): string[] {
  const { sql, values } = selectionConditions(selection);
  return prepared<(string | number)[], { id: string }>(
    db,
    `SELECT id FROM annotation WHERE ${sql} ORDER BY row`,
  )
    .all(...values)
    .map(({ id }) => id);
}
