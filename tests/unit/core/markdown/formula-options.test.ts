import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { formulaOptions } from '../../../../core/markdown/formula-options.ts';

/** The markup for a formula; '' for one that isn't drawn. */
function markup(tex: string): string {
  const options = formulaOptions(tex, false);
  if (options === null) return '';
  try {
    return katex.renderToString(tex, options);
  } catch {
    return '';
  }
}

describe('a formula', () => {
  it('is drawn for the eye and as MathML', () => {
    expect(markup('\\frac{a}{b}')).toMatch(/<math .*<\/math>.*aria-hidden="true"/);
  });

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\url{https://evil.example/}',
    '\\includegraphics{https://evil.example/a.png}',
    '\\htmlData{onclick=alert(1)}{x}',
    '\\htmlStyle{position:fixed}{x}',
    '\\htmlClass{app}{x}',
    '\\htmlId{root}{x}',
    '\\text{<img src=x onerror=alert(1)>}',
  ])('%s brings nothing of its own into the page', (tex) => {
    const drawn = markup(tex).replace(/<annotation.*?<\/annotation>/g, '');
    expect(drawn).not.toMatch(
      /<a |<img|<[^>]*(?:href=|src=|data-onclick|position:fixed|class="[^"]*\bapp\b|id=")/,
    );
    expect(drawn).not.toMatch(/#cc0000/);
  });

  it.each([
    ['an unknown command', '\\nosuchcommand'],
    ['an open brace', '\\frac{a}{'],
    ['endless macros', '\\def\\a{\\a\\a}\\a'],
    ['macros that multiply', `\\newcommand{\\a}[1]{${'#1'.repeat(90)}}\\a{\\a{${'x'.repeat(150)}}}`],
    ['deep nesting', '{'.repeat(1999) + '}'.repeat(1999)],
    ['great length', 'x'.repeat(4001)],
    ['too many expansions', '\\implies '.repeat(400)],
  ])('with %s isn’t drawn', (_, tex) => {
    expect(markup(tex)).toBe('');
  });

  it('takes no more room than a few lines', () => {
    expect(markup('\\rule{1000em}{1000em}')).toContain('width:20em');
    expect(markup('\\rule{1000em}{1000em}')).not.toContain('1000em;');
  });
});
