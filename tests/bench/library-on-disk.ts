import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type SqliteDatabase } from '../../backend/database/open-database.ts';
import { listCourses, shelveCourse } from '../../backend/database/library/course-table.ts';
import { openLibrary } from '../../backend/database/library/library-schema.ts';
import { startBatch } from '../../backend/database/write-batch.ts';
import { describeCourses } from '../../backend/library/shelf.ts';
import type { Preparing } from '../../backend/library/read-ahead.ts';
import { turns } from '../../backend/library/keep-time.ts';
import { indexCourse } from '../../backend/library/index-course.ts';
import type { Corpus } from './corpus.ts';

export const sqlite = { nativeBinding: undefined };
/** As the program's own, in keep-library.ts. */
const rowsPerTransaction = 4000;

/** A corpus as a folder of files, and room for databases beside it. */
export type CorpusFolder = {
  course: string;
  /** Paths in the course, in order. */
  modules: string[];
  bytes: number;
  database(name: string): string;
  /** Every tenth module of it, as a folder of its own. */
  tenth(): CorpusFolder;
  remove(): void;
};

export function writeCorpus({ modules }: Corpus): CorpusFolder {
  const { folder, course } = newFolder();
  for (const { path, source } of modules) writeFileSync(join(course, path), source);
  return corpusFolder(
    folder,
    course,
    modules.map(({ path }) => path),
  );
}

/** Any folder of Markdown, laid out as one course of numbered modules; the folder itself is only read. */
export function folderAsCorpus(source: string): CorpusFolder {
  const { folder, course } = newFolder();
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.md$/i.test(path),
  );
  const modules = files.sort().flatMap((path, index) => {
    if (!statSync(join(source, path)).isFile()) return [];
    const name = `module-${String(index + 1).padStart(5, '0')}.md`;
    cpSync(join(source, path), join(course, name));
    return [name];
  });
  return corpusFolder(folder, course, modules);
}

function newFolder(): { folder: string; course: string } {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
  const course = join(folder, 'course');
  mkdirSync(course);
  return { folder, course };
}

function corpusFolder(folder: string, course: string, modules: string[]): CorpusFolder {
  return {
    course,
    modules,
    bytes: modules.reduce((sum, path) => sum + statSync(join(course, path)).size, 0),
    database: (name) => join(folder, name),
    tenth() {
      const smaller = newFolder();
      const some = modules.filter((_, index) => index % 10 === 0);
      for (const path of some) cpSync(join(course, path), join(smaller.course, path));
      return corpusFolder(smaller.folder, smaller.course, some);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Puts the course into a new library, as the program does; the database is the caller's to close. */
export async function indexFolder(
  folder: CorpusFolder,
  name: string,
  preparing?: Preparing,
): Promise<SqliteDatabase> {
  const { db } = openLibrary(sqlite, folder.database(name));
  const found = await describeCourses(folder.course);
  if (!found.ok) throw new Error(found.message);
  for (const course of found.courses) {
    shelveCourse(db, { ...course, id: 'bench', kind: 'folder', shelf: 1, passing: false });
  }
  await checkCourse(db, preparing);
  return db;
}

/** Reads what changed on disk, as at a start of the program. */
export async function checkCourse(db: SqliteDatabase, preparing?: Preparing): Promise<void> {
  const batch = startBatch(db, rowsPerTransaction);
  const tools = {
    batch,
    shelfProblems: [],
    chosenDialects: new Map(),
    giveWay: turns(),
    isCancelled: () => false,
    progress: () => undefined,
    ...(preparing && { preparing }),
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
