import type { HitView } from '../../contract/views.ts';
import type { Words } from '../words/en.ts';

type Reason = { text: string; points: number };

/** Why a hit stands where it stands: each reason that counted, with what it gave or took. */
export function sayReasons({ reasons }: Pick<HitView, 'reasons'>, words: Words): Reason[] {
  const { words: weight, title, phraseInTitle, phraseInText, guessed } = reasons;
  const all: Reason[] = [
    { text: weight >= 0.995 ? words.whyWordsMost : words.whyWords(weight), points: weight },
    { text: title >= 0.995 ? words.whyTitleWhole : words.whyTitle(title), points: title },
    { text: words.whyPhraseInTitle, points: phraseInTitle },
    { text: words.whyPhraseInText, points: phraseInText },
    { text: words.whyGuessed, points: guessed },
  ];
  return all.filter(({ points }) => Math.abs(points) >= 0.005);
}
