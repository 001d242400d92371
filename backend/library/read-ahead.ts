import { setImmediate } from 'node:timers/promises';
import type { PreparedModule, PrepareTask } from './prepare-module.ts';

/** Who reads and parses modules. */
export type Preparing = {
  prepare(task: PrepareTask): Promise<PreparedModule>;
  /** How many may be under way at once by now. */
  ahead(): number;
  /** How one is read in this thread, which does so rather than wait for the others; null where there are no others. */
  here: ((task: PrepareTask) => Promise<PreparedModule>) | null;
};

type UnderWay = { prepared: Promise<PreparedModule>; isThere: boolean };

/** Modules that this thread reads further ahead while the next one is still being read by another. */
const mostMeanwhile = 32;

/** Each call gives the next task's result, in the tasks' order, while those after it are being worked on. */
export function readAhead(
  tasks: readonly PrepareTask[],
  { prepare, ahead, here }: Preparing,
): () => Promise<PreparedModule> {
  const underWay: UnderWay[] = [];
  let started = 0;
  const start = (by: (task: PrepareTask) => Promise<PreparedModule>, atMost: number): UnderWay | null => {
    const task = tasks[started];
    if (!task || underWay.length >= atMost) return null;
    started += 1;
    const prepared = by(task);
    const one = { prepared, isThere: false };
    // Who stops half way asks for nothing more; a failure that is asked for is told then.
    const settle = (): void => void (one.isThere = true);
    prepared.then(settle, settle);
    underWay.push(one);
    return one;
  };
  const fill = (): void => {
    while (start(prepare, ahead())) continue;
  };
  return async () => {
    fill();
    const first = underWay.shift();
    if (!first) throw new Error('There are no more modules to be read.');
    while (here && !first.isThere) {
      const own = start(here, ahead() + mostMeanwhile);
      if (!own) break;
      await own.prepared.catch(() => undefined);
      // What the other threads have sent arrives between two turns of the event loop.
      await setImmediate();
      fill();
    }
    return first.prepared.finally(fill);
  };
}
