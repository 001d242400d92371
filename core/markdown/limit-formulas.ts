import type { Element, ElementContent, Root, RootContent } from 'hast';

/** How many formulas of one passage are drawn, and how many characters of TeX: it becomes a hundred times as much markup. */
const limits = { formulas: 200, characters: 20_000 };

/** The tree with `dataPlain` on every formula after the last one that is drawn; the same tree where all are. */
export function limitFormulas(tree: Root): Root {
  const formulas = formulasOf(tree);
  let characters = 0;
  const firstPlain = formulas.findIndex((formula, index) => {
    characters += texOf(formula)?.length ?? 0;
    return index >= limits.formulas || characters > limits.characters;
  });
  if (firstPlain === -1) return tree;
  const plain = new Set<RootContent>(formulas.slice(firstPlain));
  const copy = <N extends RootContent>(node: N): N => {
    if (node.type !== 'element') return node;
    if (plain.has(node)) return { ...node, properties: { ...node.properties, dataPlain: true } };
    return { ...node, children: node.children.map((child) => copy<ElementContent>(child)) };
  };
  return { ...tree, children: tree.children.map((child) => copy<RootContent>(child)) };
}

/** The TeX of an element that is a formula; null where it isn't one. */
export function texOf({ properties: { className }, children }: Element): string | null {
  if (!Array.isArray(className) || !className.includes('formula')) return null;
  const [only, ...others] = children;
  return only?.type === 'text' && others.length === 0 ? only.value : null;
}

function formulasOf(tree: Root): Element[] {
  const found: Element[] = [];
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'element' && texOf(node) !== null) found.push(node);
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}
