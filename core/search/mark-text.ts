import type { Mark } from './mark.ts';
import type { Query, Term } from './parse-query.ts';
import { type Token, endOfPrefix, tokenize } from './tokens.ts';

/** Where the query's words stand in the text, in order and apart from each other. Words with only space between are one mark. */
export function markText(query: Query, text: string): Mark[] {
  const tokens = tokenize(text);
  const marks = query.required.flatMap((term) =>
    occurrences(term, tokens).map((at) => markAt(term, tokens, at, text)),
  );
  return join(
    marks.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]),
    text,
  );
}

/** Indexes of the tokens at which the term begins. */
export function occurrences(term: Term, tokens: readonly Token[]): number[] {
  const found: number[] = [];
  for (let at = 0; at + term.words.length <= tokens.length; at++) {
    if (term.words.every((word, offset) => matches(term, word, offset, tokens[at + offset]))) found.push(at);
  }
  return found;
}

function matches(term: Term, word: string, offset: number, token: Token | undefined): boolean {
  if (token === undefined) return false;
  const isLast = offset === term.words.length - 1;
  return term.prefix && isLast ? token.folded.startsWith(word) : token.folded === word;
}

function markAt(term: Term, tokens: readonly Token[], at: number, text: string): Mark {
  const first = tokens[at];
  const last = tokens[at + term.words.length - 1];
  if (first === undefined || last === undefined) return [0, 0];
  const lastWord = term.words.at(-1) ?? '';
  return [first.start, term.prefix ? endOfPrefix(text, last, lastWord.length) : last.end];
}

function join(sorted: readonly Mark[], text: string): Mark[] {
  const joined: Mark[] = [];
  for (const [start, end] of sorted) {
    const last = joined.at(-1);
    if (last && (start <= last[1] || /^ +$/.test(text.slice(last[1], start))))
      last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
