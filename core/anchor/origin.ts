import type { EditionSlide } from '../edition/edition.ts';
import type { PassagePart } from '../passage/passage.ts';
import type { AnchoredRange, SlideText } from './anchor.ts';

export type PartText = { part: PassagePart; text: string };

/** Where a quote stood: the whole passage where its slide's text was kept, else the piece that was kept with it. */
export type Origin = {
  part: PassagePart;
  exact: string;
  text: string;
  /** `[start, end)` of the quote in `text`, in UTF-16 code units. */
  start: number;
  end: number;
  /** All passages of the slide as they were; null where only the quote was kept. */
  parts: readonly PartText[] | null;
};

/** `ofModule`: the text is a module's own. */
export function originOf(
  { part, start, end, quote }: AnchoredRange,
  slideText: SlideText | null,
  ofModule: boolean,
): Origin {
  const { exact, prefix, suffix } = quote;
  const parts = slideText && partsOf(slideText, ofModule);
  const text = parts?.find((passage) => passage.part === part)?.text;
  if (parts && text?.slice(start, end) === exact) return { part, exact, text, start, end, parts };
  return {
    part,
    exact,
    text: `${prefix}${exact}${suffix}`,
    start: prefix.length,
    end: prefix.length + exact.length,
    parts: null,
  };
}

/** The passages of a slide, or of a module itself, in the order they are read. */
export function partsOf({ title, body, notes }: SlideText, ofModule: boolean): PartText[] {
  return [
    { part: 'title', text: title },
    { part: ofModule ? 'introduction' : 'body', text: body },
    { part: ofModule ? 'description' : 'notes', text: notes },
  ];
}

/** True for a module's own passages among the slides of a course. */
export function isModuleText({ n }: EditionSlide): boolean {
  return n === 0;
}
