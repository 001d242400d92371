import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findModule, listStamps } from '../../backend/database/library/module-table.ts';
import { listCourses } from '../../backend/database/library/course-table.ts';
import { storeModule } from '../../backend/database/library/store-module.ts';
import { contentOf } from '../../backend/library/prepare-module.ts';
import { parseModuleSource } from '../../backend/library/read-module.ts';
import type { Bar } from './bar.ts';
import { indexFolder, type CorpusFolder } from './library-on-disk.ts';

const replaced = 20;

/** What an author's save costs in a large library: one module parsed, replaced and committed. */
export async function replaceBench(folder: CorpusFolder): Promise<Bar[]> {
  let start = performance.now();
  const library = await indexFolder(folder, 'replaced.db');
  const full = performance.now() - start;
  const [course] = listCourses(library);
  const stamps = course ? listStamps(library, course.row) : [];
  const chosen = Array.from(
    { length: replaced },
    (_, index) => stamps[Math.floor((index * stamps.length) / replaced)],
  );
  const times = chosen.flatMap((stamp) => {
    const module = course && stamp ? findModule(library, course.row, stamp.path) : null;
    if (!course || !stamp || !module) return [];
    start = performance.now();
    const source = `${readFileSync(join(folder.course, stamp.path), 'utf8')}\nOne more line.\n`;
    const content = contentOf(parseModuleSource(source, stamp.path, null), source, null, []);
    library.transaction(() => {
      storeModule(library, { ...stamp, course: course.row, hash: 'new' }, content);
    })();
    return [performance.now() - start];
  });
  library.close();
  const median = times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
  return [
    {
      name: 'replacing one module ÷ indexing the whole course',
      value: median / full,
      limit: 1 / 1000,
      atLeast: false,
    },
  ];
}
