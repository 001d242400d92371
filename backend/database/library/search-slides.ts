import type { Candidate } from '../../../core/search/rank-candidates.ts';
import type { Query } from '../../../core/search/query.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';
import { slidesPerModule } from './library-schema.ts';
import { excludedExpression, matchExpression } from './match-expression.ts';
import { slideRange } from './slide-table.ts';

/** Where the learner is: ids of modules, first to last. */
export type Nearby = { course: [first: number, last: number] | null; module: number | null };

/** Which rows may be hits. */
export type RowFilter = {
  /** Ids of modules; null for all. */
  modules: readonly number[] | null;
  /** Ids of modules that are never shown. */
  hidden: readonly number[];
  /** Ids of slides; null for all. */
  only: readonly number[] | null;
  /** Ids of slides that are left out. */
  without: readonly number[];
  /** Leaves out the modules' own texts. */
  slidesOnly: boolean;
};

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
  filter: RowFilter,
  nearby: Nearby,
  wanted: number,
): MatchedSlide[] {
  const expression = matchExpression(query, 'all');
  if (expression === null) return listSlides(db, query, filter, wanted);
  // bm25 first counts all matches of each word, so it is asked for as seldom as can be.
  if (countUpTo(db, expression, filter, maxCandidates) < maxCandidates) {
    return bestFirst(matchRange(db, expression, filter, everything));
  }
  const found = new Map<number, MatchedSlide>();
  const add = (slides: MatchedSlide[]): boolean => {
    for (const slide of slides) found.set(slide.id, slide);
    return slides.length < maxCandidates;
  };
  const titles = matchExpression(query, 'title');
  if (titles !== null) add(matchRange(db, titles, filter, everything));
  if (nearby.course) {
    const wholeCourse = add(matchRange(db, expression, filter, slideRange(...nearby.course)));
    // The cap keeps the lowest ids, so a late module of a large course needs a look of its own.
    if (!wholeCourse && nearby.module !== null) {
      add(matchRange(db, expression, filter, slideRange(nearby.module, nearby.module)));
    }
  }
  if (found.size <= wanted) add(matchRange(db, expression, filter, everything));
  return bestFirst([...found.values()]);
}

/** The best `limit` of all slides that match, however many there are. */
export function matchSlidesExactly(
  db: SqliteDatabase,
  query: Query,
  filter: RowFilter,
  limit: number,
): MatchedSlide[] {
  const expression = matchExpression(query, 'all');
  if (expression === null) return listSlides(db, query, filter, limit);
  const { sql, values } = conditions(filter);
  return prepared<(string | number)[], MatchedSlide>(
    db,
    `SELECT rowid AS id, rank AS bm25 FROM slide_text WHERE slide_text MATCH ?${sql} ORDER BY rank LIMIT ?`,
  ).all(expression, ...values, limit);
}

/** The ids of all rows that match, in no order. */
export function matchIds(db: SqliteDatabase, query: Query, filter: RowFilter): number[] {
  const expression = matchExpression(query, 'all');
  if (expression === null) return listSlides(db, query, filter, -1).map(({ id }) => id);
  const { sql, values } = conditions(filter);
  return prepared<string[], { id: number }>(
    db,
    `SELECT rowid AS id FROM slide_text WHERE slide_text MATCH ?${sql}`,
  )
    .all(expression, ...values)
    .map(({ id }) => id);
}

/** Slides in the library's order, where a query has operators and no words it wants; all of them with a limit of -1. */
function listSlides(db: SqliteDatabase, query: Query, filter: RowFilter, limit: number): MatchedSlide[] {
  const { sql, values } = conditions(filter);
  const unwanted = excludedExpression(query);
  const without =
    unwanted === null ? '' : ' AND id NOT IN (SELECT rowid FROM slide_text WHERE slide_text MATCH ?)';
  return prepared<(string | number)[], MatchedSlide>(
    db,
    `SELECT id, 0 AS bm25 FROM slide WHERE n > 0${onSlide(sql)}${without} ORDER BY id LIMIT ?`,
  ).all(...values, ...(unwanted === null ? [] : [unwanted]), limit);
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

/** Matched rows with their titles, in the order given; rows that are gone by now are left out. */
export function readTitles(
  db: SqliteDatabase,
  slides: readonly MatchedSlide[],
): (MatchedSlide & { title: string })[] {
  const read = prepared<[number], { title: string }>(db, 'SELECT title FROM slide WHERE id = ?');
  return slides.flatMap((slide) => {
    const row = read.get(slide.id);
    return row ? [{ ...slide, ...row }] : [];
  });
}

function countUpTo(db: SqliteDatabase, expression: string, filter: RowFilter, limit: number): number {
  const { sql, values } = conditions(filter);
  return (
    prepared<(string | number)[], { count: number }>(
      db,
      `SELECT count(*) AS count FROM (SELECT 1 FROM slide_text WHERE slide_text MATCH ?${sql} LIMIT ?)`,
    ).get(expression, ...values, limit)?.count ?? 0
  );
}

function matchRange(
  db: SqliteDatabase,
  expression: string,
  filter: RowFilter,
  [first, last]: Range,
): MatchedSlide[] {
  const { sql, values } = conditions(filter);
  return prepared<(string | number)[], MatchedSlide>(
    db,
    `SELECT rowid AS id, rank AS bm25 FROM slide_text
      WHERE slide_text MATCH ? AND rowid BETWEEN ? AND ?${sql} LIMIT ${maxCandidates}`,
  ).all(expression, first, last, ...values);
}

/** The filter as SQL on `rowid`; lists are bound as JSON, so that a statement stays one of few. */
function conditions(filter: RowFilter): { sql: string; values: string[] } {
  const { modules, hidden, only, without, slidesOnly } = filter;
  const all = 'SELECT value FROM json_each(?)';
  const parts: string[] = [];
  const values: string[] = [];
  const add = (sql: string, list: readonly number[]): void => {
    parts.push(` AND ${sql} (${all})`);
    values.push(JSON.stringify(list));
  };
  if (modules !== null) add(`rowid / ${slidesPerModule} IN`, modules);
  if (hidden.length > 0) add(`rowid / ${slidesPerModule} NOT IN`, hidden);
  if (only !== null) add('rowid IN', only);
  if (without.length > 0) add('rowid NOT IN', without);
  if (slidesOnly) parts.push(` AND rowid % ${slidesPerModule} > 0`);
  return { sql: parts.join(''), values };
}

/** In the table of slides the row's id has a name. */
function onSlide(sql: string): string {
  return sql.replaceAll('rowid', 'id');
}

function bestFirst(slides: MatchedSlide[]): MatchedSlide[] {
  return slides.sort((a, b) => a.bm25 - b.bm25 || a.id - b.id);
}
