import { prepared, type SqliteDatabase } from '../open-database.ts';

/** What an annotation is found by. */
export type AnnotationText = { quote: string; note: string; label: string; tags: string; titles: string };

export function putAnnotationText(db: SqliteDatabase, row: number, text: AnnotationText): void {
  deleteAnnotationText(db, row);
  const sql = `INSERT INTO annotation_text (rowid, quote, note, label, tags, titles)
    VALUES (@row, @quote, @note, @label, @tags, @titles)`;
  prepared<[AnnotationText & { row: number }]>(db, sql).run({ ...text, row });
}

export function deleteAnnotationText(db: SqliteDatabase, row: number): void {
  prepared<[number]>(db, 'DELETE FROM annotation_text WHERE rowid = ?').run(row);
}
