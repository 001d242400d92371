/** The textbook's table, row by row: slow, and sharing nothing with the distance that places anchors. */
export function plainDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      here.push(
        Math.min((above[column - 1] ?? 0) + same, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1),
      );
    }
    above = here;
  }
  return above[b.length] ?? 0;
}

/**
 * True where some part of the text is at most `most` edits from the pattern: Sellers' table, column by column, only as
 * deep as it can still lead there (Ukkonen's cut-off).
 */
export function hasLikeWindow(pattern: string, text: string, most: number): boolean {
  const rows = pattern.length;
  if (most >= rows) return true;
  if (text.length < rows - most) return false;
  const codes = Uint16Array.from({ length: rows }, (_, row) => pattern.charCodeAt(row));
  const column = Int32Array.from({ length: rows + 1 }, (_, row) => row);
  // Below `deepest` all values are more than `most`.
  let deepest = most;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let diagonal = 0;
    let above = 0;
    const depth = Math.min(rows, deepest + 1);
    for (let row = 1; row <= depth; row++) {
      const left = row > deepest ? most + 1 : Number(column[row]);
      let best = codes[row - 1] === code ? diagonal : diagonal + 1;
      if (above + 1 < best) best = above + 1;
      if (left + 1 < best) best = left + 1;
      diagonal = left;
      column[row] = best;
      above = best;
    }
    deepest = depth;
    while (deepest > 0 && Number(column[deepest]) > most) deepest--;
    if (deepest === rows) return true;
  }
  return false;
}
