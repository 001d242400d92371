import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '../../backend/database/library/library-schema.ts';
import type { Bar } from './bar.ts';
import type { Corpus } from './corpus.ts';
import {
  checkCourse,
  indexFolder,
  rowsPerTransaction,
  sqlite,
  type CorpusFolder,
} from './library-on-disk.ts';

/** From files to a library, against writing the very same rows into the very same tables. */
export async function indexBench(corpus: Corpus, folder: CorpusFolder): Promise<Bar[]> {
  let start = performance.now();
  const library = await indexFolder(folder, 'indexed.db');
  const ours = performance.now() - start;

  const rows = library
    .prepare('SELECT id, module, n, key, line, module_title, title, body, notes FROM slide')
    .raw()
    .all() as unknown[][]; // better-sqlite3 doesn't know what `raw` answers.
  const raw = openLibrary(sqlite, folder.database('raw.db')).db;
  const insertRow = raw.prepare('INSERT INTO slide VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const insertWords = raw.prepare(
    'INSERT INTO slide_text (rowid, module_title, title, body, notes) VALUES (?, ?, ?, ?, ?)',
  );
  start = performance.now();
  for (let first = 0; first < rows.length; first += rowsPerTransaction) {
    raw.transaction(() => {
      for (const row of rows.slice(first, first + rowsPerTransaction)) {
        insertRow.run(...row);
        insertWords.run(row[0], ...row.slice(5));
      }
    })();
  }
  const insertOnly = performance.now() - start;
  raw.close();

  start = performance.now();
  await checkCourse(library);
  const unchanged = performance.now() - start;

  const one = join(folder.course, corpus.modules[corpus.modules.length >> 1]?.path ?? '');
  utimesSync(one, new Date(1_000_000), new Date(1_000_000));
  start = performance.now();
  await checkCourse(library);
  const touched = performance.now() - start;
  library.close();

  return [
    {
      name: 'indexing end to end ÷ raw insert of the same rows, slides a second',
      value: insertOnly / ours,
      limit: 0.4,
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
