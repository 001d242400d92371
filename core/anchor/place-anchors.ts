import type { EditionSlide } from '../edition/edition.ts';
import type { Placement } from './anchor.ts';
import { type CourseIndex, indexCourse } from './course-index.ts';
import { findSlideAgain, type SlideAgain } from './find-slide-again.ts';
import { rememberDiffs } from './passage-diffs.ts';
import { placeRange } from './place-range.ts';
import { placeWhole } from './place-whole.ts';
import type { Course, WantedPlace } from './wanted-place.ts';

export type { WantedPlace } from './wanted-place.ts';

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
  const index = indexCourse(slides);
  const course = { index, diffs: rememberDiffs(), findAgain: rememberSlides(index) };
  return (place) => {
    if (place.last.state === 'detached') return place.last;
    const { range } = place.anchor;
    const found = range === null ? placeWhole(place, course) : placeRange(place, range, course);
    return found ?? { ...place.last, state: 'orphan', range: null, score: 0 };
  };
}

/** Many annotations are made on the same slide, which is looked for once. */
function rememberSlides(index: CourseIndex): Course['findAgain'] {
  const known = new Map<string, SlideAgain | null>();
  return (anchor, text) => {
    const { module, moduleTitle, slide } = anchor;
    const name = JSON.stringify([module, moduleTitle, slide?.key, slide?.title, text]);
    let found = known.get(name);
    if (found === undefined) known.set(name, (found = findSlideAgain(anchor, text, index)));
    return found;
  };
}
