import type { Choice, Term } from './query.ts';
import { foldText } from './tokens.ts';

/** A text's words, folded, with a space before, between and after: made to be asked often whether it holds a term. */
export type FoldedText = string;

export function foldForTerms(text: string): FoldedText {
  return ` ${foldText(text)} `;
}

export function countLetters(text: FoldedText): number {
  return text.replaceAll(' ', '').length;
}

/** How many of the text's letters the choice is found with, in the first place where it stands; 0 where it doesn't. */
export function lettersFound(text: FoldedText, choice: Choice): number {
  for (const { words, prefix, instead } of choice) {
    const letters = lettersAt(text, words.join(' '), prefix);
    if (letters > 0) return letters;
    for (const word of instead ?? []) if (text.includes(` ${word} `)) return word.length;
  }
  return 0;
}

function lettersAt(text: FoldedText, phrase: string, prefix: boolean): number {
  const at = text.indexOf(` ${phrase}${prefix ? '' : ' '}`);
  return at === -1 ? 0 : countLetters(text.slice(at, text.indexOf(' ', at + 1 + phrase.length)));
}

/** True where the term stands in the text, or a word that does as well. */
export function holdsTerm(text: FoldedText, { words, prefix, instead }: Term): boolean {
  if (text.includes(` ${words.join(' ')}${prefix ? '' : ' '}`)) return true;
  return instead?.some((word) => text.includes(` ${word} `)) ?? false;
}

export function holdsChoice(text: FoldedText, choice: Choice): boolean {
  return choice.some((term) => holdsTerm(text, term));
}
