/** A promise of speed, as a ratio within one run: absolute times say more about the machine than about the program. */
export type Bar = { name: string; value: number; limit: number; atLeast: boolean };

export function passes({ value, limit, atLeast }: Bar): boolean {
  return atLeast ? value >= limit : value <= limit;
}

export function barAsRow(bar: Bar): string {
  const sign = bar.atLeast ? '≥' : '≤';
  return `${passes(bar) ? 'pass' : 'FAIL'}  ${bar.value.toPrecision(3).padStart(8)}  ${sign} ${String(Number(bar.limit.toPrecision(3))).padEnd(6)} ${bar.name}`;
}

/** Seconds that `work` takes: the least of several runs, since noise only ever adds. */
export function leastSeconds(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}

/** The value below which `share` of the sorted values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
