import type { PassagePart } from '../passage/passage.ts';

/** The words that an anchor holds on to. `prefix` and `suffix` are what stands before and after them in the passage. */
export type Quote = { exact: string; prefix: string; suffix: string };

/** `[start, end)` in UTF-16 code units of one passage's text, with the words that stand there. */
export type AnchoredRange = { part: PassagePart; start: number; end: number; quote: Quote };

/** A slide by its address, with what it was called; `n` is its 1-based place in the module. */
export type AnchoredSlide = { key: string; title: string; n: number };

/** How an annotation finds its place: where it was made, and the words it was made on. */
export type Anchor = {
  /** Path of the module in the course's folder, and its title as it was. */
  module: string;
  moduleTitle: string;
  /** Null for the module itself: its title, description and introduction. */
  slide: AnchoredSlide | null;
  /** Null where the slide, or the module, is meant as a whole. */
  range: AnchoredRange | null;
};

/**
 * What a slide said when an annotation was made on it: the plain text of its passages. For a module's own passages
 * `body` is its introduction and `notes` its description.
 */
export type SlideText = { title: string; body: string; notes: string };

/** How many characters of context a quote is kept with, on each side. */
export const contextLength = 48;

/**
 * How the place of today was found.
 * `exact`: on its words, in its slide. `moved`: on its words, and they or the slide stand elsewhere now. `similar`: on
 * words that are like them. `orphan`: nowhere; it is shown with the text it was made on. `detached`: the learner keeps
 * it without a place.
 */
export const placementStates = ['exact', 'moved', 'similar', 'orphan', 'detached'] as const;
export type PlacementState = (typeof placementStates)[number];

/** Where an annotation stands in the edition of today. */
export type Placement = {
  state: PlacementState;
  /** Where it stands; of an orphan or a detached one, where it last stood. */
  module: string;
  slide: AnchoredSlide | null;
  /** Null where the whole is meant, and where its words were not found. */
  range: { part: PassagePart; start: number; end: number } | null;
  /** 0 to 1: how like the quote the words at that place are; 1 where they are the same. */
  score: number;
};
