import { useCallback, useEffectEvent, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { useKeptPlaces } from '../../frame/use-kept-scroll.ts';
import { newRowHeights } from './row-heights.ts';

/** Drawn beyond each edge of the window, so that scrolling finds no hole and a key finds the next row; in px. */
const BEYOND_PX = 600;

type Parts = {
  scroller: HTMLElement;
  /** What the rows stand in, as high as all of them. Each row carries its number as `data-row`. */
  list: RefObject<HTMLElement | null>;
  count: number;
  /** What a row's height is before it was drawn; in px. */
  guess: number;
  /** Rows under another name are other rows. What one comes back to under its name stands where it was left. */
  name: string;
};

export type LongList = {
  /** `[first, end)`: the rows to be drawn. */
  first: number;
  end: number;
  /** Where the first drawn row stands, and how high all rows are; in px. */
  top: number;
  height: number;
  /** Scrolls no further than it must to bring a row into view. */
  show(row: number): void;
};

/**
 * Which of very many rows, each as high as its words make it, are worth drawing. What is in view stays where it is
 * when rows above it turn out higher or lower than was guessed.
 */
export function useLongList({ scroller, list, count, guess, name }: Parts): LongList {
  const places = useKeptPlaces();
  // What was measured belongs to one list of rows; another name begins anew.
  const rows = useMemo(() => ({ of: name, heights: newRowHeights(guess) }).heights, [name, guess]);
  const [view, setView] = useState({ top: 0, size: 0 });
  const [, redraw] = useState(0);
  rows.resize(count);

  const look = useEffectEvent(() => {
    const inner = list.current;
    if (inner === null) return;
    const next = viewOver(scroller, inner);
    const row = rows.rowAt(next.top);
    const within = (next.top - rows.top(row)) / Math.max(1, rows.top(row + 1) - rows.top(row));
    places?.set(name, next.top <= 0 ? 0 : row + Math.min(within, 0.999));
    setView((last) => (last.top === next.top && last.size === next.size ? last : next));
  });

  /** Takes the heights of what is drawn, and keeps the first row in view where it is. */
  const measure = useEffectEvent(() => {
    const inner = list.current;
    if (inner === null) return;
    const at = viewOver(scroller, inner).top;
    const held = rows.rowAt(at);
    const before = rows.top(held);
    let isNew = false;
    for (const row of inner.querySelectorAll<HTMLElement>('[data-row]')) {
      isNew = rows.measured(Number(row.dataset['row']), row.offsetHeight) || isNew;
    }
    if (!isNew) return;
    const shift = rows.top(held) - before;
    // The list's own height is still the old one, and would hold back a scroll beyond it.
    inner.style.blockSize = `${rows.top(rows.count)}px`;
    if (at > 0 && shift !== 0) scroller.scrollTop += shift;
    redraw((n) => n + 1);
    look();
  });

  const comeBack = useEffectEvent(() => {
    const inner = list.current;
    if (inner === null) return;
    const place = places?.get(name) ?? 0;
    const row = Math.floor(place);
    const within = (place - row) * (rows.top(row + 1) - rows.top(row));
    const offset = scroller.scrollTop - viewOver(scroller, inner).top;
    scroller.scrollTop = place === 0 ? 0 : offset + rows.top(row) + within;
    look();
  });
  useLayoutEffect(() => comeBack(), [name]);

  const onWidth = useEffectEvent(() => {
    rows.forget();
    redraw((n) => n + 1);
  });
  useLayoutEffect(() => {
    const onScroll = () => look();
    scroller.addEventListener('scroll', onScroll, { passive: true });
    let width = scroller.clientWidth;
    const sizes = new ResizeObserver(() => {
      if (width !== scroller.clientWidth) onWidth();
      width = scroller.clientWidth;
      look();
    });
    sizes.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      sizes.disconnect();
    };
  }, [scroller]);

  // What is drawn is measured before it is painted, and again when it grows: a note that is opened, a font that came.
  useLayoutEffect(() => measure());
  useLayoutEffect(() => {
    const drawn = list.current?.firstElementChild;
    if (!drawn) return;
    const sizes = new ResizeObserver(() => measure());
    sizes.observe(drawn);
    return () => sizes.disconnect();
  }, [list]);

  const show = useCallback(
    (row: number) => {
      const inner = list.current;
      if (inner === null) return;
      const { top, size } = viewOver(scroller, inner);
      const above = rows.top(row) - top;
      const below = rows.top(row + 1) - top - size;
      // What stands over the first row comes into view with it.
      if (row === 0) scroller.scrollTo({ top: 0 });
      else if (above < 0) scroller.scrollBy({ top: above });
      else if (below > 0) scroller.scrollBy({ top: Math.min(above, below) });
      setView(viewOver(scroller, inner));
    },
    [rows, scroller, list],
  );

  const first = rows.rowAt(Math.max(0, view.top - BEYOND_PX));
  const end = view.size === 0 ? first : Math.min(count, rows.rowAt(view.top + view.size + BEYOND_PX) + 1);
  return { first, end, top: rows.top(first), height: rows.top(count), show };
}

/** How far below the list's upper edge the window begins, and its height; in px. */
function viewOver(scroller: HTMLElement, list: HTMLElement): { top: number; size: number } {
  const top = scroller.getBoundingClientRect().top - list.getBoundingClientRect().top;
  return { top, size: scroller.clientHeight };
}
