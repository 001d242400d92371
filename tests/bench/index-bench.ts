import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { parseBeside } from '../../backend/library/parse-beside.ts';
import { sourceWorkers } from '../../backend/threads/source-workers.ts';
import { openLibrary } from '../../backend/database/library/library-schema.ts';
import type { SqliteDatabase } from '../../backend/database/open-database.ts';
import type { Bar } from './bar.ts';
import {
  checkCourse,
  indexFolder,
  rowsPerTransaction,
  sqlite,
  type CorpusFolder,
} from './library-on-disk.ts';

/** From files to a library, against writing the very same rows into the very same tables. */
export async function indexBench(folder: CorpusFolder): Promise<Bar[]> {
  let start = performance.now();
  (await indexFolder(folder, 'alone.db')).close();
  const alone = performance.now() - start;

  const parsing = parseBeside(sourceWorkers.parse.href);
  start = performance.now();
  const library = await indexFolder(folder, 'indexed.db', parsing);
  const ours = performance.now() - start;
  await parsing.end();

  const raw = openLibrary(sqlite, folder.database('raw.db')).db;
  const insertOnly = insertRows(library, raw);
  raw.close();

  start = performance.now();
  await checkCourse(library);
  const unchanged = performance.now() - start;

  const one = join(folder.course, folder.modules[folder.modules.length >> 1] ?? '');
  utimesSync(one, new Date(1_000_000), new Date(1_000_000));
  start = performance.now();
  await checkCourse(library);
  const touched = performance.now() - start;
  library.close();

  return [
    {
      name: 'indexing end to end, one thread ÷ raw insert of the same rows, slides a second',
      value: insertOnly / alone,
      limit: 0.4,
      atLeast: true,
    },
    {
      name: 'indexing end to end, parsing in a thread beside ÷ raw insert of the same rows',
      value: insertOnly / ours,
      limit: 0.6,
      atLeast: true,
    },
    {
      name: 'checking an unchanged course ÷ indexing it, time',
      value: unchanged / ours,
      limit: 0.1,
      atLeast: false,
    },
    {
      name: 'checking it with one file touched ÷ indexing it, time',
      value: touched / ours,
      limit: 0.1,
      atLeast: false,
    },
  ];
}

/** Milliseconds to write every row of a library into an empty one, with nothing read, parsed or decided. */
function insertRows(library: SqliteDatabase, raw: SqliteDatabase): number {
  const slides = rowsOf(library, 'slide');
  const others = ['module', 'module_tag', 'link'].map((table) => ({ table, rows: rowsOf(library, table) }));
  const insertInto = (table: string, width: number) =>
    raw.prepare(`INSERT INTO ${table} VALUES (${Array.from({ length: width }, () => '?').join(', ')})`);
  const insertWords = raw.prepare(
    'INSERT INTO slide_text (rowid, module_title, title, body, notes) VALUES (?, ?, ?, ?, ?)',
  );
  const start = performance.now();
  const insertSlide = insertInto('slide', slides[0]?.length ?? 0);
  inTransactions(raw, slides, (row) => {
    insertSlide.run(...row);
    insertWords.run(row[0], ...row.slice(5));
  });
  for (const { table, rows } of others) {
    const insert = insertInto(table, rows[0]?.length ?? 1);
    inTransactions(raw, rows, (row) => insert.run(...row));
  }
  return performance.now() - start;
}

function rowsOf(library: SqliteDatabase, table: string): unknown[][] {
  return library.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][]; // better-sqlite3 doesn't know what `raw` answers.
}

function inTransactions(db: SqliteDatabase, rows: unknown[][], insert: (row: unknown[]) => void): void {
  for (let first = 0; first < rows.length; first += rowsPerTransaction) {
    db.transaction(() => rows.slice(first, first + rowsPerTransaction).forEach(insert))();
  }
}
