import { prepared, type SqliteDatabase } from '../open-database.ts';

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
