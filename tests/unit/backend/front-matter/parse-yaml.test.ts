import { afterEach, describe, expect, test } from 'vitest';
import { parseYaml } from '../../../../backend/front-matter/parse-yaml.ts';
import { parseModuleSource } from '../../../../backend/library/read-module.ts';

describe('YAML', () => {
  test('scalars, lists and dates come through', () => {
    const read = parseYaml('title: A title\ntags:\n  - one\n  - two\ndate: 2023-12-11');
    expect(read).toMatchObject({ ok: true, data: { title: 'A title', tags: ['one', 'two'] } });
  });

  test.each(['', '   ', '# only a comment'])('%j holds nothing', (yaml) => {
    expect(parseYaml(yaml)).toEqual({ ok: true, data: {} });
  });

  test.each([
    ['title: Module 3: Networking', 1],
    ['title: fine\ntags: [a\nmore: x', 3],
    ['a: 1\nb: "open\nc: 3', 3],
  ])('%j is broken, at line %i', (yaml, line) => {
    const read = parseYaml(yaml);
    expect(read).toMatchObject({ ok: false, line });
  });

  test('says the same each time: nothing is remembered from the call before', () => {
    const broken = 'title: Module 3: Networking';
    expect(parseYaml(broken)).toEqual(parseYaml(broken));
    expect(parseYaml(broken).ok).toBe(false);
    const [first, second] = [parseYaml('tags: [a]'), parseYaml('tags: [a]')];
    expect(first).toEqual(second);
    if (first.ok && second.ok) expect(first.data).not.toBe(second.data);
  });

  test('a second document in it is not dropped in silence', () => {
    expect(parseYaml('a: 1\n---\nb: 2')).toMatchObject({ ok: false, line: 2 });
  });
});

describe('limits', () => {
  test('more than 64 kB is refused', () => {
    expect(parseYaml(`text: ${'x'.repeat(70_000)}`)).toMatchObject({ ok: false, line: null });
  });

  test('aliases that stand for millions of values are refused', () => {
    const levels = ['a: &a ["x","x","x","x","x","x","x","x","x"]'];
    for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih']) {
      levels.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`);
    }
    expect(parseYaml(levels.join('\n'))).toMatchObject({ ok: false });
  });

  test.each([
    ['nested lists', `a: ${'['.repeat(10_000)}`],
    ['nested to a depth that would still parse', `a: ${'['.repeat(9)}${']'.repeat(9)}`],
    [
      'merges of merges',
      `a: &a {x: 1}\nb: {<<: [${Array(2000).fill('*a').join(',')}]}\nc: [${Array(1200).fill('1').join(',')}]`,
    ],
  ])('%s are refused', (_, yaml) => {
    expect(parseYaml(yaml)).toMatchObject({ ok: false });
  });

  test.each(['- a\n- b', 'just text', '42', '2023-12-11'])(
    'a root that is no mapping is only data: %j',
    (yaml) => {
      expect(() => parseYaml(yaml)).not.toThrow();
    },
  );

  test('a key called __proto__ changes no prototype', () => {
    parseYaml('__proto__:\n  polluted: true');
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('JavaScript in front matter never runs', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'carrelCanary');
  });

  const code = '{ title: (globalThis.carrelCanary = "ran") }';
  const languages = [
    'js',
    'JS',
    ' js',
    'javascript',
    'JavaScript',
    'coffee',
    'json',
    '__proto__',
    'constructor',
    'toString',
  ];

  test.each(languages)('---%s', (language) => {
    const module = parseModuleSource(
      `---${language}\n${code}\n---\n\n## Slide 1: Still here\n\nText.\n`,
      'a.md',
      null,
    );
    expect(globalThis).not.toHaveProperty('carrelCanary');
    expect(module.slides.map(({ title }) => title.text)).toContain('Still here');
  });

  test.each([
    '!!js/function "function () { globalThis.carrelCanary = 1 }"',
    'js\n{ a: 1 }',
    `x: !!js/undefined ''`,
  ])('nor by a tag or a trick inside: %j', (yaml) => {
    parseYaml(yaml);
    expect(globalThis).not.toHaveProperty('carrelCanary');
  });
});
