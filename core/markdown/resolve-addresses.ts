import type { Element, ElementContent, Root, RootContent } from 'hast';
import { resolveInCourse } from '../course/resolve-in-course.ts';

/** Where the page finds what a course names; null where it can't be had. Paths are relative to the course. */
export type AddressBook = {
  asset(path: string): string | null;
  module(path: string, fragment: string): string | null;
};

const external = /^(?:https?:\/\/|mailto:)[^\s]/i;

/**
 * The tree with every address judged: web and mail links stay, links to modules and images of the course become the
 * page's own addresses, and any other link becomes plain text, any other image its alternative text. Lines of the
 * author's file stay behind: this is the tree the page is sent.
 */
export function resolveAddresses(tree: Root, modulePath: string, book: AddressBook): Root {
  return {
    ...tree,
    children: tree.children.map((child) => resolveNode<RootContent>(child, modulePath, book)),
  };
}

function resolveNode<T extends RootContent>(node: T, modulePath: string, book: AddressBook): T | Element {
  if (node.type !== 'element') return node;
  const { position, ...unplaced }: Element = node;
  const children = node.children.map((child) => resolveNode<ElementContent>(child, modulePath, book));
  if (node.tagName === 'a') return resolveLink({ ...unplaced, children }, modulePath, book);
  if (node.tagName === 'img') return resolveImage(unplaced, modulePath, book);
  return { ...unplaced, children };
}

function resolveLink(link: Element, modulePath: string, book: AddressBook): Element {
  const { href, ...others } = link.properties;
  if (typeof href === 'string') {
    if (external.test(href)) return link;
    const place = resolveInCourse(modulePath, href);
    const inside = place ? book.module(place.path, place.fragment) : null;
    if (inside !== null) return { ...link, properties: { ...others, href: inside } };
  }
  return { ...link, tagName: 'span', properties: others };
}

function resolveImage(image: Element, modulePath: string, book: AddressBook): Element {
  const { src, ...others } = image.properties;
  const place = typeof src === 'string' ? resolveInCourse(modulePath, src) : null;
  const asset = place ? book.asset(place.path) : null;
  return { ...image, properties: asset === null ? others : { ...others, src: asset } };
}
