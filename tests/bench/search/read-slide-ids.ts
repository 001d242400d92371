import type { SqliteDatabase } from '../../../backend/database/open-database.ts';
import { slidesPerModule } from '../../../backend/database/library/library-schema.ts';

/** The row id of a module's nth slide. */
export function readSlideIds(library: SqliteDatabase): (path: string, n: number) => number {
  const find = library.prepare<[string], { id: number }>('SELECT id FROM module WHERE path = ?');
  return (path, n) => (find.get(path)?.id ?? -1) * slidesPerModule + n;
}
