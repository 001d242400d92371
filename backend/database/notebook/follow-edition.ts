import type { EditionMoves } from '../../../core/edition/follow-slides.ts';
import type { SqliteDatabase } from '../open-database.ts';
import { followAnnotations } from './follow-annotations.ts';
import { moveDialectChoices } from './dialect-choice-table.ts';
import { findFollowed, putFollowed } from './followed-edition-table.ts';
import { movePositions } from './position-table.ts';
import { moveSeenSlides } from './seen-slide-table.ts';

/**
 * Takes everything that hangs on slides of a course along to its next edition; an edition that was followed already
 * changes nothing. Wants to be called in a transaction. True where something moved.
 */
export function followEdition(
  db: SqliteDatabase,
  { course, edition, moves, renamed }: EditionMoves,
): boolean {
  if (findFollowed(db, course) === edition) return false;
  const moved = [
    moveSeenSlides(db, course, moves),
    movePositions(db, course, moves),
    moveDialectChoices(db, course, renamed),
    followAnnotations(db, { course, moves, renamed }),
  ];
  putFollowed(db, course, edition);
  return moved.some((rows) => rows > 0);
}
