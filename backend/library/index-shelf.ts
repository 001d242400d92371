import { findCourse, type CourseProblem } from '../database/library/course-table.ts';
import { mergeIndex } from '../database/library/slide-table.ts';
import type { WriteBatch } from '../database/write-batch.ts';
import { indexCourse } from './index-course.ts';

export type ShelfIndexingTools = {
  batch(): WriteBatch;
  giveWay(): Promise<void>;
  problemsOf(course: string): readonly CourseProblem[];
  progress(course: { id: string; title: string }, done: number, total: number): void;
  changed(course: string): void;
  /** All that was wanted is done, or was cancelled. */
  ended(): void;
  /** An error that is none of the course's; true where the work can go on. */
  failed(course: string, error: unknown): boolean;
};

export type ShelfIndexing = {
  /** Looks at courses after those that already wait; `byContent` reads every file. */
  want(courses: readonly string[], byContent: boolean): void;
  cancel(): void;
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

  const indexOne = async (id: string, byContent: boolean): Promise<number> => {
    const course = findCourse(tools.batch().db, id);
    if (!course) return 0;
    const indexed = await indexCourse(course, byContent, {
      batch: tools.batch(),
      giveWay: tools.giveWay,
      isCancelled: () => cancelled,
      shelfProblems: tools.problemsOf(id),
      progress: (done, total) => tools.progress(course, done, total),
    });
    tools.batch().commit();
    if (indexed.changed) tools.changed(id);
    return indexed.rows;
  };

  const run = async (): Promise<void> => {
    let rows = 0;
    for (let next = waiting.entries().next().value; next; next = waiting.entries().next().value) {
      if (cancelled) break;
      const [id, byContent] = next;
      waiting.delete(id);
      try {
        rows += await indexOne(id, byContent);
      } catch (error) {
        if (!tools.failed(id, error)) break;
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
    cancel() {
      if (running) cancelled = true;
      waiting.clear();
    },
    async settled() {
      while (running) await running;
    },
  };
}
