import type { LostSlide } from '../../../core/edition/follow-slides.ts';
import type { EditionSlide } from '../../../core/edition/match-slides.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

/** Older ones can no longer be recognised when they come back; what the learner left on them stays in the notebook. */
const mostPerCourse = 2000;

type StoredSlide = EditionSlide & { name: string; aside: number };

export function listLostSlides(db: SqliteDatabase, course: number): LostSlide[] {
  const sql =
    'SELECT name, aside, module, n, key, title, body, notes FROM lost_slide WHERE course = ? ORDER BY row';
  return prepared<[number], StoredSlide>(db, sql)
    .all(course)
    .map(({ name, aside, ...slide }) => ({ name, aside: aside === 1, slide }));
}

/** Takes the place of what was noted before; oldest first. */
export function putLostSlides(db: SqliteDatabase, course: number, lost: readonly LostSlide[]): void {
  prepared<[number]>(db, 'DELETE FROM lost_slide WHERE course = ?').run(course);
  const insert = prepared<[StoredSlide & { course: number }]>(
    db,
    `INSERT INTO lost_slide (course, name, aside, module, n, key, title, body, notes)
      VALUES (@course, @name, @aside, @module, @n, @key, @title, @body, @notes)`,
  );
  for (const { name, aside, slide } of lost.slice(-mostPerCourse))
    insert.run({ ...slide, course, name, aside: aside ? 1 : 0 });
}
