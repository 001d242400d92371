import type { CheckedInput, Value } from '../../contract/methods.ts';
import type { AnnotationView, NotebookFacets } from '../../contract/notebook-views.ts';
import { compareNaturally } from '../../core/course/natural-order.ts';
import { findCourse, listCourses } from '../database/library/course-table.ts';
import { findModule, listModules } from '../database/library/module-table.ts';
import { listModuleTexts } from '../database/library/slide-table.ts';
import { countAlike, countTagsOf, lastTitles } from '../database/notebook/count-facets.ts';
import {
  countAnnotations,
  countByModule,
  listInModule,
  listNewest,
  listOfModule,
  type AnnotationRow,
  type ModuleCount,
} from '../database/notebook/list-annotations.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import { hashSlideText } from '../database/notebook/slide-text-table.ts';
import { titlesOfToday, viewAnnotations } from './annotation-view.ts';
import type { Reader } from './reader.ts';

export function viewNotebook(reader: Reader, input: CheckedInput<'notebook.list'>): Value<'notebook.list'> {
  const { notebook } = reader;
  if (!notebook) return { total: 0, annotations: [] };
  const { filter, order, offset, limit } = input;
  if (order === 'newest') {
    const rows = listNewest(notebook, filter, offset, limit);
    return { total: countAnnotations(notebook, filter), annotations: viewAnnotations(reader, rows) };
  }
  const modules = inShelfOrder(reader, countByModule(notebook, filter));
  return {
    total: modules.reduce((sum, { count }) => sum + count, 0),
    annotations: viewAnnotations(reader, pageOf(notebook, input, modules)),
  };
}

/**
 * What stands in a module. Words whose slide has changed since they were placed are looked for at this moment, and have
 * no range until they were found: a wrong place is worse than none.
 */
export function viewOfModule(
  reader: Reader,
  { course: id, module: path }: CheckedInput<'notebook.of-module'>,
): AnnotationView[] {
  const { notebook, library } = reader;
  if (!notebook) return [];
  const course = findCourse(library, id);
  const module = course && findModule(library, course.row, path);
  const texts = module ? listModuleTexts(library, module.id) : [];
  const hashes = new Map(texts.map((slide) => [slide.key, hashSlideText(slide)]));
  const rows = listOfModule(notebook, id, path);
  return viewAnnotations(reader, rows).map((view, index) => {
    const placedOn = rows[index]?.placedOn ?? null;
    const isThere = placedOn !== null && hashes.get(view.slide?.key ?? '') === placedOn;
    return isThere ? view : { ...view, range: null };
  });
}

/** Only the modules that the page shows are read. */
function pageOf(
  notebook: SqliteDatabase,
  { filter, offset, limit }: CheckedInput<'notebook.list'>,
  modules: readonly ModuleCount[],
): AnnotationRow[] {
  const rows: AnnotationRow[] = [];
  let skip = offset;
  for (const module of modules) {
    if (rows.length >= limit) break;
    if (skip < module.count) {
      rows.push(...listInModule(notebook, filter, module, skip, limit - rows.length));
      skip = 0;
    } else skip -= module.count;
  }
  return rows;
}

/**
 * The order of the shelf, and of each course; a course's own annotations come before those in its modules. What is not
 * on the shelf comes last, and a module that is gone after those that are there.
 */
export function inShelfOrder<Counted extends Pick<ModuleCount, 'course' | 'module'>>(
  { library }: Reader,
  counts: readonly Counted[],
): Counted[] {
  const shelf = new Map(listCourses(library).map((course, place) => [course.id, { row: course.row, place }]));
  const ordinals = new Map<string, Map<string, number>>();
  const ordinalOf = (course: string, path: string | null): number => {
    if (path === null) return 0;
    let known = ordinals.get(course);
    if (!known) {
      const row = shelf.get(course)?.row;
      const modules = row === undefined ? [] : listModules(library, row);
      known = new Map(modules.map(({ path: of, ordinal }) => [of, ordinal]));
      ordinals.set(course, known);
    }
    return known.get(path) ?? Infinity;
  };
  return counts
    .map((count) => ({
      count,
      place: shelf.get(count.course)?.place ?? Infinity,
      ordinal: ordinalOf(count.course, count.module),
    }))
    .sort(
      (a, b) =>
        compare(a.place, b.place) ||
        compareText(a.count.course, b.count.course) ||
        compare(a.ordinal, b.ordinal) ||
        compareNaturally(a.count.module ?? '', b.count.module ?? ''),
    )
    .map(({ count }) => count);
}

/** Two infinities are equal, and have no difference. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

export function viewFacets(reader: Reader, { filter }: CheckedInput<'notebook.facets'>): NotebookFacets {
  const { notebook } = reader;
  if (!notebook) return noFacets;
  const alike = countAlike(notebook, filter);
  const sum = (of: readonly { count: number }[]): number => of.reduce((all, { count }) => all + count, 0);
  const by = <Name extends 'kind' | 'colour' | 'state'>(name: Name) =>
    [...Map.groupBy(alike, (counted) => counted[name])].map(([value, of]) => ({ value, count: sum(of) }));
  const titles = titlesOfToday(reader);
  const modules = inShelfOrder(
    reader,
    [...Map.groupBy(alike, ({ course, module }) => JSON.stringify([course, module])).values()].flatMap(
      (of) => {
        const [first] = of;
        return first ? [{ course: first.course, module: first.module, count: sum(of) }] : [];
      },
    ),
  );
  const courses = [...Map.groupBy(modules, ({ course }) => course)];
  return {
    total: sum(alike),
    courses: courses.map(([id, of]) => ({
      id,
      title: titles.course(id) ?? lastTitles(notebook, id, of[0]?.module ?? null)?.courseTitle ?? id,
      count: sum(of),
    })),
    modules: modules.flatMap(({ course, module: path, count }) => {
      if (path === null) return [];
      const title = titles.module(course, path) ?? lastTitles(notebook, course, path)?.moduleTitle ?? path;
      return [{ course, path, title, count }];
    }),
    tags: countTagsOf(notebook, filter),
    colours: by('colour').flatMap(({ value, count }) => (value === null ? [] : [{ colour: value, count }])),
    kinds: by('kind').map(({ value, count }) => ({ kind: value, count })),
    states: by('state').map(({ value, count }) => ({ state: value, count })),
    withNote: sum(alike.filter(({ hasNote }) => hasNote === 1)),
    unreviewed: sum(alike.filter(({ reviewed }) => reviewed === 0)),
  };
}

const noFacets: NotebookFacets = {
  total: 0,
  courses: [],
  modules: [],
  tags: [],
  colours: [],
  kinds: [],
  states: [],
  withNote: 0,
  unreviewed: 0,
};
