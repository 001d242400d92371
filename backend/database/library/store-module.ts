import { createHash } from 'node:crypto';
import type { Module } from '../../../core/module/module.ts';
import { countWords, readingMinutes } from '../../../core/course/reading-time.ts';
import type { Problem } from '../../../core/problem.ts';
import type { SqliteDatabase } from '../open-database.ts';
import { slidesPerModule } from './library-schema.ts';
import { deleteModule, putModule } from './module-table.ts';
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

/** Writes a parsed module in the place of what was known of it; no row of another module is touched. Returns its rows. */
export function storeModule(
  db: SqliteDatabase,
  place: ModulePlace,
  source: string,
  module: Module,
  images: { cover: string | null },
  problems: Problem[],
): number {
  const { frontMatter } = module;
  const slides = module.slides.slice(0, slidesPerModule - 1);
  const own: SlideRow = {
    n: 0,
    key: '',
    line: 1,
    title: module.title,
    body: module.introduction.text,
    notes: module.description.text,
  };
  const rows = slides.map((slide) => ({
    n: slide.n,
    key: slide.key,
    line: slide.line,
    title: slide.title.text,
    body: slide.body.text,
    notes: slide.notes.text,
  }));
  if (place.id !== null) forgetRows(db, place.id);
  const words = [own, ...rows].reduce((sum, row) => sum + countWords(row.body) + countWords(row.notes), 0);
  const id = putModule(db, place.id, {
    ...place,
    title: module.title,
    description: module.description.text || null,
    date: frontMatter.date,
    language: frontMatter.language,
    cover: images.cover,
    coverAlt: frontMatter.imageAlt ?? '',
    minutes: readingMinutes(words),
    slideCount: rows.length,
    problems,
    source,
  });
  putTags(db, id, frontMatter.tags);
  putSlides(db, id, module.title, [own, ...rows]);
  return rows.length + 1;
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
}

export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
