import { z } from 'zod';
import { carrelEntrySchema, carrelJsonFormat, carrelJsonVersion } from '../carrel-json-schema.ts';
import { type NotReadable, type ReadEntry, notReadable } from '../read-entry.ts';
import type { JsonReader } from './json-reader.ts';
import { wrongFile, wrongShape } from './parse-json.ts';

const file = z.looseObject({
  format: z.literal(carrelJsonFormat),
  version: z.int().min(1),
  annotations: z.array(z.unknown()),
});

/** Carrel's own file: the whole record of each annotation. */
export const carrelJson: JsonReader = {
  name: 'json',
  list: 'annotations',
  fits: (head) => 'format' in head && head.format === carrelJsonFormat,
  open(head) {
    const read = file.safeParse(head);
    if (!read.success) return wrongFile(read.error);
    const { version } = read.data;
    return version > carrelJsonVersion ? notReadable('newer-version', `version ${version}`) : readEntry;
  },
};

function readEntry(written: unknown, where: string): ReadEntry | NotReadable {
  const read = carrelEntrySchema.safeParse(written);
  if (!read.success) return wrongShape(read.error, where);
  const { placement = null, place, ...record } = read.data;
  const { anchor } = record;
  const range = anchor?.range ?? null;
  if (record.kind === 'highlight' && range === null) return notReadable('without-place', where);
  if (range !== null && range.end < range.start) return notReadable('wrong-shape', `${where}.anchor.range`);
  return {
    readable: true,
    kind: record.kind,
    id: record.id,
    hasOwnId: true,
    isReduced: false,
    source: {
      course: record.course,
      courseTitle: record.courseTitle,
      module: anchor?.module ?? null,
      moduleTitle: anchor?.moduleTitle ?? null,
      slide: anchor?.slide ?? {},
      part: range?.part ?? null,
      position: range === null ? null : { start: range.start, end: range.end, unit: 'utf-16' },
    },
    quote: range?.quote ?? null,
    colour: record.colour,
    style: record.style,
    label: record.label,
    note: record.note,
    tags: record.tags,
    createdAt: record.createdAt,
    modifiedAt: record.modifiedAt,
    whole: { record, placement },
  };
}
