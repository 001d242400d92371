import type { Root, RootContent } from 'hast';
import { treeReader, walkText } from '../passage/passage-text.ts';

type Node = Root | RootContent;

/**
 * The 1-based line of the file on which the block begins that holds the character at `offset` of a passage's text;
 * null where the tree says no lines. List items, rows and paragraphs are blocks of their own.
 */
export function lineOfOffset(tree: Root, offset: number): number | null {
  const lines = new Map<Node, number | null>();
  const note = (node: Node, outer: number | null): void => {
    const line = node.type === 'element' ? (node.position?.start.line ?? outer) : outer;
    lines.set(node, line);
    if ('children' in node) for (const child of node.children) note(child, line);
  };
  note(tree, null);
  const piece = walkText<Node>(tree, treeReader).pieces.findLast(({ start }) => start <= offset);
  return piece ? (lines.get(piece.node) ?? null) : null;
}
