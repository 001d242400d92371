import type { EditionSlide } from '../edition/edition.ts';
import type { Anchor, Placement, SlideText } from './anchor.ts';
import { type CourseIndex, indexCourse } from './course-index.ts';
import { rememberDiffs } from './passage-diffs.ts';
import { placeRange } from './place-range.ts';
import { placeWhole } from './place-whole.ts';
import type { Diffs } from './place-in-slide.ts';

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
export type Course = { index: CourseIndex; diffs: Diffs };

/**
 * Finds each anchor's place in the course of today, one placement for each wanted one, in their order. `slides` are all
 * of the course; a module's own passages are the slide `n` 0 with the key '', its introduction as body and its
 * description as notes. An answer depends on its own anchor and the slides alone, and asking again with the answer as
 * `last` gives it again. Expects no failure; what can't be told is an orphan.
 */
export function placeAnchors(wanted: readonly WantedPlace[], slides: readonly EditionSlide[]): Placement[] {
  const place = startPlacing(slides);
  return wanted.map((one) => place(one));
}

/** The same one by one, so that other work can go between. */
export function startPlacing(slides: readonly EditionSlide[]): (wanted: WantedPlace) => Placement {
  const course = { index: indexCourse(slides), diffs: rememberDiffs() };
  return (place) => {
    if (place.last.state === 'detached') return place.last;
    const { range } = place.anchor;
    const found = range === null ? placeWhole(place, course.index) : placeRange(place, range, course);
    return found ?? { ...place.last, state: 'orphan', range: null, score: 0 };
  };
}
