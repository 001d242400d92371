import type { ElementContent, Root, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import { hideLines } from './raw-html-lines.ts';

/** Elements that end by themselves, or have no end. */
const unnested = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);

/** Deeper than any page written by hand; a tree of thousands of levels would exhaust the stack of each later walk. */
const maxDepth = 200;

/**
 * Parses the raw HTML in a tree, in which lines are attributes from then on; where it nests beyond reason or can't be
 * parsed, its source is shown as text instead.
 */
export function readRawHtml(tree: Root): Root {
  if (rawDepth(tree) > maxDepth) return rawAsText(tree);
  const asText = rawAsText(tree);
  hideLines(tree);
  const parsed = tryRaw(closeComments(tree));
  if (parsed === null) return asText;
  if (parsed.type === 'root') return parsed;
  return { type: 'root', children: parsed.type === 'doctype' ? [] : [parsed] };
}

/**
 * A blank line ends a block of HTML, also in the middle of a comment. The HTML parser is handed one node at a time and
 * fails where a comment goes on from one to the next.
 */
function closeComments(tree: Root): Root {
  const close = (node: Root | RootContent): void => {
    if (node.type === 'raw') {
      const open = node.value.lastIndexOf('<!--');
      if (open !== -1 && !node.value.includes('-->', open + 2)) node.value += '-->';
    } else if ('children' in node) {
      for (const child of node.children) close(child);
    }
  };
  close(tree);
  return tree;
}

/** `hast-util-raw` drives the HTML parser by its private parts, and on odd input it throws from them. */
function tryRaw(tree: Root): ReturnType<typeof raw> | null {
  try {
    return raw(tree);
  } catch {
    return null;
  }
}

function rawDepth(tree: Root): number {
  let depth = 0;
  let deepest = 0;
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'raw') {
      for (const [, slash, name = ''] of node.value.matchAll(/<(\/?)([a-zA-Z][^\s/>]*)/g)) {
        if (unnested.has(name.toLowerCase())) continue;
        depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
        deepest = Math.max(deepest, depth);
      }
    } else if ('children' in node) {
      for (const child of node.children) visit(child);
    }
  };
  visit(tree);
  return deepest;
}

function rawAsText(tree: Root): Root {
  const convert = <T extends RootContent>(node: T): T | { type: 'text'; value: string } => {
    if (node.type === 'raw') return { type: 'text', value: node.value };
    if (node.type !== 'element') return node;
    return { ...node, children: node.children.map((child) => convert<ElementContent>(child)) };
  };
  return { ...tree, children: tree.children.map((child) => convert<RootContent>(child)) };
}
