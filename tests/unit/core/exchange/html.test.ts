import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaMarkup } from '../../../../core/exchange/html/formula-markup.ts';
import { html } from '../../../../core/exchange/formats/html.ts';
import { plainText } from '../../../../core/exchange/formats/text.ts';
import { anyItems, naughtyStrings, options, written } from './any-annotation.ts';
import { highlight } from './one-annotation.ts';
import { activeParts, elementsOf, parseHtml, textOf } from './read-html.ts';

const visible = (text: string) =>
  text
    .replace(/[\p{Cc}\uFFFD]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('the HTML page', () => {
  it('loads, runs and sends nothing, and shows each quote as it is', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const tree = parseHtml(written(html.write(items, options)));
        expect(activeParts(tree)).toEqual([]);
        const elements = elementsOf(tree);
        expect(elements.filter(({ tagName }) => tagName === 'article')).toHaveLength(items.length);
        const quotes = elements.filter(
          ({ tagName, properties }) =>
            tagName === 'blockquote' &&
            Array.isArray(properties['className']) &&
            properties['className'].includes('quote'),
        );
        expect(quotes.map((quote) => visible(textOf(quote)))).toEqual(
          items.flatMap(({ record }) => record.anchor?.range ?? []).map(({ quote }) => visible(quote.exact)),
        );
      }),
    );
  });

  it('allows one style sheet, by its hash, and nothing more', () => {
    const text = written(html.write([highlight()], options));
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    expect(text.match(/<style/g)).toHaveLength(1);
    expect(text).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(text).toContain("default-src 'none'");
    expect(text).not.toMatch(/unsafe-inline|\sstyle=/);
  });

  it('shows a note’s Markdown, and no image of the web', () => {
    const note =
      '**so** ![a ship](https://x.example/ship.png) $a^2$ <b onclick="x()">b</b> [l](javascript:x)';
    const text = written(html.write([highlight({ note })], options));
    expect(text).toContain('<strong>so</strong>');
    expect(text).toContain('a ship');
    expect(text).toMatch(/<math[^>]*>.*<\/math>/);
    expect(activeParts(parseHtml(text))).toEqual([]);
  });

  it('is written from right to left in a language that is', () => {
    expect(written(html.write([], { ...options, language: 'ar' }))).toContain('<html lang="ar" dir="rtl">');
    expect(written(html.write([], options))).toContain('Nothing to show.');
  });

  it.each([
    ...naughtyStrings,
    '\\href{javascript:alert(1)}{x}',
    '\\text{</math><script>x</script>}',
    '\\htmlStyle{color:red}{x}',
    '\\frac{1}{2}',
  ])('a formula %j is MathML or its own text', (tex) => {
    const tree = parseHtml(formulaMarkup(tex, true));
    expect(activeParts(tree)).toEqual([]);
    expect(elementsOf(tree).map(({ tagName }) => tagName)).not.toContain('b');
  });
});

describe('plain text', () => {
  it('has each quote and note, and no sign that moves a terminal', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const text = written(plainText.write(items, options));
        expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
        const shown = visible(text.replace(/^ {2}(?:\| ?)?/gm, ''));
        for (const { record } of items) {
          expect(shown).toContain(
            visible(record.note.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')),
          );
        }
      }),
    );
  });
});
