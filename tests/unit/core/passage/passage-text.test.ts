import { describe, expect, it } from 'vitest';
import { parsePassage } from '../../../../core/markdown/parse-passage.ts';
import { treeReader, walkText } from '../../../../core/passage/passage-text.ts';

describe('the walk over a passage', () => {
  it('gives each text node its place in the text', () => {
    const { tree } = parsePassage('a **b** c\n\n| x | y |\n| - | - |\n| 1 | 2 |');
    const { text, pieces } = walkText(tree, treeReader);
    for (const { node, start, end } of pieces) {
      expect(node.type === 'text' ? node.value : null).toBe(text.slice(start, end));
    }
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replace(/[\n\t]/g, ''));
  });

  it('leaves no gap but breaks between pieces', () => {
    const { text, pieces } = walkText(parsePassage('# a\n\n- b\n  - c\n\nd  \ne').tree, treeReader);
    let end = 0;
    for (const piece of pieces) {
      expect(text.slice(end, piece.start)).toMatch(/^[\n\t]*$/);
      end = piece.end;
    }
    expect(end).toBe(text.length);
  });
});
