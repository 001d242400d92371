import { z } from 'zod';
import { placementStates } from '../anchor/anchor.ts';
import type { AnnotationRecord } from '../annotation/annotation-record.ts';
import { annotationKinds, highlightColours, highlightStyles } from '../annotation/annotation.ts';
import { limits } from './limits.ts';

export const carrelJsonFormat = 'carrel-notebook';
export const carrelJsonVersion = 1;

/** The end of the year 9999: a stamp after it would win over every edit there will ever be. */
const lastInstant = 253_402_300_799_999;

const instant = z
  .int()
  .min(-lastInstant)
  .max(lastInstant)
  .describe('Milliseconds since 1970-01-01T00:00:00Z.');

/** Half a surrogate pair can't be stored; it becomes U+FFFD. */
function text(longest: number) {
  return z
    .string()
    .max(longest)
    .overwrite((written) => written.toWellFormed());
}

const part = z.enum(['title', 'body', 'notes', 'introduction', 'description']);
const offset = z.int().min(0);
const slide = z.object({ key: text(limits.slideKey), title: text(limits.title), n: z.int().min(0) });

const range = z
  .object({ part, start: offset, end: offset })
  .describe('[start, end) in UTF-16 code units of the plain text of one part of the slide.');

const quote = z.object({
  exact: text(limits.quote).min(1),
  prefix: text(limits.quote).describe('What stands before it in the same part.'),
  suffix: text(limits.quote).describe('What stands after it in the same part.'),
});

const anchor = z
  .object({
    module: text(limits.path).describe('Path of the module in the course’s folder.'),
    moduleTitle: text(limits.title),
    slide: slide.nullable().describe('Null for the module as a whole.'),
    range: range.extend({ quote }).nullable().describe('Null for the slide or the module as a whole.'),
  })
  .describe('Where the annotation was made, and the words it was made on.');

const stamp = z
  .object({ time: instant, device: text(limits.id) })
  .describe('When, and on which machine, a field was last changed: of two, the later one counts.');

const placementSchema = z
  .object({
    state: z.enum(placementStates),
    module: text(limits.path),
    slide: slide.nullable(),
    range: range.nullable(),
    score: z.number().min(0).max(1),
  })
  .describe('Where it stood when the file was written. It is found anew wherever the file is read.');

const place = z
  .object({
    courseTitle: text(limits.title),
    authors: z.array(text(limits.title)),
    module: z.object({ path: text(limits.path), title: text(limits.title) }).nullable(),
    slide: slide.nullable(),
    link: text(limits.title),
  })
  .describe('The same in words, for people and other programs.');

const recordSchema = z.object({
  id: z.uuid().toLowerCase(),
  kind: z.enum(annotationKinds),
  course: text(limits.id).min(1).describe('Id of the course.'),
  courseTitle: text(limits.title).describe('The course’s title as it was.'),
  anchor: anchor.nullable().describe('Null where it is about the course as a whole.'),
  colour: z.enum(highlightColours).nullable(),
  style: z.enum(highlightStyles).nullable(),
  label: text(limits.label).describe('A bookmark’s name.'),
  note: text(limits.note * 10).describe('Markdown. The texts of noteVersions together, oldest first.'),
  tags: z.array(text(limits.tag)).max(limits.tags),
  createdAt: instant,
  modifiedAt: instant,
  deleted: z.boolean().describe('True for one that was deleted: it is kept so that it does not come back.'),
  detached: z
    .literal(true)
    .optional()
    .describe('There where the learner keeps it without a place. It has the stamp of the anchor.'),
  slideText: z
    .object({ title: z.string(), body: z.string(), notes: z.string() })
    .nullable()
    .describe('What the slide said when the annotation was made.'),
  stamps: z.object({ anchor: stamp, colour: stamp, style: stamp, label: stamp, tags: stamp, deleted: stamp }),
  noteVersions: z
    .array(z.object({ text: text(limits.note), stamp }))
    .min(1)
    .max(100),
  noteSeen: z
    .record(z.string().min(1).max(limits.id), instant)
    .describe('By device: the time of the latest edit to the note that was seen of it.'),
}) satisfies z.ZodType<AnnotationRecord>;

/** One member of `annotations`. */
export const carrelEntrySchema = recordSchema.extend({
  placement: placementSchema.nullable().optional(),
  place: place.optional(),
});

/** The whole file. Entries are judged one by one when it is read, so that an odd one costs only itself. */
export const carrelJsonSchema = z
  .object({
    format: z.literal(carrelJsonFormat),
    version: z.literal(carrelJsonVersion),
    title: z.string(),
    exportedAt: z.string().describe('ISO 8601, UTC.'),
    generator: z.object({ name: z.string(), version: z.string() }),
    annotations: z.array(carrelEntrySchema),
  })
  .describe('Annotations out of Carrel, with all that is needed to take them back or to merge them.');
