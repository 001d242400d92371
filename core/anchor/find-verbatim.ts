import type { Origin } from './origin.ts';
import type { PassageDiff } from './passage-diffs.ts';
import { mapSpan } from './passage-diffs.ts';

/** How far around a quote its surroundings are compared, on each side. */
const context = 64;

/** By so many characters of context more, another occurrence of the words is told to be the one that stands here. */
const clearLead = 4;

/** Pairs of old and new occurrences that are compared; a single letter that stands everywhere goes by its position. */
const mostPairs = 10_000;

/** Where a quote stands word for word; overlapping ones too. */
export function occurrencesOf(quote: string, text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) starts.push(at);
  return starts;
}

/** How many characters before and after the quote are the same. */
export type SameContext = { before: number; after: number };

export function sameContext(origin: Origin, oldStart: number, text: string, start: number): SameContext {
  const { text: old, exact } = origin;
  let before = 0;
  while (
    before < context &&
    before < Math.min(oldStart, start) &&
    old.charCodeAt(oldStart - before - 1) === text.charCodeAt(start - before - 1)
  )
    before++;
  const [oldEnd, end] = [oldStart + exact.length, start + exact.length];
  let after = 0;
  while (
    after < context &&
    after < Math.min(old.length - oldEnd, text.length - end) &&
    old.charCodeAt(oldEnd + after) === text.charCodeAt(end + after)
  )
    after++;
  return { before, after };
}

/**
 * Which of the places where a quote stands in today's passage is the one that was marked; null where what stands there
 * are other occurrences of the same words, which the old passage had too.
 */
export function findVerbatim(origin: Origin, text: string, diff: () => PassageDiff): number | null {
  const { exact, start, end } = origin;
  const now = occurrencesOf(exact, text);
  const [first] = now;
  if (first === undefined) return null;
  const others = occurrencesOf(exact, origin.text).filter((other) => other !== start);
  if (others.length === 0 && now.length === 1) return first;

  const expected = () => mapSpan(diff(), { start, end }, text.length).start;
  if ((others.length + 1) * now.length > mostPairs) return nearest(now, expected());
  const agreement = (old: number, place: number) => {
    const { before, after } = sameContext(origin, old, text, place);
    return before + after;
  };
  const places = now.map((place) => {
    const mine = agreement(start, place);
    const best = Math.max(-1, ...others.map((other) => agreement(other, place)));
    return { place, mine, isMine: mine + clearLead > best };
  });
  let open = places.filter(({ isMine }) => isMine);
  if (open.length === 0) {
    if (now.length <= others.length) return null;
    open = places;
  }
  const most = Math.max(...open.map(({ mine }) => mine));
  const likeliest = open.filter(({ mine }) => mine === most).map(({ place }) => place);
  if (likeliest.length === 1) return likeliest[0] ?? null;
  const inTurn = now[others.filter((other) => other < start).length];
  if (now.length === others.length + 1 && inTurn !== undefined && likeliest.includes(inTurn)) return inTurn;
  return nearest(likeliest, expected());
}

function nearest(places: readonly number[], expected: number): number | null {
  let best: number | null = null;
  for (const place of places) {
    if (best === null || Math.abs(place - expected) < Math.abs(best - expected)) best = place;
  }
  return best;
}
