import { expect, it } from 'vitest';
import { parsePassage } from '../../../../core/markdown/parse-passage.ts';
import { outsideLinks } from '../../../../renderer/print/outside-links.ts';

it('links that lead out are written out once each, in their order', () => {
  const { tree } = parsePassage(
    'See [the **first**](https://example.org/a), [the second](https://example.org/b) and [it again](https://example.org/a).',
  );
  expect(outsideLinks(tree)).toEqual([
    { text: 'the first', address: 'https://example.org/a' },
    { text: 'the second', address: 'https://example.org/b' },
  ]);
});

it('links within the course are not', () => {
  expect(outsideLinks(parsePassage('[up](#top) and `https://example.org`').tree)).toEqual([]);
});
