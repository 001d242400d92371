import { z } from 'zod';
import { titleSeparator } from '../formats/readwise.ts';
import { readUuid } from '../hash/uuid-from-text.ts';
import { readOwnFacts, sourceOfOwnFacts, wordsOfOwnFacts } from '../own-facts.ts';
import { type NotReadable, type ReadEntry, type ReadSource, notReadable } from '../read-entry.ts';
import { foreignEntry, readTime, sourceOfAddress } from './foreign-entry.ts';
import type { JsonReader } from './json-reader.ts';
import { wrongShape } from './parse-json.ts';
import { positionIn, readSelectors } from './read-selectors.ts';

const file = z.looseObject({ annotations: z.array(z.unknown()) });

const annotation = z.looseObject({
  id: z.unknown().optional(),
  created: z.unknown().optional(),
  updated: z.unknown().optional(),
  uri: z.string(),
  text: z.string().nullish(),
  tags: z.unknown().optional(),
  references: z.unknown().optional(),
  document: z.unknown().optional(),
  target: z.array(z.looseObject({ selector: z.unknown().optional() })).nullish(),
  carrel: z.unknown().optional(),
  extra: z.unknown().optional(),
});

/** What its importer notes of where an annotation came from. */
const imported = z.looseObject({ original_id: z.string() });

/** Selectors of what is no text. */
const otherMedia = ['ShapeSelector', 'MediaTimeSelector'];

/** What Hypothesis exports. An answer to somebody's annotation is read as a note on the same page. */
export const hypothesis: JsonReader = {
  name: 'hypothesis',
  list: 'annotations',
  fits: (head) => file.safeParse(head).success,
  open: () => readEntry,
};

function readEntry(written: unknown, where: string): ReadEntry | NotReadable {
  const read = annotation.safeParse(written);
  if (!read.success) return wrongShape(read.error, where);
  const { id, created, updated, uri, text, tags, document, target } = read.data;
  const { quote, position, page, types } = readSelectors(target?.[0]?.selector);
  if (quote === null && types.some((type) => otherMedia.includes(type)))
    return notReadable('other-medium', where);
  const own = readOwnFacts(read.data.carrel);
  const kind = own?.kind ?? (quote === null ? 'note' : 'highlight');
  return foreignEntry('hypothesis', where, {
    ...wordsOfOwnFacts(own),
    kind,
    id: originalId(read.data.extra) ?? id,
    source: {
      ...sourceOf(uri, document, page),
      ...sourceOfOwnFacts(own),
      position: own === null ? null : positionIn(position, 'utf-16'),
    },
    quote: kind === 'highlight' ? quote : null,
    note: own?.labelAsText === true ? '' : (text ?? ''),
    tags: (Array.isArray(tags) ? tags : []).filter((tag) => typeof tag === 'string'),
    createdAt: readTime(created),
    modifiedAt: readTime(updated),
  });
}

function sourceOf(uri: string, document: unknown, page: number | null): Partial<ReadSource> {
  const [courseTitle = '', ...moduleTitle] = titleOf(document).split(titleSeparator);
  const address = sourceOfAddress(uri);
  return {
    courseTitle: courseTitle || null,
    moduleTitle: moduleTitle.join(titleSeparator) || null,
    module: uri === '' ? null : uri,
    ...address,
    slide: { ...address.slide, ...(address.course !== undefined && page !== null && { n: page + 1 }) },
  };
}

/** A string in Hypothesis' export, a list of them in its API. */
function titleOf(document: unknown): string {
  const read = z
    .looseObject({ title: z.union([z.string(), z.array(z.string()).transform(([first = '']) => first)]) })
    .safeParse(document);
  return read.success ? read.data.title : '';
}

/** The id under which it was taken to Hypothesis, where that was a UUID. */
function originalId(extra: unknown): string | null {
  const read = imported.safeParse(extra);
  return read.success ? readUuid(read.data.original_id) : null;
}
