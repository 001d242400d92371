/** The row that a key leads to from a row; null for a key that leads nowhere in a list. `page`: rows in view. */
export function nextRow(key: string, row: number, count: number, page: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: Math.max(1, page),
    PageUp: -Math.max(1, page),
    Home: -count,
    End: count,
  };
  const step = steps[key];
  if (step === undefined || count === 0) return null;
  return Math.min(Math.max(row + step, 0), count - 1);
}
