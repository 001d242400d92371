import type { PreparedModule, PrepareTask } from './prepare-module.ts';

/** Who reads and parses modules, and how many may be under way at once by now. */
export type Preparing = { prepare(task: PrepareTask): Promise<PreparedModule>; ahead(): number };

/** Each call gives the next task's result, in the tasks' order, while those after it are being worked on. */
export function readAhead(
  tasks: readonly PrepareTask[],
  { prepare, ahead }: Preparing,
): () => Promise<PreparedModule> {
  const underWay: Promise<PreparedModule>[] = [];
  let started = 0;
  const fill = (): void => {
    for (let task = tasks[started]; task && underWay.length < ahead(); task = tasks[started]) {
      const prepared = prepare(task);
      // Who stops half way asks for nothing more; a failure that is asked for is told then.
      prepared.catch(() => undefined);
      underWay.push(prepared);
      started += 1;
    }
  };
  return () => {
    fill();
    const first = underWay.shift();
    if (!first) throw new Error('There are no more modules to be read.');
    return first.finally(fill);
  };
}
