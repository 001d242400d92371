import type { OperatorValues } from '../../contract/related-view.ts';
import { listModulePlaces, listModuleTags } from '../database/library/module-places.ts';
import type { SqliteDatabase } from '../database/open-database.ts';

/** A list to choose from while typing; more than this is better narrowed by typing on. */
const most = 2000;

/** What the operators of a query can name on this shelf; tags the commonest first. */
export function operatorValues(db: SqliteDatabase): OperatorValues {
  const modules = listModulePlaces(db);
  const shown = new Set(modules.map(({ id }) => id));
  const tags = Map.groupBy(
    listModuleTags(db).filter(({ module }) => shown.has(module)),
    ({ tag }) => tag,
  );
  const courses = new Map(modules.map(({ courseId, courseTitle }) => [courseId, courseTitle]));
  return {
    courses: [...courses].map(([id, title]) => ({ id, title })).slice(0, most),
    modules: modules
      .map(({ courseId, ordinal, title }) => ({ course: courseId, ordinal, title }))
      .slice(0, most),
    tags: [...tags]
      .map(([tag, { length }]) => ({ tag, modules: length }))
      .sort((a, b) => b.modules - a.modules || (a.tag < b.tag ? -1 : 1))
      .slice(0, most),
  };
}
