/** How high the rows of a long list are. A row that was never drawn counts with the height that is guessed of all. */
export type RowHeights = {
  readonly count: number;
  /** Where a row begins, in px from the list's upper edge; of `count`, where the list ends. */
  top(row: number): number;
  /** The row that covers a place; the last one below the end. 0 where there is none. */
  rowAt(place: number): number;
  /** True where that is another height than was known. */
  measured(row: number, height: number): boolean;
  /** As many rows as that from now on; what was measured stays with its number. */
  resize(count: number): void;
  /** Rows of another width have other heights. */
  forget(): void;
};

/**
 * Sums of heights in a binary indexed tree, so that a hundred thousand rows cost no more than a glance: both questions
 * take as many steps as the count has bits. Only what differs from the guess is kept in it.
 */
export function newRowHeights(guess: number): RowHeights {
  let count = 0;
  /** At `[i]`, by how much the rows that end at row `i` differ from the guess. */
  let sums = new Float64Array(1);
  const heights = new Map<number, number>();

  function add(row: number, difference: number): void {
    for (let at = row + 1; at <= count; at += at & -at) sums[at] = (sums[at] ?? 0) + difference;
  }
  function top(row: number): number {
    const end = Math.min(Math.max(row, 0), count);
    let differences = 0;
    for (let at = end; at > 0; at -= at & -at) differences += sums[at] ?? 0;
    return end * guess + differences;
  }
  function build(next: number): void {
    count = next;
    sums = new Float64Array(count + 1);
    for (const [row, height] of heights) {
      if (row < count) add(row, height - guess);
      else heights.delete(row);
    }
  }

  return {
    get count() {
      return count;
    },
    top,
    rowAt(place) {
      let row = 0;
      let left = place;
      for (let step = highestBit(count); step > 0; step >>= 1) {
        const next = row + step;
        if (next > count) continue;
        const height = step * guess + (sums[next] ?? 0);
        if (height > left) continue;
        row = next;
        left -= height;
      }
      return Math.max(0, Math.min(row, count - 1));
    },
    measured(row, height) {
      if (row < 0 || row >= count) return false;
      const known = heights.get(row) ?? guess;
      if (Math.abs(known - height) < 0.5) {
        if (!heights.has(row)) heights.set(row, known);
        return false;
      }
      heights.set(row, height);
      add(row, height - known);
      return true;
    },
    resize(next) {
      if (next !== count) build(next);
    },
    forget() {
      heights.clear();
      build(count);
    },
  };
}

function highestBit(n: number): number {
  return n === 0 ? 0 : 1 << (31 - Math.clz32(n));
}
