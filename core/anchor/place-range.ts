import type { EditionSlide } from '../edition/edition.ts';
import type { PassagePart } from '../passage/passage.ts';
import type { AnchoredRange, Placement } from './anchor.ts';
import { asSlide, once } from './course-index.ts';
import { findElsewhere } from './find-elsewhere.ts';
import { isTwin } from './find-slide-again.ts';
import { findWithContext, keepsNeighbours, standsAsItDid } from './find-with-context.ts';
import { originOf } from './origin.ts';
import { followedSlide, isInItsModule, placementOn } from './own-slide.ts';
import type { Course, WantedPlace } from './wanted-place.ts';
import type { FoundOn } from './found.ts';
import { placeInSlide } from './place-in-slide.ts';

/** So like a slide that isn't where it was is still called the one the words were marked on. */
const sameSlide = 0.7;

type OnOwnSlide = FoundOn & { placement: Placement };

/**
 * The words of an anchor: on their own slide, or where more than the words alone shows that they went. What was moved
 * goes back as soon as the slide it was made on has it again.
 */
export function placeRange(wanted: WantedPlace, range: AnchoredRange, course: Course): Placement | null {
  const { anchor, text, last } = wanted;
  const { index, diffs, findAgain } = course;
  const origin = originOf(range, text, anchor.slide === null);
  const followed = followedSlide(wanted, index);
  const again = once(() => {
    const like = findAgain(anchor, text);
    return like && !isTwin(like, followed) ? like : null;
  });
  const twins = once(() => {
    if (followed === null || text === null) return new Set<EditionSlide>();
    const atAddress = index.at(anchor.module, anchor.slide?.key ?? '');
    return new Set(index.saying(text).filter((slide) => slide !== followed && slide !== atAddress));
  });
  const describe = (on: FoundOn, isOwn: boolean) =>
    describeOn(on, range.part, isOwn && isInItsModule(anchor, on.slide, index));
  const describeElsewhere = (on: FoundOn) => {
    const like = again();
    return describe(on, like !== null && like.slide === on.slide && like.likeness >= sameSlide);
  };

  const own = preferClear(findOnOwnSlide());
  if (own && standsAsItDid(origin, own.found)) return own.placement;
  const whole = findWithContext(origin, own?.slide ?? followed, index);
  if (whole && !twins().has(whole.slide) && isRather(whole.slide)) return describeElsewhere(whole);
  if (own) return own.placement;
  const like = again();
  const slide = like?.sure ? like.slide : followed;
  const atAddress = like?.atAddress ? like.slide : null;
  const search = {
    origin,
    module: slide?.module ?? last.module,
    text,
    own: slide,
    atAddress,
    twins: twins(),
  };
  const elsewhere = findElsewhere(search, index, diffs);
  return elsewhere && describeElsewhere(elsewhere);

  function findOnOwnSlide(): OnOwnSlide | null {
    const wasMoved = last.state === 'moved';
    const there = followed && placeOn(followed);
    if (there && !wasMoved) {
      const placement = describe(there, true);
      if (placement.state !== 'moved') return { ...there, placement };
    }
    const like = again();
    const sure = like?.sure && like.slide !== followed ? placeOn(like.slide) : null;
    const atSure = sure && { ...sure, placement: describe(sure, true) };
    if (atSure?.placement.state === 'exact') return atSure;
    if (!there) return atSure;
    const isOwn = !wasMoved || (like?.sure === true && like.slide === followed);
    return { ...there, placement: describe(there, isOwn) };
  }

  /**
   * The place with all its surroundings is right even where its own slide says something like it, or says it elsewhere.
   * But an agenda that was edited is still the agenda, and the recap that repeats it no more than a recap.
   */
  function isRather(slide: EditionSlide): boolean {
    if (!own) return !followed || !keepsNeighbours(origin, followed);
    if (text === null) return false;
    const was = asSlide(text);
    const { likeness } = index.measure();
    return likeness(was, slide) >= likeness(was, own.slide);
  }

  /** Rather on the slide that says what this one said than where its name or its number is now. */
  function preferClear(found: OnOwnSlide | null): OnOwnSlide | null {
    if (found === null || standsAsItDid(origin, found.found)) return found;
    const like = again();
    const there = like?.clear && like.slide !== found.slide ? placeOn(like.slide) : null;
    return there?.found.score === 1 ? { ...there, placement: describe(there, true) } : found;
  }

  function placeOn(slide: EditionSlide): FoundOn | null {
    const found = placeInSlide(origin, slide, diffs);
    return found && { slide, found };
  }
}

function describeOn({ slide, found }: FoundOn, partBefore: PassagePart, isInPlace: boolean): Placement {
  const { part, start, end, score } = found;
  const state = score < 1 ? 'similar' : isInPlace && part === partBefore ? 'exact' : 'moved';
  return placementOn(slide, { state, range: { part, start, end }, score });
}
