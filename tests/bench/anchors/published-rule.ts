import type { Placement } from '../../../core/anchor/anchor.ts';
import type { WantedPlace } from '../../../core/anchor/place-anchors.ts';
import type { EditionSlide } from '../../../core/edition/match-slides.ts';
import { isModuleText, partsOf } from '../../../core/anchor/origin.ts';
import { findLikeEnds } from '../../../core/anchor/edit-distance.ts';

/**
 * How the Hypothesis client anchors again (`src/annotator/anchoring/match-quote.ts`), told from its published rule: a page
 * is one text; the position if the quote stands there, else the nearest matches with at most half of it wrong, ranked
 * by 50 for the quote, 20 each for prefix and suffix and 2 for the position, and the best of them in any case. A page
 * here is the module that the annotation's slide is in now.
 */
const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const mostErrors = 256;

type Page = { text: string; pieces: { slide: EditionSlide; part: string; start: number; text: string }[] };

export function makePublishedRule(before: readonly EditionSlide[], after: readonly EditionSlide[]) {
  const [old, now] = [makePages(before), makePages(after)];
  return (wanted: WantedPlace): Placement => {
    const orphan: Placement = { ...wanted.last, state: 'orphan', range: null, score: 0 };
    const { anchor, last } = wanted;
    const page = now.get(last.module);
    const range = anchor.range;
    if (!page || !range) return orphan;
    const home = old
      .get(anchor.module)
      ?.pieces.find(({ slide, part }) => slide.key === (anchor.slide?.key ?? '') && part === range.part);
    const hint = (home?.start ?? 0) + range.start;
    const { exact, prefix, suffix } = range.quote;
    const found =
      page.text.slice(hint, hint + exact.length) === exact
        ? { start: hint, end: hint + exact.length }
        : bestMatch(page.text, exact, { prefix: prefix.slice(-32), suffix: suffix.slice(0, 32), hint });
    return found ? describe(page, found, wanted) : orphan;
  };
}

function makePages(slides: readonly EditionSlide[]): Map<string, Page> {
  const pages = new Map<string, Page>();
  for (const slide of slides) {
    let page = pages.get(slide.module);
    if (!page) pages.set(slide.module, (page = { text: '', pieces: [] }));
    for (const { part, text } of partsOf(slide, isModuleText(slide))) {
      page.pieces.push({ slide, part, start: page.text.length, text });
      page.text += `${text}\n`;
    }
  }
  return pages;
}

type Match = { start: number; end: number; errors: number };

/** Word for word where that is found anywhere; else those with the fewest errors. */
function search(text: string, pattern: string, most: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1))
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  if (exact.length > 0) return exact;
  const ends = findLikeEnds(pattern, text, most);
  const fewest = Math.min(...ends.map(({ distance }) => distance));
  const backwards = [...pattern].reverse().join('');
  return ends
    .filter(({ distance }) => distance === fewest)
    .map(({ end, distance }) => {
      const from = Math.max(0, end - pattern.length - distance);
      const region = [...text.slice(from, end)].reverse().join('');
      const [nearest] = findLikeEnds(backwards, region, distance);
      return { start: end - (nearest?.end ?? pattern.length), end, errors: distance };
    });
}

function likeness(text: string, wanted: string): number {
  if (text === '' || wanted === '') return 0;
  const [match] = search(text, wanted, wanted.length);
  return match ? 1 - match.errors / wanted.length : 0;
}

function bestMatch(
  text: string,
  quote: string,
  { prefix, suffix, hint }: { prefix: string; suffix: string; hint: number },
): Match | null {
  let best: { match: Match; score: number } | null = null;
  for (const match of search(text, quote, Math.min(mostErrors, Math.floor(quote.length / 2)))) {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const after = text.slice(match.end, match.end + suffix.length);
    const score =
      weights.quote * (1 - match.errors / quote.length) +
      weights.prefix * (prefix === '' ? 1 : likeness(before, prefix)) +
      weights.suffix * (suffix === '' ? 1 : likeness(after, suffix)) +
      weights.position * (1 - Math.abs(match.start - hint) / text.length);
    if (best === null || score > best.score) best = { match, score };
  }
  return best && best.match;
}

function describe(
  { pieces }: Page,
  { start, end }: { start: number; end: number },
  wanted: WantedPlace,
): Placement {
  const piece = pieces.findLast((one) => one.start <= start);
  if (!piece) return { ...wanted.last, state: 'orphan', range: null, score: 0 };
  const { slide, part } = piece;
  const { key, title, n } = slide;
  return {
    state: 'similar',
    module: slide.module,
    slide: n === 0 ? null : { key, title, n },
    // Of the names of passages this is one: it came from `partsOf`.
    range: { part: part as 'body', start: start - piece.start, end: end - piece.start },
    score: 1,
  };
}
