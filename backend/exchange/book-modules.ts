import type { BookModuleView, ExportWish } from '../../contract/exchange-views.ts';
import type { AnnotationSelection } from '../../contract/notebook-views.ts';
import type { BookEntry } from '../../core/exchange/study-book/study-book.ts';
import { listCourses } from '../database/library/course-table.ts';
import { listModules } from '../database/library/module-table.ts';
import type { Reader } from '../views/reader.ts';
import { listGroups, type ExportedGroup } from './each-exported.ts';

/**
 * The modules that a study book of a selection can have: those of the courses it names, and where it names none, of the
 * courses that it is in. Without a word of the learner's, those it names go in, all where it names none.
 */
export function listBookModules(
  reader: Reader,
  selection: AnnotationSelection,
  groups: readonly ExportedGroup[] = listGroups(reader, selection, false),
): BookModuleView[] {
  const { library } = reader;
  const filter = 'ids' in selection ? {} : selection.filter;
  const named = filter.modules ?? filter.slides;
  const names = named && new Set(named.map(nameOf));
  const courses = new Set(
    named?.map(({ course }) => course) ?? filter.courses ?? groups.map(({ course }) => course),
  );
  const counts = new Map(
    groups.map(({ course, module, count }) => [nameOf({ course, module: module ?? '' }), count]),
  );
  return listCourses(library)
    .filter(({ id }) => courses.has(id))
    .flatMap((course) =>
      listModules(library, course.row).map(({ path, title }) => {
        const name = nameOf({ course: course.id, module: path });
        return {
          course: course.id,
          courseTitle: course.title,
          module: path,
          title,
          count: counts.get(name) ?? 0,
          isNamed: names?.has(name) ?? true,
        };
      }),
    );
}

/** What goes into the book: what the learner chose of these, else what the selection names. */
export function chooseEntries(modules: readonly BookModuleView[], book: ExportWish['book']): BookEntry[] {
  const chosen = book?.modules && new Set(book.modules.map(nameOf));
  return modules.filter((module) => chosen?.has(nameOf(module)) ?? module.isNamed);
}

function nameOf({ course, module }: { course: string; module: string }): string {
  return JSON.stringify([course, module]);
}
