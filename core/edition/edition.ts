/** One slide of an edition, with the plain text of its passages (invariant 1). `Slide N:` is no part of the title. */
export type EditionSlide = {
  /** Path of its module, relative to the course's folder. */
  module: string;
  /** 1-based place in the module. */
  n: number;
  /** Its address in links; unique in its module. */
  key: string;
  title: string;
  body: string;
  notes: string;
};

/** A slide among its neighbours, and the slide of the other edition it was found to be. */
export type PlacedSlide = {
  readonly slide: EditionSlide;
  /** All it says; two slides with equal text are the same to a reader. */
  readonly text: string;
  readonly module: PlacedModule;
  /** 0-based turn in the module. */
  readonly rank: number;
  partner: PlacedSlide | null;
  /** 0..1, how like its partner it is. */
  likeness: number;
  /** The nearest slides of the module that have a partner, as `notePairedNeighbours` last saw them. */
  pairedBefore: PlacedSlide | null;
  pairedAfter: PlacedSlide | null;
};

export type PlacedModule = {
  readonly path: string;
  readonly slides: PlacedSlide[];
  /** What this module is called in the other edition. */
  partner: PlacedModule | null;
};

export type Edition = { readonly modules: readonly PlacedModule[]; readonly slides: readonly PlacedSlide[] };

/** Modules stand as they first come; slides within them by `n`. `slides` keeps the order they were given in. */
export function layOutEdition(given: readonly EditionSlide[]): Edition {
  const modules = new Map<string, PlacedModule>();
  const placed = new Map<EditionSlide, PlacedSlide[]>();
  for (const [path, slides] of Map.groupBy(given, ({ module }) => module)) {
    const module: PlacedModule = { path, slides: [], partner: null };
    modules.set(path, module);
    for (const slide of slides.sort((a, b) => a.n - b.n)) {
      const place = placeSlide(slide, module);
      module.slides.push(place);
      placed.set(slide, [...(placed.get(slide) ?? []), place]);
    }
  }
  return {
    modules: [...modules.values()],
    slides: given.flatMap((slide) => placed.get(slide)?.shift() ?? []),
  };
}

function placeSlide(slide: EditionSlide, module: PlacedModule): PlacedSlide {
  const { title, body, notes } = slide;
  return {
    slide,
    text: `${title.length} ${body.length} ${title}${body}${notes}`,
    module,
    rank: module.slides.length,
    partner: null,
    likeness: 0,
    pairedBefore: null,
    pairedAfter: null,
  };
}

export function pairSlides(before: PlacedSlide, after: PlacedSlide, likeness: number): void {
  before.partner = after;
  after.partner = before;
  before.likeness = likeness;
  after.likeness = likeness;
}

export function isFree(slide: PlacedSlide): boolean {
  return slide.partner === null;
}

export function notePairedNeighbours({ modules }: Edition): void {
  for (const { slides } of modules) {
    let nearest: PlacedSlide | null = null;
    for (const slide of slides) {
      slide.pairedBefore = nearest;
      if (slide.partner !== null) nearest = slide;
    }
    nearest = null;
    for (const slide of slides.toReversed()) {
      slide.pairedAfter = nearest;
      if (slide.partner !== null) nearest = slide;
    }
  }
}

/** On how many sides (0, 1, 2) two slides have the same paired neighbour, or the end of the same module. */
export function sharedNeighbours(before: PlacedSlide, after: PlacedSlide): number {
  const sameModule = before.module.partner === after.module;
  const agree = (a: PlacedSlide | null, b: PlacedSlide | null) =>
    a === null || b === null ? a === b && sameModule : a.partner === b;
  return (
    Number(agree(before.pairedBefore, after.pairedBefore)) +
    Number(agree(before.pairedAfter, after.pairedAfter))
  );
}
