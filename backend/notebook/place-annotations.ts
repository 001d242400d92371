import type { LibraryTools } from '../library/keep-library.ts';
import type { FoundPlace } from '../database/notebook/placing-table.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import { placeAgain } from './place-again.ts';

/** Has annotations looked for beside the notebook, whose one writer keeps what was found. */
export type AnnotationPlacing = Pick<LibraryTools, 'place'> & {
  /** A batch was kept, or could not be. */
  answer(batch: number, kept: boolean): void;
  /** Nobody answers any more. */
  stop(): void;
};

/** `read` opens the notebook, null where it can't; `tell` asks for places to be kept, which `answer` answers. */
export function placeAnnotations(
  read: () => SqliteDatabase | null,
  tell: (batch: number, course: string, found: FoundPlace[]) => void,
): AnnotationPlacing {
  const asked = new Map<number, (kept: boolean) => void>();
  let last = 0;
  let stopped = false;

  return {
    async place(library, course, giveWay) {
      const notebook = stopped ? null : read();
      if (!notebook) return;
      try {
        await placeAgain(course, {
          library,
          notebook,
          giveWay,
          isEnded: () => stopped,
          keep: (found) =>
            new Promise((resolve) => {
              last += 1;
              asked.set(last, resolve);
              tell(last, course.id, found);
            }),
        });
      } finally {
        notebook.close();
      }
    },
    answer(batch, kept) {
      asked.get(batch)?.(kept);
      asked.delete(batch);
    },
    stop() {
      stopped = true;
      for (const resolve of asked.values()) resolve(false);
      asked.clear();
    },
  };
}
