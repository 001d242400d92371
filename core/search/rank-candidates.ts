import type { PassagePart } from '../passage/passage.ts';
import type { Mark } from './mark.ts';
import { markText, occurrences } from './mark-text.ts';
import type { Query } from './parse-query.ts';
import { type Token, tokenize } from './tokens.ts';

/** A row of the index that matches: a slide, or with `n` 0 a module's own text. */
export type Candidate = {
  /** Orders rows as the library does; rows of one module are neighbours. */
  id: number;
  module: number;
  n: number;
  /** SQLite's bm25: the lower, the better; never above 0. */
  bm25: number;
  title: string;
  /** The introduction, where `n` is 0. */
  body: string;
  /** The description, where `n` is 0. */
  notes: string;
};

export type Ranked<C extends Candidate> = {
  candidate: C;
  score: number;
  part: PassagePart;
  /** Into the text of that part. */
  marks: Mark[];
};

/** Hits of one module whose scores differ by less than this stand in the deck's order (docs/adr/0005). */
const sameRank = 0.5;

/**
 * Orders candidates, best first: bm25 relative to the best, plus how much of the query the title holds and how much of
 * the title the query is, plus half a point each for the whole query as a phrase in the title and in the text.
 */
export function rankCandidates<C extends Candidate>(query: Query, candidates: readonly C[]): Ranked<C>[] {
  const top = Math.min(...candidates.map(({ bm25 }) => bm25), -1e-9);
  const ranked = candidates.map((candidate) => rank(query, candidate, top));
  ranked.sort((a, b) => b.score - a.score || a.candidate.id - b.candidate.id);
  return inDeckOrder(ranked);
}

function rank<C extends Candidate>(query: Query, candidate: C, top: number): Ranked<C> {
  const title = tokenize(candidate.title);
  const body = tokenize(candidate.body);
  const notes = tokenize(candidate.notes);
  const inTitle = query.required.filter((term) => occurrences(term, title).length > 0);
  const titleWords = inTitle.reduce((sum, term) => sum + term.words.length, 0);
  const coverage = inTitle.length / query.required.length;
  const precision = title.length === 0 ? 0 : Math.min(1, titleWords / title.length);
  const score =
    candidate.bm25 / top +
    coverage * precision +
    (hasPhrase(query, title) ? 0.5 : 0) +
    (hasPhrase(query, body) || hasPhrase(query, notes) ? 0.5 : 0);
  return { candidate, score, ...bestPart(query, candidate, [title, body, notes]) };
}

function hasPhrase(query: Query, tokens: readonly Token[]): boolean {
  const words = query.required.flatMap((term) => term.words);
  return occurrences({ words, prefix: query.required.at(-1)?.prefix ?? false }, tokens).length > 0;
}

/** The part in which most of the query's terms stand; title before body before notes among equals. */
function bestPart(
  query: Query,
  candidate: Candidate,
  parts: readonly Token[][],
): { part: PassagePart; marks: Mark[] } {
  const found = parts.map(
    (tokens) => query.required.filter((term) => occurrences(term, tokens).length > 0).length,
  );
  const best = found.indexOf(Math.max(...found));
  const [part, text] = partAt(candidate, best);
  return { part, marks: markText(query, text) };
}

function partAt(candidate: Candidate, index: number): [PassagePart, string] {
  const ofModule = candidate.n === 0;
  if (index === 0) return ['title', candidate.title];
  if (index === 1) return [ofModule ? 'introduction' : 'body', candidate.body];
  return [ofModule ? 'description' : 'notes', candidate.notes];
}

/** Each module keeps its places in the list; within them, hits of about the same rank follow the deck. */
function inDeckOrder<C extends Candidate>(ranked: readonly Ranked<C>[]): Ranked<C>[] {
  const byModule = Map.groupBy(ranked, ({ candidate }) => candidate.module);
  const queues = new Map([...byModule].map(([module, hits]) => [module, bands(hits).values()]));
  return ranked.map((hit) => queues.get(hit.candidate.module)?.next().value ?? hit);
}

function bands<C extends Candidate>(hits: readonly Ranked<C>[]): Ranked<C>[] {
  const ordered: Ranked<C>[] = [];
  let rest = [...hits];
  while (rest[0] !== undefined) {
    const floor = rest[0].score - sameRank;
    const band = rest.filter(({ score }) => score > floor);
    ordered.push(...band.sort((a, b) => a.candidate.n - b.candidate.n));
    rest = rest.slice(band.length);
  }
  return ordered;
}
