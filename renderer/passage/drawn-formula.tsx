import { useLayoutEffect, useRef } from 'react';
import { drawFormula } from './draw-formula.ts';
import { inTurn } from './in-turn.ts';

type Props = { tex: string; isDisplay: boolean; onDrawn(isReadable: boolean): void };

/** A formula as it is drawn: loaded with the first one, and beside its TeX, which is the text. */
export function DrawnFormula({ tex, isDisplay, onDrawn }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(
    () =>
      inTurn(() => {
        if (place.current) onDrawn(drawFormula(tex, place.current, isDisplay));
      }),
    [tex, isDisplay, onDrawn],
  );
  return <span ref={place} className="formula__drawn" data-apart="" />;
}
