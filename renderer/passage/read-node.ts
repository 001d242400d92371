import type { Element } from 'hast';

export function childElement(node: Element, tag: string): Element | undefined {
  return node.children.find((each): each is Element => each.type === 'element' && each.tagName === tag);
}

/** The text that stands beside a picture or a recording; null where the author gave none. */
export function labelOf(node: Element): string | null {
  const text = childElement(node, 'span')?.children[0];
  return text?.type === 'text' ? text.value : null;
}
