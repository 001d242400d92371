import { cutTokens, type EqualRun, matchTokens } from './match-tokens.ts';
import type { Span } from './find-ends.ts';

/** What an old passage and one of today have in common. */
export type PassageDiff = readonly EqualRun[];

/** Ten annotations of one slide ask for the same passages: each pair is compared once. */
export function rememberDiffs(): (before: string, after: string) => PassageDiff {
  const known = new Map<string, Map<string, PassageDiff>>();
  return (before, after) => {
    let found = known.get(before);
    if (found === undefined) known.set(before, (found = new Map<string, PassageDiff>()));
    let diff = found.get(after);
    if (diff === undefined) found.set(after, (diff = matchTokens(cutTokens(before), cutTokens(after))));
    return diff;
  };
}

/**
 * Where a span of the old passage has gone. An end that stood in words that changed is put at the outer end of what
 * stands in their place.
 */
export function mapSpan(diff: PassageDiff, { start, end }: Span, newLength: number): Span {
  let [from, to] = [0, newLength];
  for (const { before, after, length } of diff) {
    if (before + length <= start) from = after + length;
    else if (before <= start) from = after + (start - before);
    if (before + length >= end) {
      to = before < end ? after + (end - before) : after;
      break;
    }
  }
  return { start: Math.min(from, to), end: to };
}

/** 0..1: how much of a span of the new passage are words that stood outside `old` in the old passage. */
export function shareFromOutside(diff: PassageDiff, span: Span, old: Span | null): number {
  let outside = 0;
  for (const { before, after, length } of diff) {
    const from = Math.max(after, span.start);
    const to = Math.min(after + length, span.end);
    if (from >= to) continue;
    outside += to - from;
    if (old === null) continue;
    const inside = Math.min(to - after + before, old.end) - Math.max(from - after + before, old.start);
    outside -= Math.max(0, inside);
  }
  return outside / (span.end - span.start);
}
