import fc from 'fast-check';
import type { Root, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { type DialectName, dialects } from '../../../../../core/module/detect-dialect.ts';
import { lineOfOffset } from '../../../../../core/module/line-of-offset.ts';
import type { Module } from '../../../../../core/module/module.ts';
import { parseModule } from '../../../../../core/module/parse-module.ts';
import { passageText } from '../../../../../core/passage/passage-text.ts';
import { parseFlatYaml } from '../../parse-test-yaml.ts';
import { type Deck, writers } from './deck-writers.ts';

const names = dialects.map(({ name }) => name);
const parse = (source: string, dialect?: DialectName): Module =>
  parseModule(source, {
    path: 'm.md',
    parseYaml: parseFlatYaml,
    ...(dialect && { dialect: { name: dialect, setBy: 'reader' } }),
  });
const passagesOf = ({ introduction, slides }: Module) => [
  introduction,
  ...slides.flatMap(({ title, body, notes }) => [title, body, notes]),
];
const wordsOf = (text: string): string[] => text.match(/[a-z]{3,}\d+x/g) ?? [];

// Words that occur once: where one is lost, doubled or moved to another line, it shows.
const counted = <T>(build: (word: () => string) => T): T => {
  let count = 0;
  return build(() => `word${count++}x`);
};

describe('a deck written in a dialect', () => {
  const slide = fc.record({
    hasTitle: fc.boolean(),
    body: fc.array(
      fc.constantFrom('paragraph', 'items', 'code', 'picture', 'quotation', 'table', 'heading'),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    notes: fc.array(fc.constantFrom('paragraph', 'items', 'code'), { maxLength: 3 }),
  });
  const plan = fc.array(slide, { minLength: 2, maxLength: 6 });

  it.each(names)('in %s is read to the last word, each in its place', (name) => {
    fc.assert(
      fc.property(plan, (slides) => {
        const deck: Deck = counted((word) =>
          slides.map(({ hasTitle, body, notes }) => ({
            title: hasTitle || !writers[name].hasUntitled ? word() : '',
            body: body.map((kind) => ({ kind, words: [word(), word(), word()] })),
            notes: writers[name].hasNotes ? notes.map((kind) => ({ kind, words: [word(), word()] })) : [],
          })),
        );
        const module = parse(writers[name].write(deck), name);
        const read = module.slides.map(({ title, body, notes }) =>
          [title, body, notes].map(({ text }) => wordsOf(text)),
        );
        const meant = deck.map(({ title, body, notes }) => [
          title === '' ? [] : [title],
          body.flatMap(({ words }) => words),
          notes.flatMap(({ words }) => words),
        ]);
        expect(read).toEqual(meant);
        expect(
          passagesOf(module)
            .map(({ text }) => text)
            .join(' '),
        ).not.toContain('setting');
      }),
      { numRuns: 60 },
    );
  });

  it.each(names)('in %s is recognised', (name) => {
    fc.assert(
      fc.property(fc.array(fc.constant(null), { minLength: 3, maxLength: 6 }), (slides) => {
        const deck = counted((word) =>
          slides.map(() => ({
            title: word(),
            body: [{ kind: 'paragraph' as const, words: [word(), word()] }],
            notes: writers[name].hasNotes ? [{ kind: 'paragraph' as const, words: [word()] }] : [],
          })),
        );
        expect(parse(writers[name].write(deck)).dialect.name).toBe(name);
      }),
      { numRuns: 5 },
    );
  });
});

describe('any document of words', () => {
  const block = fc.constantFrom(
    ...[
      '# %',
      '## %',
      '### %',
      '## Slide 3: %',
      '%\n===',
      '%\n---',
      '%',
      '%\n%',
      '- %\n- %',
      '  - %',
      '1) %\n2) %',
      '* %',
    ],
    ...[
      '> %',
      '> - %',
      '| % | % |\n| - | - |\n| % | % |',
      '```\n%\n---\n```',
      '    %',
      '\t%',
      '---',
      '***',
      '----',
      '--',
    ],
    ...[
      'Notes: %',
      'Note:\n%',
      '**Speaker notes:** %',
      '> **Notes:** %',
      '_Notes: %_',
      '### Notes',
      '^ %',
      '???',
      '. . .',
    ],
    ...[
      '::: notes\n%\n:::',
      '::: incremental\n- %\n:::',
      '.center[%]',
      '.left[\n%',
      '<v-click>\n\n%\n\n</v-click>',
      '<div>%</div>',
    ],
    ...[
      '<aside class="notes">%</aside>',
      '<div class="notes">\n%',
      '%% % %',
      '[[%]]',
      '![[%]]',
      '![%](a.png)',
      '% <!-- c -->',
    ],
    ...['\n`<!-- %`', '<!-- c --> %', '% ::right:: %', '`%', '$$\n%\n$$'],
  );
  const document = fc
    .array(fc.tuple(block, fc.constantFrom('\n', '\n\n')), { maxLength: 25, size: 'max' })

    // The first line keeps front matter and a deck's first settings away, which are no text.
    .map((blocks) =>
      counted(
        (word) =>
          `${word()}\n\n` + blocks.map(([text, end]) => text.replace(/%(?!%)(?<!%%)/g, word) + end).join(''),
      ),
    );

  it.each(names)('read as %s loses no word and doubles none', (name) => {
    fc.assert(
      fc.property(document, (source) => {
        // Between two such marks a note in Obsidian is hidden.
        fc.pre(name !== 'obsidian' || !source.includes('%%'));
        const module = parse(source, name);
        const shown = passagesOf(module).flatMap(({ text }) => wordsOf(text));
        // The title of a document whose headings are slides is shown above them, and not again in the introduction.
        shown.push(...wordsOf(module.title).filter((word) => !shown.includes(word)));
        expect(shown.toSorted()).toEqual(wordsOf(source).toSorted());
      }),
      { numRuns: 200 },
    );
  });

  it('is the same to the reader whatever its line ends are, with or without a byte-order mark', () => {
    const end = fc.constantFrom('\r\n', '\r');
    fc.assert(
      fc.property(
        document,
        fc.constantFrom(...names),
        end,
        fc.boolean(),
        (source, name, lineEnd, hasMark) => {
          const other = `${hasMark ? '\uFEFF' : ''}${source.replaceAll('\n', lineEnd)}`;
          expect(parse(other, name)).toEqual(parse(source, name));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('leads from each word of a passage back to the line of its block', () => {
    fc.assert(
      fc.property(document, fc.constantFrom(...names), (source, name) => {
        // Text that stands bare in raw HTML belongs to no block, and what code holds begins where the code does.
        fc.pre(!/[<`$]/.test(source));
        const lines = source.split('\n');
        for (const { tree, text } of parse(source, name).slides.flatMap(({ body, notes }) => [body, notes])) {
          for (const word of wordsOf(text)) {
            const line = lineOfOffset(tree, text.indexOf(word)) ?? Infinity;
            const own = lines.findIndex((each) => each.includes(word)) + 1;
            const isFirst = /^(?:#+|-) /.test(lines[own - 1] ?? '');
            expect(line, `${name}: ${word}`)[isFirst ? 'toBe' : 'toBeLessThanOrEqual'](own);
            expect(line).toBeGreaterThan(own - 12);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('any file at all', () => {
  const line = fc.oneof(
    fc.constantFrom(
      ...[
        '---',
        '--',
        '----',
        '***',
        '???',
        ':::',
        '::: notes',
        '::: {.incremental}',
        '. . .',
        '^ note',
        '[.hide: true]',
        '^',
      ],
      ...[
        '# A',
        '## Slide 1: B',
        '### Notes',
        'T',
        '===',
        'Notes:',
        '> **Notes:** x',
        '_Note: x',
        'note: y',
        '```',
        '```yaml',
        '~~~',
      ],
      ...[
        'layout: x',
        'src: ./a.md',
        'hide: true',
        'class: a',
        'exclude: true',
        'marp: true',
        'title: t',
        '% T',
        '<!--',
        '-->',
      ],
      ...[
        '<!-- x -->',
        '<!-- _class: a -->',
        '<!-- .slide: data-visibility="hidden" -->',
        '<v-clicks>',
        '</v-clicks>',
        '<v-click>',
      ],
      ...[
        '<p class="fragment" data-step="7" data-source-line="9">a</p>',
        '<aside class="notes">',
        '</aside>',
        '<div v-click>b</div>',
      ],
      ...[
        '- a <!-- .element: class="fragment" -->',
        '* b',
        '  * c',
        '1) d',
        '> - e',
        '\t- f',
        '\tg',
        '.a[',
        ']',
        '.b[c]',
        '[[d|e]]',
      ],
      ...[
        '%%',
        '$$',
        '| a | b |',
        '| - | - |',
        '    i',
        '<<< @/x',
        '::right::',
        '[click]',
        '',
        '',
        '',
        '`',
        '<details>',
        '\\',
        '\u0000',
      ],
    ),
    fc.string({ maxLength: 20 }),
  );
  const document = fc.array(line, { maxLength: 40, size: 'max' }).map((lines) => lines.join('\n'));

  it.each(names)('is read as %s without an exception, its steps counted from 1', (name) => {
    fc.assert(
      fc.property(document, (source) => {
        const module = parse(source, name);
        expect(module.dialect).toMatchObject({ name, confidence: 1 });
        for (const { text, tree } of passagesOf(module)) expect(passageText(tree)).toBe(text);
        for (const { body, notes, title, steps } of module.slides) {
          const found = [...new Set(stepsOf(body.tree))];
          expect(found).toEqual(Array.from({ length: steps }, (_, index) => index + 1));
          expect([...stepsOf(notes.tree), ...stepsOf(title.tree)]).toEqual([]);
        }
        for (const { line: at } of module.problems) expect(at).toBeGreaterThan(0);
        expect(new Set(module.slides.map(({ key }) => key)).size).toBe(module.slides.length);
      }),
      { numRuns: 150 },
    );
  });

  const piles: [string, string][] = [
    ['dashes', '---\n'.repeat(10_000)],
    ['dashes with keys', '---\na: b\n'.repeat(5_000)],
    ['open comments', '<!-- '.repeat(20_000)],
    ['comments', '<!-- a: b -->\n'.repeat(5_000)],
    ['open classes', '.a['.repeat(20_000)],
    ['dots', '.a'.repeat(50_000)],
    ['open divs', '::: notes\n'.repeat(5_000)],
    ['open elements', '<aside '.repeat(20_000)],
    ['open clicks', '<v-click>\n'.repeat(2_000)],
    ['backticks', '`'.repeat(50_000)],
    ['uneven backticks', Array.from({ length: 300 }, (_, index) => '`'.repeat(index)).join(' ')],
    ['pauses', '. . .\n\na\n\n'.repeat(3_000)],
    ['items', '* a\n- b\n'.repeat(3_000)],
    ['percents', '%%'.repeat(20_000)],
    ['links', '[['.repeat(20_000)],
    ['braces', '[a]{'.repeat(20_000)],
    ['labels', 'Notes:\n\n'.repeat(5_000)],
    ['spaces', `# Slide 1 ${' '.repeat(50_000)}x`],
  ];

  it.each(piles)('survives %s piled up, whatever it is read as', (_, pile) => {
    for (const name of names) expect(parse(`# A\n\n${pile}\n`, name).path).toBe('m.md');
    expect(parse(pile).path).toBe('m.md');
  });
});

function stepsOf(tree: Root): number[] {
  const found: number[] = [];
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'element' && node.properties['dataStep'] !== undefined)
      found.push(Number(node.properties['dataStep']));
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}
