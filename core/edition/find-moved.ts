import type { Edition, PlacedSlide } from './edition.ts';

/**
 * The old slides that stand in another module now, or out of turn: within a module, the longest run that kept its order
 * stays and the others moved past it, so that one slide taken to the front is one move. Inserting moves nothing.
 */
export function findMoved({ modules }: Edition): Set<PlacedSlide> {
  const moved = new Set<PlacedSlide>();
  for (const { slides, partner: module } of modules) {
    const stayed = slides.flatMap((slide) =>
      slide.partner !== null && slide.partner.module === module ? [{ slide, rank: slide.partner.rank }] : [],
    );
    const inTurn = new Set(longestRising(stayed).map(({ slide }) => slide));
    for (const slide of slides) if (slide.partner !== null && !inTurn.has(slide)) moved.add(slide);
  }
  return moved;
}

type Ranked = { slide: PlacedSlide; rank: number };
type Run = { last: Ranked; rest: Run | null };

/** Patience sorting: `ends[k]` is the run of k + 1 that ends lowest. Ranks differ. */
function longestRising(ranked: readonly Ranked[]): Ranked[] {
  const ends: Run[] = [];
  for (const last of ranked) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.last.rank ?? Infinity) < last.rank) low = middle + 1;
      else high = middle;
    }
    ends[low] = { last, rest: ends[low - 1] ?? null };
  }
  const rising: Ranked[] = [];
  for (let run = ends.at(-1) ?? null; run !== null; run = run.rest) rising.push(run.last);
  return rising;
}
