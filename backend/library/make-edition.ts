import { followSlides } from '../../core/edition/follow-slides.ts';
import type { CourseRow } from '../database/library/course-table.ts';
import { findEdition, putEdition, type CourseEdition } from '../database/library/edition-table.ts';
import {
  listFormerModules,
  releaseFormerModules,
  type FormerModule,
} from '../database/library/former-module-table.ts';
import { listLostSlides, putLostSlides } from '../database/library/lost-slide-table.ts';
import { findModuleMark } from '../database/library/module-table.ts';
import { addPendingMoves } from '../database/library/pending-moves-table.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import { compareFormer, noteChanges, type Comparison } from './note-changes.ts';

/** Milliseconds without a change after which the next one begins a new edition; sooner, an author is still at work. */
export const quietTime = 10 * 60_000;

/**
 * Makes an edition of what changed in a course that was read to its end: notes where everything on its slides goes,
 * and what is new to the learner. Only modules that changed, came or went are looked at: the slides of all others are
 * where they were, with the text they had, and are their own match. Wants to be called in a transaction. `edition` is
 * a name unlike any other, `now` is milliseconds since 1970. True where the learner would see a difference.
 */
export function makeEdition(db: SqliteDatabase, course: CourseRow, edition: string, now: number): boolean {
  const known = findEdition(db, course.row);
  if (!known) {
    const first = {
      chain: edition,
      number: 1,
      changedAt: now,
      knownAt: now,
      unreadEditions: 0,
      unreadChanges: 0,
    };
    putEdition(db, course.row, first);
    return false;
  }
  const touched = listFormerModules(db, course.row, 'unfollowed');
  if (touched.length === 0) return false;
  const step = compareFormer(db, course.row, 'unfollowed', 'all');
  noteMoves(db, course, edition, step);
  const isAuthors = touched.some((module) => isChanged(db, course.row, module));
  noteChanges(db, course.row, isAuthors ? countEdition(known, now) : known, touched, step);
  releaseFormerModules(db, course.row, 'unfollowed');
  return true;
}

function noteMoves(
  db: SqliteDatabase,
  course: CourseRow,
  edition: string,
  { match, after }: Comparison,
): void {
  let lastName = 0;
  const mint = (): string => `${edition}/${(lastName += 1)}`;
  const { moves, renamed, lost } = followSlides(match, after, listLostSlides(db, course.row), mint);
  putLostSlides(db, course.row, lost);
  if (moves.length + renamed.length > 0) addPendingMoves(db, { course: course.id, edition, moves, renamed });
}

/** False for a module whose file is what it was and which is only read in another way. */
function isChanged(db: SqliteDatabase, course: number, former: FormerModule): boolean {
  return (findModuleMark(db, course, former.path)?.hash ?? null) !== former.hash;
}

function countEdition(known: CourseEdition, now: number): CourseEdition {
  const begins = now - known.changedAt >= quietTime;
  return {
    ...known,
    number: known.number + (begins ? 1 : 0),
    changedAt: now,
    unreadEditions: known.unreadEditions === 0 || begins ? known.unreadEditions + 1 : known.unreadEditions,
  };
}
