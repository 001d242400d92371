import type { EditionSlide } from '../edition/edition.ts';
import type { SlideText } from './anchor.ts';
import { asSlide, type CourseIndex } from './course-index.ts';
import { shortestLike } from './find-like.ts';
import { sameContext } from './find-verbatim.ts';
import type { Origin } from './origin.ts';
import { type Found, type FoundOn, likeContext } from './found.ts';
import type { Diffs } from './passage-diffs.ts';
import { placeInSlide } from './place-in-slide.ts';
import { quoteWords } from './quote-words.ts';

/** What is known of the quote and of the slide it is no longer found on. */
type Search = {
  origin: Origin;
  /** Path of the module it stood in. */
  module: string;
  /** What its slide said; null where only the quote was kept. */
  text: SlideText | null;
  /** The slide it was on, where that is still there. */
  own: EditionSlide | null;
  /** The slide at its old address, where that is something like it. */
  atAddress: EditionSlide | null;
  /** Slides that always said what it said, besides it. */
  twins: ReadonlySet<EditionSlide>;
};

/** Agenda and recap repeat a phrase, but not what stands around it: so many characters of that prove a place. */
const provingContext = 24;
/** So many prove it whatever words they are. */
const muchContext = 48;
/** Less will do for words that are told by themselves. */
const someContext = 10;

/** A word of the context is rare, and tells, in no more slides than this, or than this share of them. */
const leastFew = 3;
const fewOf = 0.01;

/** The share of the other words that left the slide too, and are here now. */
const provingCompany = 0.5;
/** Fewer words than this are no company. */
const leastCompany = 4;

/**
 * Words that are hardly ever said twice need no proof, where they stand once in the course, or nothing else is like
 * them. An address on the web is shorter, and is repeated wherever it is a source.
 */
const tellingLength = 100;

/** Between slides as proven, the one in the same module. */
const sameModule = 8;

const leastLikeness = 0.8;
const leastContext = 0.4;
const leastLead = 0.08;

/** A word in more slides than this doesn't tell where to look for words that are only like the quote. */
const rareUpTo = 64;
const compared = 4;
/** The share of a quote's words, by weight, that a slide must have to be compared with it. */
const leastShared = 0.45;

/** Finds a quote on another slide than its own, word for word or like it, where more than its own words speak for it. */
export function findElsewhere(search: Search, index: CourseIndex, diffs: Diffs): FoundOn | null {
  const words = quoteWords(search.origin, index.measure());
  const company = findCompany(search, words, index);
  return (
    verbatimElsewhere(search, words, company, index, diffs) ??
    likeElsewhere(search, words, company, index, diffs)
  );
}

type Words = ReadonlyMap<string, number>;

/** The words that stood on the slide with the quote, and are no longer there. */
function findCompany({ text, own }: Search, quote: Words, index: CourseIndex): Words {
  if (text === null) return new Map();
  const { words } = index.measure();
  const stayed = own && words(own);
  return new Map([...words(asSlide(text))].filter(([word]) => !quote.has(word) && !stayed?.has(word)));
}

function shareOfCompany(company: Words, slide: EditionSlide, index: CourseIndex): number {
  if (company.size < leastCompany) return 0;
  const { words, weight } = index.measure();
  const here = words(slide);
  let [all, shared] = [0, 0];
  for (const word of company.keys()) {
    all += weight(word);
    if (here.has(word)) shared += weight(word);
  }
  return shared / all;
}

function verbatimElsewhere(
  search: Search,
  words: Words,
  company: Words,
  index: CourseIndex,
  diffs: Diffs,
): FoundOn | null {
  const { origin, own, module, twins } = search;
  const holders = slidesToLookAt(origin, words, index).filter(
    (slide) => slide !== own && !twins.has(slide) && holdsQuote(origin.exact, slide),
  );
  let best: (FoundOn & { rank: number }) | null = null;
  for (const slide of holders) {
    const found = placeInSlide(origin, slide, diffs);
    if (found?.score !== 1) continue;
    const around = contextThatLeft(search, found);
    const share = shareOfCompany(company, slide, index);
    const isLong = origin.exact.length >= shortestLike;
    const isProven =
      around >= muchContext ||
      (around >= (isLong ? someContext : provingContext) && isTelling(search, found, index)) ||
      share >= provingCompany ||
      (isLong && slide === search.atAddress) ||
      (holders.length === 1 && origin.exact.length >= tellingLength);
    if (!isProven) continue;
    const rank = around + 2 * provingContext * share + (slide.module === module ? sameModule : 0);
    if (best === null || rank > best.rank) best = { slide, found, rank };
  }
  return best;
}

/** The slides of the quote's rarest word; where it has only parts of words, those of the rarest words beside it. */
function slidesToLookAt(origin: Origin, words: Words, index: CourseIndex): EditionSlide[] {
  const byRarity = (some: Words) =>
    [...some.keys()].map((word) => index.holders(word)).sort((a, b) => a.length - b.length);
  if (words.size > 0) return [...(byRarity(words)[0] ?? [])];
  const start = Math.max(0, origin.start - provingContext);
  const end = Math.min(origin.text.length, origin.end + provingContext);
  const beside = byRarity(quoteWords({ ...origin, start, end }, index.measure()));
  return [
    ...new Set(
      beside
        .filter((holders) => holders.length > 0)
        .slice(0, 2)
        .flat(),
    ),
  ];
}

/** True where what is the same around it has a word in it that few slides say. */
function isTelling({ origin }: Search, { text, start }: Found, index: CourseIndex): boolean {
  const { before, after } = sameContext(origin, origin.start, text, start);
  const around = { ...origin, start: origin.start - before, end: origin.end + after };
  const inQuote = quoteWords(origin, index.measure());
  const few = Math.max(leastFew, index.slides.length * fewOf);
  return [...quoteWords(around, index.measure()).keys()].some(
    (word) => !inQuote.has(word) && index.holders(word).length <= few,
  );
}

function holdsQuote(exact: string, { title, body, notes }: EditionSlide): boolean {
  return body.includes(exact) || notes.includes(exact) || title.includes(exact);
}

/**
 * How many characters around the quote are the same there. What still stands on its own slide counts for nothing: where
 * a recap repeats an agenda, what was deleted from one of them still stands in the other, among the same neighbours.
 */
function contextThatLeft({ origin, own }: Search, { text, start }: Found): number {
  const { before, after } = sameContext(origin, origin.start, text, start);
  const sides = [
    origin.text.slice(origin.start - before, origin.start),
    origin.text.slice(origin.end, origin.end + after),
  ];
  const left = sides.filter((side) => own === null || !holdsQuote(side, own));
  return left.reduce((sum, side) => sum + side.length, 0);
}

function likeElsewhere(
  search: Search,
  words: Words,
  company: Words,
  index: CourseIndex,
  diffs: Diffs,
): FoundOn | null {
  const { origin, own, module, twins } = search;
  if (origin.exact.length < shortestLike) return null;
  const ranked = slidesSharing(words, index)
    .filter((slide) => slide !== own && !twins.has(slide))
    .flatMap((slide) => {
      const found = placeInSlide(origin, slide, diffs);
      if (found === null || found.score < leastLikeness) return [];
      const context = likeContext(origin, found);
      const share = shareOfCompany(company, slide, index);
      const rank = found.score + 0.2 * context + 0.2 * share + (slide.module === module ? 0.03 : 0);
      const isProven =
        (share >= provingCompany && context >= leastContext) ||
        slide === search.atAddress ||
        origin.exact.length >= tellingLength;
      return [{ slide, found, rank, isProven }];
    })
    .sort((a, b) => b.rank - a.rank);
  const [best, next] = ranked;
  if (!best?.isProven || best.rank - (next?.rank ?? 0) < leastLead) return null;
  return { slide: best.slide, found: best.found };
}

function slidesSharing(words: Words, index: CourseIndex): EditionSlide[] {
  const { weight } = index.measure();
  const shared = new Map<EditionSlide, number>();
  let all = 0;
  for (const word of words.keys()) {
    const holders = index.holders(word);
    if (holders.length > rareUpTo) continue;
    all += weight(word);
    for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + weight(word));
  }
  return [...shared]
    .filter(([, mass]) => mass >= leastShared * all)
    .sort(([, a], [, b]) => b - a)
    .slice(0, compared)
    .map(([slide]) => slide);
}
