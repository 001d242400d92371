import type { SlideMove } from '../../../core/edition/follow-slides.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';
import { putSetAside, takeSetAside, type SetAsideSlide } from './set-aside-slide-table.ts';

export type SlideInView = {
  course: string;
  module: string;
  key: string;
  title: string;
  n: number;
  at: number;
};

export function putSeenSlide(db: SqliteDatabase, slide: SlideInView): void {
  const sql = `INSERT INTO seen_slide (course, module, slide_key, slide_title, first_seen_at, last_seen_at)
    VALUES (@course, @module, @key, @title, @at, @at)
    ON CONFLICT (course, module, slide_key) DO UPDATE SET
      slide_title = excluded.slide_title, last_seen_at = excluded.last_seen_at`;
  prepared<[Omit<SlideInView, 'n'>]>(db, sql).run(slide);
}

/** The keys of the slides seen, by module. */
export function listSeenSlides(db: SqliteDatabase, course: string): Map<string, Set<string>> {
  const sql = 'SELECT module, slide_key AS key FROM seen_slide WHERE course = ?';
  const byModule = new Map<string, Set<string>>();
  for (const { module, key } of prepared<[string], { module: string; key: string }>(db, sql).all(course)) {
    const keys = byModule.get(module);
    if (keys) keys.add(key);
    else byModule.set(module, new Set([key]));
  }
  return byModule;
}

/** Moves what was seen, all at once: two slides may have changed places. Answers how many were moved. */
export function moveSeenSlides(db: SqliteDatabase, course: string, moves: readonly SlideMove[]): number {
  const taken = moves.flatMap(({ from, to }) => {
    if (to === null) return [];
    const slide = typeof from === 'string' ? takeSetAside(db, course, from) : takeSeen(db, course, from);
    return slide ? [{ slide, to }] : [];
  });
  for (const { slide, to } of taken) {
    if (typeof to === 'string') putSetAside(db, course, to, slide);
    else putMoved(db, course, { ...slide, ...to });
  }
  return taken.length;
}

function takeSeen(
  db: SqliteDatabase,
  course: string,
  { module, key }: { module: string; key: string },
): SetAsideSlide | null {
  const sql = `DELETE FROM seen_slide WHERE course = ? AND module = ? AND slide_key = ? RETURNING module,
    slide_key AS key, slide_title AS title, first_seen_at AS firstSeenAt, last_seen_at AS lastSeenAt`;
  return prepared<[string, string, string], SetAsideSlide>(db, sql).get(course, module, key) ?? null;
}

function putMoved(db: SqliteDatabase, course: string, slide: SetAsideSlide): void {
  const sql = `INSERT INTO seen_slide (course, module, slide_key, slide_title, first_seen_at, last_seen_at)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (course, module, slide_key) DO UPDATE SET slide_title = excluded.slide_title,
      first_seen_at = min(first_seen_at, excluded.first_seen_at),
      last_seen_at = max(last_seen_at, excluded.last_seen_at)`;
  const { module, key, title, firstSeenAt, lastSeenAt } = slide;
  prepared<[string, string, string, string, number, number]>(db, sql).run(
    course,
    module,
    key,
    title,
    firstSeenAt,
    lastSeenAt,
  );
}
