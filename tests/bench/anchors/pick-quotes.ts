import { anchorRange } from '../../../core/anchor/make-anchor.ts';
import type { WantedPlace } from '../../../core/anchor/place-anchors.ts';
import type { EditionSlide } from '../../../core/edition/match-slides.ts';
import type { PassagePart } from '../../../core/passage/passage.ts';
import type { DraftPart } from './draft.ts';
import { below, pick, type Random } from './word-source.ts';

/** A mark as a learner would make it, and the passage it was made on. */
export type Mark = { wanted: WantedPlace; slide: EditionSlide; part: DraftPart; start: number; end: number };

type Span = { start: number; end: number };

/** What learners select: lines, words, sentences, across lines, cells, everything; now and then half a word. */
const selections: readonly ((text: string, random: Random) => Span | null)[] = [
  (text, random) => pieceOf(text, /[^\n]+/g, random, 1),
  (text, random) => pieceOf(text, /[^\n]+/g, random, 2 + below(2, random)),
  (text, random) => pieceOf(text, /[\p{L}\p{N}\p{M}'’-]+/gu, random, 1 + below(3, random)),
  (text, random) => pieceOf(text, /[\p{L}\p{N}\p{M}'’-]+/gu, random, 4 + below(10, random)),
  (text, random) => pieceOf(text, /[^\s.!?][^.!?\n]*[.!?]?/g, random, 1 + below(2, random)),
  (text, random) => pieceOf(text, /[^\t\n]+/g, random, 1 + below(3, random)),
  (text) => ({ start: 0, end: text.length }),
  (text, random) => {
    const start = below(text.length, random);
    return { start, end: Math.min(text.length, start + 3 + below(80, random)) };
  },
];

/** So many neighbouring pieces, from a random one on. */
function pieceOf(text: string, pattern: RegExp, random: Random, count: number): Span | null {
  const pieces = [...text.matchAll(pattern)];
  const at = below(Math.max(1, pieces.length - count + 1), random);
  const [first, last] = [pieces[at], pieces[Math.min(pieces.length, at + count) - 1]];
  return first && last ? { start: first.index, end: last.index + last[0].length } : null;
}

const longest = 1500;

export function markSlides(
  slides: readonly EditionSlide[],
  count: number,
  random: Random,
  titleOf: (module: string) => string,
): Mark[] {
  const marks: Mark[] = [];
  for (let tries = 0; marks.length < count && tries < 20 * count; tries++) {
    const slide = pick(slides, random);
    if (!slide) break;
    const turn = random();
    const part = turn < 0.08 ? 'title' : turn < 0.55 ? 'body' : 'notes';
    const text = slide[part];
    if (text.trim() === '') continue;
    const span = pick(selections, random)?.(text, random);
    if (!span || span.end - span.start > longest) continue;
    const mark = markOn(slide, part, span, titleOf(slide.module), marks.length);
    if (mark) marks.push(mark);
  }
  return marks;
}

function markOn(
  slide: EditionSlide,
  part: DraftPart,
  span: Span,
  moduleTitle: string,
  turn: number,
): Mark | null {
  const { module, n, key, title, body, notes } = slide;
  const range = anchorRange(passageName(part, n === 0), slide[part], span.start, span.end);
  if (range === null || range.quote.exact.trim() === '') return null;
  const address = n === 0 ? null : { key, title, n };
  const { start, end } = range;
  const wanted: WantedPlace = {
    id: `mark-${turn}`,
    anchor: { module, moduleTitle, slide: address, range },
    text: { title, body, notes },
    last: { state: 'exact', module, slide: address, range: { part: range.part, start, end }, score: 1 },
    followed: true,
  };
  return { wanted, slide, part, start, end };
}

export function passageName(part: DraftPart, ofModule: boolean): PassagePart {
  if (part === 'title') return 'title';
  if (part === 'body') return ofModule ? 'introduction' : 'body';
  return ofModule ? 'description' : 'notes';
}
