import { findLikeEnds, likenessToQuote } from './edit-distance.ts';
import { findEnds, type Span } from './find-ends.ts';
import type { Origin, PartText } from './origin.ts';
import { type Diffs, mapSpan, type PassageDiff, shareFromOutside } from './passage-diffs.ts';
import { type Found, likeContext } from './found.ts';

/** Shorter quotes are told by their words or not at all: a few letters are like a few others everywhere. */
export const shortestLike = 24;

/** A quarter of the characters may differ. */
const leastLikeness = 0.75;

/** A little more between the words that stood around the quote. Below this, words are other words. */
const leastInPlace = 0.7;

/** From here on, words that stand where the quote stood are it, whatever else the slide says. */
const clearInPlace = 0.85;

/** What the likeliest place must be ahead of the next, in likeness with context. */
const leastLead = 0.06;

/** What surroundings that are the same count, against words that are the same. */
const contextWeight = 0.15;

/** Standing where the rest of the passage says that the quote went. */
const inPlace = 0.1;

/** Words of which more than this were elsewhere in the old passage are those. */
const mostFromOutside = 0.5;

/** Like places of one passage that are looked at closely. */
const mostEnds = 6;

const margin = 16;

type Candidate = Found & { rank: number };

/** Where in a slide words stand that are like a quote, and clearly more like it than any others there. */
export function findLike(origin: Origin, passages: readonly PartText[], diffs: Diffs): Found | null {
  if (origin.exact.length < shortestLike) return null;
  const candidates: Candidate[] = [];
  for (const passage of passages) {
    if (passage.part !== origin.part) continue;
    const mapped = findMapped(origin, passage, diffs(origin.text, passage.text));
    if (mapped === null) continue;
    if (mapped.score >= clearInPlace) return mapped;
    if (mapped.score >= leastInPlace) candidates.push(ranked(origin, mapped, inPlace));
  }
  for (const passage of passages) {
    for (const found of search(origin, passage, diffs)) {
      if (candidates.some((other) => overlap(other, found))) continue;
      candidates.push(ranked(origin, found, 0));
    }
  }
  candidates.sort((a, b) => b.rank - a.rank);
  const [best, next] = candidates;
  if (best === undefined || best.rank - (next?.rank ?? 0) < leastLead) return null;
  return withoutRank(best);
}

function ranked(origin: Origin, found: Found, bonus: number): Candidate {
  return { ...found, rank: found.score + contextWeight * likeContext(origin, found) + bonus };
}

function withoutRank({ part, text, start, end, score }: Candidate): Found {
  return { part, text, start, end, score };
}

function overlap(a: Found, b: Found): boolean {
  return a.part === b.part && a.start < b.end && b.start < a.end;
}

/** What stands between the words that stood before the quote and those that stood after it. */
function findMapped(origin: Origin, { part, text }: PartText, diff: PassageDiff): Found | null {
  const mapped = mapSpan(diff, origin, text.length);
  const room = 4 * origin.exact.length;
  if (mapped.end - mapped.start > room || mapped.start === mapped.end) return null;
  const known = {
    ...(mapped.knows.start && { start: mapped.start }),
    ...(mapped.knows.end && { end: mapped.end }),
  };
  return measure(origin, part, text, widen(mapped, text, margin), known);
}

function search(origin: Origin, { part, text }: PartText, diffs: Diffs): Found[] {
  const { exact } = origin;
  const most = Math.ceil((1 - leastLikeness) * exact.length);
  const old = origin.parts?.find((passage) => passage.part === part)?.text;
  const quote = part === origin.part ? origin : null;
  const ends = findLikeEnds(exact, text, most).sort((a, b) => a.distance - b.distance);
  return ends.slice(0, mostEnds).flatMap(({ end, distance }) => {
    const region = { start: Math.max(0, end - exact.length - distance), end };
    const found = measure(origin, part, text, widen(region, text, margin));
    if (found === null || found.score < leastLikeness) return [];
    if (old !== undefined && shareFromOutside(diffs(old, text), found, quote) > mostFromOutside) return [];
    return [found];
  });
}

function widen({ start, end }: Span, text: string, by: number): Span {
  return { start: Math.max(0, start - by), end: Math.min(text.length, end + by) };
}

function measure(
  origin: Origin,
  part: Found['part'],
  text: string,
  region: Span,
  known?: { start?: number; end?: number },
): Found | null {
  const span = findEnds(origin, text, region, known);
  if (span === null) return null;
  return { part, text, ...span, score: likenessToQuote(origin.exact, text.slice(span.start, span.end)) };
}
