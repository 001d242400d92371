import { cutTokens, type EqualRun, matchTokens } from './match-tokens.ts';
import type { Span } from './find-ends.ts';

/** What an old passage and one of today have in common. */
export type PassageDiff = readonly EqualRun[];

/** What two passages have in common, remembered. */
export type Diffs = (before: string, after: string) => PassageDiff;

/** Ten annotations of one slide ask for the same passages: each pair is compared once. */
export function rememberDiffs(): Diffs {
  const known = new Map<string, Map<string, PassageDiff>>();
  return (before, after) => {
    let found = known.get(before);
    if (found === undefined) known.set(before, (found = new Map<string, PassageDiff>()));
    let diff = found.get(after);
    if (diff === undefined) found.set(after, (diff = matchTokens(cutTokens(before), cutTokens(after))));
    return diff;
  };
}

/** A span of today's passage; `knows` says of which ends it is certain. */
export type MappedSpan = Span & { knows: { start: boolean; end: boolean } };

/**
 * Where a span of the old passage has gone. An end is known where the character of the span beside it is still there;
 * else it is put at the outer end of what stands in place of the words that changed.
 */
export function mapSpan(diff: PassageDiff, { start, end }: Span, newLength: number): MappedSpan {
  const knows = { start: false, end: false };
  let [from, to] = [0, newLength];
  for (const { before, after, length } of diff) {
    if (before + length <= start) from = after + length;
    else if (before <= start) {
      from = after + (start - before);
      knows.start = true;
    }
    if (before + length >= end) {
      knows.end = before < end;
      to = knows.end ? after + (end - before) : after;
      break;
    }
  }
  return { start: Math.min(from, to), end: to, knows };
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
