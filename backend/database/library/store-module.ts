import type { ExternalLink } from '../../../core/links/list-links.ts';
import type { Problem } from '../../../core/problem.ts';
import type { SqliteDatabase } from '../open-database.ts';
import { slidesPerModule } from './library-schema.ts';
import { deleteLinks, putLinks } from './link-table.ts';
import { deleteModule, putModule, type ModuleRecord } from './module-table.ts';
import { deleteTags, putTags } from './module-tag-table.ts';
import { deleteSlides, putSlides, type SlideRow } from './slide-table.ts';

/** Where a module's file stands and what tells it from its next version. */
export type ModulePlace = {
  /** The module's id in the library; null for one that is new. */
  id: number | null;
  course: number;
  path: string;
  ordinal: number;
  size: number;
  mtime: number;
  hash: string;
};

/** What a module's file says, as it is kept. */
export type ModuleContent = Omit<ModuleRecord, keyof ModulePlace | 'slideCount'> & {
  tags: string[];
  links: ExternalLink[];
  /** The module's own row first, then its slides in order. */
  rows: SlideRow[];
};

/** Writes a module in the place of what was known of it; no row of another module is touched. Returns its rows. */
export function storeModule(db: SqliteDatabase, place: ModulePlace, content: ModuleContent): number {
  const { tags, links, rows: all, ...record } = content;
  const rows = all.slice(0, slidesPerModule);
  if (place.id !== null) forgetRows(db, place.id);
  const id = putModule(db, place.id, { ...record, ...place, slideCount: rows.length - 1 });
  putTags(db, id, tags);
  putLinks(db, id, links);
  putSlides(db, id, content.title, rows);
  return rows.length;
}

/** Keeps the place of a module whose file couldn't be read, with what is wrong with it. */
export function storeUnreadable(
  db: SqliteDatabase,
  place: ModulePlace,
  title: string,
  problem: Problem,
): number {
  if (place.id !== null) forgetRows(db, place.id);
  const id = putModule(db, place.id, {
    ...place,
    title,
    description: null,
    date: null,
    language: null,
    cover: null,
    coverAlt: '',
    minutes: 0,
    slideCount: 0,
    problems: [problem],
    dialect: null,
    source: null,
  });
  putSlides(db, id, title, [{ n: 0, key: '', line: 1, title, body: '', notes: '' }]);
  return 1;
}

export function forgetModule(db: SqliteDatabase, id: number): void {
  forgetRows(db, id);
  deleteModule(db, id);
}

/**
 * Not done for a module that is new: a statement that may delete several rows opens a savepoint, at which FTS5 writes
 * out all that its memory holds, and a course of thousands would be indexed in thousands of small pieces.
 */
function forgetRows(db: SqliteDatabase, id: number): void {
  deleteSlides(db, id);
  deleteTags(db, id);
  deleteLinks(db, id);
}
