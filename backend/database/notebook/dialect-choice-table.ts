import type { RenamedModule } from '../../../core/edition/follow-slides.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

/** Dialects by the path of the module they were chosen for. A name that a later version wrote may be unknown here. */
export function listDialectChoices(db: SqliteDatabase, course: string): Map<string, string> {
  const sql = 'SELECT module, dialect FROM dialect_choice WHERE course = ?';
  const rows = prepared<[string], { module: string; dialect: string }>(db, sql).all(course);
  return new Map(rows.map(({ module, dialect }) => [module, dialect]));
}

/** `dialect` null takes the choice back. */
export function putDialectChoice(
  db: SqliteDatabase,
  course: string,
  module: string,
  dialect: string | null,
): void {
  if (dialect === null) {
    const sql = 'DELETE FROM dialect_choice WHERE course = ? AND module = ?';
    prepared<[string, string]>(db, sql).run(course, module);
    return;
  }
  const sql = `INSERT INTO dialect_choice (course, module, dialect) VALUES (?, ?, ?)
    ON CONFLICT (course, module) DO UPDATE SET dialect = excluded.dialect`;
  prepared<[string, string, string]>(db, sql).run(course, module, dialect);
}

/** Takes choices along where modules' files have new names, all at once, as two may have changed places. */
export function moveDialectChoices(
  db: SqliteDatabase,
  course: string,
  renamed: readonly RenamedModule[],
): number {
  const choices = listDialectChoices(db, course);
  const moved = renamed.flatMap(({ from, to }) => {
    const dialect = choices.get(from);
    return dialect === undefined ? [] : [{ from, to, dialect }];
  });
  for (const { from } of moved) putDialectChoice(db, course, from, null);
  for (const { to, dialect } of moved) putDialectChoice(db, course, to, dialect);
  return moved.length;
}
