import type { Candidate } from '../../../core/search/rank-candidates.ts';
import type { Query } from '../../../core/search/parse-query.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';
import { matchExpression } from './match-expression.ts';
import { slideRange } from './slide-table.ts';

/** Where the learner is: ids of modules, first to last. */
export type Nearby = { course: [first: number, last: number] | null; module: number | null };

export type MatchedSlide = { id: number; bm25: number };

/** bm25 costs about a microsecond a row; with more rows than this a keystroke would be felt. */
const maxCandidates = 2000;

type Range = [first: number, last: number];

const everything: Range = [0, Number.MAX_SAFE_INTEGER];

/**
 * Slides that match, best first, of no more than a few thousand looked at: of the module the learner is in, then of
 * its course, then by title, then of all. `complete` says that no match was left out.
 */
export function matchSlides(
  db: SqliteDatabase,
  query: Query,
  nearby: Nearby,
): { slides: MatchedSlide[]; complete: boolean } {
  const expression = matchExpression(query, 'all');
  const titles = matchExpression(query, 'title');
  if (expression === null || titles === null) return { slides: [], complete: true };
  const all = matchRange(db, expression, everything);
  if (all.length < maxCandidates) return { slides: bestFirst(all), complete: true };

  const found = new Map<number, MatchedSlide>();
  const add = (slides: MatchedSlide[]): boolean => {
    for (const slide of slides) found.set(slide.id, slide);
    return slides.length < maxCandidates;
  };
  if (nearby.course) {
    const wholeCourse = add(matchRange(db, expression, slideRange(...nearby.course)));
    // The cap keeps the lowest ids, so a late module of a large course needs a look of its own.
    if (!wholeCourse && nearby.module !== null) {
      add(matchRange(db, expression, slideRange(nearby.module, nearby.module)));
    }
  }
  add(matchRange(db, titles, everything));
  add(all);
  return { slides: bestFirst([...found.values()]), complete: false };
}

/** The best `limit` of all slides that match, however many there are. */
export function matchSlidesExactly(db: SqliteDatabase, query: Query, limit: number): MatchedSlide[] {
  const expression = matchExpression(query, 'all');
  if (expression === null) return [];
  const sql =
    'SELECT rowid AS id, rank AS bm25 FROM slide_text WHERE slide_text MATCH ? ORDER BY rank LIMIT ?';
  return prepared<[string, number], MatchedSlide>(db, sql).all(expression, limit);
}

/** The texts of matched slides, in the order given; rows that are gone by now are left out. */
export function readCandidates(
  db: SqliteDatabase,
  slides: readonly MatchedSlide[],
): (Candidate & { key: string })[] {
  const sql = 'SELECT id, module, n, key, title, body, notes FROM slide WHERE id = ?';
  const read = prepared<[number], Omit<Candidate, 'bm25'> & { key: string }>(db, sql);
  return slides.flatMap(({ id, bm25 }) => {
    const row = read.get(id);
    return row ? [{ ...row, bm25 }] : [];
  });
}

function matchRange(db: SqliteDatabase, expression: string, [first, last]: Range): MatchedSlide[] {
  const sql = `SELECT rowid AS id, rank AS bm25 FROM slide_text
    WHERE slide_text MATCH ? AND rowid BETWEEN ? AND ? LIMIT ${maxCandidates}`;
  return prepared<[string, number, number], MatchedSlide>(db, sql).all(expression, first, last);
}

function bestFirst(slides: MatchedSlide[]): MatchedSlide[] {
  return slides.sort((a, b) => a.bm25 - b.bm25 || a.id - b.id);
}
