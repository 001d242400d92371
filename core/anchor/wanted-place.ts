import type { Anchor, Placement, SlideText } from './anchor.ts';
import type { CourseIndex } from './course-index.ts';
import type { SlideAgain } from './find-slide-again.ts';
import type { Diffs } from './passage-diffs.ts';

export type WantedPlace = {
  id: string;
  anchor: Anchor;
  /** What the slide, or the module itself, said when the anchor was made; null where it was not kept. */
  text: SlideText | null;
  /** Where it stood, moved along with its slide where `followed`. */
  last: Placement;
  /** False where its slide is known to be gone, or where nothing is known: an import, a library built anew. */
  followed: boolean;
};

/** A course as it is today. */
export type Course = {
  index: CourseIndex;
  diffs: Diffs;
  findAgain(anchor: Anchor, text: SlideText | null): SlideAgain | null;
};
