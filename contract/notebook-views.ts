import { z } from 'zod';
import { annotationKinds, highlightColours, highlightStyles } from '../core/annotation/annotation.ts';
import { placementStates } from '../core/anchor/anchor.ts';

const instant = z.number().int();
export const courseId = z.string().min(1).max(200);
export const modulePath = z.string().min(1).max(1000);
const slideKey = z.string().min(1).max(500);
const annotationId = z.uuid();

export const colour = z.enum(highlightColours);
export const style = z.enum(highlightStyles);
export const annotationKind = z.enum(annotationKinds);
const placementState = z.enum(placementStates);
const part = z.enum(['title', 'body', 'notes', 'introduction', 'description']);

/** Longer than any note a person writes, and short enough to be kept, shown and exported without a thought. */
const longestNote = 100_000;
const note = z.string().max(longestNote);
const label = z.string().trim().max(500);
const tag = z.string().trim().min(1).max(100);
const tags = z.array(tag).max(100);

/** `[start, end)` in UTF-16 code units of the passage's text; `exact` is what the page shows there. */
const rangeInput = z.strictObject({
  part,
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  exact: z.string().min(1).max(100_000),
});

/** What an annotation is made on: the course where `module` is null, the module where `slide` is, else the slide or a range in it. */
export const targetInput = z.strictObject({
  course: courseId,
  module: modulePath.nullable(),
  slide: slideKey.nullable(),
  range: rangeInput.nullable(),
});

export const newAnnotation = z.strictObject({
  target: targetInput,
  kind: annotationKind,
  colour: colour.optional(),
  style: style.optional(),
  label: label.optional(),
  note: note.optional(),
  tags: tags.optional(),
});

export const annotationEdit = z.strictObject({
  id: annotationId,
  colour: colour.optional(),
  style: style.optional(),
  label: label.optional(),
  note: note.optional(),
  tags: tags.optional(),
});

const slideAddress = z.strictObject({ key: z.string(), title: z.string(), n: z.number().int() });
const placedRange = z.strictObject({ part, start: z.number().int(), end: z.number().int() });

/** An annotation as it stands today. */
export const annotationView = z.strictObject({
  id: z.string(),
  kind: annotationKind,
  /** `present` is false where no such course is on the shelf now. */
  course: z.strictObject({ id: z.string(), title: z.string(), present: z.boolean() }),
  /** Null for one on the course as a whole. */
  module: z.strictObject({ path: z.string(), title: z.string() }).nullable(),
  slide: slideAddress.nullable(),
  /** Where its words stand now; null where the whole is meant, or nowhere. */
  range: placedRange.nullable(),
  /** The words it was made on; null where it is about the whole. */
  quote: z.string().nullable(),
  state: placementState,
  score: z.number(),
  /** False until the learner has looked at what became of it in a new edition. */
  reviewed: z.boolean(),
  colour: colour.nullable(),
  style: style.nullable(),
  label: z.string(),
  note: z.string(),
  tags: z.array(z.string()),
  createdAt: instant,
  modifiedAt: instant,
});

/** What is left of the notebook; an empty filter leaves all. Members of one list are alternatives. */
export const annotationFilter = z.strictObject({
  /** Words that must stand in the quote, the note, the label, the tags or the titles; the last may be half typed. */
  text: z.string().max(1000).optional(),
  courses: z.array(courseId).max(100).optional(),
  modules: z
    .array(z.strictObject({ course: courseId, module: modulePath }))
    .max(100)
    .optional(),
  slides: z
    .array(z.strictObject({ course: courseId, module: modulePath, slide: slideKey }))
    .max(100)
    .optional(),
  tags: z.array(tag).max(100).optional(),
  colours: z.array(colour).optional(),
  kinds: z.array(annotationKind).optional(),
  states: z.array(placementState).optional(),
  /** Only those with a note. */
  withNote: z.boolean().optional(),
  /** Only those the learner has not yet looked at since they were moved or lost. */
  unreviewed: z.boolean().optional(),
  /** Made at or after, and before. */
  since: instant.optional(),
  until: instant.optional(),
});

export const annotationOrder = z.enum(['newest', 'course']);

/** Some annotations: those named, or all that a filter leaves but those named. */
export const annotationSelection = z.union([
  z.strictObject({ ids: z.array(annotationId).min(1).max(200_000) }),
  z.strictObject({ filter: annotationFilter, except: z.array(annotationId).max(200_000).optional() }),
]);

export const notebookPage = z.strictObject({
  /** Of all that the filter leaves. */
  total: z.number().int(),
  annotations: z.array(annotationView),
});

const counted = { count: z.number().int() };

/** How many annotations are where, over all that the filter leaves. */
export const notebookFacets = z.strictObject({
  total: z.number().int(),
  courses: z.array(z.strictObject({ id: z.string(), title: z.string(), ...counted })),
  modules: z.array(z.strictObject({ course: z.string(), path: z.string(), title: z.string(), ...counted })),
  tags: z.array(z.strictObject({ tag: z.string(), ...counted })),
  colours: z.array(z.strictObject({ colour, ...counted })),
  kinds: z.array(z.strictObject({ kind: annotationKind, ...counted })),
  states: z.array(z.strictObject({ state: placementState, ...counted })),
  withNote: z.number().int(),
  unreviewed: z.number().int(),
});

/** What an undo or redo would do, or did. `count`: annotations that it changes. */
export const notebookStep = z.strictObject({
  action: z.enum(['add', 'edit', 'delete', 'import', 'place', 'restore', 'merge']),
  count: z.number().int(),
});

export const notebookHistory = z.strictObject({
  undo: notebookStep.nullable(),
  redo: notebookStep.nullable(),
});

const passageThen = z.strictObject({
  title: z.string(),
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
});

/** One annotation that a new edition moved, changed or lost, with the passage as it was and as it is. */
export const reviewEntry = z.strictObject({
  annotation: annotationView,
  before: passageThen.nullable(),
  /** Null where it has no place. */
  after: passageThen.nullable(),
});

export const reviewView = z.strictObject({ total: z.number().int(), entries: z.array(reviewEntry) });

/** Seconds read on a day (`2026-08-07`, the learner's own), newest day last. */
export const readingTimeView = z.strictObject({
  days: z.array(z.strictObject({ day: z.string(), seconds: z.number().int() })),
});

export type AnnotationView = z.infer<typeof annotationView>;
export type AnnotationFilter = z.infer<typeof annotationFilter>;
export type AnnotationSelection = z.infer<typeof annotationSelection>;
export type NotebookFacets = z.infer<typeof notebookFacets>;
export type NotebookStep = z.infer<typeof notebookStep>;
export type ReviewEntry = z.infer<typeof reviewEntry>;
export type TargetInput = z.infer<typeof targetInput>;
export type NewAnnotation = z.infer<typeof newAnnotation>;
export type AnnotationEdit = z.infer<typeof annotationEdit>;
