import type { Facets } from '../../contract/views.ts';
import type { Query } from '../../core/search/query.ts';
import { slidesPerModule } from '../database/library/library-schema.ts';
import { listModulePlaces, listModuleTags } from '../database/library/module-places.ts';
import { matchIds, type RowFilter } from '../database/library/search-slides.ts';
import type { SqliteDatabase } from '../database/open-database.ts';

/** More values than this are no choice any more. */
const maxValues = 50;

/** How many of all hits stand in each course, module, tag and part; the largest first. */
export function countFacets(db: SqliteDatabase, query: Query, filter: RowFilter): Facets {
  const byModule = Map.groupBy(matchIds(db, query, filter), (id) => Math.floor(id / slidesPerModule));
  const tags = Map.groupBy(listModuleTags(db), ({ module }) => module);
  const courses = new Map<string, { title: string; count: number }>();
  const modules: Facets['modules'] = [];
  const tagged = new Map<string, number>();
  let total = 0;
  for (const { id, path, title, ordinal, courseId, courseTitle } of listModulePlaces(db)) {
    const count = byModule.get(id)?.length ?? 0;
    if (count === 0) continue;
    total += count;
    courses.set(courseId, { title: courseTitle, count: (courses.get(courseId)?.count ?? 0) + count });
    modules.push({ course: courseId, path, title, ordinal, count });
    for (const { tag } of tags.get(id) ?? []) tagged.set(tag, (tagged.get(tag) ?? 0) + count);
  }
  return {
    total,
    courses: largest([...courses].map(([id, course]) => ({ id, ...course }))),
    modules: largest(modules),
    tags: largest([...tagged].map(([tag, count]) => ({ tag, count }))),
    parts: query.required.length === 0 ? [] : countParts(db, query, filter),
  };
}

/** A slide counts in each part that holds the query by itself. */
function countParts(db: SqliteDatabase, query: Query, filter: RowFilter): Facets['parts'] {
  return (['title', 'body', 'notes'] as const)
    .map((part) => {
      const operators = [{ filter: { by: 'part' as const, part }, excluded: false, start: 0, end: 0 }];
      return { part, count: matchIds(db, { ...query, operators }, filter).length };
    })
    .filter(({ count }) => count > 0);
}

function largest<T extends { count: number }>(values: T[]): T[] {
  return values.sort((a, b) => b.count - a.count).slice(0, maxValues);
}
