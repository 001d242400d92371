import type { Choice, Term } from './query.ts';
import { foldText } from './tokens.ts';

/** A text's words, folded, with a space before, between and after: made to be asked often whether it holds a term. */
export type FoldedText = string;

export function foldForTerms(text: string): FoldedText {
  return ` ${foldText(text)} `;
}

export function countWords(text: FoldedText): number {
  return text.trim() === '' ? 0 : text.split(' ').length - 2;
}

/** True where the term stands in the text, or a word that does as well. */
export function holdsTerm(text: FoldedText, { words, prefix, instead }: Term): boolean {
  if (text.includes(` ${words.join(' ')}${prefix ? '' : ' '}`)) return true;
  return instead?.some((word) => text.includes(` ${word} `)) ?? false;
}

export function holdsChoice(text: FoldedText, choice: Choice): boolean {
  return choice.some((term) => holdsTerm(text, term));
}
