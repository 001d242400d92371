import type { Answer } from '../../contract/errors.ts';
import { isLibraryDamaged, type AnswerOperations } from '../threads/answer-operations.ts';
import type { NotebookOperations } from '../threads/notebook-operations.ts';
import type { ThreadClient } from '../threads/thread-client.ts';
import type { WorkOperations } from '../threads/work-operations.ts';

export type Threads = {
  answer: ThreadClient<AnswerOperations>;
  notebook: ThreadClient<NotebookOperations>;
  work: ThreadClient<WorkOperations>;
};

/** Asks for something from the library; where that turns out to be damaged it is built again, and asked once more. */
export type AskLibrary = <T>(ask: () => Promise<Answer<T>>) => Promise<Answer<T>>;

export function libraryAsker(threads: Threads, mayRebuild: boolean): AskLibrary {
  let rebuilding: Promise<Answer<null>> | null = null;
  return async (ask) => {
    const first = await ask();
    if (!mayRebuild || !isLibraryDamaged(first)) return first;
    // Whoever meets the damage while it is being repaired waits for the same repair.
    rebuilding ??= threads.work.ask('rebuild', null).finally(() => (rebuilding = null));
    const rebuilt = await rebuilding;
    return rebuilt.ok ? ask() : first;
  };
}
