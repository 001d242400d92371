import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseModule } from '../../../../core/module/parse-module.ts';
import { passageText } from '../../../../core/passage/passage-text.ts';
import { parseFlatYaml } from '../parse-test-yaml.ts';

const parse = (source: string) => parseModule(source, { path: 'm.md', parseYaml: parseFlatYaml });

const line = fc.oneof(
  fc.constantFrom(
    ...[
      '---',
      '## Slide 1: A',
      '## B',
      '# C',
      '### D',
      'Notes:',
      '**Notes:** x',
      '_Notes:',
      'end_',
      '```',
      '~~~',
      '> q',
      '- item',
    ],
    ...[
      '  - nested',
      '| a | b |',
      '| - | - |',
      '    code',
      '<!-- c',
      '-->',
      '<b>x',
      '</b>',
      '<details>',
      '![alt](x.png)',
      '[l](m.md)',
    ],
    ...[
      'title: t',
      '',
      '',
      '***',
      '1. one',
      '[ref]: http://x.example',
      '[ref]',
      '<script>',
      '&amp;',
      '\\',
      '\t',
      '😀 x',
    ],
  ),
  fc.string({ maxLength: 30 }),
);
const document = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

describe('any file at all', () => {
  it('is read without an exception, with passages whose text is that of their tree', () => {
    fc.assert(
      fc.property(document, (source) => {
        const module = parse(source);
        const passages = [
          module.description,
          module.introduction,
          ...module.slides.flatMap(({ title, body, notes }) => [title, body, notes]),
        ];
        for (const { text, tree } of passages) {
          expect(passageText(tree)).toBe(text);
          expect(text).toBe(text.trim() === '' ? '' : text);
        }
        expect(new Set(module.slides.map(({ key }) => key)).size).toBe(module.slides.length);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every word of a slide’s plain lines, in title, body or notes', () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/);
    const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
    const slide = fc.record({
      title: words,
      body: fc.array(words, { maxLength: 4 }),
      notes: fc.option(words),
    });
    fc.assert(
      fc.property(fc.array(slide, { minLength: 1, maxLength: 6 }), (slides) => {
        const source = slides
          .map(({ title, body, notes }, index) =>
            [
              `## Slide ${index + 1}: ${title}`,
              '',
              ...body.map((text) => `- ${text}`),
              notes === null ? '' : `Notes:\n${notes}`,
            ].join('\n'),
          )
          .join('\n\n---\n\n');
        const read = parse(source).slides.map(({ title, body, notes }) => [
          title.text,
          body.text,
          notes.text,
        ]);
        expect(read).toEqual(slides.map(({ title, body, notes }) => [title, body.join('\n'), notes ?? '']));
      }),
    );
  });

  it.each([
    ['quotations', '> '.repeat(20_000)],
    ['list items', '- '.repeat(20_000)],
    ['brackets', '['.repeat(50_000)],
    ['tildes', '~'.repeat(50_000)],
    ['stars', '*a_ '.repeat(20_000)],
    ['images', '![a]('.repeat(10_000)],
    ['comments', '<!-- '.repeat(20_000)],
    ['open elements', '<b>'.repeat(5_000)],
    ['nested list', Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
  ])('survives %s piled up', (_, pile) => {
    expect(parse(`## Slide 1: A\n\n${pile}\n`).slides.length).toBeGreaterThan(0);
  });
});
