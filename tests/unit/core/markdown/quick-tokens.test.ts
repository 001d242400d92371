import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addFormulas } from '../../../../core/markdown/formula-rules.ts';
import { makeTokensQuickly } from '../../../../core/markdown/quick-tokens.ts';

const options = { html: true, linkify: true };
const own = new MarkdownIt(options);
const quick = new MarkdownIt(options);
for (const parser of [own, quick]) addFormulas(parser);
makeTokensQuickly(quick);

function expectSame(source: string): void {
  expect(quick.parse(source, {})).toStrictEqual(own.parse(source, {}));
  expect(quick.parseInline(source, {})).toStrictEqual(own.parseInline(source, {}));
}

it('gives the tokens that markdown-it gives, of every fixture', () => {
  const folder = join(import.meta.dirname, '../../../fixtures');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  expect(files.length).toBeGreaterThan(40);
  for (const file of files) expectSame(readFileSync(join(folder, file), 'utf8'));
});

it('gives the tokens that markdown-it gives, of anything', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '*',
      '**',
      '_',
      '~~',
      '`',
      '[',
      '](',
      ')',
      '![',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '> ',
      '# ',
      '|',
      '$',
      '$$',
    ),
    fc.constantFrom(
      'word',
      'https://example.org',
      '<b>',
      '</b>',
      '&amp;',
      '\\',
      '```\n',
      '---\n',
      '[a]: b\n',
      '    ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => expectSame(pieces.join(''))));
});
