import type { ExportOptions } from './export-format.ts';
import type { ExportedAnnotation } from './exported-annotation.ts';
import { placeNewBlocks } from './markdown/place-new-blocks.ts';
import { renameHeadings } from './markdown/rename-headings.ts';
import { type BlockNode, readNodes } from './markdown/read-nodes.ts';
import { writeNodes } from './markdown/write-nodes.ts';
import { type WrittenBlock, writeBlock } from './markdown/write-block.ts';

/**
 * A file that Carrel exported, brought up to date. Carrel's blocks are written anew where their annotation changed and
 * taken out where it was deleted; new ones come after the one before them, below what the user wrote there. All else
 * stays as it is, byte for byte. A block that the user edited stays edited while its annotation is the same; else the
 * user's version is kept below the new one. Blocks of annotations that `items` doesn't name stay too: a smaller
 * selection is no deletion; only those in `leaving` go, which stand in another file now. `scope` says what the file was:
 * one module's, or with a heading for each.
 */
export function updateMarkdown(
  existing: string,
  items: Iterable<ExportedAnnotation>,
  options: ExportOptions,
  scope: 'module' | 'all',
  leaving: ReadonlySet<string> = new Set(),
): string {
  const lineEnd = /\r\n/.test(existing) ? '\r' : '';
  const document = readNodes(existing.split('\n'));
  const present: { item: ExportedAnnotation; block: WrittenBlock }[] = [];
  for (const item of items) {
    const { id, deleted } = item.record;
    const nodes = document.blocks.get(id) ?? [];
    if (deleted) nodes.forEach((node) => takeOut(node, lineEnd));
    else {
      const block = writeBlock(item, options);
      nodes.forEach((node) => rewrite(node, block, item, options, lineEnd));
      if (nodes.length > 0 || !document.broken.has(id)) present.push({ item, block });
    }
  }
  for (const id of leaving) document.blocks.get(id)?.forEach((node) => takeOut(node, lineEnd));
  renameHeadings(document, lineEnd);
  placeNewBlocks(document, present, scope);
  return writeNodes(document, lineEnd);
}

function rewrite(
  node: BlockNode,
  block: WrittenBlock,
  item: ExportedAnnotation,
  options: ExportOptions,
  lineEnd: string,
): void {
  const { found } = node;
  node.title = { course: item.place.courseTitle, module: item.place.module?.title ?? null };
  if (!found.isEdited) {
    if (block.lines.join('\n') !== node.lines.map((line) => line.trimEnd()).join('\n'))
      node.lines = block.lines.map((line) => line + lineEnd);
    return;
  }
  // The same as it was written before: only the user has changed it since.
  if (block.sum === found.facts.sum) return;
  const lines = [...block.lines, '', ...keptVersion(node, options.words.editedByHand)];
  node.lines = lines.map((line) => line + lineEnd);
}

/** The user's version of a block, as a callout that is no longer Carrel's. */
function keptVersion({ found }: BlockNode, title: string): string[] {
  return [`[!note] ${title}`, ...found.visible.slice(1)].map((line) => `> ${line}`.trimEnd());
}

/** What was edited by hand stays, without what made it Carrel's. */
function takeOut(node: BlockNode, lineEnd: string): void {
  const { visible, isEdited } = node.found;
  node.lines = isEdited ? visible.map((line) => `> ${line}`.trimEnd() + lineEnd) : [];
  node.isGone = !isEdited;
}
