import type { FindWalk } from './find-bar.tsx';
import { nextFound, type FoundInModule } from './find-in-module.ts';
import type { Place } from './use-place.ts';

/** The way from slide to slide of those that have the words. */
export function walkSlides(found: FoundInModule | null, place: Place): FindWalk {
  const slides = found?.slides ?? [];
  const at = slides.indexOf(place.n) + 1;
  const go = (direction: 1 | -1) => place.turnTo(nextFound(found, place.n, direction) ?? place.n);
  return {
    text: found?.text ?? null,
    count: slides.length,
    at,
    begin: () => at === 0 && go(1),
    go,
  };
}
