import type { CourseCard, CourseView, LibraryView, ModuleCard, ResumePoint } from '../../contract/views.ts';
import { findCourse, listCourses, type CourseRow } from '../database/library/course-table.ts';
import { findModule, listModules, type ModuleRow } from '../database/library/module-table.ts';
import { listCourseTags, listTags } from '../database/library/module-tag-table.ts';
import { listSlideAddresses } from '../database/library/slide-table.ts';
import { listCoursePositions, listPositions, type Position } from '../database/notebook/position-table.ts';
import { assetAddress } from './addresses.ts';
import { cardChanges, moduleChangeCounts } from './changes.ts';
import { placeOf, readProgress, type ModuleProgress } from './progress.ts';
import type { Reader } from './reader.ts';

export function viewLibrary(reader: Reader): Omit<LibraryView, 'scanning'> {
  return {
    courses: listCourses(reader.library).map((course) => viewCard(reader, course)),
    resume: firstThatStands(reader, reader.notebook ? listPositions(reader.notebook) : []),
  };
}

/** The cards of the courses named, without those that are not on the shelf. */
export function viewCards(reader: Reader, ids: readonly string[]): CourseCard[] {
  return ids.flatMap((id) => {
    const course = findCourse(reader.library, id);
    return course ? [viewCard(reader, course)] : [];
  });
}

/** Null where there is no such course on the shelf. */
export function viewCourse(reader: Reader, id: string): CourseView | null {
  const course = findCourse(reader.library, id);
  if (!course) return null;
  const modules = listModules(reader.library, course.row);
  const progress = readProgress(reader, course, modules);
  const changes = moduleChangeCounts(reader, course);
  return {
    course: toCard(reader, course, modules, progress),
    modules: modules.map((module) =>
      toModuleCard(reader, course, module, progress.get(module.path), changes.get(module.path) ?? null),
    ),
    resume: firstThatStands(reader, reader.notebook ? listCoursePositions(reader.notebook, id) : []),
  };
}

function viewCard(reader: Reader, course: CourseRow): CourseCard {
  const modules = listModules(reader.library, course.row);
  return toCard(reader, course, modules, readProgress(reader, course, modules));
}

function toCard(
  reader: Reader,
  course: CourseRow,
  modules: readonly ModuleRow[],
  progress: ReadonlyMap<string, ModuleProgress>,
): CourseCard {
  const { metadata } = course;
  const seen = (module: ModuleRow): number => progress.get(module.path)?.seenSlides ?? 0;
  const times = [...progress.values()].map(({ lastReadAt }) => lastReadAt).filter((at) => at !== null);
  return {
    id: course.id,
    title: course.title,
    description: metadata.description,
    authors: metadata.authors,
    language: metadata.language,
    licence: metadata.licence,
    cover: {
      url: course.cover === null ? null : assetAddress(reader.assetsBase, course.id, course.cover),
      alt: metadata.imageAlt ?? '',
    },
    moduleCount: modules.length,
    modulesRead: modules.filter((module) => module.slideCount > 0 && seen(module) === module.slideCount)
      .length,
    tags: listCourseTags(reader.library, course.row),
    slideCount: modules.reduce((sum, module) => sum + module.slideCount, 0),
    seenSlides: modules.reduce((sum, module) => sum + seen(module), 0),
    minutes: modules.reduce((sum, module) => sum + module.minutes, 0),
    lastReadAt: times.length === 0 ? null : Math.max(...times),
    state: course.state,
    source: { kind: course.kind, path: course.folder },
    changes: cardChanges(reader, course),
    problems: [
      ...course.problems,
      ...modules.flatMap((module) => module.problems.map((problem) => ({ ...problem, path: module.path }))),
    ],
  };
}

function toModuleCard(
  reader: Reader,
  course: CourseRow,
  module: ModuleRow,
  progress: ModuleProgress | undefined,
  changes: ModuleCard['changes'],
): ModuleCard {
  return {
    path: module.path,
    ordinal: module.ordinal,
    title: module.title,
    description: module.description,
    date: module.date,
    tags: listTags(reader.library, module.id),
    cover: {
      url: module.cover === null ? null : assetAddress(reader.assetsBase, course.id, module.cover),
      alt: module.coverAlt,
    },
    slideCount: module.slideCount,
    seenSlides: progress?.seenSlides ?? 0,
    minutes: module.minutes,
    lastReadAt: progress?.lastReadAt ?? null,
    position: progress?.position ?? null,
    changes,
    problems: module.problems.map((problem) => ({ ...problem, path: module.path })),
  };
}

/** The newest position whose course, module and slide are still there. */
function firstThatStands(reader: Reader, positions: readonly Position[]): ResumePoint | null {
  for (const position of positions) {
    const course = findCourse(reader.library, position.course);
    const module = course && findModule(reader.library, course.row, position.module);
    const slide = module && placeOf(position, listSlideAddresses(reader.library, module.id));
    if (!course || !module || !slide) continue;
    return {
      course: { id: course.id, title: course.title },
      module: { path: module.path, title: module.title, slideCount: module.slideCount },
      slide,
      at: position.at,
    };
  }
  return null;
}
