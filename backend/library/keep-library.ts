import { emptyCourseMetadata } from '../../core/course/read-course-metadata.ts';
import type { CourseMetadata } from '../../core/course/course.ts';
import {
  deleteCourse,
  findCourse,
  listCourses,
  listUnshelvedCourses,
  setCourseState,
  shelveCourse,
  unshelveCourse,
  unshelvePassingCourses,
  type CourseProblem,
} from '../database/library/course-table.ts';
import { deleteLibrary, openLibrary } from '../database/library/library-schema.ts';
import { listStamps } from '../database/library/module-table.ts';
import { forgetModule } from '../database/library/store-module.ts';
import type { Sqlite, SqliteDatabase } from '../database/open-database.ts';
import { isLibraryDamage } from '../database/storage-failure.ts';
import { startBatch, type WriteBatch } from '../database/write-batch.ts';
import { startShelfIndexing } from './index-shelf.ts';
import type { LibraryNotice } from './library-notice.ts';
import { reports, turns } from './keep-time.ts';
import { courseTitle, readCourseFile } from './read-course-file.ts';
import type { ShelfChange, ShelfEntry } from './shelf.ts';
import { reportBug } from '../report-bug.ts';

/** The library's one writer: keeps it in step with the shelf and with the courses' files. */
export type LibraryKeeper = {
  database(): SqliteDatabase;
  shelf(): ShelfEntry[];
  setShelf(change: ShelfChange): Promise<void>;
  /** All courses where none is named; every file is read. */
  checkAgain(course: string | null): void;
  cancel(): void;
  /** Throws the library away and reads every course again. */
  rebuild(): Promise<void>;
  close(): Promise<void>;
};

const rowsPerTransaction = 1000;

export function keepLibrary(
  sqlite: Sqlite,
  file: string,
  tell: (notice: LibraryNotice) => void,
): LibraryKeeper {
  let batch = open();
  let entries: ShelfEntry[] = listCourses(batch.db).map((course) => ({
    ...course,
    passing: false,
    problems: [],
  }));
  let shelving: Promise<void> = Promise.resolve();
  let closed = false;
  /** The file turned out to be damaged, and nothing is asked of it any more. */
  let damaged = false;

  function open(): WriteBatch {
    const { db } = openLibrary(sqlite, file);
    unshelvePassingCourses(db);
    return startBatch(db, rowsPerTransaction);
  }

  const changed = (course: string | null): void => {
    tell({ name: 'event', event: { name: 'library.changed', value: { course } } });
  };
  const giveWay = turns();
  const indexing = startShelfIndexing({
    batch: () => batch,
    giveWay,
    problemsOf: (course) => entries.find(({ id }) => id === course)?.problems ?? [],
    progress: reports(tell),
    changed,
    ended() {
      if (closed || damaged) return;
      settleUnread();
      tell({ name: 'scan-ended' });
    },
    failed(course, error) {
      if (closed) return false;
      reportBug(`reading the course ${course} failed`, error);
      damaged = isLibraryDamage(error);
      if (damaged) void inTurn(rebuild);
      return !damaged;
    },
  });

  /** Courses that wait for a first look which was cancelled, or failed. */
  function settleUnread(): void {
    try {
      for (const course of listCourses(batch.db)) {
        if (course.state !== 'indexing') continue;
        batch.write(1, (db) => setCourseState(db, course.row, 'ready', [notReadToItsEnd]));
        changed(course.id);
      }
      batch.commit();
    } catch (error) {
      reportBug('the library could not be written', error);
    }
  }

  async function shelve({ entries: wanted, check, purge }: ShelfChange): Promise<void> {
    entries = wanted;
    const described = await describeNew(batch.db, entries);
    if (closed) return;
    const ids = new Set(entries.map(({ id }) => id));
    for (const course of listCourses(batch.db))
      if (!ids.has(course.id)) batch.write(1, (db) => unshelveCourse(db, course.id));
    for (const [shelf, entry] of entries.entries()) {
      const known = findCourse(batch.db, entry.id);
      const { title, metadata } = known ??
        described.get(entry.id) ?? { title: entry.id, metadata: emptyCourseMetadata };
      batch.write(1, (db) => shelveCourse(db, { ...entry, title, metadata, shelf }));
    }
    batch.commit();
    tell({ name: 'folders', folders: entries.map(({ id, folder }) => [id, folder]) });
    changed(null);
    indexing.want(check, false);
    if (purge) await purgeUnshelved();
  }

  async function purgeUnshelved(): Promise<void> {
    for (const { row, id } of listUnshelvedCourses(batch.db)) {
      for (const stamp of listStamps(batch.db, row)) {
        batch.write(10, (db) => forgetModule(db, stamp.id));
        await giveWay();
        if (closed) return;
      }
      if (!entries.some((entry) => entry.id === id)) batch.write(1, (db) => deleteCourse(db, row));
    }
    batch.commit();
  }

  async function rebuild(): Promise<void> {
    indexing.cancel();
    await indexing.settled();
    if (closed) return;
    batch.db.close();
    deleteLibrary(file);
    batch = open();
    damaged = false;
    tell({ name: 'library-replaced' });
    await shelve({ entries, check: entries.map(({ id }) => id), purge: false });
  }

  /** One change of the shelf after the other. */
  function inTurn(act: () => Promise<void>): Promise<void> {
    const done = shelving.then(act);
    shelving = done.catch(() => undefined);
    return done;
  }

  return {
    database: () => batch.db,
    shelf: () => entries,
    setShelf: (change) => inTurn(() => shelve(change)),
    checkAgain: (course) => indexing.want(course === null ? entries.map(({ id }) => id) : [course], true),
    cancel: () => indexing.cancel(),
    rebuild: () => inTurn(rebuild),
    async close() {
      closed = true;
      // A change of the shelf that is under way ends at its next step, and may have wanted more to be read.
      await shelving;
      indexing.cancel();
      await indexing.settled();
      batch.commit();
      batch.db.close();
    },
  };
}

const notReadToItsEnd: CourseProblem = {
  severity: 'warning',
  code: 'indexing-cancelled',
  message: 'This course was not read to its end. Check it again to read the rest.',
  line: null,
  path: null,
};

/** What `course.yaml` says of the courses that the library doesn't know yet. */
async function describeNew(
  db: SqliteDatabase,
  entries: readonly ShelfEntry[],
): Promise<Map<string, { title: string; metadata: CourseMetadata }>> {
  const described = new Map<string, { title: string; metadata: CourseMetadata }>();
  for (const { id, folder } of entries) {
    if (findCourse(db, id)) continue;
    const { metadata } = await readCourseFile(folder);
    described.set(id, { title: courseTitle(metadata, folder), metadata });
  }
  return described;
}
