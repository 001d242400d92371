import { prepared, type SqliteDatabase } from '../open-database.ts';
import { isDamage } from '../storage-failure.ts';

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

/** False where the index of the words is damaged. What it holds is derived: nothing of the learner's is lost. */
export function isAnnotationTextSound(db: SqliteDatabase): boolean {
  try {
    prepared<[]>(
      db,
      "INSERT INTO annotation_text (annotation_text, rank) VALUES ('integrity-check', 0)",
    ).run();
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

export function emptyAnnotationText(db: SqliteDatabase): void {
  prepared<[]>(db, "INSERT INTO annotation_text (annotation_text) VALUES ('delete-all')").run();
}

/** True where all that SQLite's check of a notebook found is about the index of the words. */
export function isAboutAnnotationText(verdicts: readonly string[]): boolean {
  return verdicts.length > 0 && verdicts.every((verdict) => verdict.includes('annotation_text'));
}
