import type { Element, Root, RootContent } from 'hast';
import { countWords } from '../course/reading-time.ts';
import { passageText } from '../passage/passage-text.ts';

/** Words that stand on one line of a slide in its smallest type. */
const wordsPerLine = 13;

/** On one line of a table's cell. */
const wordsPerCell = 4;

/**
 * About a dozen lines stand on a slide in its smallest type, and one scrolls for the rest. With more than twice that, the
 * first lines are out of sight long before the last ones come.
 */
export const mostLines = 26;

/**
 * How many lines of text a body takes up, as an estimate from its words alone: a paragraph and a list item a line for each
 * thirteen words and four tenths for the space around it, code seven tenths for each of its lines because it is set
 * smaller, a row of a table as many as its fullest cell, a picture five, a formula of its own two.
 */
export function screenLines(tree: Root): number {
  return linesOf(tree.children);
}

const space = 0.4;

function linesOf(nodes: readonly RootContent[]): number {
  let lines = 0;
  // Text, and what stands in the text, up to the next block.
  let words = 0;
  const endText = (): void => {
    if (words > 0) lines += Math.ceil(words / wordsPerLine) + space;
    words = 0;
  };
  for (const node of nodes) {
    const block = node.type === 'element' ? blockLines(node) : null;
    if (block === null) {
      words += countWords(textOf(node));
    } else {
      endText();
      lines += block;
    }
  }
  endText();
  return lines;
}

/** Null for what stands in the text. Of a picture or a recording the text is not seen. */
function blockLines(element: Element): number | null {
  if (isOf(element, 'picture', 'media')) return 5;
  if (isOf(element, 'formula-display')) return 2;
  const { tagName, children } = element;
  switch (tagName) {
    case 'pre':
      return 0.7 * textOf(element).split('\n').length + space;
    case 'tr':
      return Math.max(1, ...children.map((cell) => Math.ceil(countWords(textOf(cell)) / wordsPerCell)));
    case 'hr':
      return 1;
  }
  return blocks.has(tagName) ? linesOf(children) : null;
}

const blocks = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote section aside figure figcaption details summary table thead tbody tfoot'.split(
    ' ',
  ),
);

function isOf({ properties }: Element, ...names: string[]): boolean {
  const { className } = properties;
  return Array.isArray(className) && names.some((name) => className.includes(name));
}

function textOf(node: RootContent): string {
  return passageText({ type: 'root', children: [node] });
}
