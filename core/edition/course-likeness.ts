import type { EditionSlide } from './edition.ts';
import { matchEditions } from './match-slides.ts';
import { leastLikeness } from './pair-like-text.ts';

/** From this share on, a folder is offered as the course that is missing (invariant 4). */
const offeredFrom = 0.6;

/**
 * 0..1: the share of the missing course's slides that the folder holds, by their text. A slide found by its key alone
 * doesn't count: folders of different courses have an `agenda.md` with an agenda in common. 0 for a course without slides.
 */
export function courseLikeness(missing: readonly EditionSlide[], folder: readonly EditionSlide[]): number {
  if (missing.length === 0) return 0;
  const found = matchEditions(missing, folder).slides.filter(
    (slide) =>
      slide.kind === 'same' ||
      slide.kind === 'moved' ||
      (slide.kind === 'changed' && slide.score >= leastLikeness),
  );
  return found.length / missing.length;
}

/** The missing course that a folder is offered as: the likest one, null where none is like enough. */
export function findMissingCourse<C extends { slides: readonly EditionSlide[] }>(
  missing: readonly C[],
  folder: readonly EditionSlide[],
): { course: C; likeness: number } | null {
  let best: { course: C; likeness: number } | null = null;
  for (const course of missing) {
    const likeness = courseLikeness(course.slides, folder);
    if (likeness >= offeredFrom && likeness > (best?.likeness ?? 0)) best = { course, likeness };
  }
  return best;
}
