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
 * Slides that match, best first. Where more match than can be ranked in time, those are looked at that have the words
 * in the title, and those of the course and the module where the learner is; others only to make up `wanted`.
 */
export function matchSlides(
  db: SqliteDatabase,
  query: Query,
  nearby: Nearby,
  wanted: number,
): MatchedSlide[] {
  const expression = matchExpression(query, 'all');
  const titles = matchExpression(query, 'title');
  if (expression === null || titles === null) return [];
  // bm25 first counts all matches of each word, so it is asked for as seldom as can be.
  if (countUpTo(db, expression, maxCandidates) < maxCandidates) {
    return bestFirst(matchRange(db, expression, everything));
  }
  const found = new Map<number, MatchedSlide>();
  const add = (slides: MatchedSlide[]): boolean => {
    for (const slide of slides) found.set(slide.id, slide);
    return slides.length < maxCandidates;
  };
  add(matchRange(db, titles, everything));
  if (nearby.course) {
    const wholeCourse = add(matchRange(db, expression, slideRange(...nearby.course)));
    // The cap keeps the lowest ids, so a late module of a large course needs a look of its own.
    if (!wholeCourse && nearby.module !== null) {
      add(matchRange(db, expression, slideRange(nearby.module, nearby.module)));
    }
  }
  if (found.size <= wanted) add(matchRange(db, expression, everything));
  return bestFirst([...found.values()]);
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

function countUpTo(db: SqliteDatabase, expression: string, limit: number): number {
  const sql = 'SELECT count(*) AS count FROM (SELECT 1 FROM slide_text WHERE slide_text MATCH ? LIMIT ?)';
  return prepared<[string, number], { count: number }>(db, sql).get(expression, limit)?.count ?? 0;
}

function matchRange(db: SqliteDatabase, expression: string, [first, last]: Range): MatchedSlide[] {
  const sql = `SELECT rowid AS id, rank AS bm25 FROM slide_text
    WHERE slide_text MATCH ? AND rowid BETWEEN ? AND ? LIMIT ${maxCandidates}`;
  return prepared<[string, number, number], MatchedSlide>(db, sql).all(expression, first, last);
}

function bestFirst(slides: MatchedSlide[]): MatchedSlide[] {
  return slides.sort((a, b) => a.bm25 - b.bm25 || a.id - b.id);
}
