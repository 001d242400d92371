import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { parseBeside } from '../../backend/library/parse-beside.ts';
import { sourceWorkers } from '../../backend/threads/source-workers.ts';
import { openLibrary } from '../../backend/database/library/library-schema.ts';
import type { SqliteDatabase } from '../../backend/database/open-database.ts';
import type { Bar } from './bar.ts';
import { checkCourse, indexFolder, sqlite, type CorpusFolder } from './library-on-disk.ts';

/**
 * From files to a library, against writing the very same rows into the very same tables. The three take turns, and each
 * one's quickest turn counts, for what a machine does besides only ever adds.
 */
export async function indexBench(folder: CorpusFolder): Promise<Bar[]> {
  const alone: number[] = [];
  const beside: number[] = [];
  const bare: number[] = [];
  const rounds = folder.modules.length > 5000 ? 2 : 3;
  for (let round = 1; round <= rounds; round++) {
    alone.push(
      await timed(async () => {
        (await indexFolder(folder, `alone-${round}.db`)).close();
      }),
    );
    const parsing = parseBeside(sourceWorkers.parse.href);
    beside.push(
      await timed(async () => {
        (await indexFolder(folder, `beside-${round}.db`, parsing)).close();
      }),
    );
    await parsing.end();
    bare.push(insertBare(folder.database(`beside-${round}.db`), folder.database(`bare-${round}.db`)));
  }
  const quickestAlone = Math.min(...alone);
  const ours = Math.min(...beside);
  const insertOnly = Math.min(...bare);

  const library = openLibrary(sqlite, folder.database(`beside-${rounds}.db`)).db;
  let start = performance.now();
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
      value: insertOnly / quickestAlone,
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

async function timed(act: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/**
 * Milliseconds to write every row of a library into an empty one, with nothing read, parsed or decided: a thousand rows
 * a transaction, and SQLite as it comes.
 */
function insertBare(from: string, to: string): number {
  const library = openLibrary(sqlite, from).db;
  const slides = rowsOf(library, 'slide');
  const others = ['module', 'module_tag', 'link'].map((table) => ({ table, rows: rowsOf(library, table) }));
  library.close();
  const bare = openLibrary(sqlite, to).db;
  const insertInto = (table: string, width: number) =>
    bare.prepare(`INSERT INTO ${table} VALUES (${Array.from({ length: width }, () => '?').join(', ')})`);
  const insertWords = bare.prepare(
    'INSERT INTO slide_text (rowid, module_title, title, body, notes) VALUES (?, ?, ?, ?, ?)',
  );
  const start = performance.now();
  const insertSlide = insertInto('slide', slides[0]?.length ?? 0);
  inTransactions(bare, slides, (row) => {
    insertSlide.run(...row);
    insertWords.run(row[0], ...row.slice(5));
  });
  for (const { table, rows } of others) {
    if (!rows[0]) continue;
    const insert = insertInto(table, rows[0].length);
    inTransactions(bare, rows, (row) => insert.run(...row));
  }
  bare.close();
  return performance.now() - start;
}

const rowsPerTransaction = 1000;

function rowsOf(library: SqliteDatabase, table: string): unknown[][] {
  return library.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][]; // better-sqlite3 doesn't know what `raw` answers.
}

function inTransactions(db: SqliteDatabase, rows: unknown[][], insert: (row: unknown[]) => void): void {
  for (let first = 0; first < rows.length; first += rowsPerTransaction) {
    db.transaction(() => rows.slice(first, first + rowsPerTransaction).forEach(insert))();
  }
}
