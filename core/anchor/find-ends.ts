import { isUnspaced } from '../search/unspaced.ts';
import { afterCharacter, beforeCharacter } from './make-anchor.ts';
import type { Origin } from './origin.ts';

export type Span = { start: number; end: number };

/** So much of what stood around a quote helps to tell where its words begin and end now. */
const context = 24;

/** Cells of the table; what is larger keeps the ends it came with. */
const largestTable = 1_000_000;

/** How far an end is moved to where a word begins or ends. */
const longestWord = 24;

/**
 * Where in a region of a text the words of a quote begin and end, by the cheapest alignment of the quote and what stood
 * around it; `known` ends are kept. Null where no character of it is left.
 */
export function findEnds(
  origin: Origin,
  text: string,
  region: Span,
  known: { start?: number; end?: number } = {},
): Span | null {
  const isKnown = known.start !== undefined && known.end !== undefined;
  const aligned = (isKnown ? null : align(origin, text, region)) ?? region;
  const snapped = snapToWords(origin, text, { ...aligned, ...known });
  const span = trim(origin, text, snapped);
  return span.start < span.end ? span : null;
}

function align({ text: old, start, end }: Origin, text: string, region: Span): Span | null {
  const from = Math.max(0, start - context);
  const to = Math.min(old.length, end + context);
  const [rows, columns] = [to - from, region.end - region.start];
  const width = columns + 1;
  if ((rows + 1) * width > largestTable) return null;
  const costs = new Uint16Array((rows + 1) * width);
  for (let row = 1; row <= rows; row++) {
    const code = old.charCodeAt(from + row - 1);
    const base = row * width;
    let left = (costs[base] = row);
    let diagonal = costs[base - width] ?? 0;
    for (let column = 1; column <= columns; column++) {
      const above = costs[base - width + column] ?? 0;
      const replaced = diagonal + (code === text.charCodeAt(region.start + column - 1) ? 0 : 1);
      left = Math.min(replaced, above + 1, left + 1);
      costs[base + column] = left;
      diagonal = above;
    }
  }
  return traceBack(costs, { rows, columns }, { start: start - from, end: end - from }, (row, column) => {
    return old.charCodeAt(from + row - 1) === text.charCodeAt(region.start + column - 1);
  }).map((offset) => region.start + offset);
}

/** Text inserted at an end of the quote is left outside of it. */
function traceBack(
  costs: Uint16Array,
  { rows, columns }: { rows: number; columns: number },
  quote: Span,
  isSame: (row: number, column: number) => boolean,
): { map(shift: (offset: number) => number): Span } {
  const cost = (row: number, column: number) => costs[row * (columns + 1) + column] ?? 0;
  let row = rows;
  let column = 0;
  for (let other = 1; other <= columns; other++) if (cost(rows, other) < cost(rows, column)) column = other;
  let [start, end] = [column, column];
  for (;;) {
    if (row === quote.end) end = column;
    if (row === quote.start) {
      start = column;
      break;
    }
    const here = cost(row, column);
    if (column > 0 && here === cost(row - 1, column - 1) + (isSame(row, column) ? 0 : 1)) {
      row--;
      column--;
    } else if (here === cost(row - 1, column) + 1) row--;
    else column--;
  }
  return { map: (shift) => ({ start: shift(start), end: shift(end) }) };
}

const inWord = /[\p{L}\p{N}\p{M}]/u;

function joinsWord(text: string, offset: number): boolean {
  const [before, after] = [
    characterBefore(text, offset),
    text.slice(offset, afterCharacter(text, offset + 1)),
  ];
  return inWord.test(before) && inWord.test(after) && !isUnspaced(before + after);
}

function characterBefore(text: string, offset: number): string {
  return offset <= 0 ? '' : text.slice(beforeCharacter(text, offset - 1), offset);
}

/** A quote of whole words stays one: an end within a word goes to the nearer end of it, out where both are as near. */
function snapToWords(origin: Origin, text: string, { start, end }: Span): Span {
  return {
    start: joinsWord(origin.text, origin.start) ? beforeCharacter(text, start) : nearestGap(text, start, -1),
    end: joinsWord(origin.text, origin.end) ? afterCharacter(text, end) : nearestGap(text, end, 1),
  };
}

function nearestGap(text: string, offset: number, outward: 1 | -1): number {
  for (let steps = 0; steps <= longestWord; steps++) {
    for (const direction of [outward, -outward]) {
      const there = offset + steps * direction;
      if (there < 0 || there > text.length) continue;
      if (!joinsWord(text, there) && beforeCharacter(text, there) === there) return there;
    }
  }
  return outward < 0 ? beforeCharacter(text, offset) : afterCharacter(text, offset);
}

/** White space at an end belongs to it only where it did. */
function trim({ exact }: Origin, text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  if (!/^\s/.test(exact)) while (from < to && /\s/.test(text[from] ?? '')) from++;
  if (!/\s$/.test(exact)) while (from < to && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}
