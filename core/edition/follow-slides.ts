import type { EditionSlide } from './edition.ts';
import { type EditionMatch, matchEditions } from './match-slides.ts';

/** Where a slide stands in the new edition, and what it is called there. */
export type NewPlace = { module: string; key: string; title: string; n: number };

/** What becomes of the things a learner left on one slide. */
export type SlideMove = {
  /** Its address in the old edition, or the name under which they were set aside. */
  from: { module: string; key: string } | string;
  /**
   * The slide's new place; a name to set them aside under, where the slide is gone and its address is another's now;
   * null where the slide is gone and they can stay at its address until it comes back.
   */
  to: NewPlace | string | null;
  /** Where to go on reading in the module, when the slide is no longer in it; null where that is `to`, or nowhere. */
  near: NewPlace | null;
};

/** A slide that some earlier edition had. */
export type LostSlide = {
  /** Unlike that of any other lost slide of the course. */
  name: string;
  /** Its address is another slide's, and what the learner left on it was set aside under the name. */
  aside: boolean;
  slide: EditionSlide;
};

/** A module's file that has another name in the new edition. */
export type RenamedModule = { from: string; to: string };

/** All that a notebook needs to follow a course to its next edition. */
export type EditionMoves = {
  /** Id of the course. */
  course: string;
  /** Unlike that of any other edition. */
  edition: string;
  moves: SlideMove[];
  renamed: RenamedModule[];
};

export type Following = {
  moves: SlideMove[];
  renamed: RenamedModule[];
  /** Those that were lost before and still are, then those that went now. */
  lost: LostSlide[];
};

/**
 * Says where everything on the slides of one edition goes in the next. A slide that was lost earlier and is among the
 * new ones again (an author cuts in one file, saves, and pastes in another) gets back what was on it. `after` are the
 * slides that `match` was made with; `mint` gives a new name.
 */
export function followSlides(
  match: EditionMatch,
  after: readonly EditionSlide[],
  lostBefore: readonly LostSlide[],
  mint: () => string,
): Following {
  const nearest = nearestStayed(match);
  const moves: SlideMove[] = [];
  const lost: LostSlide[] = [];
  const lostSlides = lostBefore.map(({ slide }) => slide);
  for (const [index, { before, after: back }] of matchEditions(lostSlides, match.added).slides.entries()) {
    const was = lostBefore[index];
    if (!was) continue;
    if (back === null) lost.push(was);
    else if (was.aside) moves.push({ from: was.name, to: placeOf(back), near: null });
    else if (isElsewhere(before, back))
      moves.push({ from: addressOf(before), to: placeOf(back), near: null });
  }
  for (const { before, after: next } of match.slides) {
    if (next === null) lost.push({ name: mint(), aside: false, slide: before });
    else if (isElsewhere(before, next))
      moves.push({ from: addressOf(before), to: placeOf(next), near: nearest.get(before) ?? null });
  }

  const taken = new Set(after.map(nameAddress));
  const still = lost.map((slide): LostSlide => {
    if (slide.aside) return slide;
    const near = nearest.get(slide.slide) ?? null;
    const aside = taken.has(nameAddress(slide.slide));
    if (aside || near) moves.push({ from: addressOf(slide.slide), to: aside ? slide.name : null, near });
    return { ...slide, aside };
  });
  const renamed = match.modules.flatMap(({ before: from, after: to }) =>
    from !== null && to !== null && from !== to ? [{ from, to }] : [],
  );
  return { moves, renamed, lost: still };
}

/** For each slide that left its module, the slide that stayed nearest before it there, or else after it. */
function nearestStayed({ slides, modules }: EditionMatch): Map<EditionSlide, NewPlace> {
  const partner = new Map(modules.map(({ before, after }) => [before, after]));
  const nearest = new Map<EditionSlide, NewPlace>();
  for (const [module, matches] of Map.groupBy(slides, ({ before }) => before.module)) {
    const inTurn = matches.toSorted((a, b) => a.before.n - b.before.n);
    for (const direction of [inTurn, inTurn.toReversed()]) {
      let last: NewPlace | null = null;
      for (const { before, after } of direction) {
        if (after !== null && after.module === partner.get(module)) last = placeOf(after);
        else if (last && !nearest.has(before)) nearest.set(before, last);
      }
    }
  }
  return nearest;
}

function isElsewhere(before: EditionSlide, after: EditionSlide): boolean {
  return before.module !== after.module || before.key !== after.key || before.title !== after.title;
}

function addressOf({ module, key }: EditionSlide): { module: string; key: string } {
  return { module, key };
}

function placeOf({ module, key, title, n }: EditionSlide): NewPlace {
  return { module, key, title, n };
}

function nameAddress({ module, key }: EditionSlide): string {
  return JSON.stringify([module, key]);
}
