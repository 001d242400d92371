import { useLayoutEffect, useState, useSyncExternalStore, type RefObject } from 'react';
import { useKeptPlaces } from '../../frame/use-kept-scroll.ts';
import { newListWindow, type DrawnRows } from './list-window.ts';

type Parts = {
  scroller: HTMLElement;
  /** What the rows stand in; its first child holds those that are drawn. */
  list: RefObject<HTMLElement | null>;
  count: number;
  /** What a row's height is before it was drawn; in px. */
  guess: number;
  /** What one comes back to under its name stands where it was left. Stays the same. */
  name: string;
};

export type LongList = DrawnRows & { show(row: number): void };

/** Rows of a list that is too long to be drawn as a whole. */
export function useLongList({ scroller, list, count, guess, name }: Parts): LongList {
  const places = useKeptPlaces();
  const [window] = useState(() =>
    newListWindow(guess, {
      read: () => places?.get(name) ?? 0,
      write: (place) => places?.set(name, place),
    }),
  );
  const drawn = useSyncExternalStore(window.follow, window.drawn);
  useLayoutEffect(() => window.resize(count), [window, count]);
  useLayoutEffect(
    () => (list.current === null ? undefined : window.attach({ scroller, list: list.current })),
    [window, scroller, list],
  );
  // What is drawn is measured before it is painted, and again when it grows: a note that is opened, a font that came.
  useLayoutEffect(() => window.measure());
  useLayoutEffect(() => {
    const rows = list.current?.firstElementChild;
    if (!rows) return;
    const sizes = new ResizeObserver(() => window.measure());
    sizes.observe(rows);
    return () => sizes.disconnect();
  }, [window, list]);
  return { ...drawn, show: window.show };
}
