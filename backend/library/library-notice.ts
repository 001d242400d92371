import type { CarrelEvent } from '../../contract/events.ts';
import type { FoundPlace } from '../database/notebook/placing-table.ts';
import type { EditionMoves } from '../../core/edition/follow-slides.ts';

/** What the keeper of the library tells unasked. */
export type LibraryNotice =
  | { name: 'event'; event: CarrelEvent }
  /** A new edition: the notebook is to follow it, and the keeper waits to hear whether it did. */
  | { name: 'edition'; moves: EditionMoves }
  /** Places of annotations that were found: the notebook is to keep them, and who found them waits to hear whether it did. */
  | { name: 'places'; batch: number; course: string; found: FoundPlace[] }
  /** Where the assets of each course on the shelf are. */
  | { name: 'folders'; folders: [course: string, folder: string][] }
  /** All courses that were to be looked at have been, or it was cancelled. */
  | { name: 'scan-ended' }
  /** The library's file is another one than before: whoever reads it has to open it again. */
  | { name: 'library-replaced' };
