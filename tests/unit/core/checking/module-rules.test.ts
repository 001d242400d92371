import { describe, expect, it } from 'vitest';
import { applyModuleRules } from '../../../../core/checking/module-rules.ts';
import { parseModule } from '../../../../core/module/parse-module.ts';
import { parseYaml } from '../../../../backend/front-matter/parse-yaml.ts';

const read = (source: string, path = 'm.md') => ({
  source,
  module: parseModule(source, { path, parseYaml }),
});

/** What the rules say of a module; `others` are modules beside it, `files` what else is there. */
function find(source: string, others: Record<string, string> = {}, files: string[] = [], isWhole = true) {
  const checked = read(source);
  const modules = new Map([
    ['m.md', checked.module] as const,
    ...Object.entries(others).map(([path, text]) => [path, read(text, path).module] as const),
  ]);
  return applyModuleRules(checked, { modules, isWhole, isFile: (path) => files.includes(path) });
}

const codes = (...given: Parameters<typeof find>) =>
  find(...given).map(({ severity, code, line }) => `${severity} ${code} ${line}`);

/** A module with nothing to say about; `body` is its one slide's. */
const module = (body: string, frontMatter = 'title: T') =>
  `---\n${frontMatter}\n---\n\n## Slide 1: A\n\n${body}\n`;

it('a good module has none', () => {
  expect(find(module('- Text, and a [link](m.md#a)'))).toEqual([]);
});

describe('links', () => {
  const other = {
    'part/o.md': '## Slide 1: Load balancing\n\n### Health checks\n\nText\n\n## Slide 2: Recap\n\nText\n',
  };

  it.each([
    ['part/o.md'],
    ['part/o.md#recap'],
    ['#a'],
    ['files/a.pdf'],
    ['https://example.org/'],
    ['mailto:a@example.org'],
  ])('%s is right', (href) => {
    expect(find(module(`[x](${href})`), other, ['files/a.pdf'])).toEqual([]);
  });

  it.each([
    ['part/p.md', 'error link-file-missing 7', 'part/o.md'],
    ['part/O.md', 'error link-file-missing 7', 'part/o.md'],
    ['none.txt', 'error link-file-missing 7', null],
    ['/etc/passwd', 'error link-file-missing 7', null],
    ['../out.md', 'error link-file-missing 7', null],
    ['part/o.md#recpa', 'warning link-slide-missing 7', '#recap'],
    ['part/o.md#slide-2-recap', 'warning link-slide-missing 7', '#recap'],
    ['part/o.md#Recap', 'warning link-slide-missing 7', '#recap'],
    ['part/o.md#health-checks', 'warning link-slide-missing 7', '#load-balancing'],
    ['#nowhere', 'warning link-slide-missing 7', null],
    ['README.md', 'warning link-not-a-module 7', null],
  ])('%s is not', (href, problem, meant) => {
    expect(codes(module(`[x](${href})`), other, ['README.md'])).toEqual([problem]);
    const { remedy = '' } = find(module(`[x](${href})`), other, ['README.md'])[0] ?? {};
    if (meant === null) expect(remedy).not.toContain('Did you mean');
    else expect(remedy).toContain(`Did you mean “${meant}”?`);
  });

  it('have the line of their own block, in a list, in notes and in the introduction', () => {
    const source =
      '# T\n\n[i](x)\n\n## Slide 1: A\n\n- one\n- [two](x)\n\n| a |\n| - |\n| [t](x) |\n\nNotes:\nsaid\n\n[n](x)\n';
    expect(find(source).map(({ line }) => line)).toEqual([3, 8, 12, 17]);
  });

  it('out of a file’s own folder are not judged where the file was checked alone', () => {
    expect(find(module('[x](../y.md)'), {}, [], false)).toEqual([]);
  });
});

describe('pictures', () => {
  it('without words are told once a slide', () => {
    const source = module('![](a.png)\n\ntext ![ ](b.png) ![c](c.png)');
    expect(codes(source)).toEqual(['warning image-without-text 7']);
    expect(find(source)[0]?.message).toMatch(/^2 images of slide 1 have/);
  });
  it('that a format takes for decoration are none of these', () => {
    expect(codes('---\nmarp: true\n---\n\n# A\n\n![bg left](a.png)\n\n---\n\n![](b.png)\n')).toEqual([
      'warning image-without-text 11',
    ]);
  });
  it('on the cover need words as well', () => {
    expect(codes(module('text', 'title: T\nimage: a.png'))).toEqual(['warning image-without-text 3']);
    expect(codes(module('text', 'title: T\nimage: a.png\nimageAlt: A'))).toEqual([]);
  });
});

describe('titles', () => {
  it('of a module can be missing, or long', () => {
    expect(codes('## Slide 1: A\n\ntext\n')).toEqual(['warning title-missing 1']);
    expect(codes('# T\n\n## Slide 1: A\n\ntext\n')).toEqual([]);
    expect(codes(module('text', `date: 2026-01-01\ntitle: ${'long '.repeat(25)}`))).toEqual([
      'warning title-long 3',
    ]);
  });
  it('of slides can be missing, equal, or long', () => {
    const source =
      '# T\n\n## Slide 1\n\ntext\n\n## Slide 2: B\n\nx\n\n## Slide 3: b\n\ny\n\n## Slide 4: B\n\nz\n';
    expect(codes(source)).toEqual(['warning slide-title-missing 3', 'warning slide-title-twice 11']);
    expect(find(source)[1]?.message).toContain('slides 2, 3 and 4');
    expect(codes(`# T\n\n## ${'long '.repeat(25)}\n\ntext\n`)).toEqual(['warning title-long 3']);
  });
  it('need not be where breaks part the slides', () => {
    expect(codes('---\nmarp: true\ntitle: T\n---\n\ntext\n\n---\n\n# A\n\n---\n\nmore\n')).toEqual([]);
  });
});

describe('slides', () => {
  it('can be empty; a picture is something', () => {
    const slide = (n: number, text: string) => `## Slide ${n}: S${n}\n\n${text}\n\n`;
    expect(codes(`# T\n\n${slide(1, '')}${slide(2, '![](a.png)')}${slide(3, 'Notes:\nsaid')}`)).toEqual([
      'warning slide-empty 3',
      'warning image-without-text 9',
    ]);
  });
  it('can lack the notes that most of them have', () => {
    const deck = (notes: boolean[]) =>
      `# T\n\n${notes.map((has, n) => `## Slide ${n + 1}: S${n}\n\ntext\n${has ? '\nNotes:\nsaid\n' : ''}`).join('\n')}`;
    expect(codes(deck([true, true, false]))).toEqual(['warning notes-missing 17']);
    expect(codes(deck([true, false, false]))).toEqual([]);
    expect(codes(deck([false, false, false]))).toEqual([]);
    expect(codes(deck([true, false]))).toEqual([]);
  });
  it.each<[string, string, boolean]>([
    ['ten points', '- a point of five words\n'.repeat(10), false],
    ['forty points', '- a point of five words\n'.repeat(40), true],
    ['a page of prose', 'word '.repeat(250), false],
    ['three pages of prose', 'word '.repeat(900), true],
    ['a screen of code', `\`\`\`\n${'line\n'.repeat(24)}\`\`\``, false],
    ['two hundred lines of code', `\`\`\`\n${'line\n'.repeat(200)}\`\`\``, true],
    ['a table of ten rows', `| a | b |\n| - | - |\n${'| c | d |\n'.repeat(10)}`, false],
    ['a table of fifty rows', `| a | b |\n| - | - |\n${'| c | d |\n'.repeat(50)}`, true],
    ['two pictures and a formula', '![a](a.png)\n\n![b](b.png)\n\n$$\nx\n$$\n', false],
    ['a picture of many words', `![${'word '.repeat(500)}](a.png)`, false],
  ])('with %s', (_, body, isLong) => {
    expect(codes(module(body))).toEqual(isLong ? ['warning slide-long 5'] : []);
  });
  it('have headings without a gap, where headings make the slides', () => {
    expect(codes(module('### a\n\n#### b\n\n### c\n\n##### d'))).toEqual(['warning heading-jump 13']);
    expect(codes(module('text\n\n#### a'))).toEqual(['warning heading-jump 9']);
    expect(codes('---\nmarp: true\ntitle: T\n---\n\n# A\n\n#### small\n\n---\n\n# B\n\ntext\n')).toEqual([]);
  });
});

describe('front matter', () => {
  it.each([
    ['imgeAlt: x', 'front-matter-key', 'imageAlt'],
    ['image_alt: x', 'front-matter-key', 'imageAlt'],
    ['Title2: x', 'front-matter-key', 'title'],
    ['desciption: x', 'front-matter-key', 'description'],
    ['pagniate: true', 'front-matter-key', 'paginate'],
    ['zzyzx: x', 'front-matter-key', null],
    ['date: December 11, 2023', 'date-not-iso', null],
    ['date: 2023-12-11 10:00:00', 'date-not-iso', null],
    ['date: 2023-02-29', 'date-impossible', null],
    ['date: "2023-13-01" # so', 'date-impossible', null],
    ['language: English', 'language-unknown', null],
    ['language: en_GB', 'language-unknown', null],
  ])('%s', (line, code, meant) => {
    const [problem, ...more] = find(module('text', `title: T\n${line}`));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ severity: 'warning', code, line: 3 });
    if (meant !== null) expect(problem?.remedy).toContain(`Did you mean “${meant}”?`);
    else expect(problem?.remedy).not.toContain('Did you mean');
  });
  it.each([
    ...['date: 2024-02-29', 'date: "2023-12-11"', 'language: pt-BR', 'language: de', 'x-mine: 1'],
    ...['marp: true', 'theme: seriph', 'layout: cover', 'revealOptions: {}', 'class: lead', 'paginate: true'],
    ...[
      'slide-level: 2',
      'build-lists: true',
      'aliases: [a]',
      'author: A',
      'draft: true',
      'weight: 3',
      '_class: a',
    ],
  ])('%s is no mistake', (line) => {
    expect(find(module('text\n\n---\n\n# B\n\ntext', `title: T\n${line}`)).map(({ code }) => code)).toEqual(
      [],
    );
  });
});

it('a guess at the dialect is told, with its reason and the way to set it', () => {
  const [problem] = find('---\ntitle: T\n---\n\na\n\n---\n\nb\n\n---\n\nc\n');
  expect(problem).toMatchObject({ severity: 'warning', code: 'dialect-unsure', line: 1 });
  expect(problem?.message).toMatch(/obsidian.*30 %.*nothing tells/);
  expect(problem?.remedy).toContain('course.yaml');
});
