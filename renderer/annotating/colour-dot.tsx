import type { HighlightColour } from '../../core/annotation/annotation.ts';

/** A colour as a small sign; each has a shape of its own. For the eye: what it means is said beside it. */
export function ColourDot({ colour }: { colour: HighlightColour }) {
  return <span className="dot" data-colour={colour} aria-hidden="true" />;
}
