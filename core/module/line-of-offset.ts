import type { Root, RootContent } from 'hast';
import { treeReader, walkText } from '../passage/passage-text.ts';

type Node = Root | RootContent;

/**
 * The 1-based line of the file on which the block begins that holds the character at `offset` of a passage's text.
 * List items, rows and paragraphs are blocks of their own. Text that stands bare in raw HTML is in none: it has the
 * line of the block before it, or null.
 */
export function lineOfOffset(tree: Root, offset: number): number | null {
  const lines = new Map<Node, number | null>();
  let before: number | null = null;
  const note = (node: Node, outer: number | null): void => {
    const own = node.type === 'element' ? (node.position?.start.line ?? null) : null;
    before = own ?? before;
    const line = own ?? outer ?? before;
    lines.set(node, line);
    if ('children' in node)
      for (const child of node.children) note(child, node.type === 'root' ? null : line);
  };
  note(tree, null);
  const piece = walkText<Node>(tree, treeReader).pieces.findLast(({ start }) => start <= offset);
  return piece ? (lines.get(piece.node) ?? null) : null;
}
