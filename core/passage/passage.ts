import type { Root } from 'hast';

/** Where a passage stands: a part of a slide, or one of the two parts of a module itself. */
export type SlidePart = 'title' | 'body' | 'notes';
export type ModulePart = 'title' | 'description' | 'introduction';
export type PassagePart = SlidePart | ModulePart;

/**
 * A piece of visible text. `text` is exactly what `passageText(tree)` gives: the index, the marks, the
 * exports and the page all count in its UTF-16 offsets.
 */
export type Passage = { text: string; tree: Root };
