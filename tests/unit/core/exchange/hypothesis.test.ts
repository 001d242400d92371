import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hypothesis } from '../../../../core/exchange/formats/hypothesis.ts';
import { anyItems, options, written } from './any-annotation.ts';
import { expectReadBack, readEntries } from './read-back.ts';

/** As the client's own types have it. */
const fileSchema = z.strictObject({
  export_date: z.iso.datetime(),
  export_userid: z.string(),
  client_version: z.string(),
  annotations: z.array(
    z.strictObject({
      id: z.string().min(1),
      created: z.iso.datetime(),
      updated: z.iso.datetime(),
      user: z.string().startsWith('acct:'),
      uri: z.string().min(1),
      text: z.string(),
      tags: z.array(z.string()),
      group: z.string(),
      hidden: z.boolean(),
      document: z.strictObject({ title: z.string() }),
      permissions: z.strictObject({
        read: z.array(z.string()),
        update: z.array(z.string()),
        delete: z.array(z.string()),
      }),
      target: z.tuple([
        z.strictObject({
          source: z.string(),
          selector: z
            .array(
              z.union([
                z.strictObject({
                  type: z.literal('TextQuoteSelector'),
                  exact: z.string().min(1),
                  prefix: z.string(),
                  suffix: z.string(),
                }),
                z.strictObject({ type: z.literal('PageSelector'), index: z.int().min(0), label: z.string() }),
              ]),
            )
            .optional(),
        }),
      ]),
      links: z.strictObject({}),
      user_info: z.strictObject({ display_name: z.null() }),
      carrel: z.looseObject({}),
    }),
  ),
});

describe('a Hypothesis file', () => {
  it('is of the shape that the client’s types have', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const file = fileSchema.parse(JSON.parse(written(hypothesis.write(items, options))));
        expect(file.annotations.map(({ id }) => id)).toEqual(items.map(({ record }) => record.id));
      }),
    );
  });

  it('gives back all but what an annotation is merged by', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        expectReadBack(written(hypothesis.write(items, options)), items);
      }),
    );
  });

  it('keeps what Hypothesis itself keeps of it on import', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const file = JSON.parse(written(hypothesis.write(items, options))) as {
          annotations: Record<string, unknown>[];
        };
        // The client's importer takes no more than these over.
        const kept = file.annotations.map(({ target, tags, text, uri, document }) => ({
          target,
          tags,
          text,
          uri,
          document,
        }));
        const entries = readEntries(JSON.stringify({ annotations: kept }));
        entries.forEach((entry, index) => {
          const { record, place } = items[index] ?? expect.fail();
          expect(entry).toMatchObject({
            kind: record.kind === 'highlight' ? 'highlight' : 'note',
            quote: record.anchor?.range?.quote ?? null,
            note: record.note || record.label,
            tags: record.tags,
            source: {
              course: record.course,
              module: place.module?.path ?? null,
              slide: place.slide ? { key: place.slide.key } : {},
            },
          });
        });
      }),
    );
  });

  it('of a web page is read with its words, and a drawing is told apart', () => {
    const entries = readEntries(
      JSON.stringify({
        annotations: [
          {
            id: 'tGZ9zKk7RfKx1Q',
            created: '2026-01-02T03:04:05+00:00',
            uri: 'https://example.org/page',
            text: 'so',
            tags: ['a', 7],
            document: { title: ['A page'] },
            target: [
              {
                source: 'https://example.org/page',
                selector: [
                  { type: 'TextQuoteSelector', exact: 'words' },
                  { type: 'TextPositionSelector', start: 4, end: 9 },
                ],
              },
            ],
          },
          { id: 'x', uri: 'https://example.org/a.pdf', target: [{ selector: [{ type: 'ShapeSelector' }] }] },
          'nonsense',
        ],
      }),
    );
    expect(entries).toMatchObject([
      {
        readable: true,
        hasOwnId: false,
        kind: 'highlight',
        quote: { exact: 'words', prefix: '', suffix: '' },
        tags: ['a'],
        source: { course: null, courseTitle: 'A page', position: null },
      },
      { readable: false, reason: 'other-medium' },
      { readable: false, reason: 'wrong-shape', where: 'annotations[2]' },
    ]);
  });
});

it('Readest’s export is read by its words', () => {
  const file = {
    $format: 'readest-annotations',
    version: 1,
    book: { title: 'Cloud', author: 'A', hash: 'x' },
    annotations: [
      {
        id: 'a1',
        type: 'annotation',
        cfi: 'epubcfi(/6)',
        text: 'words',
        style: 'squiggly',
        color: 'red',
        note: 'n',
        createdAt: 1767323045678,
        updatedAt: 1767323045999,
      },
      { id: 'b1', type: 'bookmark', cfi: 'epubcfi(/6)', text: 'Chapter', note: '', createdAt: 1767323045678 },
      { id: 'c1', type: 'mood', note: '' },
    ],
  };
  expect(readEntries(JSON.stringify(file))).toMatchObject([
    {
      kind: 'highlight',
      quote: { exact: 'words' },
      style: 'underline',
      colour: 'pink',
      note: 'n',
      createdAt: 1767323045678,
      modifiedAt: 1767323045999,
      source: { courseTitle: 'Cloud' },
    },
    { kind: 'bookmark', label: 'Chapter' },
    { readable: false, reason: 'wrong-shape', where: 'annotations[2].type' },
  ]);
  expect(readEntries(JSON.stringify({ ...file, version: 2 }))).toMatchObject([
    { reason: 'newer-version', where: 'version 2' },
  ]);
});
