import type { NewPlace, SlideMove } from '../../../core/edition/follow-slides.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';
import type { SlideInView } from './seen-slide-table.ts';

/** Where the learner last was in a module. */
export type Position = SlideInView;

const columns = 'course, module, slide_key AS key, slide_title AS title, n, at';

export function putPosition(db: SqliteDatabase, position: Position): void {
  const sql = `INSERT INTO position (course, module, slide_key, slide_title, n, at)
    VALUES (@course, @module, @key, @title, @n, @at)
    ON CONFLICT (course, module) DO UPDATE SET slide_key = excluded.slide_key,
      slide_title = excluded.slide_title, n = excluded.n, at = excluded.at`;
  prepared<[Position]>(db, sql).run(position);
}

/** Newest first. */
export function listPositions(db: SqliteDatabase): Position[] {
  return prepared<[], Position>(db, `SELECT ${columns} FROM position ORDER BY at DESC, row DESC`).all();
}

/** Newest first. */
export function listCoursePositions(db: SqliteDatabase, course: string): Position[] {
  const sql = `SELECT ${columns} FROM position WHERE course = ? ORDER BY at DESC, row DESC`;
  return prepared<[string], Position>(db, sql).all(course);
}

/**
 * Moves positions with their slides. Where a slide left its module, reading goes on at the slide beside it there, and at
 * the slide itself where that is now. A module keeps its newest position. Answers how many were moved.
 */
export function movePositions(db: SqliteDatabase, course: string, moves: readonly SlideMove[]): number {
  const take = prepared<[string, string, string], { at: number }>(
    db,
    'DELETE FROM position WHERE course = ? AND module = ? AND slide_key = ? RETURNING at',
  );
  const taken = moves.flatMap(({ from, to, near }) => {
    const places = [near, typeof to === 'string' ? null : to].filter((place) => place !== null);
    if (typeof from === 'string' || places.length === 0) return [];
    const position = take.get(course, from.module, from.key);
    return position ? [{ places, at: position.at }] : [];
  });
  for (const { places, at } of taken) for (const place of places) putIfNewer(db, course, place, at);
  return taken.length;
}

function putIfNewer(db: SqliteDatabase, course: string, place: NewPlace, at: number): void {
  const sql = `INSERT INTO position (course, module, slide_key, slide_title, n, at)
    VALUES (@course, @module, @key, @title, @n, @at)
    ON CONFLICT (course, module) DO UPDATE SET slide_key = excluded.slide_key,
      slide_title = excluded.slide_title, n = excluded.n, at = excluded.at WHERE excluded.at >= position.at`;
  prepared<[Position]>(db, sql).run({ ...place, course, at });
}
