import { rm } from 'node:fs/promises';
import { answered, type Answer } from '../../contract/errors.ts';
import type { CheckedInput, Value } from '../../contract/methods.ts';
import type { Answering } from './route.ts';

/** Takes a file in after a backup, tells every window, and has what came looked for in the text of today. */
export async function importAnnotations(
  { job, path }: CheckedInput<'exchange.import'>,
  { threads, askLibrary, backups, stops, now, tell }: Answering,
): Promise<Answer<Value<'exchange.import'>>> {
  return stops.stoppable(job, async (stop) => {
    const read = await askLibrary(() =>
      threads.work.ask('read-import', { job, path, now: now(), isPreview: false }),
    );
    if (!read.ok) return read;
    const { view, waiting } = read.value;
    const { counts } = view;
    if (waiting === null) return answered({ counts, changed: 0 });
    try {
      const kept = await backups.before('before-import');
      if (!kept.ok) return kept;
      const taken = await threads.notebook.ask('take-in', { job, waiting, stop, now: now() });
      if (!taken.ok) return taken;
      const { changed, courses } = taken.value;
      if (courses.length > 0) {
        tell({ name: 'annotations.changed', value: { course: null } });
        void askLibrary(() => threads.work.ask('place-again', { courses }));
      }
      return answered({ counts, changed });
    } finally {
      await rm(waiting, { force: true });
    }
  });
}
