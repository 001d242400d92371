import { z } from 'zod';
import { assertNever } from '../../assert-never.ts';
import { type NotReadable, type ReadEntry, notReadable } from '../read-entry.ts';
import { foreignEntry, readColour, readStyle, readTime } from './foreign-entry.ts';
import type { JsonReader } from './json-reader.ts';
import { wrongFile, wrongShape } from './parse-json.ts';

const readestFormat = 'readest-annotations';
const readestVersion = 1;

const file = z.looseObject({
  $format: z.literal(readestFormat),
  version: z.number().optional(),
  book: z.unknown().optional(),
  annotations: z.array(z.unknown()),
});

const book = z.looseObject({ title: z.string() });

const annotation = z.looseObject({
  id: z.unknown().optional(),
  type: z.enum(['annotation', 'bookmark', 'excerpt']),
  text: z.string().nullish(),
  style: z.unknown().optional(),
  color: z.unknown().optional(),
  note: z.string().nullish(),
  createdAt: z.unknown().optional(),
  updatedAt: z.unknown().optional(),
});

/** What Readest exports of one book. Its places are an EPUB's, so that only the words can be looked for. */
export const readest: JsonReader = {
  name: 'readest',
  list: 'annotations',
  fits: (head) => '$format' in head && head.$format === readestFormat,
  open(head) {
    const read = file.safeParse(head);
    if (!read.success) return wrongFile(read.error);
    const { version = readestVersion } = read.data;
    if (version > readestVersion) return notReadable('newer-version', `version ${version}`);
    const named = book.safeParse(read.data.book);
    const title = named.success ? named.data.title : null;
    return (entry, where) => readEntry(entry, title, where);
  },
};

function readEntry(written: unknown, courseTitle: string | null, where: string): ReadEntry | NotReadable {
  const read = annotation.safeParse(written);
  if (!read.success) return wrongShape(read.error, where);
  const { id, type, text, style, color, note, createdAt, updatedAt } = read.data;
  const common = {
    id,
    source: { courseTitle },
    note: note ?? '',
    createdAt: readTime(createdAt),
    modifiedAt: readTime(updatedAt),
  };
  switch (type) {
    case 'bookmark':
      return foreignEntry('readest', where, {
        ...common,
        kind: 'bookmark',
        label: (text ?? '').replace(/\s+/g, ' '),
      });
    case 'annotation':
    case 'excerpt':
      return foreignEntry('readest', where, {
        ...common,
        kind: 'highlight',
        quote: { exact: text ?? '', prefix: '', suffix: '' },
        colour: readColour(color),
        style: readStyle(style),
      });
    default:
      return assertNever(type);
  }
}
