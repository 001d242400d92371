import type { Element, Root } from 'hast';

/** What appears step by step, told by lines of the file: these survive the parsing, and no author can write them. */
export type StepMarks = {
  /** Lines of list items that appear one after the other. */
  items: ReadonlySet<number>;
  /** Lines whose outermost elements appear together: each line with the number of its group. */
  groups: ReadonlyMap<number, number>;
};

/**
 * Gives each element that appears step by step the property `dataStep`, 1-based in the order of the document, and
 * returns the number of steps. It works on the final tree, whose elements say their lines and hold no such property.
 */
export function markSteps(tree: Root, { items, groups }: StepMarks): number {
  const steps = new Map<Element | number, number>();
  const mark = (element: Element, key: Element | number): void => {
    const step = steps.get(key) ?? steps.size + 1;
    steps.set(key, step);
    element.properties['dataStep'] = step;
  };
  const visit = (parent: Root | Element, outer: number | null): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const line = child.position?.start.line ?? null;
      const group = line === null ? undefined : groups.get(line);
      const opensGroup = group !== undefined && group !== outer;
      if (opensGroup) mark(child, group);
      else if (child.tagName === 'li' && line !== null && items.has(line)) mark(child, child);
      visit(child, opensGroup ? group : outer);
    }
  };
  visit(tree, null);
  return steps.size;
}
