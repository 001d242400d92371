import { existsSync } from 'node:fs';
import { listCourses } from '../database/library/course-table.ts';
import { listModules } from '../database/library/module-table.ts';
import { listSlideTexts } from '../database/library/slide-table.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import type { ShelfEntry } from '../library/shelf.ts';
import type { MissingCourse } from './judge-courses.ts';

/** The kept courses whose folder isn't there, with all that was read of their slides. */
export function missingCourses(db: SqliteDatabase, shelf: readonly ShelfEntry[]): MissingCourse[] {
  const passing = new Set(shelf.filter((entry) => entry.passing).map(({ id }) => id));
  return listCourses(db)
    .filter(({ id, folder }) => !passing.has(id) && !existsSync(folder))
    .map(({ id, title, row }) => ({
      id,
      title,
      slides: listModules(db, row).flatMap(({ id: module, path }) =>
        listSlideTexts(db, module).map(({ n, key, title: heading, body, notes }) => ({
          module: path,
          n,
          key,
          title: heading,
          body,
          notes,
        })),
      ),
    }));
}
