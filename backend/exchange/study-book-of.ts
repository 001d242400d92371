import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { AnnotationSelection } from '../../contract/notebook-views.ts';
import { fileType } from '../../core/course/file-kinds.ts';
import type { ExportOptions } from '../../core/exchange/export-format.ts';
import type { BookEntry, StudyBook } from '../../core/exchange/study-book/study-book.ts';
import { writeStudyBook } from '../../core/exchange/study-book/write-study-book.ts';
import { findCourse, listCourses, type CourseRow } from '../database/library/course-table.ts';
import { findModule, listModules, readModuleSource } from '../database/library/module-table.ts';
import { parseModuleSource } from '../library/read-module.ts';
import type { Reader } from '../views/reader.ts';
import { eachExported, type ExportedGroup } from './each-exported.ts';

/**
 * A study book of the modules that a selection names: all of a course where it names none, and where it names no course
 * either, of the courses that anything was added to. Beside the slides stands what the selection leaves.
 */
export function studyBookOf(
  reader: Reader,
  selection: AnnotationSelection,
  groups: readonly ExportedGroup[],
  options: ExportOptions,
): Iterable<string> {
  const { library } = reader;
  const book: StudyBook = {
    entries: listEntries(reader, selection, groups),
    open({ course: id, module: path }) {
      const course = findCourse(library, id);
      const row = course && findModule(library, course.row, path);
      const source = row && readModuleSource(library, row.id);
      if (!course || !row || source === null) return null;
      const module = parseModuleSource(source, path, row.dialect);
      const own = groups.filter((group) => group.course === id && group.module === path);
      return {
        description: module.description,
        introduction: module.introduction,
        language: module.frontMatter.language ?? course.metadata.language,
        slides: module.slides,
        annotations: [...eachExported(reader, selection, own, false)],
      };
    },
  };
  return writeStudyBook(book, {
    ...options,
    withSpeakerNotes: true,
    picture(id, path) {
      const course = findCourse(library, id);
      return course && readPicture(course.folder, path);
    },
  });
}

function listEntries(
  { library }: Reader,
  selection: AnnotationSelection,
  groups: readonly ExportedGroup[],
): BookEntry[] {
  const filter = 'ids' in selection ? {} : selection.filter;
  const named = filter.modules ?? filter.slides;
  const courses = new Set(
    named?.map(({ course }) => course) ?? filter.courses ?? groups.map(({ course }) => course),
  );
  return listCourses(library)
    .filter(({ id }) => courses.has(id))
    .flatMap((course) => entriesOf(library, course))
    .filter(
      ({ course, module }) => named?.some((one) => one.course === course && one.module === module) ?? true,
    );
}

function entriesOf(library: Reader['library'], course: CourseRow): BookEntry[] {
  return listModules(library, course.row).map(({ path, title }) => ({
    course: course.id,
    courseTitle: course.title,
    module: path,
    title,
  }));
}

/** Bytes; a larger picture would make the book one that nothing opens. */
const largestPicture = 4 * 1024 * 1024;

/** A picture out of the course's own folder, links followed; null for any other file. */
function readPicture(folder: string, path: string): string | null {
  try {
    const root = realpathSync(folder);
    const file = realpathSync(join(root, ...path.split('/')));
    const way = relative(root, file);
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return null;
    const stats = statSync(file);
    const type = fileType(file)?.mediaType ?? '';
    if (!stats.isFile() || stats.size > largestPicture || !type.startsWith('image/')) return null;
    return `data:${type};base64,${readFileSync(file).toString('base64')}`;
  } catch {
    return null;
  }
}
