import type { ExternalLink } from '../../../core/links/list-links.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';
import { slidesPerModule } from './library-schema.ts';

/** Links of a module that has none. */
export function putLinks(db: SqliteDatabase, module: number, links: readonly ExternalLink[]): void {
  const insert = prepared<[number, number, number, string, string, number, number]>(
    db,
    'INSERT INTO link (module, position, n, part, url, start_at, end_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  links.forEach(({ n, part, url, start, end }, position) =>
    insert.run(module, position, n, part, url, start, end),
  );
}

export function deleteLinks(db: SqliteDatabase, module: number): void {
  prepared<[number]>(db, 'DELETE FROM link WHERE module = ?').run(module);
}

/** A link with the names of what it stands in; key and title are null in the module's own parts. */
export type LinkRow = ExternalLink & {
  path: string;
  moduleTitle: string;
  ordinal: number;
  /** The module's, null where it names none. */
  language: string | null;
  key: string | null;
  title: string | null;
  /** The whole text of the part it stands in. */
  passage: string;
};

/** The links of a course, or of the one module that `path` names, in reading order. */
export function listLinkRows(db: SqliteDatabase, course: number, path: string | null): LinkRow[] {
  const sql = `SELECT link.n, link.part, link.url, link.start_at AS start, link.end_at AS end,
      module.path, module.title AS moduleTitle, module.ordinal, module.language,
      CASE WHEN link.n > 0 THEN slide.key END AS key, CASE WHEN link.n > 0 THEN slide.title END AS title,
      CASE link.part WHEN 'title' THEN slide.title WHEN 'notes' THEN slide.notes WHEN 'description' THEN slide.notes
        ELSE slide.body END AS passage
    FROM module JOIN link ON link.module = module.id
    JOIN slide ON slide.id = module.id * ${slidesPerModule} + link.n
    WHERE module.course = @course AND (@path IS NULL OR module.path = @path)
    ORDER BY module.ordinal, link.position`;
  return prepared<[{ course: number; path: string | null }], LinkRow>(db, sql).all({ course, path });
}
