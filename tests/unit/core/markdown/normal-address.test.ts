import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, it } from 'vitest';
import { isNormal } from '../../../../core/markdown/normal-address.ts';

const parser = new MarkdownIt();

it.each([
  'https://example.org/a/b.html#c',
  'other.md#slide-3',
  '../images/x.png',
  '#here',
  'http://a-b.example',
])('%s is normal', (address) => {
  expect(isNormal(address)).toBe(true);
});

it('never calls an address normal that markdown-it would change', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'https://',
      'http://',
      'mailto:',
      '//',
      '/',
      '#',
      '?',
      '.',
      '..',
      '-',
      '@',
      ':',
      '%',
      '%41',
      'é',
      '~',
      '_',
    ),
    fc.stringMatching(/^[a-zA-Z0-9]{0,70}$/),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const address = pieces.join('');
      if (isNormal(address)) expect(parser.normalizeLink(address)).toBe(address);
    }),
    { numRuns: 5000 },
  );
});
