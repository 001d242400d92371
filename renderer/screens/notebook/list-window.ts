import { listenersOf } from '../../transport/listeners.ts';
import { newRowHeights } from './row-heights.ts';

/** Drawn beyond each edge of the window, so that scrolling finds no hole and a key finds the next row; in px. */
const BEYOND_PX = 600;

/** `[first, end)`: the rows to be drawn; where the first of them stands, and how high all rows are, in px. */
export type DrawnRows = { first: number; end: number; top: number; height: number };

/** What scrolls, and what the rows stand in; each row carries its number as `data-row`. */
type Parts = { scroller: HTMLElement; list: HTMLElement };

export type ListWindow = {
  /** The same object for as long as nothing changes. */
  drawn(): DrawnRows;
  follow(listener: () => void): () => void;
  /** Listens to the scroller, and brings what was left last into view. Call the result to stop. */
  attach(parts: Parts): () => void;
  resize(count: number): void;
  /** Takes the heights of what is drawn, and keeps the first row in view where it is. */
  measure(): void;
  /** Scrolls no further than it must to bring a row into view. */
  show(row: number): void;
};

/** Where a list was left: a row, and the part of it that was scrolled past. */
export type KeptPlace = { read(): number; write(place: number): void };

/**
 * Which of very many rows, each as high as its words make it, are worth drawing. What is in view stays where it is
 * when rows above it turn out higher or lower than was guessed. `guess`: a row's height in px before it was drawn.
 */
export function newListWindow(guess: number, place: KeptPlace): ListWindow {
  const rows = newRowHeights(guess);
  const listeners = listenersOf<null>();
  let parts: Parts | null = null;
  let drawn: DrawnRows = { first: 0, end: 0, top: 0, height: 0 };

  function look(): void {
    if (parts === null) return;
    const { top, size } = viewOver(parts);
    const first = rows.rowAt(Math.max(0, top - BEYOND_PX));
    const end = size === 0 ? first : Math.min(rows.count, rows.rowAt(top + size + BEYOND_PX) + 1);
    const next = { first, end, top: rows.top(first), height: rows.top(rows.count) };
    if (isSame(next, drawn)) return;
    drawn = next;
    listeners.tell(null);
  }
  function keepPlace(): void {
    if (parts === null) return;
    const { top } = viewOver(parts);
    const row = rows.rowAt(top);
    const past = (top - rows.top(row)) / Math.max(1, rows.top(row + 1) - rows.top(row));
    place.write(top <= 0 ? 0 : row + Math.min(past, 0.999));
  }
  function comeBack({ scroller, list }: Parts): void {
    const at = place.read();
    const row = Math.floor(at);
    if (at === 0 || row >= rows.count) return;
    const past = (at - row) * (rows.top(row + 1) - rows.top(row));
    const offset = scroller.scrollTop - viewOver({ scroller, list }).top;
    list.style.blockSize = `${rows.top(rows.count)}px`;
    scroller.scrollTop = offset + rows.top(row) + past;
  }

  return {
    drawn: () => drawn,
    follow: (listener) => listeners.add(listener),
    attach(next) {
      const { scroller } = next;
      parts = next;
      comeBack(next);
      look();
      const onScroll = () => {
        keepPlace();
        look();
      };
      let width = scroller.clientWidth;
      const sizes = new ResizeObserver(() => {
        if (width !== scroller.clientWidth) rows.forget();
        width = scroller.clientWidth;
        look();
      });
      scroller.addEventListener('scroll', onScroll, { passive: true });
      sizes.observe(scroller);
      return () => {
        parts = null;
        scroller.removeEventListener('scroll', onScroll);
        sizes.disconnect();
      };
    },
    resize(count) {
      rows.resize(count);
      look();
    },
    measure() {
      if (parts === null) return;
      const { scroller, list } = parts;
      const at = viewOver(parts).top;
      const held = rows.rowAt(at);
      const before = rows.top(held);
      let isNew = false;
      for (const row of list.querySelectorAll<HTMLElement>('[data-row]')) {
        isNew = rows.measured(Number(row.dataset['row']), row.offsetHeight) || isNew;
      }
      if (!isNew) return;
      // The list's own height is still the old one, and would hold back a scroll beyond it.
      list.style.blockSize = `${rows.top(rows.count)}px`;
      if (at > 0) scroller.scrollTop += rows.top(held) - before;
      look();
    },
    show(row) {
      if (parts === null) return;
      const { scroller } = parts;
      const { top, size } = viewOver(parts);
      const above = rows.top(row) - top;
      const below = rows.top(row + 1) - top - size;
      // What stands over the first row comes into view with it.
      if (row === 0) scroller.scrollTo({ top: 0 });
      else if (above < 0) scroller.scrollBy({ top: above });
      else if (below > 0) scroller.scrollBy({ top: Math.min(above, below) });
      look();
    },
  };
}

/** How far below the list's upper edge the window begins, and its height; in px. */
function viewOver({ scroller, list }: Parts): { top: number; size: number } {
  const top = scroller.getBoundingClientRect().top - list.getBoundingClientRect().top;
  return { top, size: scroller.clientHeight };
}

function isSame(one: DrawnRows, other: DrawnRows): boolean {
  return (
    one.first === other.first && one.end === other.end && one.top === other.top && one.height === other.height
  );
}
