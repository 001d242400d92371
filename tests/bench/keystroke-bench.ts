import type { SqliteDatabase } from '../../backend/database/open-database.ts';
import { findHits } from '../../backend/search/find-hits.ts';
import { tokenize } from '../../core/search/tokens.ts';
import { type Bar, percentile } from './bar.ts';
import { randomNumbers } from './corpus.ts';
import { indexFolder, makeNaiveIndex, type CorpusFolder } from './library-on-disk.ts';

const queries = 60;
const limit = 20;

/** Each state of the search field while words of real slides are typed, against plain FTS5 with rank and snippet. */
export async function keystrokeBench(folder: CorpusFolder): Promise<Bar[]> {
  const library = await indexFolder(folder, 'searched.db');
  const naive = makeNaiveIndex(library, folder.database('naive.db'));
  const typed = typedTexts(library);
  const ours = typed.map((text) =>
    time(() => findHits(library, { text, limit, course: null, module: null, exact: false })),
  );
  const search = naive.prepare(
    `SELECT rowid, rank, snippet(words, -1, '', '', '…', 12) FROM words WHERE words MATCH ? ORDER BY rank LIMIT ${limit}`,
  );
  const theirs = typed.map((text) => time(() => search.all(plainMatch(text))));
  naive.close();
  library.close();
  const ratio = percentile(ours, 0.95) / percentile(theirs, 0.95);
  return [
    { name: 'keystroke ÷ naive FTS5, p95 of the time to hits', value: ratio, limit: 0.25, atLeast: false },
  ];
}

/** `ab`, `abc`, … of two or three words that stand together in some slide's title or notes. */
function typedTexts(library: SqliteDatabase): string[] {
  const random = randomNumbers(2);
  const rows = library
    .prepare<[], { text: string }>(`SELECT title || ' ' || notes AS text FROM slide WHERE n > 0`)
    .all();
  return Array.from({ length: queries }, () => {
    const words = tokenize(rows[Math.floor(random() * rows.length)]?.text ?? '');
    const at = Math.floor(random() * Math.max(1, words.length - 3));
    const query = words
      .slice(at, at + 2 + Math.floor(random() * 2))
      .map(({ folded }) => folded)
      .join(' ');
    return Array.from(query, (_, index) => query.slice(0, index + 1)).filter((text) => !text.endsWith(' '));
  }).flat();
}

function plainMatch(text: string): string {
  return `${text
    .split(' ')
    .map((word) => `"${word}"`)
    .join(' ')} *`;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
