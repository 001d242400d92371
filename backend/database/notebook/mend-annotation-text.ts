import { pragmaNumber, type SqliteDatabase } from '../open-database.ts';
import { readTextOf } from './annotation-table.ts';
import { emptyAnnotationText, isAnnotationTextSound, putAnnotationText } from './annotation-text-table.ts';

/** The version of the notebook. */
const firstWithAnnotations = 6;

/** Writes the index of the words anew where it is damaged, out of the annotations. Answers whether it was. */
export function mendAnnotationText(db: SqliteDatabase): boolean {
  if (pragmaNumber(db, 'user_version') < firstWithAnnotations || isAnnotationTextSound(db)) return false;
  db.transaction(() => {
    emptyAnnotationText(db);
    const rows = db.prepare<[], { row: number }>('SELECT row FROM annotation WHERE deleted = 0').all();
    for (const { row } of rows) putAnnotationText(db, row, readTextOf(db, row));
  }).immediate();
  return true;
}
