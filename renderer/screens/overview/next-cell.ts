export type Grid = {
  /** How many cells there are, and how many stand in a row. */
  count: number;
  columns: number;
  /** Whole rows that the window shows. */
  rowsInView: number;
  isRtl: boolean;
};

/** The cell, 1-based, that a key leads to from cell `n`; null for a key that leads nowhere in a grid. */
export function nextCell(key: string, n: number, { count, columns, rowsInView, isRtl }: Grid): number | null {
  const page = Math.max(1, rowsInView) * columns;
  const steps: Record<string, number> = {
    ArrowRight: isRtl ? -1 : 1,
    ArrowLeft: isRtl ? 1 : -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  if (step === undefined || count === 0) return null;
  const next = n + step;
  const isByRows = Math.abs(step) > 1;
  // The first and the last row have their own way out: to their end, but never to another column by one step.
  if (key === 'ArrowUp' && next < 1) return n;
  if (key === 'ArrowDown' && next > count) return rowOf(n, columns) === rowOf(count, columns) ? n : count;
  return isByRows || (next >= 1 && next <= count) ? Math.min(Math.max(next, 1), count) : n;
}

function rowOf(n: number, columns: number): number {
  return Math.ceil(n / columns);
}
