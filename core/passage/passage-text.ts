import type { Root, RootContent } from 'hast';
import { isBlock, isCell } from './block-tags.ts';

/** How the walk looks at a tree: the same walk serves the parsed tree and the page's DOM. */
export type NodeReader<N> = {
  /** The characters of a text node; null for any other node. */
  text(node: N): string | null;
  /** The lower-case name of an element; '' for any other node. */
  tag(node: N): string;
  children(node: N): Iterable<N>;
};

/** A text node and its place in the one text: `[start, end)` in UTF-16 code units. */
export type TextPiece<N> = { node: N; start: number; end: number };

export type WalkedText<N> = { text: string; pieces: TextPiece<N>[] };

/**
 * The one text of a passage. Text nodes stand verbatim; `\n` between blocks and at `br`; a tab between table cells.
 * Nothing stands before the first or after the last character shown.
 */
export function walkText<N>(root: N, reader: NodeReader<N>): WalkedText<N> {
  const pieces: TextPiece<N>[] = [];
  let text = '';
  // Breaks are written only when more text follows, so none stands at an edge and none is doubled.
  let pending = '';

  const breakLine = (): void => {
    if (text !== '' && !pending.endsWith('\n')) pending = '\n';
  };
  const visit = (node: N): void => {
    const characters = reader.text(node);
    if (characters !== null) {
      if (characters === '') return;
      text += pending;
      pending = '';
      pieces.push({ node, start: text.length, end: text.length + characters.length });
      text += characters;
      return;
    }
    const tag = reader.tag(node);
    if (tag === 'br') {
      if (text !== '') pending += '\n';
      return;
    }
    if (isBlock(tag)) breakLine();
    if (tag === 'tr') visitRow(node);
    else for (const child of reader.children(node)) visit(child);
    if (isBlock(tag)) breakLine();
  };
  const visitRow = (row: N): void => {
    let cells = 0;
    for (const child of reader.children(row)) {
      if (isCell(reader.tag(child)) && cells++ > 0 && text !== '') pending += '\t';
      visit(child);
    }
  };
  visit(root);
  return { text, pieces };
}

/** The one text of a parsed tree. */
export function passageText(tree: Root): string {
  return walkText<Root | RootContent>(tree, treeReader).text;
}

export const treeReader: NodeReader<Root | RootContent> = {
  text: (node) => (node.type === 'text' ? node.value : null),
  tag: (node) => (node.type === 'element' ? node.tagName : ''),
  children: (node) => ('children' in node ? node.children : []),
};
