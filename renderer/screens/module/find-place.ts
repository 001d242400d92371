import type { ModuleView } from '../../../contract/views.ts';

/** The place last shown; `isPosition` where it was what the notebook holds as the learner's position. */
export type LastPlace = { n: number; isPosition: boolean };

export type FoundPlace = {
  /** 1-based; 0 is the introduction. */
  n: number;
  /** No slide has that key (any more); `n` is then the likeliest place. */
  isGone: boolean;
  /** It is the same slide under another key. */
  isFollowed: boolean;
  isPosition: boolean;
};

/**
 * Where a slide's key leads in a module. A new edition may rename the slide in view: the notebook's position moves
 * along with the slide, so where the learner was there, it says which slide that is now. Else what stands in its
 * place is shown.
 */
export function findPlace(
  module: Pick<ModuleView, 'position' | 'slides'>,
  key: string | null,
  last: LastPlace,
): FoundPlace {
  const placeOf = (wanted: string | undefined) =>
    module.slides.findIndex((slide) => slide.key === wanted) + 1;
  if (key === null) return { n: 0, isGone: false, isFollowed: false, isPosition: false };
  const n = placeOf(key);
  const isPosition = n !== 0 && module.position?.key === key;
  if (n !== 0) return { n, isGone: false, isFollowed: false, isPosition };
  const followed = last.isPosition ? placeOf(module.position?.key) : 0;
  return {
    n: followed === 0 ? Math.min(last.n, module.slides.length) : followed,
    isGone: true,
    isFollowed: followed !== 0,
    isPosition: false,
  };
}
