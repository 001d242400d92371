import { isUnspaced } from '../search/unspaced.ts';

/** The same characters in both texts, `length` of them from `before` in the old one and from `after` in the new one. */
export type EqualRun = { before: number; after: number; length: number };

/** Tokens between two that are found in both; a larger gap is left unmatched rather than looked at in full. */
const largestGap = 250_000;

const token = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

/** Words, runs of white space and single signs; together they are the text. Scripts without spaces come by character. */
export function cutTokens(text: string): string[] {
  return (text.match(token) ?? []).flatMap((cut) => (isUnspaced(cut) ? [...cut] : [cut]));
}

type Range = { from: number; to: number };
type Pair = { a: number; b: number };

/**
 * What two texts have in common in the same order. Words that stand once in both come first, since they tell where the
 * rest belongs (Cohen's patience diff); between them the longest common run of tokens.
 */
export function matchTokens(before: readonly string[], after: readonly string[]): EqualRun[] {
  const pairs: Pair[] = [];
  matchBetween({ from: 0, to: before.length }, { from: 0, to: after.length });
  return joinRuns(pairs, before, after);

  function matchBetween(old: Range, now: Range): void {
    let [{ from, to }, start, end] = [old, now.from, now.to];
    while (from < to && start < end && before[from] === after[start]) pairs.push({ a: from++, b: start++ });
    const tail: Pair[] = [];
    while (from < to && start < end && before[to - 1] === after[end - 1]) tail.push({ a: --to, b: --end });
    if (from < to && start < end) matchInner({ from, to }, { from: start, to: end });
    pairs.push(...tail.reverse());
  }

  function matchInner(old: Range, now: Range): void {
    const anchors = longestRising(uniquePairs(before, after, old, now));
    if (anchors.length === 0) {
      if ((old.to - old.from) * (now.to - now.from) <= largestGap) {
        pairs.push(...longestCommon(before, after, old, now));
      }
      return;
    }
    let [a, b] = [old.from, now.from];
    for (const pair of anchors) {
      matchBetween({ from: a, to: pair.a }, { from: b, to: pair.b });
      pairs.push(pair);
      [a, b] = [pair.a + 1, pair.b + 1];
    }
    matchBetween({ from: a, to: old.to }, { from: b, to: now.to });
  }
}

function uniquePairs(before: readonly string[], after: readonly string[], old: Range, now: Range): Pair[] {
  const once = new Map<string, { a: number; b: number }>();
  for (let a = old.from; a < old.to; a++) {
    const word = before[a] ?? '';
    once.set(word, { a: once.has(word) ? -1 : a, b: -1 });
  }
  for (let b = now.from; b < now.to; b++) {
    const found = once.get(after[b] ?? '');
    if (found) found.b = found.b === -1 ? b : -2;
  }
  return [...once.values()].filter(({ a, b }) => a >= 0 && b >= 0);
}

type Chain = { pair: Pair; rest: Chain | null };

/** Patience sorting over pairs in the old text's order: the most that keep their order. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const ends: Chain[] = [];
  for (const pair of pairs.toSorted((one, other) => one.a - other.a)) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.pair.b ?? Infinity) < pair.b) low = middle + 1;
      else high = middle;
    }
    ends[low] = { pair, rest: ends[low - 1] ?? null };
  }
  const rising: Pair[] = [];
  for (let chain = ends.at(-1) ?? null; chain !== null; chain = chain.rest) rising.push(chain.pair);
  return rising.reverse();
}

function longestCommon(before: readonly string[], after: readonly string[], old: Range, now: Range): Pair[] {
  const [rows, columns] = [old.to - old.from, now.to - now.from];
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const same = before[old.from + row] === after[now.from + column];
      lengths[row * width + column] = same
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns && at(row, column) > 0) {
    if (before[old.from + row] === after[now.from + column]) {
      pairs.push({ a: old.from + row++, b: now.from + column++ });
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

function joinRuns(pairs: readonly Pair[], before: readonly string[], after: readonly string[]): EqualRun[] {
  const [oldOffsets, newOffsets] = [offsets(before), offsets(after)];
  const runs: EqualRun[] = [];
  for (const { a, b } of pairs) {
    const run = { before: oldOffsets[a] ?? 0, after: newOffsets[b] ?? 0, length: before[a]?.length ?? 0 };
    const last = runs.at(-1);
    if (last && last.before + last.length === run.before && last.after + last.length === run.after) {
      last.length += run.length;
    } else runs.push(run);
  }
  return runs;
}

function offsets(tokens: readonly string[]): number[] {
  let offset = 0;
  return tokens.map(({ length }) => (offset += length) - length);
}
