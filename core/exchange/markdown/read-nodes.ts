import { findBlocks, type FoundBlock } from './find-blocks.ts';

/** A stretch of a file: a heading, one of Carrel's blocks, or the text below either. `after` is what comes new below it. */
export type TextNode = { kind: 'text' | 'heading'; lines: string[]; before: string[][]; after: string[][] };
export type BlockNode = Omit<TextNode, 'kind'> & {
  kind: 'block';
  found: FoundBlock;
  /** What its headings are called today. */
  title: { course: string; module: string | null } | null;
  isGone: boolean;
};
export type MarkdownNode = TextNode | BlockNode;

export type MarkdownDocument = {
  nodes: MarkdownNode[];
  /** By id; a block that was copied stands in more than one place. */
  blocks: Map<string, BlockNode[]>;
  /** Ids whose line stands in the file without a block that can be read: the user made something else of it. */
  broken: Set<string>;
};

export function readNodes(lines: readonly string[]): MarkdownDocument {
  const document: MarkdownDocument = { nodes: [], blocks: new Map(), broken: new Set() };
  let at = 0;
  const textUntil = (end: number): void => {
    if (end > at) document.nodes.push({ kind: 'text', lines: lines.slice(at, end), before: [], after: [] });
    at = end;
  };
  for (const found of findBlocks(lines)) {
    switch (found.kind) {
      case 'broken': {
        const id = /\^ann-([0-9a-f-]{36})/i.exec(lines[found.line] ?? '')?.[1];
        if (id !== undefined) document.broken.add(id.toLowerCase());
        break;
      }
      case 'heading':
        textUntil(found.line);
        document.nodes.push({ kind: 'heading', lines: [lines[at++] ?? ''], before: [], after: [] });
        break;
      case 'block': {
        const { block } = found;
        textUntil(block.start);
        at = block.end;
        const own = lines.slice(block.start, block.end);
        const node: BlockNode = {
          ...{ kind: 'block', lines: own, before: [], after: [], found: block, title: null, isGone: false },
        };
        document.nodes.push(node);
        document.blocks.set(block.facts.id, [...(document.blocks.get(block.facts.id) ?? []), node]);
        break;
      }
    }
  }
  textUntil(lines.length);
  return document;
}
