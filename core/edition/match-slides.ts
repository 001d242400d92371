import {
  type Edition,
  type EditionSlide,
  isFree,
  layOutEdition,
  notePairedNeighbours,
  type PlacedSlide,
} from './edition.ts';
import { findMoved } from './find-moved.ts';
import {
  type EqualSlides,
  groupEqualText,
  pairEqualInModules,
  pairEqualNeighbours,
  pairRemainingEqual,
  pairUniqueText,
} from './pair-equal-text.ts';
import { pairByKey, pairLikeText } from './pair-like-text.ts';
import { pairModules } from './pair-modules.ts';
import { measureLikeness } from './word-likeness.ts';

export type { EditionSlide } from './edition.ts';

/** What became of a slide of the old edition. No new slide is the `after` of two old ones. */
export type SlideMatch =
  /** Equal text in its old place: what stands around it may have changed, and its number with that. */
  | { kind: 'same'; before: EditionSlide; after: EditionSlide }
  /** Equal text in another module, or in another order among the slides that stayed. */
  | { kind: 'moved'; before: EditionSlide; after: EditionSlide }
  /** `score` is 0..1; 1 where only the order of words, their case or punctuation changed. */
  | { kind: 'changed'; before: EditionSlide; after: EditionSlide; score: number; moved: boolean }
  | { kind: 'removed'; before: EditionSlide; after: null };

/** A module in both editions, by its path in each; null where an edition lacks it. */
export type ModuleMatch = { before: string | null; after: string | null };

export type EditionMatch = {
  /** One for each old slide, in the order they were given. */
  slides: SlideMatch[];
  /** The new slides that were no old one, in the order they were given. */
  added: EditionSlide[];
  /** In the new edition's order; those that are gone follow in the old one's. */
  modules: ModuleMatch[];
  /** How often a slide was looked at to find one like it: linear in the slides whose text changed. */
  looks: number;
};

/**
 * Finds every slide of a course again in its next edition: by equal text, then by like text, then by its key
 * (invariant 3). Slides are given in course order; the number in `Slide N:` plays no part. Expects no failure.
 */
export function matchEditions(before: readonly EditionSlide[], after: readonly EditionSlide[]): EditionMatch {
  const old = layOutEdition(before);
  const current = layOutEdition(after);
  const groups = groupEqualText(old, current);
  pairUniqueText(groups);
  pairEqualNeighbours(old);
  pairModules(old, current);
  pairEqualInModules(groups);

  let looks = 0;
  if (old.slides.some(isFree) && current.slides.some(isFree)) {
    const measure = measureLikeness(before, after);
    looks = pairLikeText(old, current, unpaired(groups), measure);
    pairEqualNeighbours(old);
    pairModules(old, current);
    notePairedNeighbours(old);
    notePairedNeighbours(current);
    pairRemainingEqual(groups);
    pairModules(old, current);
    pairByKey(old, measure);
    pairModules(old, current);
  }
  return { ...describe(old, current), looks };
}

function unpaired(groups: readonly EqualSlides[]): Set<PlacedSlide> {
  const open = groups.filter(({ before, after }) => before.some(isFree) && after.some(isFree));
  return new Set(open.flatMap(({ before, after }) => [...before, ...after].filter(isFree)));
}

function describe(old: Edition, current: Edition): Omit<EditionMatch, 'looks'> {
  const moved = findMoved(old);
  return {
    slides: old.slides.map((slide) => describeSlide(slide, moved.has(slide))),
    added: current.slides.filter(isFree).map(({ slide }) => slide),
    modules: [
      ...current.modules.map(({ path, partner }) => ({ before: partner?.path ?? null, after: path })),
      ...old.modules
        .filter(({ partner }) => partner === null)
        .map(({ path }) => ({ before: path, after: null })),
    ],
  };
}

function describeSlide({ slide, text, partner, likeness }: PlacedSlide, moved: boolean): SlideMatch {
  if (partner === null) return { kind: 'removed', before: slide, after: null };
  if (partner.text === text) return { kind: moved ? 'moved' : 'same', before: slide, after: partner.slide };
  return { kind: 'changed', before: slide, after: partner.slide, score: likeness, moved };
}
