import { isFree, type PlacedSlide } from './edition.ts';
import type { WordLikeness } from './word-likeness.ts';

/** A word in more unpaired slides than this tells little and costs much. */
const rareUpTo = 32;
/** The rarest words of a slide; with a fifth of them reworded, nearly all of the others remain. */
const rareWords = 24;
/** Slides that are then compared in full. */
const compared = 16;

export type CandidateFinder = {
  /** At most 18 unpaired new slides that share rare words with an unpaired old one, or stand where it would. */
  candidates(before: PlacedSlide): PlacedSlide[];
  /** How often a slide was looked at so far; grows with the number of slides, never with its square. */
  looks(): number;
};

/** `before` and `after` are the slides without a partner. */
export function indexRareWords(
  before: readonly PlacedSlide[],
  after: readonly PlacedSlide[],
  { words, weight }: WordLikeness,
): CandidateFinder {
  const slidesWith = new Map<string, number>();
  for (const { slide } of [...before, ...after]) {
    for (const word of words(slide).keys()) slidesWith.set(word, (slidesWith.get(word) ?? 0) + 1);
  }
  const holders = new Map<string, PlacedSlide[]>();
  for (const place of after) {
    for (const word of words(place.slide).keys()) {
      if ((slidesWith.get(word) ?? 0) > rareUpTo) continue;
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [place]);
      else list.push(place);
    }
  }
  let looks = 0;

  function byRareWords({ slide }: PlacedSlide): PlacedSlide[] {
    const rarest = [...words(slide).keys()]
      .filter((word) => holders.has(word))
      .sort((a, b) => (slidesWith.get(a) ?? 0) - (slidesWith.get(b) ?? 0))
      .slice(0, rareWords);
    const shared = new Map<PlacedSlide, number>();
    for (const word of rarest) {
      for (const holder of holders.get(word) ?? []) {
        looks++;
        shared.set(holder, (shared.get(holder) ?? 0) + weight(word));
      }
    }
    return [...shared]
      .sort(([, a], [, b]) => b - a)
      .slice(0, compared)
      .map(([holder]) => holder);
  }

  return {
    candidates(place) {
      const found = new Set([...byRareWords(place), ...inItsPlace(place)]);
      looks += found.size;
      return [...found].filter(isFree);
    },
    looks: () => looks,
  };
}

/** The new slides as far from the paired neighbours (or the module's ends) as the old one is. */
function inItsPlace(place: PlacedSlide): PlacedSlide[] {
  const { pairedBefore, pairedAfter, module, rank } = place;
  const fromStart =
    pairedBefore === null
      ? module.partner?.slides.at(rank)
      : step(pairedBefore.partner, rank - pairedBefore.rank);
  const fromEnd =
    pairedAfter === null
      ? module.partner?.slides[module.partner.slides.length - module.slides.length + rank]
      : step(pairedAfter.partner, rank - pairedAfter.rank);
  return [fromStart, fromEnd].filter((found) => found !== undefined);
}

function step(from: PlacedSlide | null, distance: number): PlacedSlide | undefined {
  return from?.module.slides[from.rank + distance];
}
