import { walkText, type NodeReader, type TextPiece } from '../../core/passage/passage-text.ts';
import type { Mark } from '../../core/search/mark.ts';

/**
 * The page's side of the one walk: a passage read here gives the same text as its tree. What the page adds to the
 * author's text (a drawn formula, a button, a file's size) carries `data-apart` and is no part of it.
 */
const domReader: NodeReader<Node> = {
  text: (node) => (node instanceof Text ? node.data : null),
  tag: (node) => (node instanceof Element ? node.localName : ''),
  children: (node) => [...node.childNodes].filter((child) => !isApart(child)),
};

function isApart(node: Node): boolean {
  return node instanceof Element && node.hasAttribute('data-apart');
}

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

/** Ranges for a mark that cover the author's text alone: where the page has added something, they go round it. */
export function authorsRanges(passage: Element, [start, end]: Mark): Range[] {
  const [whole] = markRanges(passage, [[start, end]]);
  if (whole === undefined) return [];
  const around = elementOf(whole.commonAncestorContainer);
  const added = [...(around?.querySelectorAll('[data-apart]') ?? [])];
  if (!added.some((element) => whole.intersectsNode(element))) return [whole];
  const { pieces } = walkText<Node>(passage, domReader);
  return pieces
    .filter((piece) => piece.end > start && piece.start < end)
    .map((piece) => {
      const range = document.createRange();
      range.setStart(piece.node, offsetIn(piece, start));
      range.setEnd(piece.node, offsetIn(piece, end));
      return range;
    });
}

/**
 * What stands for its hidden text as a whole, such as a drawn formula (it carries `data-atom`), where the range has
 * some of that text.
 */
export function atomsIn(range: Range): HTMLElement[] {
  const around = elementOf(range.commonAncestorContainer);
  const outer = around?.closest<HTMLElement>('[data-atom]');
  if (outer) return [outer];
  const inner = around?.querySelectorAll<HTMLElement>('[data-atom]') ?? [];
  return [...inner].filter((atom) => range.intersectsNode(atom));
}

/** The part of a passage's text that a range covers; '' where it covers none. An atom is covered as a whole. */
export function textWithin(passage: Element, range: Range): string {
  const covered = coveredText(passage, range);
  return covered === null ? '' : covered.text.slice(...covered.mark);
}

/** A passage's one text, and which part of it a range covers; null where it covers none. An atom is covered as a whole. */
export function coveredText(passage: Element, range: Range): { text: string; mark: Mark } | null {
  const { text, pieces } = walkText<Node>(passage, domReader);
  const whole = overWholeAtoms(range);
  const { startContainer, startOffset, endContainer, endOffset } = whole;
  const within = pieces.filter(({ node }) => whole.intersectsNode(node));
  const first = within[0];
  const last = within.at(-1);
  if (!first || !last) return null;
  const start = first.node === startContainer ? first.start + startOffset : first.start;
  const end = last.node === endContainer ? last.start + endOffset : last.end;
  return start < end ? { text, mark: [start, end] } : null;
}

/** A passage's one text, as the page shows it. */
export function textOf(passage: Element): string {
  return walkText<Node>(passage, domReader).text;
}

/** Where elements of a passage stand in its text; those without text are left out. */
export function marksOf(passage: Element, elements: Iterable<Element>): Mark[] {
  const { pieces } = walkText<Node>(passage, domReader);
  return [...elements].flatMap((element) => {
    const within = pieces.filter(({ node }) => element.contains(node));
    const [first, last] = [within[0], within.at(-1)];
    return first && last ? [[first.start, last.end]] : [];
  });
}

/** The range with every atom that it touches taken whole. */
export function overWholeAtoms(range: Range): Range {
  const whole = range.cloneRange();
  const first = elementOf(range.startContainer)?.closest('[data-atom]');
  const last = elementOf(range.endContainer)?.closest('[data-atom]');
  if (first) whole.setStartBefore(first);
  if (last) whole.setEndAfter(last);
  return whole;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

function offsetIn(piece: TextPiece<Node>, offset: number): number {
  return Math.min(Math.max(offset, piece.start), piece.end) - piece.start;
}
