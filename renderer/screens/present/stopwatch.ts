/** Time that has run, in milliseconds; `since` is when it last began to run, null while it stands still. */
export type Stopwatch = { banked: number; since: number | null };

export function startStopwatch(now: number): Stopwatch {
  return { banked: 0, since: now };
}

export function elapsed({ banked, since }: Stopwatch, now: number): number {
  // A computer's clock can be put back.
  return banked + (since === null ? 0 : Math.max(0, now - since));
}

export function pauseStopwatch(watch: Stopwatch, now: number): Stopwatch {
  return { banked: elapsed(watch, now), since: null };
}

export function goOnWithStopwatch(watch: Stopwatch, now: number): Stopwatch {
  return watch.since === null ? { ...watch, since: now } : watch;
}

/** From nothing; it goes on standing still where it did. */
export function resetStopwatch(watch: Stopwatch, now: number): Stopwatch {
  return { banked: 0, since: watch.since === null ? null : now };
}

/** As `18:42` and, after an hour, `1:02:03`. */
export function sayElapsed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes)}:${rest}`;
}

/** What was stored as JSON; null where it is not a stopwatch. */
export function readStopwatch(text: string | null): Stopwatch | null {
  if (text === null) return null;
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || !('banked' in read) || !('since' in read)) return null;
    const { banked, since } = read;
    if (typeof banked !== 'number' || (since !== null && typeof since !== 'number')) return null;
    return { banked, since };
  } catch {
    return null;
  }
}
