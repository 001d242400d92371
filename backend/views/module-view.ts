import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { ModuleView, PassageView } from '../../contract/views.ts';
import { resolveAddresses, type AddressBook } from '../../core/markdown/resolve-addresses.ts';
import { dialects, type DialectName } from '../../core/module/detect-dialect.ts';
import type { Module } from '../../core/module/module.ts';
import type { Passage } from '../../core/passage/passage.ts';
import { findCourse, type CourseRow } from '../database/library/course-table.ts';
import {
  findModule,
  findNeighbours,
  readModuleSource,
  type ModuleRow,
} from '../database/library/module-table.ts';
import { listTags } from '../database/library/module-tag-table.ts';
import { listSlideAddresses, type SlideAddressRow } from '../database/library/slide-table.ts';
import { listSeenSlides } from '../database/notebook/seen-slide-table.ts';
import { parseModuleSource } from '../library/read-module.ts';
import { addressBook, assetAddress } from './addresses.ts';
import { slideChanges } from './changes.ts';
import { noCourse, noModule } from './no-course.ts';
import { readProgress } from './progress.ts';
import type { Reader } from './reader.ts';

/** A module parsed from the text that was indexed, so that a hit's offsets count in what the page shows. */
export function viewModule(reader: Reader, courseId: string, path: string): Answer<ModuleView> {
  const { library, notebook, assetsBase } = reader;
  const course = findCourse(library, courseId);
  if (!course) return noCourse(courseId);
  const row = findModule(library, course.row, path);
  if (!row) return noModule(course.title, path);

  const source = readModuleSource(library, row.id);
  const module = source === null ? null : parseModuleSource(source, path, row.dialect);
  const book = addressBook(assetsBase, courseId, (other) => findModule(library, course.row, other) !== null);
  const seen = notebook ? listSeenSlides(notebook, courseId).get(path) : undefined;
  const changes = slideChanges(reader, course, row);
  const show = (passage: Passage | undefined): PassageView => viewPassage(passage, path, book);
  return answered({
    ...describe(reader, course, row, module),
    description: show(module?.description),
    introduction: show(module?.introduction),
    slides: (module?.slides ?? []).map((slide) => ({
      n: slide.n,
      key: slide.key,
      title: show(slide.title),
      body: show(slide.body),
      notes: show(slide.notes),
      seen: seen?.has(slide.key) ?? false,
      steps: slide.steps,
      change: changes.get(slide.key) ?? null,
    })),
    ...findNeighbours(library, course.row, row.ordinal),
  });
}

function describe(
  reader: Reader,
  course: CourseRow,
  row: ModuleRow,
  module: Module | null,
): ModuleDescription {
  return {
    course: { id: course.id, title: course.title },
    path: row.path,
    ordinal: row.ordinal,
    title: row.title,
    date: row.date,
    tags: listTags(reader.library, row.id),
    language: module?.frontMatter.language ?? course.metadata.language,
    cover: {
      url: row.cover === null ? null : assetAddress(reader.assetsBase, course.id, row.cover),
      alt: row.coverAlt,
    },
    minutes: row.minutes,
    dialect: module === null ? null : { ...module.dialect, label: labelOf(module.dialect.name) },
    position: readProgress(reader, course, [row]).get(row.path)?.position ?? null,
    problems: row.problems.map((problem) => ({ ...problem, path: row.path })),
  };
}

type ModuleDescription = Omit<ModuleView, 'description' | 'introduction' | 'slides' | 'previous' | 'next'>;

function viewPassage(passage: Passage | undefined, path: string, book: AddressBook): PassageView {
  if (!passage) return { text: '', tree: { type: 'root', children: [] } };
  return { text: passage.text, tree: resolveAddresses(passage.tree, path, book) };
}

function labelOf(name: DialectName): string {
  return dialects.find((dialect) => dialect.name === name)?.label ?? name;
}

/** Whether there is such a module in the library. */
export function findModuleOf({ library }: Reader, courseId: string, path: string): Answer<null> {
  const course = findCourse(library, courseId);
  if (!course) return noCourse(courseId);
  return findModule(library, course.row, path) ? answered(null) : noModule(course.title, path);
}

/** The slide of a key as it is in the library; what a visit is noted with. */
export function findSlide(
  reader: Reader,
  courseId: string,
  path: string,
  key: string,
): Answer<SlideAddressRow> {
  const course = findCourse(reader.library, courseId);
  if (!course) return noCourse(courseId);
  const module = findModule(reader.library, course.row, path);
  const slide =
    module && listSlideAddresses(reader.library, module.id).find((address) => address.key === key);
  return slide ? answered(slide) : refused('not-found', `${path} has no slide “${key}”.`);
}
