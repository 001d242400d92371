import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type SqliteDatabase } from '../../backend/database/open-database.ts';
import { listCourses, shelveCourse } from '../../backend/database/library/course-table.ts';
import { openLibrary } from '../../backend/database/library/library-schema.ts';
import { startBatch } from '../../backend/database/write-batch.ts';
import { describeCourses } from '../../backend/library/shelf.ts';
import { indexCourse } from '../../backend/library/index-course.ts';
import type { Corpus } from './corpus.ts';

export const sqlite = { nativeBinding: undefined };
export const rowsPerTransaction = 1000;

/** A corpus as a folder of files, and room for databases beside it. */
export type CorpusFolder = { course: string; database(name: string): string; remove(): void };

export function writeCorpus({ modules }: Corpus): CorpusFolder {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
  const course = join(folder, 'course');
  mkdirSync(course);
  for (const { path, source } of modules) writeFileSync(join(course, path), source);
  return {
    course,
    database: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Puts the course into a new library, as the program does; the database is the caller's to close. */
export async function indexFolder(folder: CorpusFolder, name: string): Promise<SqliteDatabase> {
  const { db } = openLibrary(sqlite, folder.database(name));
  const found = await describeCourses(folder.course);
  if (!found.ok) throw new Error(found.message);
  for (const course of found.courses) {
    shelveCourse(db, { ...course, id: 'bench', kind: 'folder', shelf: 1, passing: false });
  }
  await checkCourse(db);
  return db;
}

/** Reads what changed on disk, as at a start of the program. */
export async function checkCourse(db: SqliteDatabase): Promise<void> {
  const batch = startBatch(db, rowsPerTransaction);
  const tools = {
    batch,
    shelfProblems: [],
    giveWay: () => Promise.resolve(),
    isCancelled: () => false,
    progress: () => undefined,
  };
  for (const course of listCourses(db)) await indexCourse(course, false, tools);
  batch.commit();
}

/** The index that one writes without thinking about keystrokes: no prefixes, and its own copy of the text. */
export function makeNaiveIndex(library: SqliteDatabase, file: string): SqliteDatabase {
  const db = openDatabase(sqlite, file);
  db.pragma('journal_mode = WAL');
  db.exec(`CREATE VIRTUAL TABLE words USING fts5(module_title, title, body, notes)`);
  const insert = db.prepare(
    'INSERT INTO words (rowid, module_title, title, body, notes) VALUES (?, ?, ?, ?, ?)',
  );
  const rows = library
    .prepare('SELECT id, module_title, title, body, notes FROM slide')
    .raw()
    .all() as unknown[][]; // better-sqlite3 doesn't know what `raw` answers.
  db.transaction(() => {
    for (const row of rows) insert.run(...row);
  })();
  return db;
}
