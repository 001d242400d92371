import { useLayoutEffect, type RefObject } from 'react';
import { paintHighlights, type PaintedHighlight } from './paint-highlights.ts';

/** Keeps a passage's highlights painted, also after parts of it were put in place of others. None cost nothing. */
export function usePaintedHighlights(
  place: RefObject<Element | null>,
  content: unknown,
  highlights: readonly PaintedHighlight[],
): void {
  useLayoutEffect(() => {
    const passage = place.current;
    if (passage === null || highlights.length === 0) return;
    let unpaint = paintHighlights(passage, highlights);
    const changes = new MutationObserver(() => {
      unpaint();
      unpaint = paintHighlights(passage, highlights);
    });
    changes.observe(passage, { childList: true, subtree: true });
    return () => {
      changes.disconnect();
      unpaint();
    };
  }, [place, content, highlights]);
}
