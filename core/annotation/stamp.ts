/**
 * When, and on which machine, a field was last changed. Two stamps of one machine are never equal, and the later of two
 * edits has the greater one even where the clock was set back: `time` is the clock's, or one more than the last stamp's.
 */
export type Stamp = { time: number; device: string };

/** Less than, equal to or greater than 0; the same on every machine. */
export function compareStamps(a: Stamp, b: Stamp): number {
  if (a.time !== b.time) return a.time - b.time;
  return a.device < b.device ? -1 : Number(a.device > b.device);
}

export function nextStamp(now: number, last: number, device: string): Stamp {
  return { time: Math.max(now, last + 1), device };
}
