import { type Edition, isFree, pairSlides, type PlacedModule, type PlacedSlide } from './edition.ts';

/** The slides of both editions that say the same, in course order. */
export type EqualSlides = { before: PlacedSlide[]; after: PlacedSlide[] };

export function groupEqualText(before: Edition, after: Edition): EqualSlides[] {
  const newByText = Map.groupBy(after.slides, ({ text }) => text);
  return [...Map.groupBy(before.slides, ({ text }) => text)].flatMap(([text, old]) => {
    const equal = newByText.get(text);
    return equal === undefined ? [] : [{ before: old, after: equal }];
  });
}

export function pairUniqueText(groups: readonly EqualSlides[]): void {
  for (const { before, after } of groups) {
    if (before.length === 1 && after.length === 1) pairInOrder(before, after);
  }
}

/** Agenda and recap repeat in many modules: of equal slides, the ones beside a pair belong together. */
export function pairEqualNeighbours({ modules }: Edition): void {
  for (const { slides } of modules) {
    for (const slide of slides) pairIfEqual(stepFrom(slide, 1), partnerStep(slide, 1));
    for (const slide of slides.toReversed()) pairIfEqual(stepFrom(slide, -1), partnerStep(slide, -1));
  }
}

function stepFrom(slide: PlacedSlide, step: 1 | -1): PlacedSlide | undefined {
  return slide.module.slides[slide.rank + step];
}

function partnerStep({ partner }: PlacedSlide, step: 1 | -1): PlacedSlide | undefined {
  return partner === null ? undefined : stepFrom(partner, step);
}

function pairIfEqual(before: PlacedSlide | undefined, after: PlacedSlide | undefined): void {
  if (before === undefined || after === undefined || before.text !== after.text) return;
  if (isFree(before) && isFree(after)) pairSlides(before, after, 1);
}

/** As many in a module as before: their order tells them apart. */
export function pairEqualInModules(groups: readonly EqualSlides[]): void {
  for (const group of groups) {
    for (const { before, after } of freeByModule(group)) {
      if (before.length === after.length) pairInOrder(before, after);
    }
  }
}

/**
 * For equal slides that became more or fewer, when everything else is paired: first those beside the same neighbour,
 * then in order within the module, then in order over the course. Across modules only when each old slide finds a
 * place: which of several was dropped could only be guessed. Wants `notePairedNeighbours` to have looked.
 */
export function pairRemainingEqual(groups: readonly EqualSlides[]): void {
  for (const group of groups) {
    for (const { before, after } of freeByModule(group)) {
      pairBySide(before, after, 'pairedBefore');
      pairBySide(before, after, 'pairedAfter');
      pairInOrder(before, after);
    }
    const before = group.before.filter(isFree);
    const after = group.after.filter(isFree);
    if (before.length <= after.length) pairInOrder(before, after);
  }
}

function pairBySide(before: PlacedSlide[], after: PlacedSlide[], side: 'pairedBefore' | 'pairedAfter'): void {
  const beside = Map.groupBy(after.filter(isFree), (slide) => slide[side]);
  for (const [neighbour, slides] of Map.groupBy(before.filter(isFree), (slide) => slide[side])) {
    pairInOrder(slides, beside.get(neighbour?.partner ?? null) ?? []);
  }
}

function freeByModule(group: EqualSlides): EqualSlides[] {
  const after = Map.groupBy(group.after.filter(isFree), ({ module }): PlacedModule | null => module);
  return [...Map.groupBy(group.before.filter(isFree), ({ module }) => module)].map(([module, before]) => ({
    before,
    after: after.get(module.partner) ?? [],
  }));
}

function pairInOrder(before: readonly PlacedSlide[], after: readonly PlacedSlide[]): void {
  const free = after.filter(isFree);
  before.filter(isFree).forEach((slide, turn) => {
    const equal = free[turn];
    if (equal !== undefined) pairSlides(slide, equal, 1);
  });
}
