import type { Mark } from './mark.ts';
import { type Choice, type Query, type Term, wantedTerms } from './query.ts';
import { type Token, endOfPrefix, tokenize } from './tokens.ts';
import { isUnspaced } from './unspaced.ts';

/** Where the query's words stand in the text, in order and apart from each other. Words with only space between are one mark. */
export function markText(query: Query, text: string): Mark[] {
  const tokens = tokenize(text);
  const marks = wantedTerms(query).flatMap((term) =>
    occurrences(term, tokens).flatMap((at) => marksAt(term, tokens, at, text)),
  );
  return join(
    marks.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]),
    text,
  );
}

/** Indexes of the tokens at which the term begins. */
function occurrences(term: Term, tokens: readonly Token[]): number[] {
  const found: number[] = [];
  for (let at = 0; at + term.words.length <= tokens.length; at++) {
    if (term.words.every((word, offset) => matches(term, word, offset, tokens[at + offset]))) found.push(at);
  }
  return found;
}

/** True where one of the choice's terms stands among the tokens. */
export function occurs(choice: Choice, tokens: readonly Token[]): boolean {
  return choice.some((term) => occurrences(term, tokens).length > 0);
}

function matches(term: Term, word: string, offset: number, token: Token | undefined): boolean {
  if (token === undefined) return false;
  const isLast = offset === term.words.length - 1;
  if (term.prefix && isLast ? token.folded.startsWith(word) : token.folded === word) return true;
  if (isInside(term, word)) return token.folded.includes(word);
  return term.instead?.includes(token.folded) ?? false;
}

/** A single word of a script without spaces stands wherever its characters do. */
function isInside({ words }: Term, word: string): boolean {
  return words.length === 1 && isUnspaced(word);
}

function marksAt(term: Term, tokens: readonly Token[], at: number, text: string): Mark[] {
  const first = tokens[at];
  const last = tokens[at + term.words.length - 1];
  if (first === undefined || last === undefined) return [];
  const lastWord = term.words.at(-1) ?? '';
  if (!last.folded.startsWith(lastWord) || isInside(term, lastWord)) return marksInside(last, lastWord, text);
  return [[first.start, term.prefix ? endOfPrefix(text, last, lastWord.length) : last.end]];
}

/** The parts of a longer word that were asked for; a word that is only like it as a whole. */
function marksInside(token: Token, word: string, text: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = token.folded.indexOf(word); at !== -1; at = token.folded.indexOf(word, at + word.length)) {
    marks.push([endOfPrefix(text, token, at), endOfPrefix(text, token, at + word.length)]);
  }
  return marks.length === 0 ? [[token.start, token.end]] : marks;
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
