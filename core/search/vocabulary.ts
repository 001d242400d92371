import { isOneEditAway } from './one-edit.ts';

/** A word of the index, folded, and in how many slides it stands. */
export type IndexedWord = { word: string; slides: number };

/** Every word of a library, to find the ones a learner meant. */
export type Vocabulary = {
  /** In how many slides the word stands; with `prefix`, any word that begins with it. At most `enough` are counted. */
  count(word: string, prefix: boolean, enough: number): number;
  /** Words with one letter more, less, or another, or two neighbours swapped, in the most slides first. */
  like(word: string, prefix: boolean): string[];
  /** Words that hold it after their first letter, in the most slides first. */
  holding(part: string): string[];
};

/** Enough to reach what was meant, few enough that a wrong guess doesn't flood the list. */
const maxAlike = 5;
/** Compound words and phrases of a script without spaces are many, and each rare. */
const maxHolding = 50;

export function makeVocabulary(words: readonly IndexedWord[]): Vocabulary {
  const sorted = words.toSorted((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  const byLength = Map.groupBy(sorted, ({ word }) => word.length);
  // One long text is searched a hundred times faster than as many short ones.
  const text = `\n${sorted.map(({ word }) => word).join('\n')}\n`;
  const starts = startsOf(sorted);

  return {
    count(word, prefix, enough) {
      let slides = 0;
      for (let at = firstFrom(sorted, word); at < sorted.length && slides < enough; at++) {
        const found = sorted[at];
        if (!found || !(prefix ? found.word.startsWith(word) : found.word === word)) break;
        slides += found.slides;
      }
      return Math.min(slides, enough);
    },
    like(word, prefix) {
      const near = [-1, 0, 1].flatMap((more) => byLength.get(word.length + more) ?? []);
      const found = near.filter((each) => isOneEditAway(word, each.word));
      if (found.length === 0 && prefix) found.push(...beginningLike(sorted, word));
      return commonest(found, maxAlike);
    },
    holding(part) {
      const found: IndexedWord[] = [];
      let last = -1;
      for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
        const index = lastAtMost(starts, at);
        const word = sorted[index];
        // A word that begins with it is found without help.
        if (!word || index === last || starts[index] === at) continue;
        last = index;
        found.push(word);
      }
      return commonest(found, maxHolding);
    },
  };
}

/** Longer words whose beginning is one edit from what was typed so far; its first letter is taken for right. */
function beginningLike(sorted: readonly IndexedWord[], typed: string): IndexedWord[] {
  const found: IndexedWord[] = [];
  const [letter] = typed;
  if (letter === undefined) return found;
  for (let at = firstFrom(sorted, letter); at < sorted.length; at++) {
    const each = sorted[at];
    if (!each?.word.startsWith(letter)) break;
    const { word } = each;
    if (word.length <= typed.length) continue;
    if ([0, 1, -1].some((more) => isOneEditAway(typed, word.slice(0, typed.length + more)))) found.push(each);
  }
  return found;
}

function commonest(words: readonly IndexedWord[], most: number): string[] {
  return words
    .toSorted((a, b) => b.slides - a.slides || a.word.length - b.word.length)
    .slice(0, most)
    .map(({ word }) => word);
}

/** Where each word begins in the joined text. */
function startsOf(words: readonly IndexedWord[]): Int32Array {
  const starts = new Int32Array(words.length);
  let at = 1;
  for (const [index, { word }] of words.entries()) {
    starts[index] = at;
    at += word.length + 1;
  }
  return starts;
}

/** Index of the last number that is not above `value`. */
function lastAtMost(numbers: Int32Array, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the first word that is not before `word`. */
function firstFrom(sorted: readonly IndexedWord[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.word ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
