import type { HighlightColour } from '../../../core/annotation/annotation.ts';
import { useWords } from '../../words/words.ts';
import type { PassagePiece } from './compare-passages.ts';

type Props = {
  pieces: readonly PassagePiece[];
  /** What a changed piece is here: gone from the old text, or come into the new one. */
  change: 'del' | 'ins';
  colour: HighlightColour | null;
};

/** One side of the comparison. What is struck or bold is also said. */
export function PassagePieces({ pieces, change: Change, colour }: Props) {
  const words = useWords();
  const said = Change === 'del' ? words.review.wordsOut : words.review.wordsIn;
  return (
    <p dir="auto">
      {pieces.map(({ text, isChanged, isMarked }, index) => {
        const inner = isChanged ? (
          <Change>
            <span className="vh">[{said}: </span>
            {text}
            <span className="vh">]</span>
          </Change>
        ) : (
          text
        );
        return isMarked ? (
          <mark key={index} className="hl" data-colour={colour ?? 'yellow'}>
            {inner}
          </mark>
        ) : (
          <span key={index}>{inner}</span>
        );
      })}
    </p>
  );
}
