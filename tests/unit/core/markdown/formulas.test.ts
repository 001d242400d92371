import type { Root, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { parsePassage } from '../../../../core/markdown/parse-passage.ts';

function formulasOf(markdown: string): string[] {
  const found: string[] = [];
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'element' && String(node.properties['className']).startsWith('formula')) {
      found.push(node.children.map((child) => (child.type === 'text' ? child.value : '')).join(''));
    } else if ('children' in node) {
      node.children.forEach(visit);
    }
  };
  visit(parsePassage(markdown).tree);
  return found;
}

describe('a formula', () => {
  it.each([
    ['in a line', 'so $E = mc^2$ holds', ['E = mc^2']],
    ['with emphasis marks in it', '$a_1 * b_1 * c$', ['a_1 * b_1 * c']],
    ['shown apart in a line', 'so $$x^2$$ holds', ['x^2']],
    ['as a block', '$$\na \\\\\n- b\n\\text{# c}\n$$\n\nafter', ['a \\\\\n- b\n\\text{# c}']],
    ['as a block in one line', '$$ \\frac{a}{b} $$', ['\\frac{a}{b}']],
    ['in a list', '- one $x$\n- $$\n  y\n  $$', ['x', 'y']],
    ['with an escaped dollar', '$a \\$ b$', ['a \\$ b']],
  ])('%s is read', (_, markdown, expected) => {
    expect(formulasOf(markdown)).toEqual(expected);
  });

  it.each([
    '$5 and $10',
    'costs $5-$10',
    '5$ and 6$',
    'only $one',
    '`$x$`',
    '\\$x$ y',
    '$ x $',
    '$$',
    '$$$$',
    '```\n$x$\n```',
  ])('%j is none', (markdown) => {
    expect(formulasOf(markdown)).toEqual([]);
  });

  it('is one atom in the text, as TeX', () => {
    expect(parsePassage('so  $a  b$  holds\n\n$$\nx\n\ny\n$$').text).toBe('so a  b holds\nx\n\ny');
  });
});
