import { useMemo } from 'react';
import type { SlideView } from '../../../contract/views.ts';
import { useAfterPaint } from '../../frame/use-after-paint.tsx';

/**
 * Slide `n` and its neighbours, which are drawn before they are asked for: so a turn only has to show them. Which ones
 * these are follows two frames after a turn, when all else has come to rest.
 */
export function useReadySlides(slides: readonly SlideView[], n: number): SlideView[] {
  const middle = useAfterPaint(useAfterPaint(n));
  return useMemo(
    () => slides.filter((slide) => slide.n === n || Math.abs(slide.n - middle) <= 1),
    [slides, n, middle],
  );
}
