import type { CourseMetadata } from '../../core/course/course.ts';
import type { Problem } from '../../core/problem.ts';
import {
  describeCourse,
  setCourseState,
  type CourseProblem,
  type CourseRow,
} from '../database/library/course-table.ts';
import {
  listModules,
  listStamps,
  setOrdinal,
  setStamp,
  type ModuleStamp,
} from '../database/library/module-table.ts';
import {
  forgetModule,
  hashOf,
  storeModule,
  storeUnreadable,
  type ModulePlace,
} from '../database/library/store-module.ts';
import type { WriteBatch } from '../database/write-batch.ts';
import { checkImages, findImage, imageMissing } from './check-images.ts';
import { listModuleFiles, type CourseFile } from './find-courses.ts';
import { orderModules } from './order-modules.ts';
import { courseTitle, readCourseFile } from './read-course-file.ts';
import { parseModuleSource, readModuleFile } from './read-module.ts';

export type IndexingTools = {
  batch: WriteBatch;
  /** Lets other work go first where it is time. */
  giveWay(): Promise<void>;
  isCancelled(): boolean;
  /** What is wrong with the course's place on the shelf, to be told with the rest. */
  shelfProblems: readonly CourseProblem[];
  /** Modules done of those that changed. */
  progress(done: number, total: number): void;
};

/** `rows`: how many slides were written. */
export type Indexed = { outcome: 'done' | 'cancelled' | 'not-reachable'; changed: boolean; rows: number };

type Change = { file: CourseFile; ordinal: number; known: ModuleStamp | null };

/**
 * Brings the library up to date with one course's folder. Only files whose size or time changed are read (all of them
 * with `byContent`), and only those whose bytes changed are parsed. A folder that can't be reached changes nothing but
 * the course's state.
 */
export async function indexCourse(
  course: CourseRow,
  byContent: boolean,
  tools: IndexingTools,
): Promise<Indexed> {
  const { batch } = tools;
  const files = await listModuleFiles(course.folder).catch(() => null);
  if (!files) {
    const changed = course.state !== 'not-reachable';
    const problem = unreachable(course.folder);
    batch.write(1, (db) => setCourseState(db, course.row, 'not-reachable', [problem]));
    return { outcome: 'not-reachable', changed, rows: 0 };
  }
  const described = await readCourseFile(course.folder);
  const ordered = orderModules(
    files.map(({ path }) => path),
    described.metadata.order,
  );
  const known = new Map(listStamps(batch.db, course.row).map((stamp) => [stamp.path, stamp]));
  const withMissingImages = byContent ? pathsWithMissingImages(batch, course.row) : new Set<string>();

  const byPath = new Map(files.map((file) => [file.path, file]));
  const changes: Change[] = [];
  let moved = false;
  for (const [index, path] of ordered.paths.entries()) {
    const file = byPath.get(path);
    if (!file) continue;
    const stamp = known.get(path) ?? null;
    const ordinal = index + 1;
    known.delete(path);
    if (!stamp || byContent || stamp.size !== file.size || stamp.mtime !== file.mtime) {
      changes.push({ file, ordinal, known: stamp });
    }
    if (stamp && stamp.ordinal !== ordinal) {
      moved = true;
      batch.write(1, (db) => setOrdinal(db, stamp.id, ordinal));
    }
  }
  // What is left of the known modules has no file any more.
  for (const gone of known.values()) batch.write(10, (db) => forgetModule(db, gone.id));

  let rows = 0;
  let done = 0;
  for (const change of changes) {
    if (tools.isCancelled()) break;
    rows += await indexModule(course, change, withMissingImages.has(change.file.path), batch);
    done += 1;
    tools.progress(done, changes.length);
    await tools.giveWay();
  }

  const cancelled = done < changes.length;
  const problems = [
    ...tools.shelfProblems,
    ...describeProblems([...described.problems, ...ordered.problems], cancelled ? changes.length - done : 0),
  ];
  const next = await describe(course, described.metadata, problems, batch);
  return {
    outcome: cancelled ? 'cancelled' : 'done',
    changed: moved || next || known.size > 0 || rows > 0,
    rows,
  };
}

/** Returns the rows written, 0 for a file whose content is what it was. */
async function indexModule(
  course: CourseRow,
  change: Change,
  again: boolean,
  batch: WriteBatch,
): Promise<number> {
  const { file, known } = change;
  const { path, size, mtime } = file;
  const read = await readModuleFile(course.folder, path);
  const place = { id: known?.id ?? null, course: course.row, path, ordinal: change.ordinal, size, mtime };
  if (!read.ok)
    return batch.write(1, (db) => storeUnreadable(db, { ...place, hash: '' }, read.title, read.problem));
  const hash = hashOf(read.bytes);
  if (known && known.hash === hash && !again) {
    if (known.mtime !== mtime || known.size !== size)
      batch.write(1, (db) => setStamp(db, known.id, size, mtime));
    return 0;
  }
  const module = parseModuleSource(read.source, path);
  const images = await checkImages(course.folder, module);
  const stored: ModulePlace = { ...place, hash };
  const problems = [...read.problems, ...module.problems, ...images.problems];
  return batch.write(module.slides.length + 1, (db) =>
    storeModule(db, stored, read.source, module, images, problems),
  );
}

/** Writes what is known of the course itself; true where it changed. */
async function describe(
  course: CourseRow,
  metadata: CourseMetadata,
  problems: CourseProblem[],
  batch: WriteBatch,
): Promise<boolean> {
  const cover = metadata.image === null ? null : await findImage(course.folder, '', metadata.image);
  const title = courseTitle(metadata, course.folder);
  const next = { state: 'ready' as const, title, metadata, cover, problems };
  const before = { state: course.state, title: course.title, metadata: course.metadata, cover: course.cover };
  const after = { state: next.state, title, metadata, cover };
  const sameProblems = JSON.stringify(course.problems) === JSON.stringify(problems);
  if (sameProblems && JSON.stringify(before) === JSON.stringify(after)) return false;
  batch.write(1, (db) => describeCourse(db, course.row, next));
  return true;
}

function describeProblems(problems: Problem[], left: number): CourseProblem[] {
  const described = problems.map((problem) => ({ ...problem, path: 'course.yaml' }));
  if (left === 0) return described;
  const message = `Reading was stopped before ${left} of its modules. Check the course again to read them.`;
  return [...described, { severity: 'warning', code: 'indexing-cancelled', message, line: null, path: null }];
}

function unreachable(folder: string): CourseProblem {
  const message = `${folder} can't be reached. What was read of it is still here; connect its disk, or add it again from its new place.`;
  return { severity: 'error', code: 'course-not-reachable', message, line: null, path: null };
}

function pathsWithMissingImages(batch: WriteBatch, course: number): Set<string> {
  const modules = listModules(batch.db, course);
  return new Set(
    modules
      .filter(({ problems }) => problems.some(({ code }) => code === imageMissing))
      .map(({ path }) => path),
  );
}
