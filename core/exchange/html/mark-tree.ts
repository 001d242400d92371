import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { texOf } from '../../markdown/limit-formulas.ts';
import { treeReader, walkText } from '../../passage/passage-text.ts';

/** `[start, end)` in the passage's one text, shown with `classes`; `number` stands after it where it isn't null. */
export type TreeMark = { start: number; end: number; classes: readonly string[]; number: number | null };

type Node = Root | RootContent;
type Segment = { text: string; mark: TreeMark | null; numbers: number[] };

/** The tree with the marks' words in `mark` elements. Where several cover the same words the last one is seen. */
export function markTree(tree: Root, marks: readonly TreeMark[]): Root {
  if (marks.length === 0) return tree;
  const segments = new Map<Node, Segment[]>();
  for (const { node, start, end } of walkText<Node>(tree, treeReader).pieces) {
    if (node.type === 'text') segments.set(node, cut(node, start, end, marks));
  }
  const copy = (node: RootContent): RootContent[] => {
    if (node.type === 'text') return (segments.get(node) ?? []).flatMap(shown);
    if (node.type !== 'element') return [node];
    if (texOf(node) !== null) return markFormula(node, segments);
    // What can be in the tree can be in an element of it: neither has a document type.
    return [{ ...node, children: node.children.flatMap((child) => copy(child) as ElementContent[]) }];
  };
  return { ...tree, children: tree.children.flatMap(copy) };
}

function cut({ value }: Text, start: number, end: number, marks: readonly TreeMark[]): Segment[] {
  const touching = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = [start, end, ...touching.flatMap((mark) => [mark.start, mark.end])]
    .filter((at) => at >= start && at <= end)
    .toSorted((a, b) => a - b);
  return [...new Set(cuts)].slice(0, -1).map((from, index, all) => {
    const to = all[index + 1] ?? end;
    const covering = touching.filter((mark) => mark.start <= from && mark.end >= to);
    return {
      text: value.slice(from - start, to - start),
      mark: covering.at(-1) ?? null,
      numbers: covering.flatMap((mark) => (mark.end === to && mark.number !== null ? [mark.number] : [])),
    };
  });
}

function shown({ text, mark, numbers }: Segment): RootContent[] {
  const words: Text = { type: 'text', value: text };
  return [
    mark === null
      ? words
      : { type: 'element', tagName: 'mark', properties: { className: [...mark.classes] }, children: [words] },
    ...numbers.map(numberSign),
  ];
}

/** A formula is drawn from its TeX, which stays whole: it is marked if any of it is. */
function markFormula(node: Element, segments: ReadonlyMap<Node, Segment[]>): RootContent[] {
  const own = node.children.flatMap((child) => segments.get(child) ?? []);
  const mark = own.findLast((segment) => segment.mark !== null)?.mark;
  if (mark === undefined || mark === null) return [node];
  const { className } = node.properties;
  const classes = [...(Array.isArray(className) ? className : []), ...mark.classes];
  return [
    { ...node, properties: { ...node.properties, className: classes } },
    ...own.flatMap(({ numbers }) => numbers).map(numberSign),
  ];
}

function numberSign(number: number): Element {
  return {
    type: 'element',
    tagName: 'sup',
    properties: { className: ['number'] },
    children: [{ type: 'text', value: String(number) }],
  };
}
