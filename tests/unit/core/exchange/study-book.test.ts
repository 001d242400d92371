import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportedAnnotation } from '../../../../core/exchange/exported-annotation.ts';
import { markTree } from '../../../../core/exchange/html/mark-tree.ts';
import { treeToHtml } from '../../../../core/exchange/html/tree-to-html.ts';
import { writeStudyBook } from '../../../../core/exchange/study-book/write-study-book.ts';
import { parsePassage } from '../../../../core/markdown/parse-passage.ts';
import { parseModule } from '../../../../core/module/parse-module.ts';
import { passageText } from '../../../../core/passage/passage-text.ts';
import { parseFlatYaml } from '../parse-test-yaml.ts';
import { naughtyStrings, options, written } from './any-annotation.ts';
import { highlight } from './one-annotation.ts';
import { activeParts, elementsOf, parseHtml, textOf } from './read-html.ts';

const picture = (_course: string, path: string) =>
  path === 'images/a.png' ? 'data:image/png;base64,AAAA' : null;

function book(
  source: string,
  annotations: readonly ExportedAnnotation[] = [],
  change = {},
  onCourse: readonly ExportedAnnotation[] = [],
) {
  const { description, introduction, slides } = parseModule(source, {
    path: 'm.md',
    parseYaml: parseFlatYaml,
  });
  const entry = { course: 'cloud', courseTitle: 'Cloud', module: 'm.md', title: 'Module 1' };
  const other = { ...entry, module: 'n.md', title: 'Module 2' };
  const opened: string[] = [];
  const text = written(
    writeStudyBook(
      {
        entries: [entry, other],
        open({ module }) {
          opened.push(module);
          return module === 'm.md'
            ? { language: 'en', description, introduction, slides, annotations }
            : null;
        },
        onCourse: () => onCourse,
      },
      { ...options, withSpeakerNotes: true, picture, ...change },
    ),
  );
  return { text, tree: parseHtml(text), opened };
}

const source = [
  '---\ntitle: Module 1\ndescription: What it is.\n---\n',
  '## Slide 1: Why\n\nIt **packs a** program. ![a ship](images/a.png) ![gone](https://x.example/b.png)\n\n[next](n.md) [far](far.md) $x^2$\n\nNotes: Think of *ships*.\n',
  '## Slide 2: Containers\n\nA container packs a program with all it needs.\n',
].join('\n');

describe('a study book', () => {
  it('has the slides, the notes and the pictures of its modules, each opened once', () => {
    const { text, tree, opened } = book(source);
    expect(opened).toEqual(['m.md', 'n.md']);
    expect(activeParts(tree)).toEqual([]);
    for (const words of ['What it is.', 'Why', 'Think of ', 'a ship', 'gone', 'Containers'])
      expect(textOf(tree)).toContain(words);
    expect(text).toMatch(/<img (?:alt="" )?src="data:image\/png;base64,AAAA"/);
    expect(text).not.toMatch(/<img[^>]*x\.example/);
    expect(text).toContain('<a href="#m2">next</a>');
    expect(text).toContain('<a href="carrel://cloud/far.md">far</a>');
    expect(text).toContain('<math');
    expect(textOf(book(source, [], { withSpeakerNotes: false }).tree)).not.toContain('Think of');
  });

  it('begins with what was written on the course, and puts beside the notes what was said of them', () => {
    const slide = { key: 'why', title: 'Why', n: 1 };
    const inNotes = highlight({ slide, body: 'Think of ships.', exact: 'ships', note: 'of the notes' });
    const { placement } = inNotes;
    const range = { part: 'notes', start: 9, end: 14 } as const;
    const { text } = book(
      source,
      [
        { ...inNotes, placement: placement && { ...placement, range } },
        highlight({ id: '0a7b0000-0000-4000-8000-000000000003', slide, note: 'of the slide' }),
      ],
      {},
      [highlight({ note: 'of all' })],
    );
    expect(text.indexOf('of all')).toBeGreaterThan(text.indexOf('class="cover'));
    expect(text.indexOf('of all')).toBeLessThan(text.indexOf('class="module"'));
    expect(text.indexOf('of the slide')).toBeLessThan(text.indexOf('Speaker notes'));
    expect(text.indexOf('of the notes')).toBeGreaterThan(text.indexOf('Speaker notes'));
  });

  it('marks the learner’s words where they stand, and numbers what the learner said of them', () => {
    const items = [
      highlight({
        slide: { key: 'containers', title: 'Containers', n: 2 },
        exact: 'container packs',
        note: 'so **that**',
      }),
      highlight({
        id: '0a7b0000-0000-4000-8000-000000000002',
        exact: 'program',
        tags: [],
        slide: { key: 'containers', title: 'Containers', n: 2 },
      }),
    ];
    const { tree, text } = book(source, items);
    const marks = elementsOf(tree).filter(({ tagName }) => tagName === 'mark');
    expect(marks.map(textOf)).toEqual(['container packs', 'program']);
    expect(marks[0]?.properties['className']).toEqual(['hl', 'hl-green', 'hl-solid']);
    expect(text).toContain('</mark><sup class="number">1</sup>');
    const margins = elementsOf(tree).filter(({ tagName }) => tagName === 'aside');
    expect(margins.map((margin) => textOf(margin).replace(/\s+/g, ' ').trim())).toEqual(['1so that#exam']);
  });

  it('tells of what has no place any more, with the words it was made on', () => {
    const item = highlight({ slide: { key: 'gone', title: 'Gone', n: 9 }, note: 'kept' });
    const placement = item.placement && { ...item.placement, state: 'orphan' as const, range: null };
    const { tree } = book(source, [{ ...item, placement }]);
    const [margin] = elementsOf(tree).filter(({ tagName }) => tagName === 'aside');
    expect(margin && textOf(margin)).toMatch(/packs a program.*kept.*No longer found in the course/s);
  });

  it('stays a book whatever a module or a note holds', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...naughtyStrings,
            '<iframe src="//x"></iframe>',
            '<style>*{}</style>',
            '<svg onload=x>',
            '<meta http-equiv=refresh content=0>',
          ),
        ),
        (lines) => {
          const hostile = `## Slide 1: ${lines[0] ?? 'x'}\n\n${lines.join('\n\n')}\n\nNotes: ${lines.join('\n')}\n`;
          const { tree } = book(hostile, [
            highlight({ note: lines.join('\n'), slide: { key: 'x', title: lines.join(), n: 1 } }),
          ]);
          expect(activeParts(tree)).toEqual([]);
        },
      ),
    );
  });
});

describe('marks in a tree', () => {
  const passages = [
    'Plain words, **strong ones** and `code`.',
    '- one\n- two **three**\n\n| a | b |\n| - | - |\n| c | d |',
    'A formula $x^2$ here\n\n$$\\frac{a}{b}$$\n\nand an end.',
    readFileSync('modules/cloud-architecture/01-cloud-concepts.md', 'utf8').slice(0, 4000),
  ].map((markdown) => parsePassage(markdown));

  it('change nothing of the text, and cover exactly the words they name', () => {
    const ranges = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...passages), ranges, ({ tree, text }, pairs) => {
        const marks = pairs.map(([a, b]) => {
          const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted(
            (x, y) => x - y,
          );
          return { start, end, classes: ['hl'], number: null };
        });
        const marked = markTree(tree, marks);
        expect(passageText(marked)).toBe(text);
        const covered =
          [...text].length === 0
            ? ''
            : text
                .split('')
                .filter((_, at) => marks.some(({ start, end }) => at >= start && at < end))
                .join('');
        const shown = elementsOf(marked)
          .filter(({ tagName }) => tagName === 'mark')
          .map(textOf)
          .join('');
        // A formula is marked as a whole, and line ends stand between the pieces.
        const isWithout = !elementsOf(tree).some(({ properties }) =>
          String(properties['className']).includes('formula'),
        );
        if (isWithout) expect(shown.replace(/[\n\t]/g, '')).toBe(covered.replace(/[\n\t]/g, ''));
        expect(treeToHtml(marked)).not.toContain('undefined');
      }),
    );
  });
});
