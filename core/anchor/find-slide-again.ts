import type { EditionSlide } from '../edition/edition.ts';
import { leastLikeness } from '../edition/pair-like-text.ts';
import type { Anchor, SlideText } from './anchor.ts';
import { asSlide, type CourseIndex } from './course-index.ts';

/**
 * `sure`: it says what the slide said, or stands at its address and is like it. Without an edition to compare with, a
 * slide that is only like it may just as well be its neighbour on the same subject, which was always there.
 */
export type SlideAgain = {
  slide: EditionSlide;
  likeness: number;
  sure: boolean;
  atAddress: boolean;
  /** It says exactly what the slide said. */
  equal: boolean;
  /** It says at length what the slide said, and no other slide does: it is the slide under any name. */
  clear: boolean;
};

/** At the slide's own address so much is enough to show it, with the question whether it is the one. */
export const leastLikenessAtAddress = 0.2;

/** What the likest must be ahead of the next. */
const leastLead = 0.05;

/** Standing at the same address, when two are about as like. */
const sameAddress = 0.1;

/** Body and notes of so many characters are hardly ever written twice; an agenda of a few lines is. */
const atLength = 300;
/** How like body and notes have to be, and how far ahead of the next. */
const clearLikeness = 0.9;
const clearLead = 0.03;

const rareUpTo = 32;
const rareWords = 24;
const compared = 8;

/** The slide (or module text) an anchor was made on, by what it said; null where none is like it. */
export function findSlideAgain(
  { module, moduleTitle, slide }: Anchor,
  text: SlideText | null,
  index: CourseIndex,
): SlideAgain | null {
  const key = slide?.key ?? '';
  const [renamed, another] = index.modulesCalled(moduleTitle);
  const there =
    index.at(module, key) ??
    (renamed !== undefined && another === undefined ? index.at(renamed, key) : null) ??
    index.onlyOne(key);
  if (text === null) {
    const isIt = there !== null && (slide === null || there.title === slide.title);
    return isIt
      ? { slide: there, likeness: 1, sure: true, atAddress: true, equal: false, clear: false }
      : null;
  }
  const isOfKind = (other: EditionSlide) => (other.n === 0) === (slide === null);
  const equal = index.saying(text).filter(isOfKind);
  const first = equal.find((other) => other === there) ?? nearestModule(equal, module, moduleTitle, index);
  if (first) {
    return { slide: first, likeness: 1, sure: true, atAddress: first === there, equal: true, clear: false };
  }

  const { likeness } = index.measure();
  const was = asSlide(text);
  const found = [...new Set([...(there ? [there] : []), ...sharingRareWords(was, index)])]
    .filter(isOfKind)
    .map((other) => ({ slide: other, likeness: likeness(was, other) }));
  const isLong = text.body.length + text.notes.length >= atLength;
  const clear = isLong ? findClear(text, found, index) : undefined;
  if (clear) return { ...clear, sure: true, atAddress: clear.slide === there, equal: false, clear: true };
  const standing = (one: Likely) => one.likeness + (one.slide === there ? sameAddress : 0);
  found.sort((a, b) => standing(b) - standing(a));
  const [best, next] = found;
  if (best && best.likeness >= leastLikeness && (!next || standing(best) - standing(next) >= leastLead)) {
    const atAddress = best.slide === there;
    return {
      ...best,
      sure: atAddress || best.slide.title === slide?.title,
      atAddress,
      equal: false,
      clear: false,
    };
  }
  const atAddress = found.find((one) => one.slide === there);
  return atAddress && atAddress.likeness >= leastLikenessAtAddress
    ? { ...atAddress, sure: false, atAddress: true, equal: false, clear: false }
    : null;
}

type Likely = { slide: EditionSlide; likeness: number };

/** By body and notes alone: an author who copies a slide and gives one of the two a new title may give it to either. */
function findClear(text: SlideText, found: readonly Likely[], index: CourseIndex): Likely | undefined {
  const { likeness } = index.measure();
  const untitled = ({ body, notes }: SlideText) => asSlide({ title: '', body, notes });
  const was = untitled(text);
  const [best, next] = found
    .filter((one) => one.likeness >= leastLikeness)
    .map((one) => ({ one, like: likeness(was, untitled(one.slide)) }))
    .sort((a, b) => b.like - a.like);
  const isClear = best && best.like >= clearLikeness && best.like - (next?.like ?? 0) >= clearLead;
  return isClear ? best.one : undefined;
}

/**
 * True for a slide that says what the marked one said while that one was followed to another: editions are matched by
 * equal text first, so this one was there before. Agenda and recap are the same in many modules.
 */
export function isTwin({ equal, atAddress, slide }: SlideAgain, followed: EditionSlide | null): boolean {
  return equal && !atAddress && followed !== null && followed !== slide;
}

function nearestModule(
  equal: readonly EditionSlide[],
  module: string,
  moduleTitle: string,
  { titleOf }: CourseIndex,
): EditionSlide | undefined {
  return (
    equal.find((other) => other.module === module) ??
    equal.find((other) => titleOf(other.module) === moduleTitle) ??
    equal[0]
  );
}

function sharingRareWords(was: EditionSlide, index: CourseIndex): EditionSlide[] {
  const { words, weight } = index.measure();
  const rarest = [...words(was).keys()]
    .map((word) => ({ word, holders: index.holders(word) }))
    .filter(({ holders }) => holders.length > 0 && holders.length <= rareUpTo)
    .sort((a, b) => a.holders.length - b.holders.length)
    .slice(0, rareWords);
  const shared = new Map<EditionSlide, number>();
  for (const { word, holders } of rarest) {
    for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + weight(word));
  }
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, compared)
    .map(([holder]) => holder);
}
