import type { MarkdownIt } from 'markdown-it';

/** What the lines of a document belong to, before any slide is cut. Line numbers are 0-based indexes. */
export type BlockStructure = {
  /** Lines inside code or raw HTML: no heading, label or separator stands there. */
  isOpaque(line: number): boolean;
  /** First lines of code fences that are never closed. */
  unclosedFences: number[];
  /** Link reference definitions of the whole document, for the passages cut out of it. */
  references: Record<string, { title: string; href: string }>;
};

/** `blocks` is a parser that stops after block structure. */
export function readBlockStructure(lines: readonly string[], blocks: MarkdownIt): BlockStructure {
  const env: { references?: BlockStructure['references'] } = {};
  const opaque = new Set<number>();
  const unclosedFences: number[] = [];
  for (const token of blocks.parse(lines.join('\n'), env)) {
    if (!token.map || !['fence', 'code_block', 'html_block', 'formula_block'].includes(token.type)) continue;
    const [start, end] = token.map;
    for (let line = start; line < end; line++) opaque.add(line);
    if (token.type === 'fence' && !isClosed(lines, end, token.markup)) unclosedFences.push(start);
  }
  return { isOpaque: (line) => opaque.has(line), unclosedFences, references: env.references ?? {} };
}

function isClosed(lines: readonly string[], end: number, markup: string): boolean {
  // Only a fence that runs to the end of the document, or of its list or quotation, can lack its closing line.
  const last = (lines[end - 1] ?? '').replace(/^[\s>]*/, '').trimEnd();
  return last.startsWith(markup) && [...last].every((character) => character === markup[0]);
}
