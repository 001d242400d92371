import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { annotationSet } from '../../../../core/exchange/formats/annotation-set.ts';
import { anyItems, options, written } from './any-annotation.ts';
import { expectReadBack, readEntries } from './read-back.ts';

const urn = z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/);
const iso = z.iso.datetime();
const context = z.literal('http://www.w3.org/ns/anno.jsonld');
const position = z.strictObject({
  type: z.literal('TextPositionSelector'),
  start: z.int().min(0),
  end: z.int().min(0),
});
const selector = z.union([
  z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
  }),
  z.strictObject({
    type: z.literal('FragmentSelector'),
    value: z.string().min(1),
    conformsTo: z.url(),
    refinedBy: position.optional(),
  }),
]);

/** The format as Readium's specification and Thorium's own schema have it: what either needs is needed here. */
const setSchema = z.strictObject({
  '@context': context,
  id: urn,
  type: z.literal('AnnotationSet'),
  generator: z.strictObject({ id: z.string(), type: z.literal('Software'), name: z.string() }),
  generated: iso,
  title: z.string(),
  about: z.strictObject({
    'dc:identifier': z.array(z.string()),
    'dc:title': z.string(),
    'dc:format': z.string(),
    'dc:creator': z.array(z.string()),
  }),
  items: z.array(
    z.strictObject({
      '@context': context,
      id: urn,
      type: z.literal('Annotation'),
      motivation: z.enum(['bookmarking', 'highlighting', 'commenting']),
      created: iso,
      modified: iso,
      target: z.strictObject({
        source: z.string().min(1),
        selector: z.array(selector),
        meta: z.strictObject({
          headings: z.array(z.strictObject({ level: z.int(), txt: z.string() })),
          page: z.string().optional(),
        }),
      }),
      body: z
        .strictObject({
          type: z.literal('TextualBody'),
          value: z.string(),
          format: z.enum(['text/plain', 'text/markdown']),
          color: z.enum(['pink', 'orange', 'yellow', 'green', 'blue', 'purple']).optional(),
          highlight: z.enum(['solid', 'underline', 'strikethrough', 'outline']).optional(),
          tag: z.string().optional(),
          tags: z.array(z.string()).optional(),
        })
        .refine(({ tag, tags }) => tag === tags?.[0]),
      carrel: z.looseObject({}),
    }),
  ),
});

describe('a Readium annotation set', () => {
  it('is of the shape that the specification and Thorium ask for', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const set = setSchema.parse(JSON.parse(written(annotationSet.write(items, options))));
        expect(set.items).toHaveLength(items.length);
        set.items.forEach(({ target }, index) => {
          const range = items[index]?.record.anchor?.range;
          const [quote] = target.selector;
          if (range) expect(quote).toMatchObject({ type: 'TextQuoteSelector', exact: range.quote.exact });
        });
      }),
    );
  });

  it('gives back all but what an annotation is merged by', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        expectReadBack(written(annotationSet.write(items, options)), items);
      }),
    );
  });

  it('counts in code points, as W3C and Readium do', () => {
    const [item] =
      fc.sample(
        anyItems.filter(([first]) => first?.record.anchor?.range?.part === 'body'),
        { numRuns: 1, seed: 7 },
      )[0] ?? [];
    const { record, placement, place } = item ?? expect.fail();
    const anchor = record.anchor ?? expect.fail();
    const quote = { exact: 'ECS', prefix: '😀 ', suffix: '' };
    const moved = {
      record: {
        ...record,
        slideText: { title: '', body: '😀 ECS', notes: '' },
        anchor: { ...anchor, range: { part: 'body' as const, start: 3, end: 6, quote } },
      },
      placement,
      place,
    };
    const text = written(annotationSet.write([moved], options));
    expect(text).toContain('"refinedBy":{"type":"TextPositionSelector","start":2,"end":5}');
    expect(readEntries(text)[0]).toMatchObject({
      source: { position: { start: 2, end: 5, unit: 'code-point' } },
    });
  });
});

/** As Thorium writes one: a body always, `tag`, selectors of EPUB, a publisher that is a list. */
const thorium = (item: object) =>
  JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:1f0d8a3c-7f4e-4a3e-9d5b-0a1b2c3d4e5f',
    type: 'AnnotationSet',
    generator: 'https://thorium.example',
    about: { 'dc:title': 'A book', 'dc:publisher': ['P'], 'dc:creator': ['C'] },
    items: [
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: 'urn:uuid:2f0d8a3c-7f4e-4a3e-9d5b-0a1b2c3d4e5f',
        type: 'Annotation',
        created: '2026-01-02T03:04:05.678Z',
        target: {
          source: 'OEBPS/chapter-1.xhtml',
          selector: [
            {
              type: 'CssSelector',
              value: '#p1',
              refinedBy: { type: 'TextPositionSelector', start: 1, end: 4 },
            },
            { type: 'TextQuoteSelector', exact: 'words', prefix: 'the ', suffix: ' here' },
            { type: 'ProgressionSelector', value: 0.25 },
            {
              type: 'FragmentSelector',
              conformsTo: 'http://www.idpf.org/epub/linking/cfi/epub-cfi.html',
              value: 'epubcfi(/6/4)',
            },
            { type: 'CfiSelector', value: '/4/2' },
          ],
          meta: { headings: [{ level: 1, txt: 'Chapter 1' }], page: '3' },
        },
        ...item,
      },
    ],
  });

describe('a set of Thorium’s', () => {
  it.each([
    [
      {
        motivation: 'highlighting',
        body: { type: 'TextualBody', value: '', tag: 'exam', color: '#ff4060', highlight: 'solid' },
      },
      { kind: 'highlight', note: '', tags: ['exam'], colour: 'pink', style: 'solid' },
    ],
    [
      {
        motivation: 'commenting',
        body: { type: 'TextualBody', value: 'why?', color: 'blue', highlight: 'underline' },
      },
      { kind: 'highlight', note: 'why?', colour: 'blue', style: 'underline' },
    ],
    [
      { motivation: 'bookmarking', body: { type: 'TextualBody', value: 'Here', highlight: 'bookmark' } },
      { kind: 'bookmark', label: 'Here', note: '', quote: null },
    ],
    [{ body: { type: 'TextualBody', value: '', highlight: 'bookmark' } }, { kind: 'bookmark' }],
    [{ body: null }, { kind: 'highlight', colour: 'yellow' }],
  ])('is read with its differences: %j', (item, expected) => {
    expect(readEntries(thorium(item))).toMatchObject([
      {
        readable: true,
        id: '2f0d8a3c-7f4e-4a3e-9d5b-0a1b2c3d4e5f',
        createdAt: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
        source: { course: null, courseTitle: 'A book', moduleTitle: 'Chapter 1' },
        ...expected,
      },
    ]);
  });

  it('keeps an item whose selectors are all unknown, if it needs none', () => {
    const target = { source: 'x.xhtml', selector: [{ type: 'MoonPhaseSelector' }] };
    expect(
      readEntries(thorium({ target, motivation: 'commenting', body: { value: 'a thought' } })),
    ).toMatchObject([{ readable: true, kind: 'note', note: 'a thought' }]);
    expect(readEntries(thorium({ target, motivation: 'highlighting' }))).toEqual([
      { readable: false, reason: 'without-place', where: 'items[0].target.selector' },
    ]);
  });
});
