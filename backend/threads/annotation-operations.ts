import { refused, type Answer } from '../../contract/errors.ts';
import type { CheckedInput } from '../../contract/methods.ts';
import type {
  AnnotationEdit,
  AnnotationSelection,
  NewAnnotation,
  TargetInput,
} from '../../contract/notebook-views.ts';
import { changeNotebook, writeNotebook, type Notebook } from '../database/notebook/change-notebook.ts';
import { issueStamp } from '../database/notebook/device-table.ts';
import { putFound, type FoundPlace } from '../database/notebook/placing-table.ts';
import { addReadingTime, type ReadFor } from '../database/notebook/reading-time-table.ts';
import type { Sqlite, SqliteDatabase } from '../database/open-database.ts';
import type { LibraryNotice } from '../library/library-notice.ts';
import { readRecordSpool } from '../database/import-spool/record-spool.ts';
import { Cancelled } from '../exchange/cancelled.ts';
import { takeIn, type TakenIn } from '../exchange/take-in.ts';
import { annotate, type EditTools } from '../notebook/annotate.ts';
import { deleteAnnotations, editAnnotations, editMany } from '../notebook/edit-annotations.ts';
import { placeByHand, settle, type Settling } from '../notebook/settle.ts';
import { redoStep, undoStep, type TurnedStep } from '../notebook/undo-steps.ts';
import type { StopFlag } from '../requests/keep-stops.ts';
import type { TargetText } from '../views/target-text.ts';
import { progressTeller } from './tell-progress.ts';

/** Runs on the open notebook, or says why there is none. */
type UseNotebook = <T>(act: (notebook: Notebook) => Answer<T>) => Answer<T>;

type AnnotationTools = { sqlite: Sqlite; uuid: () => string; tell(notice: LibraryNotice): void };

type TakingIn = { job: string; waiting: string; stop: StopFlag; now: number };

/** Every edit of annotations: one transaction each, answered after its commit. Times are milliseconds since 1970. */
export function annotationOperations(use: UseNotebook, { sqlite, uuid, tell }: AnnotationTools) {
  const toolsFor = (db: SqliteDatabase, now: number): EditTools => ({
    now,
    stamp: issueStamp(db, now, uuid),
  });
  const change = <T>(now: number, edit: (db: SqliteDatabase, tools: EditTools) => Answer<T>): Answer<T> =>
    use((open) => changeNotebook(open, (db) => edit(db, toolsFor(db, now))));
  const write = <T>(now: number, edit: (db: SqliteDatabase, tools: EditTools) => T): Answer<T> =>
    use((open) => writeNotebook(open, (db) => edit(db, toolsFor(db, now))));

  return {
    /** Answers the id. */
    annotate: ({
      wanted,
      found,
      now,
    }: {
      wanted: NewAnnotation;
      found: TargetText;
      now: number;
    }): Answer<string> => change(now, (db, tools) => annotate(db, wanted, found, { ...tools, id: uuid() })),
    /** Answers the ids. */
    'edit-annotations': ({
      edits,
      session,
      now,
    }: {
      edits: AnnotationEdit[];
      session: string | null;
      now: number;
    }): Answer<string[]> => change(now, (db, tools) => editAnnotations(db, edits, session, tools)),
    'edit-many': ({ now, ...input }: CheckedInput<'notebook.edit-many'> & { now: number }): Answer<number> =>
      write(now, (db, tools) => editMany(db, input, tools)),
    'delete-annotations': ({
      selection,
      now,
    }: {
      selection: AnnotationSelection;
      now: number;
    }): Answer<number> => write(now, (db, tools) => deleteAnnotations(db, selection, tools)),
    undo: ({ now }: { now: number }): Answer<TurnedStep | null> => write(now, undoStep),
    redo: ({ now }: { now: number }): Answer<TurnedStep | null> => write(now, redoStep),
    settle: ({ now, ...settling }: Settling & { now: number }): Answer<number> =>
      write(now, (db, tools) => settle(db, settling, tools)),
    'place-annotation': ({
      now,
      ...placing
    }: {
      id: string;
      target: TargetInput;
      found: TargetText;
      now: number;
    }): Answer<null> => change(now, (db, tools) => placeByHand(db, placing, tools)),
    /** Keeps places that were found; answers how many were still wanted. */
    'put-places': ({ found }: { found: FoundPlace[] }): Answer<number> =>
      use((open) => writeNotebook(open, (db) => putFound(db, found))),
    /**
     * Takes in what a file brought and what waits in another one, all of it or nothing. Edits that come meanwhile wait
     * for its end: within one transaction there is no room for them.
     */
    'take-in': ({ job, waiting, stop, now }: TakingIn): Answer<TakenIn> =>
      use((open) =>
        readRecordSpool(sqlite, waiting, (total, records) => {
          const progress = progressTeller(tell, job, 'writing');
          let done = 0;
          const onRecord = (): void => {
            done += 1;
            progress(done, total);
            if (Atomics.load(stop, 0) !== 0) throw new Cancelled();
          };
          try {
            return writeNotebook(open, (db) => takeIn(db, records, { now, uuid, onRecord }));
          } catch (error) {
            if (!(error instanceof Cancelled)) throw error;
            return refused('cancelled', 'The import was stopped, and nothing was changed.');
          }
        }),
      ),
    'read-for': (read: ReadFor): Answer<null> =>
      use((open) =>
        writeNotebook(open, (db) => {
          addReadingTime(db, read);
          return null;
        }),
      ),
  };
}
