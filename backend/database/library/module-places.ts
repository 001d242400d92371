import { prepared, type SqliteDatabase } from '../open-database.ts';
import { slideRange } from './slide-table.ts';

/** A module with what a learner may call it. */
export type ModulePlaceNames = {
  id: number;
  path: string;
  ordinal: number;
  title: string;
  courseId: string;
  courseTitle: string;
};

/** The modules of all courses on the shelf. */
export function listModulePlaces(db: SqliteDatabase): ModulePlaceNames[] {
  const sql = `SELECT module.id, module.path, module.ordinal, module.title, course.id AS courseId,
      course.title AS courseTitle
    FROM module JOIN course ON course.row = module.course WHERE course.shelf IS NOT NULL
    ORDER BY course.shelf, module.ordinal`;
  return prepared<[], ModulePlaceNames>(db, sql).all();
}

/** Every tag of every module, also of courses off the shelf. */
export function listModuleTags(db: SqliteDatabase): { module: number; tag: string }[] {
  return prepared<[], { module: number; tag: string }>(db, 'SELECT module, tag FROM module_tag').all();
}

/** The ids of a module's slides that have one of the keys. */
export function slideIdsOfKeys(db: SqliteDatabase, module: number, keys: ReadonlySet<string>): number[] {
  const [first, last] = slideRange(module, module);
  const sql = 'SELECT id, key FROM slide WHERE id BETWEEN ? AND ?';
  return prepared<[number, number], { id: number; key: string }>(db, sql)
    .all(first + 1, last)
    .flatMap(({ id, key }) => (keys.has(key) ? [id] : []));
}
