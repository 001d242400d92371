import type { ExportedAnnotation } from '../exported-annotation.ts';
import { courseHeading, moduleHeading } from '../formats/markdown.ts';
import type { MarkdownDocument, MarkdownNode } from './read-nodes.ts';
import type { WrittenBlock } from './write-block.ts';

type Present = { item: ExportedAnnotation; block: WrittenBlock };
/** The annotations of one module, or of a course as a whole. */
type Group = { course: string; courseTitle: string; moduleTitle: string | null; entries: Present[] };
type Spot = 'before' | 'after';

/**
 * Gives each block that the file lacks its place: below the one before it in its module and what the user wrote there,
 * else above the one after it. A module that the file lacks comes with its headings, in the order of the export.
 */
export function placeNewBlocks(
  document: MarkdownDocument,
  present: readonly Present[],
  scope: 'module' | 'all',
): void {
  const layout = layOut(document);
  let previous: { course: string; end: MarkdownNode } | null = null;
  let waiting: Group[] = [];

  const settle = (next: { course: string; heading: MarkdownNode; outer: MarkdownNode } | null): void => {
    let course = previous?.course ?? null;
    for (const group of waiting) {
      const isOfNext = next?.course === group.course;
      const lines = withHeadings(group, scope, isOfNext || course === group.course);
      if (isOfNext) put(next.heading, 'before', lines);
      else if (previous !== null) put(previous.end, 'after', lines);
      else if (next !== null) put(next.outer, 'before', lines);
      else put(layout.last(), 'after', lines);
      course = group.course;
    }
    waiting = [];
  };

  for (const group of groupsOf(present)) {
    const end = placeAmongOwn(group, document, layout);
    const emptied = end === null && scope === 'all' ? layout.emptiedHeading(group) : null;
    if (end !== null) {
      settle({ course: group.course, ...layout.headingsOf(group, document) });
      previous = { course: group.course, end };
    } else if (emptied !== null) {
      settle({ course: group.course, heading: emptied, outer: emptied });
      const last = layout.below(emptied);
      put(
        last,
        'after',
        group.entries.map(({ block }) => block.lines),
      );
      previous = { course: group.course, end: last };
    } else if (previous?.course === group.course && waiting.length === 0) {
      put(previous.end, 'after', withHeadings(group, scope, true));
    } else waiting.push(group);
  }
  settle(null);
}

function put(node: MarkdownNode, spot: Spot, blocks: readonly string[][]): void {
  node[spot].push(...blocks);
}

/** Where the group ends in the file; null where none of it stands there yet. */
function placeAmongOwn(
  { entries }: Group,
  { blocks }: MarkdownDocument,
  layout: Layout,
): MarkdownNode | null {
  let end: MarkdownNode | null = null;
  let pending: string[][] = [];
  for (const { block } of entries) {
    const known = blocks.get(block.id)?.[0];
    if (known !== undefined) {
      put(known, 'before', pending);
      pending = [];
      end = layout.below(known);
    } else if (end === null) pending.push(block.lines);
    else put(end, 'after', [block.lines]);
  }
  return end;
}

function withHeadings(group: Group, scope: 'module' | 'all', hasCourse: boolean): string[][] {
  const { courseTitle, moduleTitle, entries } = group;
  const headings = [
    ...(hasCourse ? [] : [courseHeading(courseTitle)]),
    ...(moduleTitle === null ? [] : [moduleHeading(moduleTitle)]),
  ];
  return [
    ...(scope === 'all' ? headings.map((line) => [line]) : []),
    ...entries.map(({ block }) => block.lines),
  ];
}

function groupsOf(present: readonly Present[]): Group[] {
  const groups: Group[] = [];
  let key: string | null = null;
  for (const entry of present) {
    const { record, place } = entry.item;
    const own = JSON.stringify([record.course, place.module?.path]);
    if (own === key) groups.at(-1)?.entries.push(entry);
    else {
      const { courseTitle, module } = place;
      groups.push({
        course: record.course,
        courseTitle,
        moduleTitle: module?.title ?? null,
        entries: [entry],
      });
      key = own;
    }
  }
  return groups;
}

type Layout = {
  /** The last node of what belongs to one: the text below it. */
  below(node: MarkdownNode): MarkdownNode;
  last(): MarkdownNode;
  /** The group's own heading above its first block in the file, and the outermost that is only this group's. */
  headingsOf(group: Group, document: MarkdownDocument): { heading: MarkdownNode; outer: MarkdownNode };
  /** A heading of the group's that no block stands under any more. */
  emptiedHeading(group: Group): MarkdownNode | null;
};

function layOut({ nodes }: MarkdownDocument): Layout {
  const places = new Map(nodes.map((node, index) => [node, index]));
  const next = (node: MarkdownNode): MarkdownNode | undefined => nodes[(places.get(node) ?? 0) + 1];
  const below = (node: MarkdownNode): MarkdownNode => {
    const following = next(node);
    return node.kind !== 'text' && following?.kind === 'text' ? following : node;
  };
  return {
    below,
    last() {
      const last = nodes.at(-1);
      if (last !== undefined) return last;
      const empty: MarkdownNode = { kind: 'text', lines: [], before: [], after: [] };
      nodes.push(empty);
      return empty;
    },
    headingsOf({ entries, courseTitle, moduleTitle }, { blocks }) {
      const first = entries.flatMap(({ block }) => blocks.get(block.id)?.[0] ?? [])[0];
      if (first === undefined) throw new Error('A group without a block in the file has no headings there.');
      let heading: MarkdownNode = first;
      let outer: MarkdownNode = first;
      for (let at = (places.get(first) ?? 0) - 1; at >= 0; at--) {
        const node = nodes[at];
        if (node === undefined || node.kind === 'block') break;
        if (moduleTitle !== null && isHeading(node, moduleHeading(moduleTitle))) heading = outer = node;
        if (isHeading(node, courseHeading(courseTitle))) outer = node;
      }
      return { heading, outer };
    },
    emptiedHeading({ moduleTitle, courseTitle }) {
      const line = moduleTitle === null ? courseHeading(courseTitle) : moduleHeading(moduleTitle);
      return nodes.find((node) => isHeading(node, line) && next(below(node))?.kind !== 'block') ?? null;
    },
  };
}

export function isHeading(node: MarkdownNode, line: string): boolean {
  return node.kind === 'heading' && node.lines[0]?.trimEnd() === line;
}
