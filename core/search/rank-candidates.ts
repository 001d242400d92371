import type { PassagePart } from '../passage/passage.ts';
import {
  countLetters,
  foldForTerms,
  holdsChoice,
  holdsTerm,
  lettersFound,
  type FoldedText,
} from './folded-text.ts';
import { type Choice, type Query, searchedParts } from './query.ts';

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

/** What a hit's score is made of; the sum is the score. */
export type Reasons = {
  /** bm25 relative to the best hit's: 0 to 1. */
  words: number;
  /** How much of the query the title holds, times how much of the title the query is: 0 to 1. */
  title: number;
  /** The whole query as a phrase in the title: 0 or ½. */
  phraseInTitle: number;
  /** The whole query as a phrase in the body or the notes: 0 or ½. */
  phraseInText: number;
  /** Taken off for words that only stand in for what was typed: 0 or less. */
  guessed: number;
};

export type Ranked<C extends Candidate> = {
  candidate: C;
  score: number;
  reasons: Reasons;
  /** Where most of the query's words stand. */
  part: PassagePart;
  /** The text of that part. */
  text: string;
};

/** Hits of one module whose scores differ by less than this stand in the deck's order (docs/adr/0005). */
const sameRank = 0.5;
/** A slide with the very words comes before one with words like them. */
const guess = -0.5;

/** What is known of a row before its text is read. */
export type Titled = Pick<Candidate, 'id' | 'bm25' | 'title'>;

/**
 * The `most` rows worth reading, best first. Reading and comparing a slide's words takes as long as looking at a hundred
 * titles; and a slide that is called just so may be long, for which bm25 ranks it low.
 */
export function mostPromising<T extends Titled>(query: Query, rows: readonly T[], most: number): T[] {
  const top = bestOf(rows);
  return rows
    .map((row) => {
      const { title, phraseInTitle } = compareTitle(query, foldForTerms(row.title));
      return { row, score: row.bm25 / top + title + phraseInTitle };
    })
    .sort((a, b) => b.score - a.score || a.row.id - b.row.id)
    .slice(0, most)
    .map(({ row }) => row);
}

function bestOf(rows: readonly Titled[]): number {
  return rows.reduce((best, { bm25 }) => Math.min(best, bm25), -1e-9);
}

/**
 * Orders candidates, best first: bm25 relative to the best, plus how much of the query the title holds and how much of
 * the title the query is, plus half a point each for the whole query as a phrase in the title and in the text. About
 * equal hits of one word follow the deck.
 */
export function rankCandidates<C extends Candidate>(query: Query, candidates: readonly C[]): Ranked<C>[] {
  const top = bestOf(candidates);
  const ranked = candidates.map((candidate) => rank(query, candidate, top));
  ranked.sort((a, b) => b.score - a.score || a.candidate.id - b.candidate.id);
  // Of one word the first slide that has it tells most; more words describe a slide.
  return query.required.length === 1 ? inDeckOrder(ranked) : ranked;
}

function rank<C extends Candidate>(query: Query, candidate: C, top: number): Ranked<C> {
  const title = foldForTerms(candidate.title);
  const texts = [title, foldForTerms(candidate.body), foldForTerms(candidate.notes)];
  const reasons: Reasons = {
    words: candidate.bm25 / top,
    ...compareTitle(query, title),
    phraseInText: texts.slice(1).some((text) => hasPhrase(query, text)) ? 0.5 : 0,
    guessed: query.required.every((choice) => isTyped(choice, texts)) ? 0 : guess,
  };
  const score = Object.values(reasons).reduce((sum, points) => sum + points, 0);
  return { candidate, score, reasons, ...bestPart(query, candidate, texts) };
}

function compareTitle(query: Query, title: FoldedText): Pick<Reasons, 'title' | 'phraseInTitle'> {
  const found = query.required.map((choice) => lettersFound(title, choice));
  const coverage = found.filter((letters) => letters > 0).length / Math.max(1, found.length);
  // By letters, because the words that say nothing are short: “Encryption and its keys” is mostly “encryption keys”.
  const letters = found.reduce((sum, each) => sum + each, 0);
  const precision = Math.min(1, letters / Math.max(1, countLetters(title)));
  return { title: coverage * precision, phraseInTitle: hasPhrase(query, title) ? 0.5 : 0 };
}

/** True where one of the choice's terms stands as it was typed, or none was replaced. */
function isTyped(choice: Choice, texts: readonly FoldedText[]): boolean {
  return choice.some(
    ({ words, prefix, instead }) =>
      instead === undefined || texts.some((text) => holdsTerm(text, { words, prefix })),
  );
}

function hasPhrase(query: Query, text: FoldedText): boolean {
  if (query.required.length === 0 || query.required.some((choice) => choice.length > 1)) return false;
  const terms = query.required.flat();
  const last = terms.at(-1);
  // Words that stand in for a single one leave it what it was.
  if (terms.length === 1 && last) return holdsTerm(text, last);
  const words = terms.flatMap((term) => term.words);
  return holdsTerm(text, { words, prefix: last?.prefix ?? false });
}

/** The part in which most of the query's terms stand; title before body before notes among equals. */
function bestPart(
  query: Query,
  candidate: Candidate,
  texts: readonly FoldedText[],
): { part: PassagePart; text: string } {
  const searched = searchedParts(query);
  const found = texts.map((text, index) =>
    searched.includes(partNames[index] ?? 'body')
      ? query.required.filter((choice) => holdsChoice(text, choice)).length
      : -1,
  );
  const [part, text] = partAt(candidate, found.indexOf(Math.max(...found)));
  return { part, text };
}

const partNames = ['title', 'body', 'notes'] as const;

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
