import type { EditionSlide } from '../edition/edition.ts';
import type { Found } from './found.ts';
import { findLike } from './find-like.ts';
import { findVerbatim, occurrencesOf, sameContext } from './find-verbatim.ts';
import { isModuleText, type Origin, partsOf, type PartText } from './origin.ts';
import type { Diffs, PassageDiff } from './passage-diffs.ts';

/** In another passage than it was in, a quote and what is still around it are at least so many characters. */
const enoughElsewhere = 24;

/** Words as like as this in the old passage are rather the quote than the quote itself in another passage. */
const likeInPlace = 0.85;

/**
 * The place of a quote in a slide that is the one it was marked on, or may be: word for word in its passage, word for
 * word in another one, or like it. Null where nothing there can be told to be it.
 */
export function placeInSlide(origin: Origin, slide: EditionSlide, diffs: Diffs): Found | null {
  const passages = partsOf(slide, isModuleText(slide));
  const same = passages.find(({ part }) => part === origin.part);
  if (same) {
    const found = verbatim(origin, same, diffs);
    if (found) return found;
  }
  const like = findLike(origin, passages, diffs);
  if (like && like.part === origin.part && like.score >= likeInPlace) return like;
  return inOtherPassage(origin, passages, diffs) ?? like;
}

function verbatim(origin: Origin, { part, text }: PartText, diffs: Diffs): Found | null {
  const unchanged = origin.parts !== null && text === origin.text;
  const start = unchanged ? origin.start : findVerbatim(origin, text, () => diffs(origin.text, text));
  return start === null ? null : { part, text, start, end: start + origin.exact.length, score: 1 };
}

/** An author moves a sentence between body and notes; but notes repeat what the body says, and did so before. */
function inOtherPassage(origin: Origin, passages: readonly PartText[], diffs: Diffs): Found | null {
  const { exact } = origin;
  let best: (Found & { around: number }) | null = null;
  for (const { part, text } of passages) {
    if (part === origin.part) continue;
    const old = origin.parts?.find((passage) => passage.part === part)?.text ?? '';
    const before = occurrencesOf(exact, old);
    const now = occurrencesOf(exact, text);
    if (now.length <= before.length) continue;
    for (const start of now) {
      if (before.length > 0 && stoodThere(diffs(old, text), start, start + exact.length)) continue;
      const same = sameContext(origin, origin.start, text, start);
      const around = same.before + same.after;
      if (exact.length + around < enoughElsewhere || around <= (best?.around ?? -1)) continue;
      best = { part, text, start, end: start + exact.length, score: 1, around };
    }
  }
  return best && { part: best.part, text: best.text, start: best.start, end: best.end, score: 1 };
}

function stoodThere(diff: PassageDiff, start: number, end: number): boolean {
  return diff.some(({ after, length }) => after <= start && end <= after + length);
}
