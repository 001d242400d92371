import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown, writeModuleMarkdown } from '../../../../core/exchange/formats/markdown.ts';
import { parsePassage } from '../../../../core/markdown/parse-passage.ts';
import { anyItems, anyText, options, written } from './any-annotation.ts';
import { firstId, highlight } from './one-annotation.ts';
import { expectReadBack, readEntries } from './read-back.ts';

describe('Markdown of one module', () => {
  it('has the module as its title, and no headings more', () => {
    const text = written(writeModuleMarkdown([highlight()], options));
    expect(text).toMatch(
      /^---\ntitle: "Module 1"\ncourse: "Cloud"\ntags:\n {2}- carrel\n---\n\n# Module 1\n\n> \[!quote\]/,
    );
    expect(text.match(/^#/gm)).toHaveLength(1);
    expect(readEntries(text)).toMatchObject([{ id: firstId }]);
  });
});

describe('Markdown', () => {
  it('is a callout that begins with a comment, and an id to link to', () => {
    const text = written(
      markdown.write([highlight({ note: 'Like a *ship*.', tags: ['exam', 'to read'] })], options),
    );
    expect(text.replace(/carrel \{.*\} -->/, 'carrel … -->')).toBe(
      [
        '---\ntitle: "My notebook"\ntags:\n  - carrel\n---\n\n# My notebook\n\n## Cloud\n\n### Module 1\n',
        '> [!quote] Slide 2: Containers',
        '> <!-- carrel … -->',
        '> packs a program',
        '>',
        '> ---',
        '>',
        '> Like a *ship*.',
        '>',
        '> [Open in Carrel](carrel://cloud/m.md#containers) · green · #exam #to-read · Aug 9, 2026',
        '',
        `^ann-${firstId}`,
        '',
      ].join('\n'),
    );
  });

  it('gives back all but what an annotation is merged by', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        expectReadBack(written(markdown.write(items, options)), items);
      }),
    );
  });

  it('shows a quote as the text that it is, whatever signs are in it', () => {
    fc.assert(
      fc.property(anyText, (exact) => {
        const item = highlight({ body: `x${exact}`, exact: exact || 'x' });
        const text = written(markdown.write([item], options));
        const lines = text.split('\n');
        const from = lines.findIndex((line) => line.startsWith('> <!-- carrel')) + 1;
        const quoted = lines
          .slice(
            from,
            lines.findIndex((line) => line.startsWith('> [Open in Carrel]')),
          )
          .map((line) => line.slice(2));
        const shown = parsePassage(quoted.join('\n')).text;
        const visible = (words: string) =>
          words
            .replace(/[^\P{Cc}\s\u0085]|\uFEFF/gu, '')
            .replace(/[\s\u0085]+/gu, ' ')
            .trim();
        expect(visible(shown)).toBe(visible(exact || 'x'));
      }),
    );
  });

  it('gives back what was edited in the file', () => {
    const text = written(markdown.write([highlight({ note: 'before' })], options));
    expect(readEntries(text.replace('> before', '> after\n> and more'))).toMatchObject([
      { id: firstId, note: 'after\nand more', quote: { exact: 'packs a program' } },
    ]);
  });

  it('says which of its callouts it can’t read', () => {
    const text = written(
      markdown.write([highlight(), highlight({ id: firstId.replace('1', '2') })], options),
    );
    const broken = text.replace('"v":1', '"v":9');
    expect(readEntries(broken)).toMatchObject([
      { readable: false, where: 'line 13' },
      { readable: false },
      { readable: true },
    ]);
  });
});
