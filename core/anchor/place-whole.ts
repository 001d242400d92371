import type { EditionSlide } from '../edition/edition.ts';
import { leastLikeness } from '../edition/pair-like-text.ts';
import type { Placement, PlacementState } from './anchor.ts';
import { asSlide, type CourseIndex } from './course-index.ts';
import { isTwin, leastLikenessAtAddress } from './find-slide-again.ts';
import { followedSlide, isInItsModule, placementOn } from './own-slide.ts';
import type { Course, WantedPlace } from './wanted-place.ts';

/**
 * A bookmark, or a note on a slide or a module: it stands on the whole, as long as that is like what it was. Half as
 * like and it is the slide; less, and it is shown with the question whether it is.
 */
export function placeWhole(wanted: WantedPlace, { index, findAgain }: Course): Placement | null {
  const { anchor, text, last } = wanted;
  const placed = (slide: EditionSlide, likeness: number, isSure: boolean) =>
    placementOn(slide, {
      state: !isSure ? 'similar' : isInItsModule(anchor, slide, index) ? 'exact' : 'moved',
      range: null,
      score: likeness,
    });

  const followed = followedSlide(wanted, index);
  const likeness = followed ? likenessTo(wanted, followed, index) : 0;
  const there =
    followed && likeness >= leastLikenessAtAddress
      ? placed(followed, likeness, likeness >= leastLikeness)
      : null;
  const isTrusted = last.state !== 'moved' && last.state !== 'similar';
  if (isTrusted && there?.state === 'exact') return there;

  const like = findAgain(anchor, text);
  const again = like && !isTwin(like, followed) ? like : null;
  const found = again && placed(again.slide, again.likeness, again.sure);
  if (found?.state === 'exact') return found;
  // What stood in doubt goes on standing in doubt where nothing new is known.
  const kept = there && !isTrusted && !isBelow(there, last.state) ? { ...there, state: last.state } : there;
  if (kept?.state === 'moved') return kept;
  return found?.state === 'moved' ? found : (kept ?? found);
}

function isBelow({ state }: Placement, other: PlacementState): boolean {
  return state === 'similar' || state === other;
}

function likenessTo({ text }: WantedPlace, slide: EditionSlide, index: CourseIndex): number {
  if (text === null) return 1;
  const isSame = text.title === slide.title && text.body === slide.body && text.notes === slide.notes;
  return isSame ? 1 : index.measure().likeness(asSlide(text), slide);
}
