import { tokenize } from './tokens.ts';

/** Words that must stand together in this order; a single word is a phrase of one. */
export type Term = {
  /** At least one, folded. */
  words: string[];
  /** The last word may be the beginning of a longer one. */
  prefix: boolean;
};

/** All of `required` must match, none of `excluded`. No required term means: nothing is asked yet. */
export type Query = { required: Term[]; excluded: Term[] };

/** The bound keeps a pasted page from becoming a query of a thousand terms. */
const maxTerms = 32;

/**
 * Reads what the learner types: words, `"a phrase"`, `-word`. Any text is a query; what has no letters or digits asks
 * for nothing. The last word counts as a prefix unless white space or a quote closes it.
 */
export function parseQuery(text: string): Query {
  const query: Query = { required: [], excluded: [] };
  for (const match of text.matchAll(/(-?)(?:"([^"]*)("?)|([^\s"]+))/g)) {
    const [whole, minus, quoted, closingQuote, bare] = match;
    const words = tokenize(quoted ?? bare ?? '').map((token) => token.folded);
    if (words.length === 0) continue;
    const atEnd = match.index + whole.length === text.length;
    const standsAlone = match.index === 0 || /\s/.test(text[match.index - 1] ?? '');
    const excluded = minus === '-' && standsAlone;
    const prefix = atEnd && closingQuote !== '"' && !excluded;
    const terms = excluded ? query.excluded : query.required;
    if (terms.length < maxTerms) terms.push({ words, prefix });
  }
  return query;
}

export function isEmptyQuery(query: Query): boolean {
  return query.required.length === 0;
}
