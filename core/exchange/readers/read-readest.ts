import { z } from 'zod';
import { assertNever } from '../../assert-never.ts';
import { type NotReadable, type ReadEntry, type ReadResult, notReadable } from '../read-entry.ts';
import { foreignEntry, readColour, readStyle, readTime } from './foreign-entry.ts';
import { wrongFile, wrongShape } from './parse-json.ts';

export const readestFormat = 'readest-annotations';
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
export function readReadest(value: unknown): ReadResult {
  const read = file.safeParse(value);
  if (!read.success) return { entries: [wrongFile(read.error)] };
  const { version = readestVersion, annotations } = read.data;
  if (version > readestVersion) return { entries: [notReadable('newer-version', `version ${version}`)] };
  const named = book.safeParse(read.data.book);
  const title = named.success ? named.data.title : null;
  return { entries: annotations.map((entry, index) => readEntry(entry, title, `annotations[${index}]`)) };
}

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
