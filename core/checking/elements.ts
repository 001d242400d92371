import type { Element, Root, RootContent } from 'hast';
import type { Module, Slide } from '../module/module.ts';
import type { Passage } from '../passage/passage.ts';

/** An element and the line of the file on which it, or the block around it, begins; null where that isn't known. */
export type PlacedElement = { element: Element; line: number | null };

/** The elements of a tree in reading order. */
export function elementsOf(tree: Root): PlacedElement[] {
  const found: PlacedElement[] = [];
  const visit = (node: RootContent, outer: number | null): void => {
    if (node.type !== 'element') return;
    const line = node.position?.start.line ?? outer;
    found.push({ element: node, line });
    for (const child of node.children) visit(child, line);
  };
  for (const child of tree.children) visit(child, null);
  return found;
}

/** A module's passages whose elements say where they stand; `slide` is null for the introduction. */
export function bodiesOf(module: Module): { passage: Passage; slide: Slide | null }[] {
  return [
    { passage: module.introduction, slide: null },
    ...module.slides.flatMap((slide) => [slide.body, slide.notes].map((passage) => ({ passage, slide }))),
  ];
}
