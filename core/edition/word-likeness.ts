import { tokenize } from '../search/tokens.ts';
import type { EditionSlide } from './edition.ts';

/**
 * A word of the title counts for three: it is what the author calls the slide and the learner remembers. But all of
 * them count for no more than half the text (and for one each at least), so that a slide that is only called something
 * else stays itself, and a short one doesn't become another of the same name. Body and notes are one text, since
 * authors move sentences between them.
 */
const titleWord = 3;
const titleOfText = 0.5;

/** How common a word is can be told from this many slides of an edition, taken evenly; more would cost time for nothing. */
const sampled = 2000;

/** Scripts without spaces: a run of letters is a sentence there, and one changed character would make it another word. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

export type WordLikeness = {
  /** The words of a slide and how much each counts. */
  words(slide: EditionSlide): ReadonlyMap<string, number>;
  /** Above 0; the rarer the word in the course, the more. */
  weight(word: string): number;
  /**
   * 0..1, the same both ways: what two slides share of their words (Dice over counted words), each word weighed by
   * how rare it is, so that what every slide of the course says makes no two of them alike. 0 where one has no words.
   */
  likeness(a: EditionSlide, b: EditionSlide): number;
};

type Words = { counts: ReadonlyMap<string, number>; mass: number };

export function measureLikeness(
  before: readonly EditionSlide[],
  after: readonly EditionSlide[],
): WordLikeness {
  const slidesWith = new Map<string, number>();
  let slides = 0;
  // The edition that has more of a word counts: or else words that were kept would seem less rare than those that came.
  for (const sample of [takeEvenly(before), takeEvenly(after)]) {
    slides = Math.max(slides, sample.length);
    for (const [word, holders] of countHolders(sample)) {
      slidesWith.set(word, Math.max(slidesWith.get(word) ?? 0, holders));
    }
  }
  const weightAmong = (holders: number) => Math.log(1 + slides / (1 + holders));
  const weights = new Map([...slidesWith].map(([word, holders]) => [word, weightAmong(holders)]));
  const unseen = weightAmong(0);
  const weight = (word: string) => weights.get(word) ?? unseen;
  const known = new Map<EditionSlide, Words>();

  function wordsOf(slide: EditionSlide): Words {
    const found = known.get(slide);
    if (found !== undefined) return found;
    const counts = countWords(slide);
    let mass = 0;
    for (const [word, count] of counts) mass += count * weight(word);
    const words = { counts, mass };
    known.set(slide, words);
    return words;
  }

  return {
    words: (slide) => wordsOf(slide).counts,
    weight,
    likeness(a, b) {
      const [one, other] = [wordsOf(a), wordsOf(b)];
      if (one.mass === 0 || other.mass === 0) return 0;
      const [fewer, more] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
      let shared = 0;
      for (const [word, count] of fewer.counts) {
        shared += Math.min(count, more.counts.get(word) ?? 0) * weight(word);
      }
      // The two sums add up in different orders.
      return Math.min(1, (2 * shared) / (fewer.mass + more.mass));
    },
  };
}

function countHolders(slides: readonly EditionSlide[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const slide of slides) {
    for (const word of countWords(slide).keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  return holders;
}

function takeEvenly(slides: readonly EditionSlide[]): EditionSlide[] {
  const step = Math.max(1, Math.ceil(slides.length / sampled));
  return slides.filter((_, index) => index % step === 0);
}

function countWords({ title, body, notes }: EditionSlide): Map<string, number> {
  const titleWords = cutWords(title);
  const textWords = [...cutWords(body), ...cutWords(notes)];
  const share = (titleOfText * textWords.length) / titleWords.length;
  const inTitle = Math.max(1, Math.min(titleWord, share));
  const counts = new Map<string, number>();
  for (const word of titleWords) counts.set(word, (counts.get(word) ?? 0) + inTitle);
  for (const word of textWords) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function cutWords(text: string): string[] {
  return tokenize(text).flatMap(({ folded }) => cutUnspaced(folded));
}

/** A run of an unspaced script as its overlapping pairs of characters; any other word as it is. */
function cutUnspaced(word: string): string[] {
  if (!unspaced.test(word)) return [word];
  const characters = [...word];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
