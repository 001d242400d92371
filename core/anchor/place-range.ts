import type { EditionSlide } from '../edition/edition.ts';
import type { PassagePart } from '../passage/passage.ts';
import type { AnchoredRange, Placement } from './anchor.ts';
import { findElsewhere } from './find-elsewhere.ts';
import { findSlideAgain } from './find-slide-again.ts';
import { originOf } from './origin.ts';
import { followedSlide, isInItsModule, placementOn } from './own-slide.ts';
import type { Course, WantedPlace } from './place-anchors.ts';
import { type Found, placeInSlide } from './place-in-slide.ts';

/** So like a slide that isn't where it was is still called the one the words were marked on. */
const sameSlide = 0.7;

/**
 * The words of an anchor: on their own slide, or where more than the words alone shows that they went. What was moved
 * goes back as soon as the slide it was made on has it again.
 */
export function placeRange(wanted: WantedPlace, range: AnchoredRange, course: Course): Placement | null {
  const { anchor, text, last } = wanted;
  const { index, diffs } = course;
  const origin = originOf(range, text);
  const place = (slide: EditionSlide) => placeInSlide(origin, slide, diffs);
  const describeOn = (slide: EditionSlide, found: Found, isOwn: boolean) =>
    describe(slide, found, range.part, isOwn && isInItsModule(anchor, slide, index));

  const followed = followedSlide(wanted, index);
  const there = followed && place(followed);
  const wasMoved = last.state === 'moved';
  if (followed && there && !wasMoved) {
    const placement = describeOn(followed, there, true);
    if (placement.state !== 'moved') return placement;
  }

  const again = findSlideAgain(anchor, text, index);
  const sure = again?.sure ? again.slide : null;
  const atSure = sure && sure !== followed ? place(sure) : null;
  const placedAtSure = sure && atSure && describeOn(sure, atSure, true);
  if (placedAtSure?.state === 'exact') return placedAtSure;
  if (followed && there) return describeOn(followed, there, !wasMoved || followed === sure);
  if (placedAtSure) return placedAtSure;

  const own = sure ?? followed;
  const elsewhere = findElsewhere({ origin, module: own?.module ?? last.module, text, own }, index, diffs);
  if (elsewhere === null) return null;
  const isLikeOwn = again !== null && again.slide === elsewhere.slide && again.likeness >= sameSlide;
  return describeOn(elsewhere.slide, elsewhere.found, isLikeOwn);
}

function describe(
  slide: EditionSlide,
  { part, start, end, score }: Found,
  partBefore: PassagePart,
  isInPlace: boolean,
): Placement {
  const state = score < 1 ? 'similar' : isInPlace && part === partBefore ? 'exact' : 'moved';
  return placementOn(slide, { state, range: { part, start, end }, score });
}
