import type { EditionMoves } from '../../core/edition/follow-slides.ts';
import { deletePendingMoves, firstPendingMoves } from '../database/library/pending-moves-table.ts';
import type { WriteBatch } from '../database/write-batch.ts';

/** Keeps the notebook in step with the editions that the library made. */
export type EditionFollowing = {
  /** Has the notebook follow all that waits, oldest first; what it can't follow now waits for the next time. */
  follow(): Promise<void>;
  /** The notebook followed an edition, or could not. */
  answer(edition: string, followed: boolean): void;
  /** Nobody answers any more. */
  stop(): void;
};

/**
 * The library notes an edition's moves in the transaction that lets go of the old slides, the notebook notes the edition
 * in the transaction that moves its rows, and only then the library forgets the moves. Wherever that is cut off, the
 * next start goes on from there, and nothing is moved twice. `tell` asks the notebook, which answers through `answer`.
 */
export function followEditions(
  batch: () => WriteBatch,
  tell: (moves: EditionMoves) => void,
  followed: (moves: EditionMoves) => void,
): EditionFollowing {
  const asked = new Map<string, (followed: boolean) => void>();
  let stopped = false;

  const ask = (moves: EditionMoves): Promise<boolean> =>
    new Promise((resolve) => {
      asked.set(moves.edition, resolve);
      tell(moves);
    });

  return {
    async follow() {
      for (let next = firstPendingMoves(batch().db); next && !stopped; next = firstPendingMoves(batch().db)) {
        if (!(await ask(next.moves))) return;
        const { row } = next;
        batch().write(1, (db) => deletePendingMoves(db, row));
        batch().commit();
        followed(next.moves);
      }
    },
    answer(edition, followed) {
      asked.get(edition)?.(followed);
      asked.delete(edition);
    },
    stop() {
      stopped = true;
      for (const resolve of asked.values()) resolve(false);
      asked.clear();
    },
  };
}
