import { prepared, type SqliteDatabase } from '../open-database.ts';

/** Tags of a module that has none. */
export function putTags(db: SqliteDatabase, module: number, tags: readonly string[]): void {
  const insert = prepared<[number, number, string]>(
    db,
    'INSERT INTO module_tag (module, position, tag) VALUES (?, ?, ?)',
  );
  tags.forEach((tag, position) => insert.run(module, position, tag));
}

export function deleteTags(db: SqliteDatabase, module: number): void {
  prepared<[number]>(db, 'DELETE FROM module_tag WHERE module = ?').run(module);
}

export function listTags(db: SqliteDatabase, module: number): string[] {
  const sql = 'SELECT tag FROM module_tag WHERE module = ? ORDER BY position';
  return prepared<[number], { tag: string }>(db, sql)
    .all(module)
    .map(({ tag }) => tag);
}

/** Every tag of a course's modules, those of most modules first, and of equals the one that comes up earlier. */
export function listCourseTags(db: SqliteDatabase, course: number): string[] {
  const sql = `SELECT tag FROM module_tag JOIN module ON module.id = module_tag.module
    WHERE module.course = ? GROUP BY tag ORDER BY count(*) DESC, min(ordinal), min(position)`;
  return prepared<[number], { tag: string }>(db, sql)
    .all(course)
    .map(({ tag }) => tag);
}
