import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceFinder } from '../../../../core/links/find-sentence.ts';
import { listLinks, quoteLink } from '../../../../core/links/list-links.ts';
import { parseModule } from '../../../../core/module/parse-module.ts';
import { parseFlatYaml } from '../parse-test-yaml.ts';

function linksIn(source: string, language: string | null = 'en') {
  const module = parseModule(source, { path: 'm.md', parseYaml: parseFlatYaml });
  const sentences = sentenceFinder(language);
  return listLinks(module).map(({ start, end, ...link }) => {
    const { n, part } = link;
    const passage =
      part === 'description' || part === 'introduction' ? module[part] : module.slides[n - 1]?.[part];
    return { ...link, ...quoteLink(passage?.text ?? '', { start, end }, sentences) };
  });
}

describe('the links of a module', () => {
  it('stand in reading order, with slide, part, words and sentence', () => {
    const source = [
      '---\ntitle: T\ndescription: See [home](https://example.org/d).\n---\n',
      'First. Then [read this](https://example.org/i) at home. Last.\n',
      '## Slide 1: On [standards](http://example.org/t)\n',
      '- A point\n- Write to <a@example.org>, please\n',
      '| a | [b](https://example.org/c) |\n| - | - |\n| c | d |\n',
      'Notes:\nSaid. Bare https://example.org/n here! And after.\n',
    ].join('\n');
    expect(linksIn(source)).toEqual([
      { n: 0, part: 'description', url: 'https://example.org/d', text: 'home', sentence: 'See home.' },
      {
        n: 0,
        part: 'introduction',
        url: 'https://example.org/i',
        text: 'read this',
        sentence: 'Then read this at home.',
      },
      { n: 1, part: 'title', url: 'http://example.org/t', text: 'standards', sentence: 'On standards' },
      {
        n: 1,
        part: 'body',
        url: 'mailto:a@example.org',
        text: 'a@example.org',
        sentence: 'Write to a@example.org, please',
      },
      { n: 1, part: 'body', url: 'https://example.org/c', text: 'b', sentence: 'a b' },
      {
        n: 1,
        part: 'notes',
        url: 'https://example.org/n',
        text: 'https://example.org/n',
        sentence: 'Bare https://example.org/n here!',
      },
    ]);
  });

  it('are those that lead out, as the sanitiser leaves them', () => {
    const source =
      '## Slide 1: A\n\n[a](b.md) [c](#d) [e](file:///f) [g](javascript:h) [i](ftp://j/) <a href="https://k.example/">l</a>\n';
    expect(linksIn(source).map(({ url, text }) => [url, text])).toEqual([['https://k.example/', 'l']]);
  });

  it('can carry a picture, or nothing at all', () => {
    const source =
      '## Slide 1: A\n\nSee [![a map](m.png)](https://a.example/) here.\n\n- x [](https://b.example/) y\n';
    expect(linksIn(source).map(({ text, sentence }) => [text, sentence])).toEqual([
      ['a map', 'See a map here.'],
      ['', 'x y'],
    ]);
  });

  it('can go over the end of a sentence, or of a line', () => {
    const source = '## Slide 1: A\n\nOne. [Two. Three](https://a.example/) four. Five.\n';
    expect(linksIn(source)[0]?.sentence).toBe('Two. Three four.');
  });

  it('never need more than the words around them', () => {
    const source = `## Slide 1: A\n\n${'lorem ipsum '.repeat(200)}[here](https://a.example/) ${'dolor sit '.repeat(200)}\n`;
    const [link] = linksIn(source);
    expect(link?.sentence).toMatch(/^… (ipsum|lorem) .* here dolor .* (dolor|sit) …$/);
    expect(link?.sentence.length).toBeLessThan(700);
    const many = linksIn(`## Slide 1: A\n\n${'[x](https://a.example/) '.repeat(5000)}\n`);
    expect(many).toHaveLength(5000);
    expect(Math.max(...many.map(({ sentence }) => sentence.length))).toBeLessThan(700);
  });

  it.each([null, 'de', 'ja', 'English, mostly', 'x'.repeat(300)])(
    'are found in the language %j',
    (language) => {
      expect(
        linksIn('## Slide 1: A\n\nOne. [Two](https://a.example/) here.\n', language)[0]?.sentence,
      ).toMatch(/Two here\.$/);
    },
  );
});

describe('a sentence', () => {
  it('holds the range asked for, and no line’s end', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '.', '\n', '?', '😀', '“') }),
        fc.nat(),
        fc.nat(5),
        (text, at, length) => {
          const start = text.length === 0 ? 0 : at % text.length;
          const end = Math.min(text.length, start + length);
          const range = text.slice(start, end);
          fc.pre(!range.includes('\n'));
          const sentence = sentenceFinder('en')(text, start, end);
          expect(sentence).not.toContain('\n');
          expect(sentence).toContain(range.trim());
        },
      ),
    );
  });
});
