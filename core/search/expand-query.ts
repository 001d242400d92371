import type { Choice, Query, Term } from './query.ts';
import { isUnspaced } from './unspaced.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What else a word was searched as. */
export type Expansion = { word: string; instead: string[] };

/** A word that stands in fewer slides than this is rare enough to be a slip. */
const rare = 3;
/** Shorter words have too many neighbours to guess among. */
const shortestMisspelled = 4;
const shortestPart = 3;
/** A query has room for so many words beside what was typed. */
const mostSpelled = 20;

/**
 * The query with each rare single word joined by the words it may have been meant for: the ones that hold it, and those
 * one slip away. Where nothing at all was found (`found` 0) and no word is rare, a slip made one word of another, and
 * each has its neighbours tried. Null where nothing is to be gained.
 */
export function expandQuery(
  query: Query,
  vocabulary: Vocabulary,
  found: number,
): { query: Query; expansions: Expansion[] } | null {
  const rareOnly = expandWords(query, (word, prefix) => insteadOf(word, prefix, vocabulary));
  if (rareOnly || found > 0) return rareOnly;
  return expandWords(query, (word, prefix) => (isMisspellable(word) ? vocabulary.like(word, prefix) : []));
}

function expandWords(
  query: Query,
  insteadOf: (word: string, prefix: boolean) => string[],
): { query: Query; expansions: Expansion[] } | null {
  const expansions: Expansion[] = [];
  const expand = (term: Term): Term => {
    const [word, ...others] = term.words;
    if (word === undefined || others.length > 0) return term;
    const instead = insteadOf(word, term.prefix);
    if (instead.length === 0) return term;
    expansions.push({ word, instead });
    return { ...term, instead };
  };
  const required = query.required.map((choice): Choice => choice.map(expand));
  return expansions.length === 0 ? null : { query: { ...query, required }, expansions };
}

function insteadOf(word: string, prefix: boolean, vocabulary: Vocabulary): string[] {
  const hasNoSpaces = isUnspaced(word);
  if (!hasNoSpaces && word.length < shortestPart) return [];
  if (vocabulary.count(word, prefix, rare) >= rare && !hasNoSpaces) return [];
  const holding = vocabulary.holding(word);
  if (hasNoSpaces || !isMisspellable(word)) return holding;
  return [...new Set([...vocabulary.like(word, prefix), ...holding])];
}

/** A number that is nearly right is wrong. */
function isMisspellable(word: string): boolean {
  return word.length >= shortestMisspelled && !isUnspaced(word) && !/^\p{N}+$/u.test(word);
}

/**
 * A query that finds and marks the same without a vocabulary: each expanded word stands beside what was found for it.
 * `text` is what the query was read from; its operators stay as they were typed.
 */
export function spellOut(query: Query, text: string): string {
  const operators = query.operators.map(({ start, end }) => text.slice(start, end));
  const excluded = query.excluded.map((term) => `-${spelled(term)}`);
  const choices = query.required.map((choice) => choice.flatMap(alternatives).join(' OR '));
  return [...operators, ...excluded, ...choices].join(' ');
}

function alternatives(term: Term): string[] {
  const [word = ''] = term.words;
  // It is found, and marked, inside of what holds it.
  if (term.words.length === 1 && isUnspaced(word)) return [word];
  return [spelled(term), ...(term.instead ?? []).slice(0, mostSpelled)];
}

function spelled({ words }: Term): string {
  return words.length === 1 ? (words[0] ?? '') : `"${words.join(' ')}"`;
}
