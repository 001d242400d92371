import { z } from 'zod';
import type { AnnotationKind } from '../../annotation/annotation.ts';
import { type OwnFacts, readOwnFacts, sourceOfOwnFacts, wordsOfOwnFacts } from '../own-facts.ts';
import { type NotReadable, type ReadEntry, type ReadSource, notReadable } from '../read-entry.ts';
import { foreignEntry, readColour, readStyle, readTime, sourceOfAddress } from './foreign-entry.ts';
import type { JsonReader } from './json-reader.ts';
import { wrongFile, wrongShape } from './parse-json.ts';
import { type ReadSelectors, positionIn, readSelectors } from './read-selectors.ts';

const file = z.looseObject({ about: z.unknown().optional(), items: z.array(z.unknown()) });

/** The spec's fields, and Thorium's. What is only for show is read leniently: a wrong colour is no reason to lose a note. */
const annotation = z.looseObject({
  id: z.unknown().optional(),
  motivation: z.unknown().optional(),
  created: z.unknown().optional(),
  modified: z.unknown().optional(),
  target: z.looseObject({
    source: z.string(),
    selector: z.unknown().optional(),
    meta: z.unknown().optional(),
  }),
  body: z
    .looseObject({
      value: z.string().nullish(),
      color: z.unknown().optional(),
      highlight: z.unknown().optional(),
      tag: z.unknown().optional(),
      tags: z.unknown().optional(),
    })
    .nullish(),
  carrel: z.unknown().optional(),
});
type Annotation = z.infer<typeof annotation>;

const meta = z.looseObject({
  headings: z.array(z.looseObject({ level: z.number(), txt: z.string() })),
});

/** A Readium annotation set (`.annotation`), of Carrel, Thorium or another reading system. */
export const annotationSet: JsonReader = {
  name: 'annotation',
  list: 'items',
  fits: (head) => ('type' in head && head.type === 'AnnotationSet') || ('items' in head && 'about' in head),
  open(head) {
    const read = file.safeParse(head);
    if (!read.success) return wrongFile(read.error);
    const title = titleOf(read.data.about);
    return (item, where) => readItem(item, title, where);
  },
};

function readItem(written: unknown, courseTitle: string | null, where: string): ReadEntry | NotReadable {
  const read = annotation.safeParse(written);
  if (!read.success) return wrongShape(read.error, where);
  const { id, created, modified, target, body } = read.data;
  const selectors = readSelectors(target.selector);
  const own = readOwnFacts(read.data.carrel);
  const kind = own?.kind ?? kindOf(read.data, selectors);
  if (selectors.quote === null && kind === 'highlight')
    return notReadable('without-place', `${where}.target.selector`);
  const value = body?.value ?? '';
  return foreignEntry('annotation', where, {
    colour: readColour(body?.color),
    style: readStyle(body?.highlight),
    // A bookmark's name stands in the body's text.
    label: own === null && kind === 'bookmark' ? value : '',
    ...wordsOfOwnFacts(own),
    kind,
    id,
    source: { courseTitle, ...sourceOf(target, selectors, own) },
    quote: kind === 'highlight' ? selectors.quote : null,
    note: own?.labelAsText === true || (own === null && kind === 'bookmark') ? '' : value,
    tags: tagsOf(body),
    createdAt: readTime(created),
    modifiedAt: readTime(modified),
  });
}

function sourceOf(
  { source, meta: written }: Annotation['target'],
  { position, fragment }: ReadSelectors,
  own: OwnFacts | null,
): Partial<ReadSource> {
  const address = sourceOfAddress(source);
  const read = meta.safeParse(written);
  const headings = read.success ? read.data.headings : [];
  return {
    // Somebody else's book names its chapter here: at least a module of that name can be looked for.
    module: source === '' ? null : source,
    moduleTitle: headings.find(({ level }) => level === 1)?.txt ?? null,
    ...address,
    slide: {
      ...(address.course !== undefined && fragment !== null && { key: fragment }),
      ...titleOfSlide(headings.findLast(({ level }) => level > 1)?.txt),
    },
    ...sourceOfOwnFacts(own),
    // Of another medium's offsets nothing is known.
    position: fragment === null ? null : positionIn(position, 'code-point'),
  };
}

function titleOfSlide(title: string | undefined): { title?: string } {
  return title === undefined ? {} : { title };
}

/** Thorium writes a body always, and says in `motivation`, or in `highlight`, what is meant. */
function kindOf({ motivation, body }: Annotation, { quote }: ReadSelectors): AnnotationKind {
  if (motivation === 'bookmarking' || body?.highlight === 'bookmark') return 'bookmark';
  // The spec's own table has it misspelt.
  if (motivation === 'highlighting' || motivation === 'hightlighting' || quote !== null) return 'highlight';
  if (motivation === 'commenting') return 'note';
  return (body?.value ?? '') === '' ? 'bookmark' : 'note';
}

function tagsOf(body: Annotation['body']): string[] {
  const written: unknown = body?.tags ?? body?.tag;
  const list: unknown[] = Array.isArray(written) ? written : [written];
  return list.filter((tag) => typeof tag === 'string');
}

function titleOf(about: unknown): string | null {
  const read = z.looseObject({ 'dc:title': z.string() }).safeParse(about);
  return read.success && read.data['dc:title'] !== '' ? read.data['dc:title'] : null;
}
