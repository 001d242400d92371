import type { EditionSlide } from '../edition/edition.ts';
import type { Anchor, AnchoredSlide, Placement } from './anchor.ts';
import type { CourseIndex } from './course-index.ts';
import { isModuleText } from './origin.ts';
import type { WantedPlace } from './wanted-place.ts';

/** The slide it stood on last, where that was followed here. */
export function followedSlide({ last, followed }: WantedPlace, { at }: CourseIndex): EditionSlide | null {
  return followed ? at(last.module, last.slide?.key ?? '') : null;
}

/** True in the module the anchor was made in: by its path, or by its title where the file has another name. */
export function isInItsModule(anchor: Anchor, { module }: EditionSlide, index: CourseIndex): boolean {
  if (module === anchor.module || index.titleOf(anchor.module) === null) return true;
  return index.titleOf(module) === anchor.moduleTitle;
}

function slideAddress(slide: EditionSlide): AnchoredSlide | null {
  return isModuleText(slide) ? null : { key: slide.key, title: slide.title, n: slide.n };
}

export function placementOn(
  slide: EditionSlide,
  rest: Pick<Placement, 'state' | 'range' | 'score'>,
): Placement {
  return { ...rest, module: slide.module, slide: slideAddress(slide) };
}
