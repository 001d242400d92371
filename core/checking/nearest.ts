/** Longer words are not compared: they are no slip of the pen. */
const longest = 80;

/**
 * The candidate that was most likely meant by `word`: the same but for case and joints (`image_alt`, `imageAlt`), or with
 * few letters added, left out, changed or swapped: one in every three, at most three. Null where none is near.
 */
export function nearestOf(word: string, candidates: Iterable<string>): string | null {
  const folded = fold(word);
  if (folded === '' || folded.length > longest) return null;
  const most = Math.min(3, Math.floor(folded.length / 3));
  let nearest: string | null = null;
  let least = most + 1;
  for (const candidate of candidates) {
    const other = fold(candidate);
    if (other === folded) return candidate;
    if (Math.abs(other.length - folded.length) >= least || other.length > longest) continue;
    const distance = editDistance(folded, other);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** “Did you mean …?” as the start of a remedy, or nothing. */
export function didYouMean(nearest: string | null): string {
  return nearest === null ? '' : `Did you mean “${nearest}”? `;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[-_\s]+/g, '');
}

/** Damerau and Levenshtein's, where two neighbours that changed places are one edit. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
