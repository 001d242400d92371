import fc from 'fast-check';
import type { Anchor, Placement } from '../../../../core/anchor/anchor.ts';
import { placementStates } from '../../../../core/anchor/anchor.ts';
import type { AnnotationRecord } from '../../../../core/annotation/annotation-record.ts';
import { highlightColours, highlightStyles } from '../../../../core/annotation/annotation.ts';
import { type ExportedAnnotation, placeForExport } from '../../../../core/exchange/exported-annotation.ts';
import type { ExportOptions } from '../../../../core/exchange/export-format.ts';
import { englishExportWords } from '../../../../core/exchange/export-words.ts';

export const options: ExportOptions = {
  title: 'My notebook',
  exportedAt: Date.UTC(2026, 10, 28, 9, 30),
  program: { name: 'Carrel', version: '1.2.3' },
  words: englishExportWords,
  language: 'en',
  timeZone: 'UTC',
};

/** What breaks formats: their own signs, other programs' formulas, and what Unicode has to offer. */
export const naughtyStrings = [
  '=1+1',
  ' =1+1',
  "=cmd|' /C calc'!A0",
  '\t=2',
  '+1',
  '-1',
  '@SUM(A1)',
  "'quoted'",
  "'=1",
  '＝1',
  '"',
  '""","',
  'a,b;c\td',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</style></title><b>',
  '&amp; &lt; &#39;',
  '{{c1::x}} }} :: {{Front}}',
  '[sound:a.mp3] [latex]\\input{x}[/latex]',
  '---',
  '---\ntitle: x\n---',
  '# heading',
  '#tag:x',
  '> quote',
  '> [!quote] x\n> y\n\n^ann-00000000-0000-4000-8000-000000000000',
  '```\nfence',
  '~~~',
  '$x^2$ and $$\\frac{a}{b}$$',
  '* * *',
  '<!-- comment',
  '-->',
  '%% comment',
  ']]>',
  '<![CDATA[ x ]]>',
  "=cmd|'/c calc'!A1",
  '^ann-0a7b0000-0000-4000-8000-000000000001',
  '^block',
  '[[link|x]] ![[embed]]',
  '[a](javascript:alert(1)) ![b](https://x.example/b.png)',
  '\\',
  '\\\\; \\;',
  'trailing space ',
  ' leading space',
  'line\nbreak',
  'line\r\nbreak\rcr',
  'two\n\n\nblank lines',
  'line\u2028separator\u2029paragraph\u0085next',
  'مرحبا بالعالم',
  '\u202Eright to left\u202C',
  'e\u0301 combining',
  '😀👩‍👩‍👧 emoji',
  '\u0000nul\u0007bell\u001b[31m',
  '\uFEFFbom',
  '__proto__',
  'constructor',
  '用户',
  'a'.repeat(2000),
];

export const anyText = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...naughtyStrings) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...naughtyStrings), fc.constantFrom(...naughtyStrings))
        .map((two) => two.join('\n')),
    },
  )
  // What is stored is well-formed: the notebook takes nothing else.
  .map((text) => text.toWellFormed());

const nonEmpty = anyText.filter((text) => text !== '');
const tag = anyText
  .map((text) => text.trim().slice(0, 100).trim())
  .filter((text) => text !== '')
  .map((text) => text.toWellFormed());
const instant = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
const device = fc.constantFrom('laptop', 'desk', '0198c0de-0000-4000-8000-000000000001');
const stamp = fc.record({ time: instant, device });
const uuid = fc.uuid({ version: 4 });
/** Places are few, so that several annotations share one. */
const place = fc.constantFrom(
  {
    course: 'cloud',
    courseTitle: 'Cloud',
    module: 'module-1.md',
    moduleTitle: 'Module 1: Basics',
    key: 'what-is-it',
    title: 'What is it?',
    n: 1,
  },
  {
    course: 'cloud',
    courseTitle: 'Cloud',
    module: 'module-1.md',
    moduleTitle: 'Module 1: Basics',
    key: 'containers',
    title: 'Containers: # "x" | [[y]]',
    n: 2,
  },
  {
    course: 'cloud',
    courseTitle: 'Cloud',
    module: 'part 2/ü (x).md',
    moduleTitle: '=Module; 2',
    key: 'größe',
    title: '',
    n: 3,
  },
  {
    course: 'kurs/ä b',
    courseTitle: '<b>Kurs</b>',
    module: 'eins.md',
    moduleTitle: 'Eins',
    key: 'a-b',
    title: 'مرحبا',
    n: 12,
  },
);

const anchorOf = (kind: AnnotationRecord['kind']) =>
  fc
    .record({
      place,
      quote: fc.record({ exact: nonEmpty, prefix: anyText, suffix: anyText }),
      part: fc.constantFrom('body' as const, 'notes' as const, 'title' as const),
      whole: fc.constantFrom('slide', 'module', 'course'),
    })
    .map(({ place: at, quote, part, whole }) => {
      const start = quote.prefix.length;
      const text = quote.prefix + quote.exact + quote.suffix;
      const slide = { key: at.key, title: at.title, n: at.n };
      const anchor: Anchor | null =
        kind === 'note' && whole === 'course'
          ? null
          : {
              module: at.module,
              moduleTitle: at.moduleTitle,
              slide: kind === 'note' && whole === 'module' ? null : slide,
              range: kind === 'highlight' ? { part, start, end: start + quote.exact.length, quote } : null,
            };
      const slideText = anchor?.slide
        ? { title: at.title, body: '', notes: '', ...(kind === 'highlight' && { [part]: text }) }
        : null;
      return { course: at.course, courseTitle: at.courseTitle, anchor, slideText };
    });

const record: fc.Arbitrary<AnnotationRecord> = fc
  .constantFrom('bookmark' as const, 'highlight' as const, 'note' as const)
  .chain((kind) =>
    fc.record({
      id: uuid,
      kind: fc.constant(kind),
      at: anchorOf(kind),
      colour: kind === 'highlight' ? fc.constantFrom(...highlightColours) : fc.constant(null),
      style: kind === 'highlight' ? fc.constantFrom(...highlightStyles) : fc.constant(null),
      label:
        kind === 'bookmark'
          ? anyText.map((text) => text.trim().slice(0, 500).trim().toWellFormed())
          : fc.constant(''),
      note: kind === 'note' ? nonEmpty : anyText,
      tags: fc.uniqueArray(tag, { maxLength: 4 }),
      createdAt: instant,
      modifiedAt: instant,
      deleted: fc.constant(false),
      stamps: fc.record({
        anchor: stamp,
        colour: stamp,
        style: stamp,
        label: stamp,
        tags: stamp,
        deleted: stamp,
      }),
      noteVersions: fc.array(fc.record({ text: anyText, stamp }), { minLength: 1, maxLength: 2 }),
      noteSeen: fc.dictionary(device, instant, { noNullPrototype: true }),
    }),
  )
  .map(({ at, ...rest }) => ({ ...rest, ...at }));

/** As an export is given it: grouped, with places found exactly where they were made. */
export function exported(made: AnnotationRecord, state: Placement['state'] = 'exact'): ExportedAnnotation {
  const { anchor } = made;
  const placement: Placement | null =
    anchor === null
      ? null
      : {
          state,
          module: anchor.module,
          slide: anchor.slide,
          range:
            anchor.range === null
              ? null
              : { part: anchor.range.part, start: anchor.range.start, end: anchor.range.end },
          score: 1,
        };
  return placeForExport(made, placement, {
    course: () => ({ title: made.courseTitle, authors: ['A. Author'] }),
    module: () => anchor?.moduleTitle ?? null,
  });
}

const groupOf = ({ place, record: made }: ExportedAnnotation) =>
  [made.course, place.module?.path ?? '', String(place.slide?.n ?? 0).padStart(4, '0')].join('\n');

function grouped(items: readonly ExportedAnnotation[]): ExportedAnnotation[] {
  return items.toSorted((a, b) => (groupOf(a) < groupOf(b) ? -1 : Number(groupOf(a) > groupOf(b))));
}

export const anyItems = fc
  .uniqueArray(fc.tuple(record, fc.constantFrom(...placementStates)), {
    maxLength: 8,
    selector: ([made]) => made.id,
  })
  .map((made) => grouped(made.map(([one, state]) => exported(one, state))));

export const someDeleted = fc
  .tuple(anyItems, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }))
  .map(([items, deleted]) =>
    items.map((item, index) => ({ ...item, record: { ...item.record, deleted: deleted[index] ?? false } })),
  );

export function written(pieces: Iterable<string>): string {
  return [...pieces].join('');
}
