import type { Placement } from '../../../core/anchor/anchor.ts';
import type { EditionSlide } from '../../../core/edition/match-slides.ts';
import { type DraftPart, draftParts, type DraftSlide } from './draft.ts';
import type { Mark } from './pick-quotes.ts';
import { passageName } from './pick-quotes.ts';
import { hasLikeWindow, plainDistance } from './plain-distance.ts';

/**
 * What became of a mark, by the names of its characters.
 * `whole`: they stand together as they were. `torn`: whole, but on another slide and with nothing that stood around them:
 * whether that is still the place is a matter of taste. `changed`: most of them stand in one passage. `gone`: none or few.
 */
export type Truth = {
  kind: 'whole' | 'torn' | 'changed' | 'gone';
  /** Where they stand; null where gone. An end may lie anywhere from the outermost character that was kept to `reach`. */
  place: { slide: EditionSlide; part: DraftPart; start: number; end: number; reach: [number, number] } | null;
  /** 0..1: the share of the quote's characters that changed, as edits; 1 where gone. */
  changed: number;
};

type Spot = { slide: EditionSlide; part: DraftPart; offset: number };

export type Whereabouts = {
  /** Where a character of the first edition is now. */
  spot(id: number): Spot | null;
  ids(slide: EditionSlide, part: DraftPart): readonly number[];
  idOf(slide: EditionSlide): number;
};

export function findWhereabouts(
  slides: readonly EditionSlide[],
  drafts: ReadonlyMap<EditionSlide, DraftSlide>,
): Whereabouts {
  const passages: { slide: EditionSlide; part: DraftPart }[] = [];
  const where = new Map<number, [passage: number, offset: number]>();
  for (const slide of slides) {
    for (const part of draftParts) {
      const passage = passages.push({ slide, part }) - 1;
      drafts.get(slide)?.[part].ids.forEach((id, offset) => {
        if (id >= 0) where.set(id, [passage, offset]);
      });
    }
  }
  return {
    spot(id) {
      const [passage, offset] = where.get(id) ?? [-1, 0];
      const found = passages[passage];
      return found ? { ...found, offset } : null;
    },
    ids: (slide, part) => drafts.get(slide)?.[part].ids ?? [],
    idOf: (slide) => drafts.get(slide)?.id ?? -1,
  };
}

/** Fewer of its characters than this say nothing of where the quote went. */
const leastKept = 0.3;
/** So much of what stood beside it makes a whole quote more than its words. */
const besides = 10;

export function findTruth(mark: Mark, firstId: number, slideId: number, now: Whereabouts): Truth {
  const from = firstId + mark.start;
  const length = mark.end - mark.start;
  const spots = Array.from({ length }, (_, index) => now.spot(from + index));
  const groups = Map.groupBy(
    spots.flatMap((spot) => spot ?? []),
    ({ slide, part }) => `${slide.module} ${slide.n} ${part}`,
  );
  const [largest = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  const [some] = largest;
  if (!some || largest.length < leastKept * length) return { kind: 'gone', place: null, changed: 1 };
  const { slide, part } = some;
  const offsets = largest.map(({ offset }) => offset);
  const [start, end] = [Math.min(...offsets), Math.max(...offsets) + 1];
  const ids = now.ids(slide, part);
  const reach: [number, number] = [start, end];
  while (reach[0] > 0 && ids[reach[0] - 1] === -1) reach[0]--;
  while (reach[1] < ids.length && ids[reach[1]] === -1) reach[1]++;
  const place = { slide, part, start, end, reach };
  const exact = mark.slide[mark.part].slice(mark.start, mark.end);
  const isWhole = slide[part].slice(start, end) === exact && largest.length === length;
  if (!isWhole)
    return { kind: 'changed', place, changed: plainDistance(exact, slide[part].slice(start, end)) / length };
  const kept = keptBeside(from, -1, start, ids) + keptBeside(from + length - 1, 1, end - 1, ids);
  const isHome = part === mark.part && now.idOf(slide) === slideId;
  return {
    kind: isHome || kept >= besides ? 'whole' : 'torn',
    place: { ...place, reach: [start, end] },
    changed: 0,
  };
}

function keptBeside(id: number, step: 1 | -1, offset: number, ids: readonly number[]): number {
  let kept = 0;
  while (kept < 64 && ids[offset + step * (kept + 1)] === id + step * (kept + 1)) kept++;
  return kept;
}

export type Verdict = 'right' | 'loose' | 'wrong' | 'orphan';

/** How far an end may be off where characters at the quote's ends changed. */
const tolerance = 2;

/**
 * `right`: the same words. `loose`: most of them, or a part of what is left of them. `wrong`: other words.
 */
export function judge(
  mark: Mark,
  truth: Truth,
  placed: Placement,
  slideOf: (placed: Placement) => EditionSlide | null,
  own: { firstId: number; now: Whereabouts },
): Verdict {
  if (placed.range === null) return 'orphan';
  const slide = slideOf(placed);
  const { start, end } = placed.range;
  const part = draftParts.find((one) => passageName(one, slide?.n === 0) === placed.range?.part);
  if (!slide || !part) return 'wrong';
  const { place } = truth;
  if (place && place.slide === slide && place.part === part) {
    const slack = truth.kind === 'changed' ? tolerance : 0;
    const isStart = start >= place.reach[0] - slack && start <= place.start + slack;
    const isEnd = end >= place.end - slack && end <= place.reach[1] + slack;
    if (isStart && isEnd) return 'right';
    const shared = Math.min(end, place.end) - Math.max(start, place.start);
    const all = Math.max(end, place.end) - Math.min(start, place.start);
    if (shared >= all / 2) return 'loose';
  }
  if (isTwin(mark, truth, slide[part], start, end)) return 'right';
  const first = own.firstId + mark.start;
  const ids = own.now.ids(slide, part).slice(start, end);
  const kept = ids.filter((id) => id >= first && id < own.firstId + mark.end).length;
  return kept >= (end - start) / 2 ? 'loose' : 'wrong';
}

/** The same words, and what stands around them is no less what stood around the quote than at its own place. */
function isTwin(mark: Mark, { place }: Truth, text: string, start: number, end: number): boolean {
  const old = mark.slide[mark.part];
  const exact = old.slice(mark.start, mark.end);
  if (text.slice(start, end) !== exact) return false;
  const mine = sameAround(old, mark.start, mark.end, text, start, end);
  const whole = Math.min(32, mark.start) + Math.min(32, old.length - mark.end);
  if (place === null) return mine >= whole && whole > 0;
  const true_ = place.slide[place.part];
  return mine >= sameAround(old, mark.start, mark.end, true_, place.start, place.end);
}

function sameAround(
  old: string,
  oldStart: number,
  oldEnd: number,
  text: string,
  start: number,
  end: number,
): number {
  let same = 0;
  for (let by = 1; by <= 32 && by <= oldStart && old[oldStart - by] === text[start - by]; by++) same++;
  for (let by = 0; by < 32 && oldEnd + by < old.length && old[oldEnd + by] === text[end + by]; by++) same++;
  return same;
}

/** True where nothing in the course is at least 70 % like the quote. */
export function isRemoved(mark: Mark, slides: readonly EditionSlide[]): boolean {
  const exact = mark.slide[mark.part].slice(mark.start, mark.end);
  const most = Math.floor(0.3 * exact.length + 1e-9);
  return !slides.some((slide) => draftParts.some((part) => hasLikeWindow(exact, slide[part], most)));
}

/** So much of what the slide itself still says, and a copy of it is as like what it was. */
const asLike = 0.9;

/**
 * True where a slide written since says about as much of what the old slide said as that slide itself does now: an author
 * copied it and then rewrote both, and which is which is known to nobody else.
 */
export function isOvertaken(
  old: EditionSlide,
  slideId: number,
  slides: readonly EditionSlide[],
  now: Whereabouts,
): boolean {
  const was = countWords(old);
  const share = (slide: EditionSlide): number => {
    const words = countWords(slide);
    let shared = 0;
    for (const [word, count] of was) shared += Math.min(count, words.get(word) ?? 0);
    return shared;
  };
  const own = slides.find((slide) => now.idOf(slide) === slideId);
  const kept = own ? share(own) : 0;
  const all = [...was.values()].reduce((sum, count) => sum + count, 0);
  return slides.some((slide) => now.idOf(slide) === -1 && share(slide) > Math.max(asLike * kept, all / 2));
}

function countWords({ title, body, notes }: EditionSlide): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of `${title} ${body} ${notes}`.split(/\s+/)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
