import type { PassagePart } from '../passage/passage.ts';

/** `[start, end)` in UTF-16 code units of a passage's text. */
export type Mark = [start: number, end: number];

/** One slide, or one module's own text, that answers a query; `text` is the passage or a window of it. */
export type Hit = {
  course: { id: string; title: string };
  module: { path: string; title: string; ordinal: number };
  slide: { n: number; key: string; title: string } | null;
  part: PassagePart;
  text: string;
  marks: Mark[];
};
