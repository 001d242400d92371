import type { AnnotationView } from '../../contract/notebook-views.ts';
import { findCourse, type CourseRow } from '../database/library/course-table.ts';
import { findModuleMark } from '../database/library/module-table.ts';
import type { AnnotationRow } from '../database/notebook/list-annotations.ts';
import type { Reader } from './reader.ts';

/** Annotations as they are shown, with the titles of today where course and module are there. */
export function viewAnnotations(reader: Reader, rows: readonly AnnotationRow[]): AnnotationView[] {
  const titles = titlesOfToday(reader);
  return rows.map((row) => viewAnnotation(row, titles));
}

export type Titles = {
  /** Null where it is not on the shelf. */
  course(id: string): string | null;
  module(course: string, path: string): string | null;
};

/** Looks each up once. */
export function titlesOfToday({ library }: Reader): Titles {
  const courses = new Map<string, CourseRow | null>();
  const modules = new Map<string, string | null>();
  const courseOf = (id: string): CourseRow | null => {
    const known = courses.get(id);
    if (known !== undefined) return known;
    const course = findCourse(library, id);
    courses.set(id, course);
    return course;
  };
  return {
    course: (id) => courseOf(id)?.title ?? null,
    module(id, path) {
      const name = JSON.stringify([id, path]);
      const known = modules.get(name);
      if (known !== undefined) return known;
      const course = courseOf(id);
      const title = (course && findModuleMark(library, course.row, path)?.title) ?? null;
      modules.set(name, title);
      return title;
    },
  };
}

function viewAnnotation(row: AnnotationRow, titles: Titles): AnnotationView {
  const { id, kind, state, score, colour, style, label, note, createdAt, modifiedAt } = row;
  const courseTitle = titles.course(row.course);
  return {
    id,
    kind,
    course: { id: row.course, title: courseTitle ?? row.courseTitle, present: courseTitle !== null },
    module: row.module === null ? null : viewModuleOf(row, row.module, titles),
    slide:
      row.key === null || row.n === null ? null : { key: row.key, title: row.slideTitle ?? '', n: row.n },
    range: viewRange(row),
    quote: row.quote === '' ? null : row.quote,
    state,
    score,
    reviewed: row.reviewed === 1,
    colour,
    style,
    label,
    note,
    // Written from a list of texts by the table's own file.
    tags: JSON.parse(row.tags) as string[],
    createdAt,
    modifiedAt,
  };
}

function viewModuleOf(row: AnnotationRow, path: string, titles: Titles): AnnotationView['module'] {
  return { path, title: titles.module(row.course, path) ?? row.moduleTitle ?? path };
}

function viewRange({ state, part, start, end }: AnnotationRow): AnnotationView['range'] {
  if (state === 'orphan' || state === 'detached') return null;
  return part === null || start === null || end === null ? null : { part, start, end };
}
