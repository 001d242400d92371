import {
  type Edition,
  isFree,
  notePairedNeighbours,
  pairSlides,
  type PlacedSlide,
  sharedNeighbours,
} from './edition.ts';
import { indexRareWords } from './find-candidates.ts';
import { pairModules } from './pair-modules.ts';
import type { WordLikeness } from './word-likeness.ts';

/**
 * Slides of one course on neighbouring subjects share up to a third of their words, one with every fifth word replaced
 * keeps more than half. A wrong match carries annotations to words they were never about, which is worse than none:
 * those are kept beside the old text.
 */
export const leastLikeness = 0.5;

/** Between the same two neighbours as before, in the same module, hardly anything else can have come of it. */
const leastLikenessInPlace = 0.4;

/** What the best must be ahead of the next best, as seen from both slides, so that it isn't a toss. */
const leastLead = 0.05;

/** Where a slide stands never makes it like another; it decides between slides about equally like. */
const sameModule = 0.1;
const sameNeighbour = 0.06;

/** Each round gives neighbours to the next. Two or three are usual; the limit keeps the work even for an odd course. */
const rounds = 20;

/**
 * The last resort, when neighbours had their say: `example-2` is another slide as soon as one is inserted before it.
 * A key says that the module still has a slide of this address, which carries a bookmark well enough
 * when its text was written anew; but `example` or `agenda` says no more than that. Any two slides of a course share
 * a seventh of their words, and a telling title in common lifts two slides of usual length above a fifth.
 */
const leastLikenessWithKey = 0.2;

type LikePair = { before: PlacedSlide; after: PlacedSlide; likeness: number };
type Lead = { pair: LikePair; best: number; next: number };

/** Pairs what is left by its words. Answers how often slides were looked at to do so. */
export function pairLikeText(
  before: Edition,
  after: Edition,
  equalElsewhere: ReadonlySet<PlacedSlide>,
  measure: WordLikeness,
): number {
  notePairedNeighbours(before);
  notePairedNeighbours(after);
  const old = before.slides.filter(isFree);
  const finder = indexRareWords(old, after.slides.filter(isFree), measure);
  let open: LikePair[] = [];
  for (const slide of old) {
    for (const candidate of finder.candidates(slide)) {
      if (!mayBecome(slide, candidate, equalElsewhere)) continue;
      const likeness = measure.likeness(slide.slide, candidate.slide);
      // The ones just below are no match, but may leave a match in doubt.
      if (likeness >= leastLikenessInPlace - leastLead)
        open.push({ before: slide, after: candidate, likeness });
    }
  }
  let looks = finder.looks();
  for (let round = 0; round < rounds; round++) {
    looks += open.length;
    const clear = clearPairs(open);
    if (clear.length === 0) break;
    for (const pair of clear) pairSlides(pair.before, pair.after, pair.likeness);
    open = open.filter((pair) => isFree(pair.before) && isFree(pair.after));
    pairModules(before, after);
    notePairedNeighbours(before);
    notePairedNeighbours(after);
  }
  return looks;
}

/** A slide whose very text waits for a place elsewhere may only have been reworded in its own module. */
function mayBecome(
  before: PlacedSlide,
  after: PlacedSlide,
  equalElsewhere: ReadonlySet<PlacedSlide>,
): boolean {
  if (before.text === after.text) return false;
  if (before.module.partner === after.module) return true;
  return !equalElsewhere.has(before) && !equalElsewhere.has(after);
}

function clearPairs(open: readonly LikePair[]): LikePair[] {
  const leads = new Map<PlacedSlide, Lead>();
  for (const pair of open) {
    const standing = pair.likeness + placeBonus(pair);
    note(leads, pair.before, pair, standing);
    note(leads, pair.after, pair, standing);
  }
  const leadsFor = (slide: PlacedSlide, pair: LikePair) => {
    const lead = leads.get(slide);
    return lead?.pair === pair && lead.best - lead.next >= leastLead;
  };
  return open.filter(
    (pair) => isLikeEnough(pair) && leadsFor(pair.before, pair) && leadsFor(pair.after, pair),
  );
}

function isLikeEnough({ before, after, likeness }: LikePair): boolean {
  const inPlace = before.module.partner === after.module && sharedNeighbours(before, after) === 2;
  return likeness >= (inPlace ? leastLikenessInPlace : leastLikeness);
}

function note(leads: Map<PlacedSlide, Lead>, slide: PlacedSlide, pair: LikePair, standing: number): void {
  const lead = leads.get(slide);
  if (lead === undefined) leads.set(slide, { pair, best: standing, next: 0 });
  else if (standing > lead.best) leads.set(slide, { pair, best: standing, next: lead.best });
  else lead.next = Math.max(lead.next, standing);
}

function placeBonus({ before, after }: LikePair): number {
  const inModule = before.module.partner === after.module;
  return (inModule ? sameModule : 0) + sameNeighbour * sharedNeighbours(before, after);
}

export function pairByKey({ modules }: Edition, { likeness }: WordLikeness): void {
  for (const { slides, partner } of modules) {
    const byKey = new Map((partner?.slides ?? []).filter(isFree).map((slide) => [slide.slide.key, slide]));
    for (const slide of slides.filter(isFree)) {
      const sameAddress = byKey.get(slide.slide.key);
      if (sameAddress === undefined || !isFree(sameAddress)) continue;
      const score = likeness(slide.slide, sameAddress.slide);
      if (score >= leastLikenessWithKey) pairSlides(slide, sameAddress, score);
    }
  }
}
