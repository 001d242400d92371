import { useLayoutEffect, useState, type RefObject } from 'react';

/** Narrower than this a slide's title can't be read; in rem, so that larger text gets fewer columns. */
const NARROWEST_REM = 13;
/** Between slides, and the height of a slide's name: as in theme/overview.css. */
const GAP_REM = 1.5;
const NAME_REM = 2;

/** How many slides find room beside each other, and how high a row of them is with the space below it, in px. */
export type Columns = { columns: number; rowHeight: number };

/** For the width of an element; null before it is measured. */
export function useColumns(place: RefObject<HTMLElement | null>): Columns | null {
  const [measured, setMeasured] = useState<Columns | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = () => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      const next = columnsFor(element.clientWidth, rem);
      setMeasured((last) =>
        last?.columns === next.columns && last.rowHeight === next.rowHeight ? last : next,
      );
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [place]);
  return measured;
}

/** `room` is the width there is and `rem` the text's size, both in px. */
export function columnsFor(room: number, rem: number): Columns {
  const gap = GAP_REM * rem;
  const columns = Math.max(1, Math.floor((room + gap) / (NARROWEST_REM * rem + gap)));
  const width = (room - (columns - 1) * gap) / columns;
  return { columns, rowHeight: (width * 9) / 16 + NAME_REM * rem + gap };
}
