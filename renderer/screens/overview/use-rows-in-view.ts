import { useLayoutEffect, useState, type RefObject } from 'react';

/** Rows drawn beyond each edge of the window: an arrow finds the next one, and scrolling finds no hole. */
const AROUND = 2;

export type RowsInView = {
  /** `[first, end)` */
  first: number;
  end: number;
  /** How many whole rows the window shows. */
  whole: number;
};

type Parts = {
  /** What scrolls, and what the rows stand in. */
  page: RefObject<HTMLElement | null>;
  grid: RefObject<HTMLElement | null>;
  count: number;
  /** Of each row, with the space below it; in px. */
  height: number;
};

/** Which of many rows are worth drawing. `show` scrolls no further than it must to bring one into view. */
export function useRowsInView({
  page,
  grid,
  count,
  height,
}: Parts): RowsInView & { show(row: number): void } {
  const [window, setWindow] = useState<ViewWindow>({ top: 0, size: 0 });

  useLayoutEffect(() => {
    const [scroller, rows] = [page.current, grid.current];
    if (scroller === null || rows === null) return;
    const look = () => setWindow(windowOver(scroller, rows));
    scroller.addEventListener('scroll', look, { passive: true });
    // It tells once at the start, before the first frame is painted.
    const sizes = new ResizeObserver(look);
    sizes.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [page, grid]);

  function show(row: number): void {
    const [scroller, rows] = [page.current, grid.current];
    if (scroller === null || rows === null) return;
    const { top, size } = windowOver(scroller, rows);
    const above = row * height - top;
    const below = above + height - size;
    // What stands above the first row comes into view with it.
    if (row === 0) scroller.scrollTo({ top: 0 });
    else if (above < 0) scroller.scrollBy({ top: above - height / 4 });
    else if (below > 0) scroller.scrollBy({ top: Math.min(above, below) });
    setWindow(windowOver(scroller, rows));
  }
  return { ...rowsIn(window, count, height), show };
}

/** How far below the first row's upper edge the window begins, and its height; in px. */
type ViewWindow = { top: number; size: number };

function windowOver(page: HTMLElement, grid: HTMLElement): ViewWindow {
  const top = page.getBoundingClientRect().top - grid.getBoundingClientRect().top;
  return { top, size: page.clientHeight };
}

function rowsIn({ top, size }: ViewWindow, count: number, height: number): RowsInView {
  return {
    first: Math.max(0, Math.floor(top / height) - AROUND),
    end: size === 0 ? 0 : Math.min(count, Math.ceil((top + size) / height) + AROUND),
    whole: Math.floor(size / height),
  };
}
