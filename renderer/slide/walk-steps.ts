/** A slide, 1-based, and how many of its steps are shown. */
export type StepPlace = { n: number; shown: number };

/** How many steps each slide appears in, the first slide first. */
export type StepCounts = readonly number[];

/** One step on: the slide's next step, then the next slide before its first one. At the end it stays. */
export function stepForward({ n, shown }: StepPlace, counts: StepCounts): StepPlace {
  if (shown < stepsOf(n, counts)) return { n, shown: shown + 1 };
  return n < counts.length ? { n: n + 1, shown: 0 } : { n, shown };
}

/** One step back: the slide without its last step, then the slide before with all of its own. Stays at `first`. */
export function stepBack({ n, shown }: StepPlace, counts: StepCounts, first: number): StepPlace {
  if (shown > 0) return { n, shown: Math.min(shown, stepsOf(n, counts)) - 1 };
  return n > first ? { n: n - 1, shown: stepsOf(n - 1, counts) } : { n, shown };
}

/** How many steps slide `n` has; 0 for the introduction, and for what isn't there. */
export function stepsOf(n: number, counts: StepCounts): number {
  return counts[n - 1] ?? 0;
}
