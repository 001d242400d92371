import type { CarrelEvent } from '../../contract/events.ts';
import type { LibraryNotice } from '../library/library-notice.ts';

/** Milliseconds between two reports. */
const reportInterval = 100;

type Phase = Extract<CarrelEvent, { name: 'exchange.progress' }>['value']['phase'];

/** Tells how far a job is, now and then, and always when it is done. */
export function progressTeller(tell: (notice: LibraryNotice) => void, job: string, phase: Phase) {
  let last = Number.NEGATIVE_INFINITY;
  return (done: number, total: number): void => {
    const at = performance.now();
    if (done < total && at - last < reportInterval) return;
    last = at;
    tell({ name: 'event', event: { name: 'exchange.progress', value: { job, phase, done, total } } });
  };
}
