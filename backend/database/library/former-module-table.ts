import type { EditionSlide } from '../../../core/edition/match-slides.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';
import { slidesPerModule } from './library-schema.ts';

/**
 * What a former module is kept for: `unfollowed` until what the learner left in it was taken along to the next edition,
 * `unread` until the learner has looked at what changed since.
 */
export type FormerUse = 'unfollowed' | 'unread';

/** A module as it is, before it is written anew or forgotten; `id` and `hash` are null where the course has none yet. */
export type ModuleBefore = {
  id: number | null;
  path: string;
  ordinal: number;
  title: string;
  hash: string | null;
};

/** `hash` is null where the course had no such module. */
export type FormerModule = { path: string; title: string; hash: string | null; unread: boolean };

/** Keeps a module's slides for the uses named, where an older version isn't kept for them already. */
export function keepFormerModule(
  db: SqliteDatabase,
  course: number,
  module: ModuleBefore,
  uses: readonly FormerUse[],
): void {
  const needed = uses.filter((use) => !isKept(db, course, module.path, use));
  if (needed.length === 0) return;
  const { lastInsertRowid } = prepared<[number, string, number, string, string | null, number, number]>(
    db,
    `INSERT INTO former_module (course, path, ordinal, title, hash, unfollowed, unread) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    course,
    module.path,
    module.ordinal,
    module.title,
    module.hash,
    needed.includes('unfollowed') ? 1 : 0,
    needed.includes('unread') ? 1 : 0,
  );
  if (module.id === null) return;
  const former = Number(lastInsertRowid);
  prepared<[number, number, number, number]>(
    db,
    `INSERT INTO former_slide (id, former, n, key, title, body, notes)
      SELECT ? * ${slidesPerModule} + n, ?, n, key, title, body, notes FROM slide WHERE id BETWEEN ? AND ?`,
  ).run(former, former, module.id * slidesPerModule + 1, module.id * slidesPerModule + slidesPerModule - 1);
}

function isKept(db: SqliteDatabase, course: number, path: string, use: FormerUse): boolean {
  const sql = `SELECT 1 FROM former_module WHERE course = ? AND path = ? AND ${use} = 1`;
  return prepared<[number, string], unknown>(db, sql).get(course, path) !== undefined;
}

export function listFormerModules(db: SqliteDatabase, course: number, use: FormerUse): FormerModule[] {
  const sql = `SELECT path, title, hash, unread FROM former_module WHERE course = ? AND ${use} = 1`;
  return prepared<[number], Omit<FormerModule, 'unread'> & { unread: number }>(db, sql)
    .all(course)
    .map((module) => ({ ...module, unread: module.unread === 1 }));
}

/** Which of the modules kept for a use: all, or those alone whose slides were not followed yet. */
export type FormerRange = 'all' | 'just-changed';

function inRange(range: FormerRange): string {
  if (range === 'all') return '';
  return `AND EXISTS (SELECT 1 FROM former_module AS changed WHERE changed.course = former_module.course
    AND changed.path = former_module.path AND changed.unfollowed = 1)`;
}

/** The slides of the modules kept, as they were; in the order of the course. */
export function listFormerSlides(
  db: SqliteDatabase,
  course: number,
  use: FormerUse,
  range: FormerRange,
): EditionSlide[] {
  const sql = `SELECT former_module.path AS module, n, key, former_slide.title, body, notes
    FROM former_module JOIN former_slide
      ON former_slide.id BETWEEN former_module.id * ${slidesPerModule} AND former_module.id * ${slidesPerModule} + ${slidesPerModule - 1}
    WHERE course = ? AND ${use} = 1 ${inRange(range)} ORDER BY ordinal, path, n`;
  return prepared<[number], EditionSlide>(db, sql).all(course);
}

/** The slides of today's modules of the same paths; in the order of the course. */
export function listSlidesSince(
  db: SqliteDatabase,
  course: number,
  use: FormerUse,
  range: FormerRange,
): EditionSlide[] {
  const sql = `SELECT module.path AS module, n, key, slide.title, body, notes
    FROM former_module
      JOIN module ON module.course = former_module.course AND module.path = former_module.path
      JOIN slide ON slide.id BETWEEN module.id * ${slidesPerModule} + 1 AND module.id * ${slidesPerModule} + ${slidesPerModule - 1}
    WHERE former_module.course = ? AND ${use} = 1 ${inRange(range)} ORDER BY module.ordinal, n`;
  return prepared<[number], EditionSlide>(db, sql).all(course);
}

/** Lets go of what was kept for this use, and of what is kept for none any more. */
export function releaseFormerModules(db: SqliteDatabase, course: number, use: FormerUse): void {
  prepared<[number]>(db, `UPDATE former_module SET ${use} = 0 WHERE course = ? AND ${use} = 1`).run(course);
  const idle = 'SELECT id FROM former_module WHERE course = ? AND unfollowed = 0 AND unread = 0';
  const forget = prepared<[number, number]>(db, 'DELETE FROM former_slide WHERE id BETWEEN ? AND ?');
  for (const { id } of prepared<[number], { id: number }>(db, idle).all(course))
    forget.run(id * slidesPerModule, id * slidesPerModule + slidesPerModule - 1);
  prepared<[number]>(db, 'DELETE FROM former_module WHERE course = ? AND unfollowed = 0 AND unread = 0').run(
    course,
  );
}
