import type { ExportWish } from '../../contract/exchange-views.ts';
import type { ExportOptions } from '../../core/exchange/export-format.ts';
import type { StudyBook } from '../../core/exchange/study-book/study-book.ts';
import { writeStudyBook } from '../../core/exchange/study-book/write-study-book.ts';
import { findCourse } from '../database/library/course-table.ts';
import { findModule, readModuleSource } from '../database/library/module-table.ts';
import { parseModuleSource } from '../library/read-module.ts';
import type { Reader } from '../views/reader.ts';
import { chooseEntries, listBookModules } from './book-modules.ts';
import { eachExported, type ExportedGroup } from './each-exported.ts';
import { readPicture } from './read-picture.ts';

/** A study book of the modules that were chosen; beside the slides stands what the selection leaves. */
export function studyBookOf(
  reader: Reader,
  { selection, book: wish }: Pick<ExportWish, 'selection' | 'book'>,
  groups: readonly ExportedGroup[],
  options: ExportOptions,
  progress: (done: number, total: number) => void = () => undefined,
): Iterable<string> {
  const { library } = reader;
  const modules = listBookModules(reader, selection, groups);
  const entries = chooseEntries(modules, wish);
  let opened = 0;
  const book: StudyBook = {
    entries,
    open({ course: id, module: path }) {
      progress(opened++, entries.length);
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
    onCourse(id) {
      const onShelf = new Set(modules.filter(({ course }) => course === id).map(({ module }) => module));
      // Of modules that are gone, too: there is no page of theirs in the book.
      const own = groups.filter(
        ({ course, module }) => course === id && (module === null || !onShelf.has(module)),
      );
      return [...eachExported(reader, selection, own, false)];
    },
  };
  const pieces = writeStudyBook(book, {
    ...options,
    withSpeakerNotes: wish?.speakerNotes ?? true,
    picture(id, path) {
      const course = findCourse(library, id);
      return course && readPicture(course.folder, path);
    },
  });
  return followed(pieces, () => progress(entries.length, entries.length));
}

function* followed(pieces: Iterable<string>, onEnd: () => void): Iterable<string> {
  yield* pieces;
  onEnd();
}
