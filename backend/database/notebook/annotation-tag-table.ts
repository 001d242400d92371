import { foldTag } from '../../../core/annotation/tidy-words.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

/** Takes the place of the tags an annotation had. */
export function putTags(db: SqliteDatabase, annotation: number, tags: readonly string[]): void {
  prepared<[number]>(db, 'DELETE FROM annotation_tag WHERE annotation = ?').run(annotation);
  const insert = prepared<[number, string, string]>(
    db,
    'INSERT INTO annotation_tag (annotation, folded, tag) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  for (const tag of tags) insert.run(annotation, foldTag(tag), tag);
}

export type TagCount = { tag: string; count: number };

/**
 * The tags of the annotations that `rows` selects, the most used first; null means all. A tag is spelled as it is most
 * often.
 */
export function countTags(
  db: SqliteDatabase,
  rows: { sql: string; values: readonly (string | number)[] } | null,
): TagCount[] {
  const sql = `SELECT folded, tag, count(*) AS count FROM annotation_tag
    ${rows ? `WHERE annotation IN (${rows.sql})` : ''} GROUP BY folded, tag`;
  const spellings = prepared<(string | number)[], TagCount & { folded: string }>(db, sql).all(
    ...(rows?.values ?? []),
  );
  return [...Map.groupBy(spellings, ({ folded }) => folded).values()]
    .flatMap((alike) => {
      const [most] = alike.toSorted((a, b) => b.count - a.count);
      return most ? [{ tag: most.tag, count: alike.reduce((sum, { count }) => sum + count, 0) }] : [];
    })
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}
