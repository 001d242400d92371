import type { AnchoredSlide, Placement, Quote } from '../anchor/anchor.ts';
import type { AnnotationRecord } from '../annotation/annotation-record.ts';
import type { AnnotationKind, HighlightColour, HighlightStyle } from '../annotation/annotation.ts';
import type { PassagePart } from '../passage/passage.ts';

/** What a file says about the place of an entry; null for what it doesn't say. */
export type ReadSource = {
  /** Carrel's id of the course. */
  course: string | null;
  /** Of the course, the book or the page. */
  courseTitle: string | null;
  module: string | null;
  moduleTitle: string | null;
  slide: Partial<AnchoredSlide>;
  part: PassagePart | null;
  /** `[start, end)` in the passage's text, counted as the format counts. */
  position: { start: number; end: number; unit: 'code-point' | 'utf-16' } | null;
};

/** One annotation out of a file, as far as the format holds it. */
export type ReadEntry = {
  readable: true;
  kind: AnnotationKind;
  /** The file's own where it is a UUID; else made from what the entry says, the same at every reading. */
  id: string;
  /** True where the file names the id, so that an annotation with this id is the same one. */
  hasOwnId: boolean;
  /**
   * True where the format knows highlights alone: what is about a slide stands under the slide's title, a bookmark's
   * name in its note, and tags that don't fit are left out.
   */
  isReduced: boolean;
  source: ReadSource;
  quote: Quote | null;
  colour: HighlightColour | null;
  style: HighlightStyle | null;
  label: string;
  note: string;
  tags: string[];
  /** Milliseconds since 1970, UTC. */
  createdAt: number | null;
  modifiedAt: number | null;
  /** All of it, with what is needed to merge it: only out of Carrel's own file. */
  whole: { record: AnnotationRecord; placement: Placement | null } | null;
};

export const notReadableReasons = [
  /** The entry is not of the shape its format asks for. */
  'wrong-shape',
  /** It names neither a place nor words. */
  'without-place',
  /** It is made in a way that a course has no likeness of: a drawing, a moment in a film. */
  'other-medium',
  /** The file is of a version that is newer than this program. */
  'newer-version',
  /** Its note or its quote is longer than anything a notebook holds. */
  'too-long',
  /** The file as a whole can't be read as what it looks like. */
  'damaged-file',
] as const;
export type NotReadableReason = (typeof notReadableReasons)[number];

/** An entry, or the file, that could not be read. */
export type NotReadable = {
  readable: false;
  reason: NotReadableReason;
  /** For people who look into the file: `annotations[3].note`, or `line 12`. */
  where: string;
};

export const readerNames = [
  'json',
  'annotation',
  'hypothesis',
  'readest',
  'readwise',
  'csv',
  'markdown',
] as const;
export type ReaderName = (typeof readerNames)[number];

export function notReadable(reason: NotReadableReason, where: string): NotReadable {
  return { readable: false, reason, where };
}
