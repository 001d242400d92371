import { findCourse, type CourseProblem, type CourseRow } from '../database/library/course-table.ts';
import { mergeIndex } from '../database/library/slide-table.ts';
import type { WriteBatch } from '../database/write-batch.ts';
import { indexCourse, type Indexed } from './index-course.ts';
import type { Preparing } from './read-ahead.ts';

export type ShelfIndexingTools = {
  batch(): WriteBatch;
  giveWay(): Promise<void>;
  problemsOf(course: string): readonly CourseProblem[];
  /** The dialects that the reader chose for modules of a course; null where the notebook can't be asked. */
  chosenDialects(course: string): ReadonlyMap<string, string> | null;
  preparing: Preparing;
  progress(course: { id: string; title: string }, done: number, total: number): void;
  changed(course: string): void;
  /** A course was read to its end: makes what changed an edition; true where the learner would see a difference. */
  edit(course: CourseRow): boolean;
  /** Has the notebook follow the editions that it has not followed yet. */
  follow(): Promise<void>;
  /** Looks for the annotations of a course that was read to its end; `changed`: it is not what it was before. */
  place(course: CourseRow, changed: boolean): Promise<void>;
  looked(course: string, outcome: Indexed['outcome']): void;
  /** All that was wanted is done, or was cancelled. */
  ended(): void;
  /** An error that is none of the course's; true where the work can go on. */
  failed(course: string, error: unknown): boolean;
};

export type ShelfIndexing = {
  /** Looks at courses after those that already wait; `byContent` reads every file. */
  want(courses: readonly string[], byContent: boolean): void;
  /** Looks at a course before all that wait; resolves once that is done, or was cancelled. */
  wantNow(course: string): Promise<void>;
  cancel(): void;
  /** Resolves once this course is not being looked at; at once where it isn't. */
  away(course: string): Promise<void>;
  /** Resolves once nothing is under way. */
  settled(): Promise<void>;
};

/** An import this large leaves the index in many pieces, and merging them makes each later search quicker. */
const largeImport = 5000;

/** Indexes one course after another, for as long as there are any. */
export function startShelfIndexing(tools: ShelfIndexingTools): ShelfIndexing {
  const waiting = new Map<string, boolean>();
  let cancelled = false;
  let running: Promise<void> | null = null;
  let underWay: { id: string; ended: Promise<unknown> } | null = null;
  let looksAwaited: { course: string; done(): void }[] = [];

  const tellLooked = (): void => {
    const isDone = ({ course }: { course: string }): boolean =>
      !waiting.has(course) && underWay?.id !== course;
    for (const { done } of looksAwaited.filter(isDone)) done();
    looksAwaited = looksAwaited.filter((look) => !isDone(look));
  };

  const indexOne = async (id: string, byContent: boolean): Promise<number> => {
    const course = findCourse(tools.batch().db, id);
    if (!course) return 0;
    // What a killed program left undone, before anything new.
    await tools.follow();
    const indexed = await indexCourse(course, byContent, {
      batch: tools.batch(),
      giveWay: tools.giveWay,
      isCancelled: () => cancelled,
      shelfProblems: tools.problemsOf(id),
      chosenDialects: tools.chosenDialects(id),
      preparing: tools.preparing,
      progress: (done, total) => tools.progress(course, done, total),
    });
    tools.batch().commit();
    const edited = indexed.outcome === 'done' && tools.edit(course);
    // First the learner's places, then the news: who hears it looks at both.
    await tools.follow();
    if (indexed.outcome === 'done') await tools.place(course, indexed.changed || edited);
    if (indexed.changed || edited) tools.changed(id);
    tools.looked(id, indexed.outcome);
    return indexed.rows;
  };

  const run = async (): Promise<void> => {
    let rows = 0;
    for (let next = waiting.entries().next().value; next; next = waiting.entries().next().value) {
      if (cancelled) break;
      const [id, byContent] = next;
      waiting.delete(id);
      const indexed = indexOne(id, byContent);
      underWay = { id, ended: indexed.catch(() => undefined) };
      try {
        rows += await indexed;
      } catch (error) {
        if (!tools.failed(id, error)) break;
      } finally {
        underWay = null;
        tellLooked();
      }
    }
    if (rows >= largeImport && !cancelled) await merge();
  };

  const merge = async (): Promise<void> => {
    for (
      let more = mergeIndex(tools.batch().db, true);
      more && !cancelled;
      more = mergeIndex(tools.batch().db, false)
    ) {
      await tools.giveWay();
    }
  };

  const start = (): void => {
    cancelled = false;
    running = run().finally(() => {
      running = null;
      // Wanted while the last course was being finished.
      if (waiting.size > 0) start();
      else tools.ended();
    });
  };

  return {
    want(courses, byContent) {
      for (const course of courses) waiting.set(course, byContent || (waiting.get(course) ?? false));
      if (!running) start();
    },
    wantNow(course) {
      const before = [...waiting];
      waiting.clear();
      waiting.set(course, false);
      for (const [id, byContent] of before) waiting.set(id, byContent);
      const done = new Promise<void>((resolve) => looksAwaited.push({ course, done: resolve }));
      if (!running) start();
      return done;
    },
    cancel() {
      if (running) cancelled = true;
      waiting.clear();
      tellLooked();
    },
    async away(course) {
      while (underWay?.id === course) await underWay.ended;
    },
    async settled() {
      while (running) await running;
    },
  };
}
