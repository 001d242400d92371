import type { EditionSlide } from '../edition/edition.ts';
import { contextLength } from './anchor.ts';
import type { CourseIndex } from './course-index.ts';
import { occurrencesOf, sameContext } from './find-verbatim.ts';
import { isModuleText, type Origin, partsOf } from './origin.ts';
import type { Found, FoundOn } from './found.ts';
import { quoteWords } from './quote-words.ts';

/** Characters around a quote, of both sides together, that make it one of a kind with them. */
const enoughContext = 32;

/** So many of them beside a quote on its own slide, and no other place is asked. */
const clearContext = 16;

/** What of it is looked for on its own slide, on each side. */
const nearBy = 24;

/** A whole passage has nothing around it; from so many characters on it is one of a kind by itself. */
const tellingLength = 64;

/** True where a quote stands word for word, next to what it stood next to on both sides. */
export function standsAsItDid(origin: Origin, { text, start, score }: Found): boolean {
  if (score < 1) return false;
  const { before, after } = sameContext(origin, origin.start, text, start);
  const [available, availableAfter] = [origin.start, origin.text.length - origin.end];
  return before >= Math.min(clearContext, available) && after >= Math.min(clearContext, availableAfter);
}

/** The one place in the course where a quote stands with all that was kept around it; `own` is not looked at. */
export function findWithContext(
  origin: Origin,
  own: EditionSlide | null,
  index: CourseIndex,
): FoundOn | null {
  const start = Math.max(0, origin.start - contextLength);
  const end = Math.min(origin.text.length, origin.end + contextLength);
  const around = end - start - origin.exact.length;
  if (around < enoughContext && (origin.parts === null || end - start < tellingLength)) return null;
  if (around < enoughContext && end - start < origin.text.length) return null;
  const words = quoteWords({ ...origin, start, end }, index.measure());
  const holders = [...words.keys()].map((word) => index.holders(word));
  const [rarest = []] = holders.sort((a, b) => a.length - b.length);
  const whole = origin.text.slice(start, end);
  const standing: FoundOn[] = [];
  for (const slide of rarest) {
    for (const { part, text } of partsOf(slide, isModuleText(slide))) {
      for (const at of occurrencesOf(whole, text)) {
        if (standing.length > 0 || slide === own) return null;
        const from = at + origin.start - start;
        standing.push({
          slide,
          found: { part, text, start: from, end: from + origin.exact.length, score: 1 },
        });
      }
    }
  }
  return standing[0] ?? null;
}

/**
 * True where what stood beside the quote is still there: it alone was taken out, and didn't take its neighbours along.
 * Where they stand together elsewhere is a recap, which said the same before.
 */
export function keepsNeighbours({ text, start, end }: Origin, own: EditionSlide): boolean {
  const sides = [text.slice(Math.max(0, start - nearBy), start), text.slice(end, end + nearBy)];
  return (
    sides.some((side) => side !== '') &&
    sides.every((side) => [own.title, own.body, own.notes].some((passage) => passage.includes(side)))
  );
}
