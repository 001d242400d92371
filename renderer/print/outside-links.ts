import type { Root, RootContent } from 'hast';
import { passageText } from '../../core/passage/passage-text.ts';
import { leadsOutside } from '../passage/outside-link.tsx';

export type PrintedLink = { text: string; address: string };

/** The links of a passage that lead out of the course, each address once: on paper they have to be written out. */
export function outsideLinks(tree: Root): PrintedLink[] {
  const found = new Map<string, PrintedLink>();
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'element' && node.tagName === 'a') {
      const { href } = node.properties;
      const url = typeof href === 'string' && !href.startsWith('#') ? URL.parse(href) : null;
      if (url && leadsOutside(url) && !found.has(url.href)) {
        const text = passageText({ type: 'root', children: node.children });
        found.set(url.href, { text, address: url.href });
      }
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return [...found.values()];
}
