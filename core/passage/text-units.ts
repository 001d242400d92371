import type { Mark } from '../search/mark.ts';

/** What one moves by in a text: a word, a sentence, or what stands on a line of its own. */
export type TextUnit = 'word' | 'sentence' | 'line';

/**
 * The words, sentences or lines of a passage's text, in order, without the spaces around them. `language` is BCP 47.
 * `wholes` are parts that can't be taken apart, such as a drawn formula: each is a word, or lies in one.
 */
export function textUnits(
  text: string,
  unit: TextUnit,
  language: string | null,
  wholes: readonly Mark[] = [],
): Mark[] {
  return lines(text).flatMap((line) => {
    if (unit === 'line') return [line];
    const found = unit === 'word' ? wordsIn(text, line, language) : sentencesIn(text, line, language);
    return mergeOver(found, wholes);
  });
}

/**
 * The unit one comes to from `head`, forward or back; null at the end of the text. To take in more, it is the unit that
 * reaches further; else the unit that `head` lies in, and from a whole unit its neighbour.
 */
export function nextUnit(
  units: readonly Mark[],
  head: Mark,
  direction: 1 | -1,
  takesIn: boolean,
): Mark | null {
  if (takesIn) {
    const further =
      direction === 1 ? units.find(([, end]) => end > head[1]) : units.findLast(([start]) => start < head[0]);
    return further ?? null;
  }
  const around = units.find(([start, end]) => start <= head[0] && end >= head[1]);
  if (around && (around[0] !== head[0] || around[1] !== head[1])) return around;
  const neighbour =
    direction === 1 ? units.find(([start]) => start >= head[1]) : units.findLast(([, end]) => end <= head[0]);
  return neighbour ?? null;
}

/** The part of a range without spaces at its edges; null where nothing is left. */
export function trimmed(text: string, [start, end]: Mark): Mark | null {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  const to = end - (part.length - part.trimEnd().length);
  return from < to ? [from, to] : null;
}

function lines(text: string): Mark[] {
  return [...text.matchAll(/[^\n\t]+/g)].flatMap(({ 0: line, index }) => {
    const whole = trimmed(text, [index, index + line.length]);
    return whole === null ? [] : [whole];
  });
}

function wordsIn(text: string, [start, end]: Mark, language: string | null): Mark[] {
  const segments = [...segmenter(language, 'word').segment(text.slice(start, end))];
  const words = segments.flatMap(({ segment, index, isWordLike }): Mark[] =>
    isWordLike === true ? [[start + index, start + index + segment.length]] : [],
  );
  // A line of signs alone can be chosen too.
  return words.length === 0 ? [[start, end]] : words;
}

function sentencesIn(text: string, [start, end]: Mark, language: string | null): Mark[] {
  return [...segmenter(language, 'sentence').segment(text.slice(start, end))].flatMap(
    ({ segment, index }) => {
      const whole = trimmed(text, [start + index, start + index + segment.length]);
      return whole === null ? [] : [whole];
    },
  );
}

function mergeOver(units: readonly Mark[], wholes: readonly Mark[]): Mark[] {
  const merged: Mark[] = [];
  for (const unit of units) {
    const whole = wholes.find(([start, end]) => start < unit[1] && end > unit[0]);
    const next: Mark = whole ? [Math.min(unit[0], whole[0]), Math.max(unit[1], whole[1])] : unit;
    const last = merged.at(-1);
    if (last && last[1] > next[0]) merged[merged.length - 1] = [last[0], Math.max(last[1], next[1])];
    else merged.push(next);
  }
  return merged;
}

function segmenter(language: string | null, granularity: 'word' | 'sentence'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity });
  } catch {
    // The author's language is no language tag.
    return new Intl.Segmenter(undefined, { granularity });
  }
}
