import { courseHeading, moduleHeading } from '../formats/markdown.ts';
import { isHeading } from './place-new-blocks.ts';
import type { MarkdownDocument, MarkdownNode } from './read-nodes.ts';

/** Has a course's and a module's heading say what they are called today, where it said what they were called. */
export function renameHeadings({ nodes }: MarkdownDocument, lineEnd: string): void {
  let above: MarkdownNode[] = [];
  for (const node of nodes) {
    if (node.kind === 'heading') above.push(node);
    if (node.kind !== 'block') continue;
    const { facts } = node.found;
    if (node.title !== null) {
      rename(above, courseHeading(facts.courseTitle), courseHeading(node.title.course) + lineEnd);
      if (facts.module !== null && node.title.module !== null) {
        rename(above, moduleHeading(facts.module.title), moduleHeading(node.title.module) + lineEnd);
      }
    }
    above = [];
  }
}

function rename(above: readonly MarkdownNode[], from: string, to: string): void {
  for (const node of above) if (isHeading(node, from)) node.lines = [to];
}
