import type { Anchor } from '../anchor/anchor.ts';

/** The names that exported files use too (W3C, Readium). */
export const highlightColours = ['yellow', 'green', 'blue', 'pink', 'orange', 'purple'] as const;
export type HighlightColour = (typeof highlightColours)[number];

export const highlightStyles = ['solid', 'underline', 'strikethrough', 'outline'] as const;
export type HighlightStyle = (typeof highlightStyles)[number];

/** A bookmark stands on a slide; a highlight on words; a note on a slide, a module or a course. */
export const annotationKinds = ['bookmark', 'highlight', 'note'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** What the learner can change of an annotation once it is made. */
export type AnnotationWords = {
  /** Of a highlight; else null. */
  colour: HighlightColour | null;
  style: HighlightStyle | null;
  /** A bookmark's name; '' where it has none. */
  label: string;
  /** The learner's Markdown; '' where there is none. A highlight has its note here. */
  note: string;
  /** Without duplicates, as typed, in the order they were given. */
  tags: string[];
};

/** One thing the learner added. All times are milliseconds since 1970, UTC. */
export type Annotation = AnnotationWords & {
  /** A UUID, lower case: the same on every machine the annotation is taken to. */
  id: string;
  kind: AnnotationKind;
  /** Id of the course; its title as it was, because an annotation outlives its course. */
  course: string;
  courseTitle: string;
  /** Where it was made. Null where it is about the course as a whole. */
  anchor: Anchor | null;
  createdAt: number;
  modifiedAt: number;
};
