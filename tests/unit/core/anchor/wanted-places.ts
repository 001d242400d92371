import type { Anchor, Placement } from '../../../../core/anchor/anchor.ts';
import { anchorRange } from '../../../../core/anchor/make-anchor.ts';
import type { WantedPlace } from '../../../../core/anchor/place-anchors.ts';
import type { EditionSlide } from '../../../../core/edition/match-slides.ts';
import { matchEditions } from '../../../../core/edition/match-slides.ts';
import type { PassagePart } from '../../../../core/passage/passage.ts';

/** A mark on `[start, end)` of a passage, as it is kept on the day it is made. */
export function markRange(
  slide: EditionSlide,
  part: PassagePart,
  start: number,
  end: number,
  moduleTitle = '',
): WantedPlace {
  const text = { title: slide.title, body: slide.body, notes: slide.notes };
  const passage =
    part === 'title' ? text.title : part === 'body' || part === 'introduction' ? text.body : text.notes;
  const range = anchorRange(part, passage, start, end);
  if (range === null) throw new Error(`There are no characters between ${start} and ${end}.`);
  const address = slide.n === 0 ? null : { key: slide.key, title: slide.title, n: slide.n };
  const anchor: Anchor = { module: slide.module, moduleTitle, slide: address, range };
  const last: Placement = {
    state: 'exact',
    module: slide.module,
    slide: address,
    range: { part, start: range.start, end: range.end },
    score: 1,
  };
  return { id: `${slide.module}#${slide.key}:${part}:${start}-${end}`, anchor, text, last, followed: true };
}

/** A mark on words, by their first occurrence in the passage. */
export function markWords(slide: EditionSlide | undefined, part: PassagePart, words: string): WantedPlace {
  if (!slide) throw new Error(`There is no slide to mark “${words}” on.`);
  const text =
    part === 'title' ? slide.title : part === 'body' || part === 'introduction' ? slide.body : slide.notes;
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” doesn't stand in “${text}”.`);
  return markRange(slide, part, start, start + words.length);
}

/** The whole slide, or the whole module. */
export function markWhole(slide: EditionSlide, moduleTitle = ''): WantedPlace {
  const { anchor, last, ...rest } = markRange(
    { ...slide, title: `${slide.title} ` },
    'title',
    0,
    1,
    moduleTitle,
  );
  return {
    ...rest,
    id: `${slide.module}#${slide.key}`,
    text: { title: slide.title, body: slide.body, notes: slide.notes },
    anchor: { ...anchor, slide: anchor.slide && { ...anchor.slide, title: slide.title }, range: null },
    last: { ...last, slide: last.slide && { ...last.slide, title: slide.title }, range: null },
  };
}

/** What the notebook does before anchors are placed: places move along with their slides. */
export function follow(
  wanted: readonly WantedPlace[],
  before: readonly EditionSlide[],
  after: readonly EditionSlide[],
): WantedPlace[] {
  const match = matchEditions(before, after);
  const became = new Map(match.slides.map((one) => [address(one.before.module, one.before.key), one.after]));
  return wanted.map((place) => {
    const slide = became.get(address(place.last.module, place.last.slide?.key ?? '')) ?? null;
    if (slide === null) return { ...place, followed: false };
    const { module, key, title, n } = slide;
    const last = { ...place.last, module, slide: place.last.slide && { key, title, n } };
    return { ...place, last, followed: true };
  });
}

function address(module: string, key: string): string {
  return JSON.stringify([module, key]);
}
