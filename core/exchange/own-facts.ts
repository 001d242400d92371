import { z } from 'zod';
import { annotationKinds, highlightColours, highlightStyles } from '../annotation/annotation.ts';
import type { ExportedAnnotation } from './exported-annotation.ts';
import type { ReadEntry, ReadSource } from './read-entry.ts';

/**
 * What an annotation has and the formats of others have no field for: in theirs it stands under `carrel`, which other
 * programs pass over.
 */
const ownFactsSchema = z.object({
  kind: z.enum(annotationKinds),
  courseTitle: z.string(),
  slide: z.object({ key: z.string(), title: z.string(), n: z.int() }).nullable(),
  part: z.enum(['title', 'body', 'notes', 'introduction', 'description']).nullable(),
  label: z.string(),
  /** True where the note is empty and the label stands in its field. */
  labelAsText: z.boolean(),
  colour: z.enum(highlightColours).nullable(),
  style: z.enum(highlightStyles).nullable(),
});
export type OwnFacts = z.infer<typeof ownFactsSchema>;

export function ownFacts({ record, place }: ExportedAnnotation): OwnFacts {
  return {
    kind: record.kind,
    courseTitle: place.courseTitle,
    slide: place.slide,
    part: record.anchor?.range?.part ?? null,
    label: record.label,
    labelAsText: record.note === '' && record.label !== '',
    colour: record.colour,
    style: record.style,
  };
}

/** Null where there are none, or none that can be believed. */
export function readOwnFacts(written: unknown): OwnFacts | null {
  const read = ownFactsSchema.safeParse(written);
  return read.success ? read.data : null;
}

export function sourceOfOwnFacts(own: OwnFacts | null): Partial<ReadSource> {
  if (own === null) return {};
  return { courseTitle: own.courseTitle, part: own.part, ...(own.slide !== null && { slide: own.slide }) };
}

export function wordsOfOwnFacts(
  own: OwnFacts | null,
): Partial<Pick<ReadEntry, 'kind' | 'label' | 'colour' | 'style'>> {
  return own === null ? {} : { kind: own.kind, label: own.label, colour: own.colour, style: own.style };
}
