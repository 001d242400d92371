import { z } from 'zod';
import { annotationKinds, highlightColours, highlightStyles } from '../../annotation/annotation.ts';
import type { ExportedAnnotation } from '../exported-annotation.ts';
import { isoTime } from '../say-place.ts';

const blockFactsSchema = z.object({
  v: z.literal(1),
  id: z.uuid().toLowerCase(),
  /** Of the visible lines as they were written: others were edited by hand. */
  sum: z.string(),
  kind: z.enum(annotationKinds),
  course: z.string(),
  courseTitle: z.string(),
  module: z.object({ path: z.string(), title: z.string() }).nullable(),
  slide: z.object({ key: z.string(), title: z.string(), n: z.int() }).nullable(),
  part: z.enum(['title', 'body', 'notes', 'introduction', 'description']).nullable(),
  colour: z.enum(highlightColours).nullable(),
  style: z.enum(highlightStyles).nullable(),
  label: z.string(),
  tags: z.array(z.string()),
  prefix: z.string(),
  suffix: z.string(),
  created: z.string(),
  modified: z.string(),
  /** Only where what is visible can't show all of it. */
  quote: z.string().optional(),
  note: z.string().optional(),
});

/** What a block says of its annotation in a comment, beside what is visible. */
export type BlockFacts = z.infer<typeof blockFactsSchema>;

export function blockFacts(
  { record, place }: ExportedAnnotation,
  rest: Pick<BlockFacts, 'sum' | 'quote' | 'note'>,
): BlockFacts {
  const range = record.anchor?.range ?? null;
  return {
    v: 1,
    id: record.id,
    kind: record.kind,
    course: record.course,
    courseTitle: place.courseTitle,
    module: place.module,
    slide: place.slide,
    part: range?.part ?? null,
    colour: record.colour,
    style: record.style,
    label: record.label,
    tags: record.tags,
    prefix: range?.quote.prefix ?? '',
    suffix: range?.quote.suffix ?? '',
    created: isoTime(record.createdAt),
    modified: isoTime(record.modifiedAt),
    ...rest,
  };
}

export function readBlockFacts(json: string): BlockFacts | null {
  try {
    const read = blockFactsSchema.safeParse(JSON.parse(json));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
