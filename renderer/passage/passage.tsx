import { useLayoutEffect, useMemo, useRef } from 'react';
import type { PassageView } from '../../contract/views.ts';
import { markText } from '../../core/search/mark-text.ts';
import { markRanges } from './dom-passage.ts';
import { useCurrentHit, useFind } from './find-context.ts';
import { followRedrawing } from './follow-redrawing.ts';
import { paintCurrentHit, paintHits } from './paint-marks.ts';
import { renderTree } from './render-tree.ts';
import { showRange } from './show-range.ts';

type Props = {
  passage: PassageView;
  as?: 'div' | 'h1' | 'h2' | 'span';
  className?: string;
  /** BCP 47, the author's. */
  language: string | null;
  /** Scrolls the nearest scrolling ancestor to the first marked words. */
  showFirstMark?: boolean;
};

/** An author's passage. What stands in the page is, character for character, `passage.text`. */
export function Passage({ passage, as: Tag = 'div', className, language, showFirstMark = false }: Props) {
  const place = useRef<HTMLElement>(null);
  const query = useFind();
  const current = useCurrentHit(passage);
  const marks = useMemo(() => (query === null ? [] : markText(query, passage.text)), [query, passage.text]);
  const content = useMemo(() => renderTree(passage.tree), [passage.tree]);

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
    <Tag ref={ref} className={className} data-passage="" dir="auto" lang={language ?? undefined}>
      {content}
    </Tag>
  );
}
