import type { Root, RootContent } from 'hast';
import { treeReader, walkText, type NodeReader } from '../passage/passage-text.ts';

/** The text that appears with a step of a tree whose elements carry `dataStep`; '' where no element has it. */
export function stepText(tree: Root, step: number): string {
  const parts: string[] = [];
  const visit = (node: Root | RootContent): void => {
    if (stepOf(node) === step) parts.push(walkText(node, readerUpTo(step)).text);
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return parts.filter((part) => part !== '').join('\n');
}

/** A point appears without the points below it that have a later turn of their own. */
function readerUpTo(step: number): NodeReader<Root | RootContent> {
  return {
    ...treeReader,
    children: (node) => [...treeReader.children(node)].filter((child) => (stepOf(child) ?? 0) <= step),
  };
}

function stepOf(node: Root | RootContent): number | null {
  if (node.type !== 'element') return null;
  const step = node.properties['dataStep'];
  return step === undefined ? null : Number(step);
}
