import { useLayoutEffect, useMemo, useRef } from 'react';
import type { PassageView } from '../../contract/views.ts';
import type { PassagePart } from '../../core/passage/passage.ts';
import { usePassageMarks } from '../annotating/annotations.tsx';
import { HighlightList } from '../annotating/highlight-list.tsx';
import { markText } from '../../core/search/mark-text.ts';
import { markRanges } from './dom-passage.ts';
import { useCurrentHit, useFind } from './find-context.ts';
import { paintCurrentHit, paintHits } from './paint-marks.ts';
import { followRedrawing } from './follow-redrawing.ts';
import { renderTree } from './render-tree.ts';
import { showRange } from './show-range.ts';
import { usePaintedHighlights } from './use-painted-highlights.ts';

type Props = {
  passage: PassageView;
  as?: 'div' | 'h1' | 'h2' | 'span';
  className?: string;
  /** BCP 47, the author's. */
  language: string | null;
  /** Scrolls the nearest scrolling ancestor to the first marked words. */
  showFirstMark?: boolean;
  /** Which part it is, where the learner can highlight in it; of the slide with this key, or of the module. */
  part?: PassagePart | null;
  slide?: string | null;
};

/** An author's passage. What stands in the page is, character for character, `passage.text`. */
export function Passage({
  passage,
  as: Tag = 'div',
  className,
  language,
  showFirstMark = false,
  part = null,
  slide = null,
}: Props) {
  const place = useRef<HTMLElement>(null);
  const query = useFind();
  const current = useCurrentHit(passage);
  const marks = useMemo(() => (query === null ? [] : markText(query, passage.text)), [query, passage.text]);
  const content = useMemo(() => renderTree(passage.tree), [passage.tree]);

  const highlights = usePassageMarks(slide, part);
  usePaintedHighlights(place, content, highlights);

  useLayoutEffect(() => {
    const passage = place.current;
    if (passage === null) return;
    const ranges = markRanges(passage, marks);
    const first = ranges[0];
    if (showFirstMark && first) showRange(first);
    let unpaint = paintHits(ranges);
    const stop = followRedrawing(passage, () => {
      unpaint();
      unpaint = paintHits(markRanges(passage, marks));
    });
    return () => {
      stop();
      unpaint();
    };
  }, [marks, content, showFirstMark]);

  useLayoutEffect(() => {
    const passage = place.current;
    const mark = current === null ? undefined : marks[current];
    if (passage === null || mark === undefined) return;
    const paint = () => {
      const [range] = markRanges(passage, [mark]);
      if (range === undefined) return () => undefined;
      showRange(range);
      return paintCurrentHit(range);
    };
    let unpaint = paint();
    const stop = followRedrawing(passage, () => {
      unpaint();
      unpaint = paint();
    });
    return () => {
      stop();
      unpaint();
    };
  }, [marks, content, current]);

  const ref = (element: HTMLElement | null) => {
    place.current = element;
  };
  return (
    <>
      <Tag
        ref={ref}
        className={className}
        data-passage=""
        data-marks={part ?? undefined}
        data-of={part === null ? undefined : (slide ?? '')}
        dir="auto"
        lang={language ?? undefined}
      >
        {content}
      </Tag>
      {highlights.length > 0 && <HighlightList highlights={highlights} text={passage.text} />}
    </>
  );
}
