import { walkText, type NodeReader, type TextPiece } from '../../core/passage/passage-text.ts';
import type { Mark } from '../../core/search/mark.ts';

/** The page's side of the one walk: a passage read here gives the same text as its tree. */
const domReader: NodeReader<Node> = {
  text: (node) => (node instanceof Text ? node.data : null),
  tag: (node) => (node instanceof Element ? node.localName : ''),
  children: (node) => node.childNodes,
};

/** Ranges for marks in a passage. A mark that covers no text node (a break alone) gives none. */
export function markRanges(passage: Element, marks: readonly Mark[]): Range[] {
  if (marks.length === 0) return [];
  const { pieces } = walkText<Node>(passage, domReader);
  return marks.flatMap(([start, end]) => {
    const first = pieces.find((piece) => piece.end > start);
    const last = pieces.findLast((piece) => piece.start < end);
    if (!first || !last || first.start >= end || last.end <= start) return [];
    const range = document.createRange();
    range.setStart(first.node, offsetIn(first, start));
    range.setEnd(last.node, offsetIn(last, end));
    return [range];
  });
}

function offsetIn(piece: TextPiece<Node>, offset: number): number {
  return Math.min(Math.max(offset, piece.start), piece.end) - piece.start;
}
