import type { Mark } from './mark.ts';

const ellipsis = '…';
/** Characters before the first mark: enough to see what it belongs to, few enough that a narrow list still shows it. */
const lead = 32;

/**
 * A window of about `size` characters around the marks that stand closest together, cut at spaces, with an ellipsis
 * where something was left out; marks that fall outside are dropped, the others count in the window's text.
 */
export function textWindow(
  text: string,
  marks: readonly Mark[],
  size: number,
): { text: string; marks: Mark[] } {
  if (text.length <= size) return { text, marks: marks.map(([start, end]) => [start, end]) };
  const centre = densest(marks, size);
  const before = Math.max(0, Math.min(lead, size - (centre[1] - centre[0])));
  const from = cutBefore(text, Math.max(0, centre[0] - before), centre[0]);
  const to = cutAfter(text, Math.min(text.length, from + size), centre[1]);
  const opening = from > 0 ? ellipsis : '';
  const shift = opening.length - from;
  return {
    text: opening + text.slice(from, to) + (to < text.length ? ellipsis : ''),
    marks: marks
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start + shift, end + shift]),
  };
}

/** The span within `size` that holds the most marked characters; the earliest of equals. */
function densest(marks: readonly Mark[], size: number): Mark {
  let best: Mark = [0, 0];
  let most = 0;
  for (const [index, [start]] of marks.entries()) {
    let marked = 0;
    let end = start;
    for (const mark of marks.slice(index)) {
      if (mark[1] - start > size) break;
      marked += mark[1] - mark[0];
      end = mark[1];
    }
    if (marked > most) [most, best] = [marked, [start, end]];
  }
  return best;
}

/** The start of the word at `position`, or of the next one, but never past `limit`. */
function cutBefore(text: string, position: number, limit: number): number {
  if (position <= 0 || /\s/.test(text[position - 1] ?? '')) return Math.max(0, position);
  const space = text.slice(position, limit).search(/\s/);
  return space === -1 ? wholeCharacter(text, position) : position + space + 1;
}

function cutAfter(text: string, position: number, limit: number): number {
  if (position >= text.length) return text.length;
  const space = text.slice(limit, position).search(/\s\S*$/);
  return space === -1 ? wholeCharacter(text, Math.max(position, limit)) : limit + space;
}

/** Steps over the second half of a surrogate pair. */
function wholeCharacter(text: string, position: number): number {
  return /[\uDC00-\uDFFF]/.test(text[position] ?? '') ? position + 1 : position;
}
