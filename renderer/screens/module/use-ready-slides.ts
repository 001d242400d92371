import { useDeferredValue, useMemo } from 'react';
import type { SlideView } from '../../../contract/views.ts';

/**
 * Slide `n` and its neighbours, which are drawn before they are asked for: so a turn only has to show them. Which ones
 * these are follows after a turn, when there is time.
 */
export function useReadySlides(slides: readonly SlideView[], n: number): SlideView[] {
  const middle = useDeferredValue(n);
  return useMemo(
    () => slides.filter((slide) => slide.n === n || Math.abs(slide.n - middle) <= 1),
    [slides, n, middle],
  );
}
