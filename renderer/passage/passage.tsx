import { useLayoutEffect, useMemo, useRef } from 'react';
import type { PassageView } from '../../contract/views.ts';
import { markText } from '../../core/search/mark-text.ts';
import { markRanges } from './dom-passage.ts';
import { useFind } from './find-context.ts';
import { paintHits } from './paint-marks.ts';
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
  const marks = useMemo(() => (query === null ? [] : markText(query, passage.text)), [query, passage.text]);
  const content = useMemo(() => renderTree(passage.tree), [passage.tree]);

  useLayoutEffect(() => {
    if (place.current === null) return;
    const ranges = markRanges(place.current, marks);
    const first = ranges[0];
    if (showFirstMark && first) showRange(first);
    return paintHits(ranges);
  }, [marks, content, showFirstMark]);

  const ref = (element: HTMLElement | null) => {
    place.current = element;
  };
  return (
    <Tag ref={ref} className={className} dir="auto" lang={language ?? undefined}>
      {content}
    </Tag>
  );
}
