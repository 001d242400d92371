import { describe, expect, it } from 'vitest';
import { parseModule } from '../../../../core/module/parse-module.ts';
import { parseFlatYaml } from '../parse-test-yaml.ts';

const parse = (source: string, path = 'a-module.md') =>
  parseModule(source, { path, parseYaml: parseFlatYaml });
const codes = (source: string) =>
  parse(source).problems.map(({ code, severity, line }) => [code, severity, line]);
const shape = (source: string) =>
  parse(source).slides.map(({ title, body, notes }) => [title.text, body.text, notes.text]);

const twoSlides = `---
title: Clouds
date: 2024-02-03
image: cover.png
imageAlt: A cloud
image-prompt: draw a cloud
description: What clouds are.
introduction: Rain is _coming_.
language: en
tags:
  - Weather
  - Sky
level: easy
---

Before the first slide.

## Slide 1: Agenda

- Stratus
  - low
- Cumulus

Notes:
Look up.

It is **grey**.

## Slide 2: Rain
Water falls.
`;

describe('a module as the format describes it', () => {
  it('has its front matter, unknown keys included', () => {
    const { title, frontMatter, description } = parse(twoSlides);
    expect(title).toBe('Clouds');
    expect(frontMatter).toMatchObject({
      date: '2024-02-03',
      image: 'cover.png',
      imageAlt: 'A cloud',
      imagePrompt: 'draw a cloud',
      language: 'en',
      tags: ['Weather', 'Sky'],
      unknown: { level: 'easy' },
    });
    expect(description.text).toBe('What clouds are.');
  });

  it('joins the front matter’s introduction and the text before the first slide', () => {
    expect(parse(twoSlides).introduction.text).toBe('Rain is coming.\nBefore the first slide.');
  });

  it('cuts slides with title, body, notes, key and line', () => {
    expect(shape(twoSlides)).toEqual([
      ['Agenda', 'Stratus\nlow\nCumulus', 'Look up.\nIt is grey.'],
      ['Rain', 'Water falls.', ''],
    ]);
    expect(parse(twoSlides).slides.map(({ n, key, line }) => [n, key, line])).toEqual([
      [1, 'agenda', 18],
      [2, 'rain', 29],
    ]);
  });

  it('reads plain level 2 headings as slides, and the level 1 heading as the title', () => {
    const module = parse(
      '# The sea\n\nIt is big.\n\n## Tides\n\nTwice a day.\n\n### In the north\n\nStronger.\n',
    );
    expect(module.title).toBe('The sea');
    expect(module.introduction.text).toBe('It is big.');
    expect(module.slides.map(({ title, body }) => [title.text, body.text])).toEqual([
      ['Tides', 'Twice a day.\nIn the north\nStronger.'],
    ]);
  });

  it('keeps a level 1 heading in the introduction where the front matter says another title', () => {
    const module = parse('---\ntitle: Sea\n---\n# Preface\n\n## Slide 1: Tides\n');
    expect(module.title).toBe('Sea');
    expect(module.introduction.text).toBe('Preface');
  });

  it('takes its title from the file’s name where nothing else gives one', () => {
    expect(parse('## Slide 1: A\n', 'part-2/module-07-dry_docks.md').title).toBe('Module 07 dry docks');
  });

  it('reads Windows line ends, a byte-order mark and tabs', () => {
    expect(
      shape('\uFEFF---\r\ntitle: T\r\n---\r\n\r\n## Slide 1: A\r\n\r\n-\tone\r\n\r\nNotes:\r\ntwo\r\n'),
    ).toEqual([['A', 'one', 'two']]);
  });

  it('gives equal titles keys of their own', () => {
    const module = parse(
      '## Recap\n\n## Recap\n\n## Recap 2\n\n##\n\nseven words stand here on this slide now\n\n##\n',
    );
    expect(module.slides.map(({ key }) => key)).toEqual([
      'recap',
      'recap-2',
      'recap-2-2',
      'seven-words-stand-here-on-this-slide-now',
      'slide',
    ]);
  });

  it('keeps text order and content of every written word', () => {
    const { introduction, slides } = parse(twoSlides);
    const shown = [introduction, ...slides.flatMap(({ title, body, notes }) => [title, body, notes])];
    const all = shown.map(({ text }) => text).join(' ');
    for (const word of 'Before first Agenda Stratus low Cumulus Look grey Rain Water falls'.split(' ')) {
      expect(all).toContain(word);
    }
  });
});

describe('the notes label', () => {
  it.each([
    ['Notes:\nsaid', 'said'],
    ['NOTES: said', 'said'],
    ['Note:\nsaid', 'said'],
    ['**Notes:** said', 'said'],
    ['**Notes**: said', 'said'],
    ['__Notes:__\nsaid', 'said'],
    ['_Notes:\nsaid\n\nmore_', 'said\nmore'],
    ['_Notes: said_', 'said'],
    ['*Notes: said*', 'said'],
    ['_Notes:_ said', 'said'],
    ['Speaker Notes: said', 'said'],
    ['presenter note: said', 'said'],
  ])('opens notes when written %j', (written, notes) => {
    expect(shape(`## Slide 1: A\n\n- shown\n\n${written}\n`)).toEqual([['A', 'shown', notes]]);
  });

  it('opens notes right below a list', () => {
    expect(shape('## Slide 1: A\n- shown\nNotes:\nsaid\n')).toEqual([['A', 'shown', 'said']]);
  });

  it('is no label inside code, inside a line, or as part of a word', () => {
    const text = '## Slide 1: A\n\n```\nNotes: code\n```\n\nSee Notes: here. \n\nNotesy: no\n';
    expect(shape(text)).toEqual([['A', 'Notes: code\nSee Notes: here.\nNotesy: no', '']]);
  });

  it('leaves a “Note:” in the slide where the module’s label is another', () => {
    const text =
      '## Slide 1: A\n\nNote: mind the gap\n\n## Slide 2: B\n\nshown\n\nNotes:\nsaid\n\n## Slide 3: C\n\nNotes: x\n';
    expect(shape(text)).toEqual([
      ['A', 'Note: mind the gap', ''],
      ['B', 'shown', 'said'],
      ['C', '', 'x'],
    ]);
  });

  it('keeps what follows a second label in the notes', () => {
    expect(shape('## Slide 1: A\n\nNotes:\none\n\nNotes: two\n')).toEqual([['A', '', 'one\nNotes: two']]);
  });
});

describe('separators', () => {
  it('drops --- between slides and before notes end', () => {
    const text =
      '---\ntitle: T\n---\n\nHello\n\n---\n\n## Slide 1: A\n\nbody\n\nNotes:\nsaid\n\n---\n\n## Slide 2: B\n\nend\n\n---\n';
    expect(parse(text).introduction.text).toBe('Hello');
    expect(shape(text)).toEqual([
      ['A', 'body', 'said'],
      ['B', 'end', ''],
    ]);
  });

  it('does not take a --- in a module of numbered slides as a heading’s underline', () => {
    const [slide] = parse('## Slide 1: A\n\nbody\n---\nmore\n').slides;
    expect(
      slide?.body.tree.children.map((node) => (node.type === 'element' ? node.tagName : node.type)),
    ).toEqual(['p', 'hr', 'p']);
  });
});

describe('front matter that is not as it should be', () => {
  it.each([
    '---js',
    '---JS',
    '--- js',
    '---JavaScript',
    '---javascript',
    '---__proto__',
    '---constructor',
    '---toString',
  ])('shows %s as text and runs nothing', (fence) => {
    const module = parse(
      `${fence}\n{ title: (globalThis.ranFromFrontMatter = true) }\n---\n\n## Slide 1: A\n`,
    );
    expect(globalThis).not.toHaveProperty('ranFromFrontMatter');
    expect(module.introduction.text).toContain('ranFromFrontMatter');
    expect(module.problems[0]).toMatchObject({ code: 'front-matter-language', severity: 'warning', line: 1 });
    expect(module.slides).toHaveLength(1);
  });

  it('reads its plain lines where it is no YAML, and says so with the line', () => {
    const module = parse('---\ntitle: T\n  bad indent\ntags:\n  - a\n---\n\n## Slide 1: A\n');
    expect(module.title).toBe('T');
    expect(module.frontMatter.tags).toEqual(['a']);
    expect(module.problems).toMatchObject([{ code: 'front-matter-yaml', severity: 'error', line: 2 }]);
  });

  it('names front matter that never closes, and keeps the rest', () => {
    const module = parse('---\ntitle: T\n\n## Slide 1: A\n\nbody\n');
    expect(module.title).toBe('T');
    expect(module.slides).toHaveLength(1);
    expect(module.problems).toMatchObject([{ code: 'front-matter-unclosed', line: 1 }]);
  });

  it('takes a first --- without keys as a separator', () => {
    expect(parse('---\n\n## Slide 1: A\n\nbody\n\n---\n\n## Slide 2: B\n').slides).toHaveLength(2);
  });

  it('survives keys of Object.prototype', () => {
    const module = parse('---\n__proto__: x\nconstructor: y\ntitle: T\n---\n\n## Slide 1: A\n');
    expect(module.title).toBe('T');
    expect({}).not.toHaveProperty('x');
    expect(Object.getPrototypeOf(module.frontMatter.unknown)).toBe(Object.prototype);
  });
});

describe('files that hold little', () => {
  it('names an empty file', () => {
    expect(codes('')).toEqual([['module-empty', 'error', 1]]);
    expect(codes(' \n\n')).toEqual([['module-empty', 'error', 1]]);
  });

  it('names a file of front matter only, and one without slides', () => {
    expect(codes('---\ntitle: T\n---\n')).toEqual([['no-slides', 'warning', 4]]);
    expect(codes('Just text.\n')).toEqual([['no-slides', 'warning', 1]]);
    expect(parse('Just text.\n').introduction.text).toBe('Just text.');
  });

  it('names a code fence that is never closed', () => {
    expect(codes('## Slide 1: A\n\n```\ncode\n\n## Slide 2: B\n')).toEqual([
      ['fence-unclosed', 'warning', 3],
    ]);
    expect(codes('## Slide 1: A\n\n- x\n\n  ```js\n  code\n  ```\n\n> ~~~\n> code\n> ~~~\n')).toEqual([]);
  });
});
