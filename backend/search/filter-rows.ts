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
import { listAnnotatedSlides } from '../database/notebook/search-annotations.ts';
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
    if (asked.by === 'unread' || asked.by === 'part' || asked.by === 'has') continue;
    const fits = fitting(asked, modules, (id) => (tags.get(id) ?? []).map(({ tag }) => tag));
    modules = modules.filter((module) => fits(module) !== excluded);
  }
  if (modules.length < all) filter.modules = modules.map(({ id }) => id);

  for (const { filter: asked, excluded } of choosing) {
    if (asked.by === 'has') {
      const kept = notebook ? listAnnotatedSlides(notebook, asked.value) : [];
      leave(filter, slidesOf(library, kept, modules), excluded);
    } else if (asked.by === 'unread') {
      const seen = notebook ? listSeen(notebook, modules) : [];
      leave(filter, slidesOf(library, seen, modules), !excluded);
    }
  }
  return filter;
}

type Named = Extract<Filter, { by: 'tag' | 'module' | 'course' }>;

/** Leaves these slides, or all others where they are `excluded`. */
function leave(filter: RowFilter, ids: readonly number[], excluded: boolean): void {
  filter.slidesOnly = true;
  if (excluded) filter.without = [...filter.without, ...ids];
  else if (filter.only === null) filter.only = [...ids];
  else {
    const also = new Set(ids);
    filter.only = filter.only.filter((id) => also.has(id));
  }
}

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

type SlideOf = { course: string; module: string; key: string };

function listSeen(notebook: SqliteDatabase, modules: readonly ModulePlaceNames[]): SlideOf[] {
  const courses = new Set(modules.map(({ courseId }) => courseId));
  return [...courses].flatMap((course) =>
    [...listSeenSlides(notebook, course)].flatMap(([module, keys]) =>
      [...keys].map((key) => ({ course, module, key })),
    ),
  );
}

/** The ids of those of the slides that are in one of the modules. */
function slidesOf(
  library: SqliteDatabase,
  slides: readonly SlideOf[],
  modules: readonly ModulePlaceNames[],
): number[] {
  const nameOf = (course: string, module: string): string => JSON.stringify([course, module]);
  const byModule = Map.groupBy(slides, ({ course, module }) => nameOf(course, module));
  return modules.flatMap(({ id, courseId, path }) => {
    const keys = byModule.get(nameOf(courseId, path))?.map(({ key }) => key);
    return keys ? slideIdsOfKeys(library, id, new Set(keys)) : [];
  });
}
