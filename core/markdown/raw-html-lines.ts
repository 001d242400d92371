import type { Root, RootContent } from 'hast';

type Node = Root | RootContent;

/**
 * The HTML parser forgets positions, so a tree that goes through it carries its lines as an attribute meanwhile. An
 * author who writes the attribute himself leads links back to his own file astray, and nothing else.
 */
export const lineProperty = 'dataSourceLine';

/** Moves the lines of elements, and of blocks of raw HTML, into attributes. */
export function hideLines(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'raw' && node.line !== undefined) {
      // Right behind the first tag's name no attribute stands before it, and of two alike the first counts.
      const attribute = ` data-source-line="${node.line}"`;
      node.value = node.value.replace(/^\s*<[a-zA-Z][\w-]*(?=[\s/>])/, (opening) => opening + attribute);
    }
    if (node.type !== 'element' || !node.position) return;
    node.properties[lineProperty] = String(node.position.start.line);
    // The HTML parser expects offsets too of a node that has a position.
    delete node.position;
  });
}

/** Takes the attributes away again and gives the elements back their positions. */
export function restoreLines(tree: Root): void {
  visit(tree, (node) => {
    if (node.type !== 'element') return;
    const { [lineProperty]: line, ...properties } = node.properties;
    if (line === undefined) return;
    node.properties = properties;
    const point = { line: Number(line), column: 1 };
    if (point.line > 0) node.position = { start: point, end: point };
  });
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
