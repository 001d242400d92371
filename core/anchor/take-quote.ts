import { contextLength, type Quote } from './anchor.ts';

/** The words at a range, with those around them; no character is cut in two. */
export function takeQuote(text: string, start: number, end: number): Quote {
  let from = Math.max(0, start - contextLength);
  if (isLowSurrogate(text, from)) from += 1;
  let to = Math.min(text.length, end + contextLength);
  if (isLowSurrogate(text, to)) to -= 1;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.min(from, start), start),
    suffix: text.slice(end, Math.max(to, end)),
  };
}

/** How far from where they were said to be, in UTF-16 code units, words may stand that are meant without doubt. */
const near = 400;

/**
 * Where `exact` stands: at `start`, or else nearest to it, because a page can show the text of a moment ago. Null where
 * it is not near, or two places are equally near.
 */
export function findNear(text: string, exact: string, start: number): number | null {
  if (text.startsWith(exact, start)) return start;
  const before = text.lastIndexOf(exact, start);
  const after = text.indexOf(exact, start);
  const distances = [before, after].map((at) => (at === -1 ? Infinity : Math.abs(at - start)));
  const [back = Infinity, forth = Infinity] = distances;
  if (back === forth || Math.min(back, forth) > near) return null;
  return back < forth ? before : after;
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
