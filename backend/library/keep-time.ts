import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LibraryNotice } from './library-notice.ts';

/** Milliseconds of work after which other messages get their turn. */
const turnLength = 40;
/** Milliseconds between two reports on one course. */
const reportInterval = 100;

/** To be awaited between two pieces of work: lets other work go first once a turn is over. */
export function turns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < turnLength) return;
    await nextTurn();
    began = performance.now();
  };
}

/** Tells how far a course is, now and then, and always when it is done. */
export function reports(
  tell: (notice: LibraryNotice) => void,
): (course: { id: string; title: string }, done: number, total: number) => void {
  let last = Number.NEGATIVE_INFINITY;
  return ({ id, title }, done, total) => {
    const now = performance.now();
    if (done < total && now - last < reportInterval) return;
    last = now;
    tell({ name: 'event', event: { name: 'indexing.progress', value: { course: id, title, done, total } } });
  };
}
