type Scroller = { scrollTop: number; scrollHeight: number; clientHeight: number };

/** Where in the window one reads, as a part of its height. */
const USUAL = 0.25;

/**
 * How far below the page's upper edge the line is that says which block is being read, in px. Near the end, where
 * nothing more can be scrolled up to it, it goes down to the last block instead.
 */
export function readingLine({ scrollTop, scrollHeight, clientHeight }: Scroller): number {
  const left = Math.max(0, scrollHeight - clientHeight - scrollTop);
  const nearEnd = Math.max(0, 1 - left / clientHeight);
  return clientHeight * (USUAL + (1 - USUAL) * nearEnd);
}

/** The last of `count` blocks that begins at or above the line; the first where none does. Blocks stand in order. */
export function blockAt(count: number, topOf: (index: number) => number, line: number): number {
  let from = 0;
  let to = count - 1;
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if (topOf(middle) <= line) from = middle;
    else to = middle - 1;
  }
  return from;
}
