import type { CourseMetadata } from '../../core/course/course.ts';
import type { Problem } from '../../core/problem.ts';
import {
  describeCourse,
  setCourseState,
  type CourseProblem,
  type CourseRow,
} from '../database/library/course-table.ts';
import { findEdition } from '../database/library/edition-table.ts';
import { listModules, listStamps, setOrdinal, type ModuleStamp } from '../database/library/module-table.ts';
import type { WriteBatch } from '../database/write-batch.ts';
import { compareNaturally } from '../../core/course/natural-order.ts';
import { findImage, imageMissing } from './check-images.ts';
import { chooseDialect, isSameChoice } from './choose-dialect.ts';
import { scanCourse, type CourseFile, type ScannedCourse } from './find-courses.ts';
import { dropModule, indexModule, taskOf, type ModuleChange } from './index-module.ts';
import { orderModules } from './order-modules.ts';
import { prepareModule } from './prepare-module.ts';
import { readAhead, type Preparing } from './read-ahead.ts';
import { courseTitle, readCourseFile } from './read-course-file.ts';

export type IndexingTools = {
  batch: WriteBatch;
  /** Lets other work go first where it is time. */
  giveWay(): Promise<void>;
  isCancelled(): boolean;
  /** What is wrong with the course's place on the shelf, to be told with the rest. */
  shelfProblems: readonly CourseProblem[];
  /** The dialects that the reader chose, by module; null where the notebook can't be asked. */
  chosenDialects: ReadonlyMap<string, string> | null;
  /** Who reads and parses modules; this thread, one at a time, where nobody is named. */
  preparing?: Preparing;
  /** Modules done of those that changed. */
  progress(done: number, total: number): void;
};

/** `rows`: how many slides were written. */
export type Indexed = { outcome: 'done' | 'cancelled' | 'not-reachable'; changed: boolean; rows: number };

/**
 * Brings the library up to date with one course's folder. Only files whose size or time changed are read (all of them
 * with `byContent`), and only those whose bytes or chosen dialect changed are parsed. A folder that can't be reached, or that has none of
 * its modules left, changes nothing but the course's state; what can't be looked at stays as it was.
 */
export async function indexCourse(
  course: CourseRow,
  byContent: boolean,
  tools: IndexingTools,
): Promise<Indexed> {
  const { batch } = tools;
  const scanned = await scanCourse(course.folder).catch(() => null);
  const known = new Map(listStamps(batch.db, course.row).map((stamp) => [stamp.path, stamp]));
  const kept = scanned ? [...known.keys()].filter((path) => isHidden(path, scanned)) : [];
  if (!scanned || (scanned.files.length + kept.length === 0 && known.size > 0)) {
    return noteUnreachable(course, scanned ? emptied(course.folder) : unreachable(course.folder), batch);
  }
  const described = await readCourseFile(course.folder);
  const byPath = new Map(scanned.files.map((file) => [file.path, file]));
  const paths = [...byPath.keys(), ...kept].sort(compareNaturally);
  const ordered = orderModules(paths, described.metadata.order);
  const withMissingImages = byContent ? pathsWithMissingImages(batch, course.row) : new Set<string>();

  const choices = { reader: tools.chosenDialects, course: described.metadata.dialect };
  const there = new Set(paths);
  const vanished = [...known.values()].filter((stamp) => !there.has(stamp.path));
  const changes: ModuleChange[] = [];
  let moved = false;
  for (const [index, path] of ordered.paths.entries()) {
    const file = byPath.get(path);
    const stamp = known.get(path) ?? null;
    const ordinal = index + 1;
    known.delete(path);
    const dialect = chooseDialect(path, stamp ?? renamed(file, vanished), choices);
    const isNew = !stamp || stamp.size !== file?.size || stamp.mtime !== file.mtime;
    if (file && (isNew || byContent || !isSameChoice(stamp.dialect, dialect))) {
      changes.push({ file, ordinal, known: stamp, dialect });
    }
    if (stamp && stamp.ordinal !== ordinal) {
      moved = true;
      batch.write(1, (db) => setOrdinal(db, stamp.id, ordinal));
    }
  }
  const indexing = { course, batch, keepsFormer: findEdition(batch.db, course.row) !== null };
  // What is left of the known modules has no file any more.
  for (const gone of known.values()) dropModule(indexing, gone);

  let rows = 0;
  let done = 0;
  const again = (path: string): boolean => withMissingImages.has(path);
  const tasks = changes.map((change) => taskOf(course.folder, change, again(change.file.path)));
  // A single edit is read sooner than a thread is started.
  const beside = changes.length > fewChanges ? tools.preparing : undefined;
  const next = readAhead(tasks, beside ?? prepareHere);
  for (const change of changes) {
    if (tools.isCancelled()) break;
    rows += indexModule(indexing, change, await next());
    done += 1;
    tools.progress(done, changes.length);
    await tools.giveWay();
  }

  const cancelled = done < changes.length;
  const problems = [
    ...tools.shelfProblems,
    ...describeHidden(scanned),
    ...describeProblems([...described.problems, ...ordered.problems], cancelled ? changes.length - done : 0),
  ];
  const isOtherwise = await describe(course, described.metadata, problems, batch);
  return {
    outcome: cancelled ? 'cancelled' : 'done',
    changed: moved || isOtherwise || known.size > 0 || rows > 0,
    rows,
  };
}

const fewChanges = 8;
const prepareHere: Preparing = { prepare: prepareModule, ahead: () => 1, here: null };

/** What is known of a file under the name it had before: a new name changes neither size nor time. */
function renamed(file: CourseFile | undefined, vanished: readonly ModuleStamp[]): ModuleStamp | null {
  return vanished.find(({ size, mtime }) => size === file?.size && mtime === file.mtime) ?? null;
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

/** True where nothing can be said of a module's file, because it or a folder above it can't be looked at. */
function isHidden(path: string, { unreadable }: ScannedCourse): boolean {
  return unreadable.some((corner) => corner.path === '' || `${path}/`.startsWith(`${corner.path}/`));
}

function describeHidden({ unreadable }: ScannedCourse): CourseProblem[] {
  return unreadable.map(({ path, why }) => {
    const message = `${path} can't be read, so what is in it is shown as it was: ${why}.`;
    return { severity: 'error', code: 'course-part-not-readable', message, line: null, path };
  });
}

function noteUnreachable(course: CourseRow, problem: CourseProblem, batch: WriteBatch): Indexed {
  const isKnown = course.state === 'not-reachable' && course.problems[0]?.message === problem.message;
  if (!isKnown) batch.write(1, (db) => setCourseState(db, course.row, 'not-reachable', [problem]));
  return { outcome: 'not-reachable', changed: !isKnown, rows: 0 };
}

function unreachable(folder: string): CourseProblem {
  const message = `${folder} can't be reached. What was read of it is still here, and it comes back by itself: connect its disk, or add it again from its new place.`;
  return { severity: 'error', code: 'course-not-reachable', message, line: null, path: null };
}

/** A place for a disk that is not connected looks just like a course whose files were deleted. */
function emptied(folder: string): CourseProblem {
  const message = `${folder} is there, but holds no modules any more. What was read of it is still here, and it comes back by itself: connect its disk, or put the files back. If they were deleted on purpose, take the course off the shelf.`;
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
