import type { Element } from 'hast';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../words/words.ts';
import { useScrollStop } from './use-scroll-stop.ts';

const DrawnFormula = lazy(async () => ({ default: (await import('./drawn-formula.tsx')).DrawnFormula }));

type Props = { as: 'span' | 'div'; node: Element; tex: string; className: string };

/**
 * A formula: its TeX is the text, found, selected and copied; what is drawn is for the eye, and as MathML for screen
 * readers. TeX that can't be drawn stays.
 */
export function Formula({ as: Tag, node, tex, className }: Props) {
  const words = useWords();
  const [isReadable, setReadable] = useState<boolean | null>(null);
  const { dataStep, dataPlain } = node.properties;
  const isDrawn = isReadable === true;
  const isDisplay = className.includes('formula-display');
  const scroller = useScrollStop<HTMLSpanElement & HTMLDivElement>();
  return (
    <Tag
      // One in a line of text goes with the line.
      ref={isDisplay ? scroller : undefined}
      className={className}
      dir="ltr"
      data-step={dataStep}
      data-atom={isDrawn ? '' : undefined}
      title={isReadable === false ? words.formulaUnreadable : undefined}
    >
      <span className="formula__tex" aria-hidden={isDrawn || undefined}>
        {tex}
      </span>
      {isReadable !== false && dataPlain === undefined && (
        <Suspense fallback={null}>
          <DrawnFormula tex={tex} isDisplay={isDisplay} onDrawn={setReadable} />
        </Suspense>
      )}
      {isReadable === false && (
        <span className="vh" data-apart="">
          {words.formulaUnreadable}
        </span>
      )}
    </Tag>
  );
}
