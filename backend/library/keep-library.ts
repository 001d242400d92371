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
  type CourseRow,
} from '../database/library/course-table.ts';
import { findEdition, forgetEditions } from '../database/library/edition-table.ts';
import { deleteLibrary, openLibrary } from '../database/library/library-schema.ts';
import { listStamps } from '../database/library/module-table.ts';
import { forgetModule } from '../database/library/store-module.ts';
import type { Sqlite, SqliteDatabase } from '../database/open-database.ts';
import { isLibraryDamage } from '../database/storage-failure.ts';
import { startBatch, type WriteBatch } from '../database/write-batch.ts';
import type { EditionMoves } from '../../core/edition/follow-slides.ts';
import type { CourseWatching } from '../watch/watch-courses.ts';
import { followEditions } from './follow-editions.ts';
import { startShelfIndexing } from './index-shelf.ts';
import type { LibraryNotice } from './library-notice.ts';
import { reports, turns } from './keep-time.ts';
import { makeEdition } from './make-edition.ts';
import { markKnown } from './note-changes.ts';
import { courseTitle, readCourseFile } from './read-course-file.ts';
import type { ShelfChange, ShelfEntry } from './shelf.ts';
import type { ParsingThreads } from './parse-beside.ts';
import { reportBug } from '../report-bug.ts';

/** The library's one writer: keeps it in step with the shelf and with the courses' files. */
export type LibraryKeeper = {
  database(): SqliteDatabase;
  shelf(): ShelfEntry[];
  setShelf(change: ShelfChange): Promise<void>;
  /** All courses where none is named; every file is read. */
  checkAgain(course: string | null): void;
  /** Looks at a course's files before all others that wait; resolves once that is done, or was cancelled. */
  lookNow(course: string): Promise<void>;
  /** Looks at the sizes and times of all folders' files, unless that was done a moment ago. */
  look(): void;
  /** The learner knows a course as it is. False where there is no such course. */
  changesRead(course: string): Promise<boolean>;
  /** The notebook followed an edition, or could not. */
  followed(edition: string, followed: boolean): void;
  /** Looks for annotations of these courses again, where the courses are and don't wait to be read anyway. */
  placeAgain(courses: readonly string[]): Promise<void>;
  cancel(): void;
  /** Resolves once everything that was to be looked at has been. */
  settled(): Promise<void>;
  /** Throws the library away and reads every course again. */
  rebuild(): Promise<void>;
  close(): Promise<void>;
};

export type LibraryTools = {
  tell(notice: LibraryNotice): void;
  /** Asks the notebook to follow an edition; `followed` is told what became of it. */
  follow(moves: EditionMoves): void;
  /** Looks for the annotations of a course that don't stand where they did. */
  place(library: SqliteDatabase, course: CourseRow, giveWay: () => Promise<void>): Promise<void>;
  /** Watches folders, and says which course may have changed. */
  watch(look: (course: string) => void): CourseWatching;
  /** The dialects that the reader chose for modules of a course; null where the notebook can't be asked. */
  chosenDialects(course: string): ReadonlyMap<string, string> | null;
  /** Reads and parses modules beside this thread. */
  parsing: ParsingThreads;
  /** Milliseconds since 1970. */
  now(): number;
  /** A name unlike any other. */
  random(): string;
};

/** What one transaction costs is well spread over these, and a search finds a new course's slides after a second or so. */
const rowsPerTransaction = 4000;
/** Milliseconds: whoever goes to and fro between two windows need not cause a scan each time. */
const betweenLooks = 2000;

export function keepLibrary(sqlite: Sqlite, file: string, tools: LibraryTools): LibraryKeeper {
  const { tell, now } = tools;
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
  let lastLook = Number.NEGATIVE_INFINITY;
  const following = followEditions(
    () => batch,
    tools.follow,
    ({ course, renamed }) => {
      // A dialect that was set by hand went along with its module, which is read in another one so far.
      if (renamed.length > 0 && !closed) indexing.want([course], false);
    },
  );
  const watching = tools.watch((course) => {
    if (!closed) indexing.want([course], false);
  });

  function open(): WriteBatch {
    const { db } = openLibrary(sqlite, file);
    unshelvePassingCourses(db);
    return startBatch(db, rowsPerTransaction);
  }

  const changed = (course: string | null): void => {
    tell({ name: 'event', event: { name: 'library.changed', value: { course } } });
  };
  const giveWay = turns();
  /** The courses whose annotations were looked for in this run. */
  const placed = new Set<string>();
  const place = async (course: CourseRow): Promise<void> => {
    await tools.place(batch.db, course, giveWay);
    placed.add(course.id);
  };
  const indexing = startShelfIndexing({
    batch: () => batch,
    giveWay,
    problemsOf: (course) => entries.find(({ id }) => id === course)?.problems ?? [],
    chosenDialects: tools.chosenDialects,
    preparing: tools.parsing,
    progress: reports(tell),
    changed,
    edit(course) {
      batch.commit();
      // The notebook must never be ahead of what a power cut leaves of the library.
      batch.db.pragma('synchronous = FULL');
      try {
        const edited = batch.write(1, (db) => makeEdition(db, course, tools.random(), now()));
        batch.commit();
        return edited;
      } finally {
        batch.db.pragma('synchronous = NORMAL');
      }
    },
    follow: () => following.follow(),
    async place(course, isChanged) {
      if (isChanged || !placed.has(course.id)) await place(course);
    },
    looked: (course, outcome) => watching.looked(course, outcome !== 'not-reachable'),
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
    watching.set(foldersOf(entries));
    indexing.want(check, false);
    if (purge) await purgeUnshelved();
  }

  async function purgeUnshelved(): Promise<void> {
    for (const { row, id } of listUnshelvedCourses(batch.db)) {
      batch.write(10, (db) => forgetEditions(db, row));
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
    lookNow: (course) => indexing.wantNow(course),
    async settled() {
      await shelving;
      await indexing.settled();
    },
    checkAgain: (course) => indexing.want(course === null ? entries.map(({ id }) => id) : [course], true),
    look() {
      const since = now() - lastLook;
      if (since >= 0 && since < betweenLooks) return;
      lastLook = now();
      indexing.want(
        foldersOf(entries).map(({ id }) => id),
        false,
      );
    },
    async changesRead(id) {
      // What is being read just now is not yet what the learner saw.
      await indexing.away(id);
      const course = closed ? null : findCourse(batch.db, id);
      if (!course) return false;
      batch.write(1, (db) => markKnown(db, course.row, now()));
      batch.commit();
      changed(id);
      return true;
    },
    placeAgain: (courses) =>
      inTurn(async () => {
        for (const id of courses) {
          await indexing.away(id);
          const course = closed || damaged ? null : findCourse(batch.db, id);
          // One that was never read to its end has nothing to be placed in, and is looked at when it was.
          if (course && findEdition(batch.db, course.row)) await place(course);
        }
      }),
    followed: (edition, ok) => following.answer(edition, ok),
    cancel: () => indexing.cancel(),
    rebuild: () => inTurn(rebuild),
    async close() {
      closed = true;
      watching.close();
      following.stop();
      // A change of the shelf that is under way ends at its next step, and may have wanted more to be read.
      await shelving;
      indexing.cancel();
      await indexing.settled();
      batch.commit();
      await tools.parsing.end();
      batch.db.close();
    },
  };
}

/** The courses whose files the learner, or an author, may change while the program runs. */
function foldersOf(entries: readonly ShelfEntry[]): { id: string; folder: string }[] {
  return entries.filter(({ kind }) => kind === 'folder').map(({ id, folder }) => ({ id, folder }));
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
