import { assertNever } from '../../core/assert-never.ts';
import type { Filter, Operator } from '../../core/search/query.ts';
import { foldText } from '../../core/search/tokens.ts';
import {
  listModulePlaces,
  listModuleTags,
  slideIdsOfKeys,
  type ModulePlaceNames,
} from '../database/library/module-places.ts';
import { hiddenModules } from '../database/library/module-table.ts';
import type { RowFilter } from '../database/library/search-slides.ts';
import { listSeenSlides } from '../database/notebook/seen-slide-table.ts';
import type { SqliteDatabase } from '../database/open-database.ts';

/** What the query's operators leave of the library. `notebook` null: nothing is known to be read. */
export function filterRows(
  library: SqliteDatabase,
  notebook: SqliteDatabase | null,
  operators: readonly Operator[],
): RowFilter {
  const hidden = [...hiddenModules(library)];
  const filter: RowFilter = { modules: null, hidden, only: null, without: [], slidesOnly: false };
  const choosing = operators.filter(({ filter: { by } }) => by !== 'part');
  if (choosing.length === 0) return filter;

  let modules = listModulePlaces(library);
  const tags = Map.groupBy(listModuleTags(library), ({ module }) => module);
  const all = modules.length;
  for (const { filter: asked, excluded } of choosing) {
    if (asked.by === 'unread' || asked.by === 'part') continue;
    const fits = fitting(asked, modules, (id) => (tags.get(id) ?? []).map(({ tag }) => tag));
    modules = modules.filter((module) => fits(module) !== excluded);
  }
  if (modules.length < all) filter.modules = modules.map(({ id }) => id);

  const unread = choosing.find(({ filter: { by } }) => by === 'unread');
  if (unread) {
    const seen = seenSlides(library, notebook, modules);
    return { ...filter, slidesOnly: true, ...(unread.excluded ? { only: seen } : { without: seen }) };
  }
  return filter;
}

type Named = Extract<Filter, { value: string }>;

/** Which modules an operator means: the ones that are called just so, or else those whose name holds the words. */
function fitting(
  { by, value }: Named,
  modules: readonly ModulePlaceNames[],
  tagsOf: (module: number) => string[],
): (module: ModulePlaceNames) => boolean {
  const wanted = foldText(value);
  const names = (module: ModulePlaceNames): string[] => {
    switch (by) {
      case 'tag':
        return tagsOf(module.id);
      case 'course':
        return [module.courseId, module.courseTitle];
      case 'module':
        return [String(module.ordinal), module.path, module.path.replace(/\.md$/i, ''), module.title];
      default:
        return assertNever(by);
    }
  };
  const isNamed = (module: ModulePlaceNames): boolean =>
    names(module).some((name) => foldText(name) === wanted);
  if (modules.some(isNamed)) return isNamed;
  // A lone number is a module's place, not a part of its name.
  if (wanted === '' || /^\p{N}+$/u.test(wanted)) return () => false;
  return (module) => names(module).some((name) => ` ${foldText(name)}`.includes(` ${wanted}`));
}

function seenSlides(
  library: SqliteDatabase,
  notebook: SqliteDatabase | null,
  modules: readonly ModulePlaceNames[],
): number[] {
  if (!notebook) return [];
  const ids: number[] = [];
  for (const [course, itsModules] of Map.groupBy(modules, ({ courseId }) => courseId)) {
    const seen = listSeenSlides(notebook, course);
    for (const { id, path } of itsModules) {
      const keys = seen.get(path);
      if (keys) ids.push(...slideIdsOfKeys(library, id, keys));
    }
  }
  return ids;
}
