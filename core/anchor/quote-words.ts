import type { WordLikeness } from '../edition/word-likeness.ts';
import { tokenize } from '../search/tokens.ts';
import { isUnspaced } from '../search/unspaced.ts';
import { asSlide } from './course-index.ts';
import type { Origin } from './origin.ts';

const inWord = /[\p{L}\p{N}\p{M}]/u;

/**
 * The words of a quote as slides are looked up by them. A word that the quote only has a part of is left out, since no
 * slide is found by half a word.
 */
export function quoteWords(
  { text, start, end }: Origin,
  { words }: WordLikeness,
): ReadonlyMap<string, number> {
  const whole = tokenize(text.slice(start, end)).filter((token) => {
    if (isUnspaced(token.folded)) return token.folded.length > 1;
    const cutBefore = token.start === 0 && start > 0 && inWord.test(text[start - 1] ?? '');
    const cutAfter = token.end === end - start && inWord.test(text[end] ?? '');
    return !cutBefore && !cutAfter;
  });
  return words(asSlide({ title: '', body: whole.map(({ folded }) => folded).join(' '), notes: '' }));
}
