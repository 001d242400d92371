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
