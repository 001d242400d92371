import { describe, expect, it } from 'vitest';
import { dialects } from '../../../../../core/module/detect-dialect.ts';
import { parseModule } from '../../../../../core/module/parse-module.ts';
import { parseFlatYaml } from '../../parse-test-yaml.ts';

const parse = (source: string) => parseModule(source, { path: 'm.md', parseYaml: parseFlatYaml });
const nameOf = (source: string) => parse(source).dialect.name;

describe('a dialect is detected', () => {
  it.each([
    ['one “Note:” and one break', '# A\n\nText.\n\nNote: mind the gap.\n\n---\n\n## B\n\nMore.\n'],
    [
      'a quoted note in half its parts',
      '# A\n\n## B\n\n> **Note:** x\n\n## C\n\nText\n\n## D\n\n**Note:** y\n',
    ],
    ['a part called “Notes”', '# A\n\n## B\n\nText\n\n## Notes\n\nText\n'],
    ['code set in by tabs', '# A\n\nText\n\n\tcode()\n\n## B\n\nText\n\n\tcode()\n\n---\n\n## C\n'],
    ['question marks and carets in code', '# A\n\n```\n???\n^ x\n---\n::: notes\n```\n\n---\n\nText\n'],
    ['a break before its footer', '# A\n\n## B\n\nText\n\n---\n\n## C\n\nText\n\n---\n\nThe footer\n'],
    ['nothing at all', ''],
  ])('not in a document with %s', (_, source) => {
    expect(parse(source).dialect).toMatchObject({ name: 'plain', confidence: 0.2 });
  });

  it.each([
    ['marp', '---\nmarp: true\n---\n\n## Slide 1: A\n\n<!-- said -->\n'],
    ['carrel', '---\nmarp: true\n---\n\n## Slide 1: A\n\nNotes:\nsaid\n'],
    ['carrel', '## Slide 1: A\n\nNote:\nsaid\n\n---\n\n## Slide 2: B\n\nNote:\nsaid\n'],
    ['remark', '# A\n\n???\nsaid\n\n---\n\n# B\n\nNote: x\n'],
    ['carrel', '---\nimageAlt: A cloud\n---\n\n## A\n\nText\n'],
  ])('as %s where a file looks like two', (name, source) => {
    expect(nameOf(source)).toBe(name);
  });

  it('unless it is set by hand', () => {
    const module = parseModule('# A\n\n---\n\nB\n', {
      path: 'm.md',
      parseYaml: parseFlatYaml,
      dialect: { name: 'obsidian', setBy: 'course' },
    });
    expect(module.dialect).toMatchObject({ name: 'obsidian', confidence: 1, setBy: 'course' });
    expect(module.dialect.reason).toMatch(/by hand.*course\.yaml/);
    expect(module.slides).toHaveLength(2);
  });

  it('with names that are stable and labels for people', () => {
    expect(dialects.map(({ name, label }) => [name, label])).toEqual([
      ['carrel', 'Carrel'],
      ['deckset', 'Deckset'],
      ['ia-presenter', 'iA Presenter'],
      ['marp', 'Marp'],
      ['obsidian', 'Obsidian slides'],
      ['pandoc', 'Pandoc'],
      ['plain', 'Plain Markdown'],
      ['remark', 'remark'],
      ['reveal', 'reveal.js Markdown'],
      ['slidev', 'Slidev'],
    ]);
  });
});

describe('a first line of dashes', () => {
  it('is a separator where a slide with notes follows it', () => {
    const source = '---\n\n## Slide 1: A\n\nNotes: said\n\n---\n\n## Slide 2: B\n';
    expect(parse(source).slides.map(({ title, notes }) => [title.text, notes.text])).toEqual([
      ['A', 'said'],
      ['B', ''],
    ]);
  });

  it('opens front matter also above a blank line, where nothing but keys follows', () => {
    expect(parse('---\n\ntitle: T\n---\n\n## Slide 1: A\n').title).toBe('T');
  });
});
