import type { EditionSlide } from '../../../core/edition/edition.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';
import { slidesPerModule } from './library-schema.ts';

export type SlideRow = {
  /** 1-based; 0 for the module itself. */
  n: number;
  key: string;
  line: number;
  title: string;
  body: string;
  notes: string;
};

type StoredSlide = SlideRow & { id: number; moduleTitle: string };

/** Writes the rows of a module that has none. */
export function putSlides(
  db: SqliteDatabase,
  module: number,
  moduleTitle: string,
  slides: readonly SlideRow[],
): void {
  // By place: binding by name costs a tenth of the writing.
  const row = prepared<[number, number, number, string, number, string, string, string, string]>(
    db,
    `INSERT INTO slide (id, module, n, key, line, module_title, title, body, notes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const words = prepared<[number, string, string, string, string]>(
    db,
    'INSERT INTO slide_text (rowid, module_title, title, body, notes) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { n, key, line, title, body, notes } of slides) {
    const id = module * slidesPerModule + n;
    row.run(id, module, n, key, line, moduleTitle, title, body, notes);
    words.run(id, moduleTitle, title, body, notes);
  }
}

/** An index without its own copy of the text has to be told the very words it should forget. */
export function deleteSlides(db: SqliteDatabase, module: number): void {
  const [first, last] = slideRange(module, module);
  const stored = prepared<[number, number], StoredSlide>(
    db,
    `SELECT id, n, key, line, module_title AS moduleTitle, title, body, notes FROM slide WHERE id BETWEEN ? AND ?`,
  ).all(first, last);
  if (stored.length === 0) return;
  const forget = prepared<[number, string, string, string, string]>(
    db,
    `INSERT INTO slide_text (slide_text, rowid, module_title, title, body, notes) VALUES ('delete', ?, ?, ?, ?, ?)`,
  );
  for (const slide of stored) forget.run(slide.id, slide.moduleTitle, slide.title, slide.body, slide.notes);
  prepared<[number, number]>(db, 'DELETE FROM slide WHERE id BETWEEN ? AND ?').run(first, last);
}

export type SlideAddressRow = { n: number; key: string; title: string };

/** The slides of a module in order, without the module's own row. */
export function listSlideAddresses(db: SqliteDatabase, module: number): SlideAddressRow[] {
  const [first, last] = slideRange(module, module);
  const sql = 'SELECT n, key, title FROM slide WHERE id BETWEEN ? AND ? ORDER BY id';
  return prepared<[number, number], SlideAddressRow>(db, sql).all(first + 1, last);
}

export type SlideText = SlideAddressRow & { id: number; body: string; notes: string };

/** The slides of a module in order, with their text and without the module's own row. */
export function listSlideTexts(db: SqliteDatabase, module: number): SlideText[] {
  const [first, last] = slideRange(module, module);
  const sql = 'SELECT id, n, key, title, body, notes FROM slide WHERE id BETWEEN ? AND ? ORDER BY id';
  return prepared<[number, number], SlideText>(db, sql).all(first + 1, last);
}

/** The slides of a module in order, its own row first. */
export function listModuleTexts(db: SqliteDatabase, module: number): SlideText[] {
  const [first, last] = slideRange(module, module);
  const sql = 'SELECT id, n, key, title, body, notes FROM slide WHERE id BETWEEN ? AND ? ORDER BY id';
  return prepared<[number, number], SlideText>(db, sql).all(first, last);
}

/** All slides of a course in its order, each module's own row before them. */
export function listCourseTexts(db: SqliteDatabase, course: number): EditionSlide[] {
  const sql = `SELECT module.path AS module, n, key, slide.title, body, notes
    FROM module JOIN slide
      ON slide.id BETWEEN module.id * ${slidesPerModule} AND module.id * ${slidesPerModule} + ${slidesPerModule - 1}
    WHERE module.course = ? ORDER BY module.ordinal, n`;
  return prepared<[number], EditionSlide>(db, sql).all(course);
}

/** A slide by its key; the module's own row where that is null. Null where there is none. */
export function findTextOfSlide(db: SqliteDatabase, module: number, key: string | null): SlideText | null {
  const [first, last] = slideRange(module, module);
  const columns = 'id, n, key, title, body, notes';
  if (key === null) {
    const own = `SELECT ${columns} FROM slide WHERE id = ?`;
    return prepared<[number], SlideText>(db, own).get(first) ?? null;
  }
  const sql = `SELECT ${columns} FROM slide WHERE id BETWEEN ? AND ? AND key = ?`;
  return prepared<[number, number, string], SlideText>(db, sql).get(first + 1, last, key) ?? null;
}

/** The ids of all slides of the modules from `firstModule` to `lastModule`. */
export function slideRange(firstModule: number, lastModule: number): [first: number, last: number] {
  return [firstModule * slidesPerModule, lastModule * slidesPerModule + slidesPerModule - 1];
}

/** All rows of the index; counted in its table of lengths, which is a hundredth of the text. */
export function countSlides(db: SqliteDatabase): number {
  return (
    prepared<[], { count: number }>(db, 'SELECT count(*) AS count FROM slide_text_docsize').get()?.count ?? 0
  );
}

/**
 * Merges the index a little; true while there is more to do. `start` is for the first call after a large import.
 * It is FTS5's `optimize` in steps, so that other work gets its turn.
 */
export function mergeIndex(db: SqliteDatabase, start: boolean): boolean {
  const total = prepared<[], { changes: number }>(db, 'SELECT total_changes() AS changes');
  const before = total.get()?.changes ?? 0;
  // The number is of index pages; a negative one merges segments of all levels together.
  prepared<[number]>(db, `INSERT INTO slide_text (slide_text, rank) VALUES ('merge', ?)`).run(
    start ? -200 : 200,
  );
  return (total.get()?.changes ?? 0) - before >= 2;
}
