/**
 * Levenshtein's distance in bits: a column of the table is two bits a row, 32 rows at a time (Myers 1999, in blocks as
 * by Hyyrö 2003). One code unit more, less or another counts 1 each.
 */

const rowsPerBlock = 32;

type Pattern = { length: number; blocks: number; masks: Map<number, Int32Array> };

function prepare(pattern: string): Pattern {
  const blocks = Math.ceil(pattern.length / rowsPerBlock);
  const masks = new Map<number, Int32Array>();
  for (let row = 0; row < pattern.length; row++) {
    const code = pattern.charCodeAt(row);
    let mask = masks.get(code);
    if (mask === undefined) masks.set(code, (mask = new Int32Array(blocks)));
    const block = row >> 5;
    mask[block] = (mask[block] ?? 0) | (1 << (row & 31));
  }
  return { length: pattern.length, blocks, masks };
}

/**
 * Calls `atEnd` after each character of the text with the distance of the pattern to the nearest substring that ends
 * there (`anywhere`), or to all of the text so far.
 */
function walk(
  pattern: string,
  text: string,
  anywhere: boolean,
  atEnd: (end: number, distance: number) => void,
): void {
  const { length, blocks, masks } = prepare(pattern);
  const none = new Int32Array(blocks);
  const more = new Int32Array(blocks).fill(-1);
  const less = new Int32Array(blocks);
  const lastBit = 1 << ((length - 1) & 31);
  let distance = length;
  for (let at = 0; at < text.length; at++) {
    const mask = masks.get(text.charCodeAt(at)) ?? none;
    let carry = anywhere ? 0 : 1;
    for (let block = 0; block < blocks; block++) {
      const [up, down] = [more[block] ?? 0, less[block] ?? 0];
      let equal = mask[block] ?? 0;
      const vertical = equal | down;
      if (carry < 0) equal |= 1;
      const horizontal = (((equal & up) + up) ^ up) | equal;
      let upward = down | ~(horizontal | up);
      let downward = up & horizontal;
      const high = block === blocks - 1 ? lastBit : 1 << 31;
      const next = (upward & high) !== 0 ? 1 : (downward & high) !== 0 ? -1 : 0;
      upward = (upward << 1) | (carry > 0 ? 1 : 0);
      downward = (downward << 1) | (carry < 0 ? 1 : 0);
      more[block] = downward | ~(vertical | upward);
      less[block] = upward & vertical;
      carry = next;
    }
    distance += carry;
    atEnd(at + 1, distance);
  }
}

export function editDistance(a: string, b: string): number {
  if (a === '') return b.length;
  let distance = a.length;
  walk(a, b, false, (_, found) => {
    distance = found;
  });
  return distance;
}

/** 1 where equal, 0 where as many characters differ as the quote has, or more. */
export function likenessToQuote(quote: string, words: string): number {
  if (quote === '') return Number(words === '');
  return Math.max(0, 1 - editDistance(quote, words) / quote.length);
}

export type LikeEnd = { end: number; distance: number };

/** Where substrings end that are at most `most` edits from the pattern, of each run of such ends the best one. */
export function findLikeEnds(pattern: string, text: string, most: number): LikeEnd[] {
  if (pattern === '') return [];
  const ends: LikeEnd[] = [];
  let last = -2;
  walk(pattern, text, true, (end, distance) => {
    if (distance > most) return;
    const best = ends.at(-1);
    if (best === undefined || last !== end - 1) ends.push({ end, distance });
    else if (distance < best.distance) ends[ends.length - 1] = { end, distance };
    last = end;
  });
  return ends;
}
