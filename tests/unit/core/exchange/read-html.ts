import type { Element, Root, RootContent } from 'hast';
import { raw } from 'hast-util-raw';

// It tells the typings of a tree that HTML may stand in it unread.
import type {} from '../../../../core/markdown/tree-from-tokens.ts';

/** A page as a browser would parse it. */
export function parseHtml(text: string): Root {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: text }] });
  return tree.type === 'root' ? tree : { type: 'root', children: [tree] };
}

export function elementsOf(tree: Root): Element[] {
  const found: Element[] = [];
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'element') found.push(node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}

export function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

/** What in a page would load, run or send anything, or lead anywhere but where links may. */
export function activeParts(tree: Root): string[] {
  return elementsOf(tree).flatMap(({ tagName, properties }) => {
    const found: string[] = [];
    if (
      /^(?:script|iframe|object|embed|form|input|button|link|base|svg|audio|video|source|template)$/.test(
        tagName,
      )
    )
      found.push(tagName);
    for (const [name, value] of Object.entries(properties)) {
      const text = Array.isArray(value) ? value.join(' ') : String(value);
      if (/^on/i.test(name) || name === 'style' || name === 'srcSet') found.push(`${tagName} ${name}`);
      if (name === 'href' && !/^(?:https?:|mailto:|carrel:|#)/i.test(text)) found.push(`href ${text}`);
      if (name === 'src' && !/^data:image\//.test(text)) found.push(`src ${text}`);
      if (name === 'httpEquiv' && text.toLowerCase() !== 'content-security-policy')
        found.push(`meta ${text}`);
    }
    return found;
  });
}
