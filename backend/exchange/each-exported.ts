import type { AnnotationFilter, AnnotationSelection } from '../../contract/notebook-views.ts';
import {
  placeForExport,
  type ExportedAnnotation,
  type TitlesOfToday,
} from '../../core/exchange/exported-annotation.ts';
import { findCourse } from '../database/library/course-table.ts';
import { readPlace } from '../database/notebook/annotation-place.ts';
import { readRecord } from '../database/notebook/annotation-table.ts';
import { countByModule, listIdsInModule } from '../database/notebook/list-annotations.ts';
import { titlesOfToday } from '../views/annotation-view.ts';
import { inShelfOrder } from '../views/notebook-view.ts';
import type { Reader } from '../views/reader.ts';

/** Annotations of one course, or one module, which become one file where a folder is asked for. */
export type ExportedGroup = { course: string; module: string | null; count: number };

/** The modules that a selection is in, in the order of the shelf, each with how many it has there. */
export function listGroups(
  reader: Reader,
  selection: AnnotationSelection,
  withDeleted: boolean,
): ExportedGroup[] {
  const { notebook } = reader;
  if (!notebook) return [];
  const chosen = chooseFrom(selection);
  const groups = inShelfOrder(reader, countByModule(notebook, chosen.filter, withDeleted));
  if (chosen.isWhole) return groups;
  return groups
    .map((group) => ({
      ...group,
      count: listIdsInModule(notebook, chosen.filter, group, withDeleted).filter(chosen.has).length,
    }))
    .filter(({ count }) => count > 0);
}

/**
 * The annotations of some groups in their order, one at a time: neither they nor their texts are all held. `withDeleted`
 * gives those that were deleted too, for what takes a deletion along.
 */
export function* eachExported(
  reader: Reader,
  selection: AnnotationSelection,
  groups: readonly ExportedGroup[],
  withDeleted: boolean,
): IterableIterator<ExportedAnnotation> {
  const { notebook } = reader;
  if (!notebook) return;
  const titles = titlesForExport(reader);
  const { filter, has } = chooseFrom(selection);
  for (const group of groups) {
    for (const id of listIdsInModule(notebook, filter, group, withDeleted)) {
      if (!has(id)) continue;
      const record = readRecord(notebook, id);
      if (record) yield placeForExport(record, readPlace(notebook, id)?.placement ?? null, titles);
    }
  }
}

/** The ids of a group, without their records. */
export function idsExported(
  { notebook }: Reader,
  selection: AnnotationSelection,
  group: ExportedGroup,
  withDeleted: boolean,
): string[] {
  if (!notebook) return [];
  const { filter, has } = chooseFrom(selection);
  return listIdsInModule(notebook, filter, group, withDeleted).filter(has);
}

/** True where a selection is a place as a whole, so that what was deleted there belongs to it. */
export function isWholePlace(selection: AnnotationSelection): boolean {
  if ('ids' in selection || (selection.except ?? []).length > 0) return false;
  const { courses: _courses, modules: _modules, slides: _slides, ...others } = selection.filter;
  return Object.keys(others).length === 0;
}

/** The filter that is asked of the database, and which of what it leaves belong to the selection. */
function chooseFrom(selection: AnnotationSelection): {
  filter: AnnotationFilter;
  isWhole: boolean;
  has(id: string): boolean;
} {
  if ('ids' in selection) {
    const ids = new Set(selection.ids);
    return { filter: {}, isWhole: false, has: (id) => ids.has(id) };
  }
  const except = new Set(selection.except);
  return { filter: selection.filter, isWhole: except.size === 0, has: (id) => !except.has(id) };
}

function titlesForExport(reader: Reader): TitlesOfToday {
  const titles = titlesOfToday(reader);
  const authors = new Map<string, readonly string[]>();
  return {
    course(id) {
      const title = titles.course(id);
      if (title === null) return null;
      let known = authors.get(id);
      if (!known) {
        known = findCourse(reader.library, id)?.metadata.authors ?? [];
        authors.set(id, known);
      }
      return { title, authors: known };
    },
    module: titles.module,
  };
}
