import { startTransition, useEffect, useRef, useState, type RefObject } from 'react';

/** No hit takes less of the list's height, in CSS pixels. */
const ROW_PX = 48;
/** Before the list's height is known. */
const FIRST_ROOM = 14;
/** The rest follows when the typing has paused, */
const REST_AFTER_MS = 250;
/** a few rows at a time, so that a key is never kept waiting. */
const STEP = 60;
const STEP_MS = 32;

type Wanted = {
  list: RefObject<HTMLElement | null>;
  query: string;
  count: number;
  /** Where the selection is; -1 while there is none. */
  at: number;
  /** All of it at once: it is come back to, to a place anywhere in it. */
  isKept: boolean;
};

/**
 * How many rows of the list are drawn: with a keystroke those there is room for, because nobody sees the others before
 * the list is scrolled, and a frame would wait for them.
 */
export function useDrawnRows({ list, query, count, at, isKept }: Wanted): number {
  const room = useRoom(list);
  const [drawn, draw] = useState({ query, rows: isKept ? Number.POSITIVE_INFINITY : 0 });
  const rows = drawn.query === query ? drawn.rows : 0;
  const isFirst = rows === 0;
  const isWhole = rows >= count;
  useEffect(() => {
    if (isWhole) return;
    const more = () => startTransition(() => draw({ query, rows: rows + STEP }));
    const timer = setTimeout(more, isFirst ? REST_AFTER_MS : STEP_MS);
    return () => clearTimeout(timer);
  }, [query, rows, isFirst, isWhole]);
  const hasRoomFor = Math.max(0, at) + (room.current ?? FIRST_ROOM);
  return Math.min(count, Math.max(rows, hasRoomFor));
}

/** How many rows there is room for; measured beside the drawing, which it would hold up. */
function useRoom(list: RefObject<HTMLElement | null>): RefObject<number | null> {
  const room = useRef<number | null>(null);
  useEffect(() => {
    if (list.current === null) return;
    const sizes = new ResizeObserver(([entry]) => {
      if (entry) room.current = Math.ceil(entry.contentRect.height / ROW_PX) + 1;
    });
    sizes.observe(list.current);
    return () => sizes.disconnect();
  }, [list]);
  return room;
}
