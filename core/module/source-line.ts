import { blockParser } from '../markdown/markdown-parser.ts';
import { type BlockStructure, readBlockStructure } from './block-structure.ts';

/** A line of Markdown and the 1-based line of the file it comes from. What a dialect takes out leaves its line blank. */
export type SourceLine = { text: string; line: number };

/** A file after its front matter, as every dialect is handed it. */
export type SourceDocument = {
  lines: readonly string[];
  /** 1-based line of the file at which `lines[0]` stands. */
  firstLine: number;
  /** All `lines` but those of code fences, joined by `\n`: a cheap first look for what a dialect is known by. */
  text: string;
  /** The front matter's keys as YAML gives their values. */
  frontMatter: ReadonlyMap<string, unknown>;
  /** Counts in indexes of `lines`. */
  structure: BlockStructure;
};

export function documentOf(
  lines: readonly string[],
  firstLine: number,
  frontMatter: ReadonlyMap<string, unknown>,
): SourceDocument {
  const structure = readBlockStructure(lines, blockParser);
  const text = lines.map((line, index) => (structure.kindOf(index) === 'fence' ? '' : line)).join('\n');
  return { lines, firstLine, text, frontMatter, structure };
}

/** The lines `[start, end)` by index. */
export function cutLines(document: SourceDocument, start: number, end: number): SourceLine[] {
  const { lines, firstLine } = document;
  return lines.slice(start, end).map((text, index) => ({ text, line: firstLine + start + index }));
}

/** The place in the document's `lines` of a line that was cut from it. */
export function indexOf(document: SourceDocument, { line }: SourceLine): number {
  return line - document.firstLine;
}

export function isBlank({ text }: SourceLine): boolean {
  return text.trim() === '';
}

/** Without the blank lines at both ends. */
export function trimBlank(lines: readonly SourceLine[]): SourceLine[] {
  const start = lines.findIndex((line) => !isBlank(line));
  return start === -1 ? [] : lines.slice(start, lines.findLastIndex((line) => !isBlank(line)) + 1);
}

/** Blocks one after the other, each a paragraph or more of its own. */
export function joinBlocks(blocks: readonly (readonly SourceLine[])[]): SourceLine[] {
  const [only] = blocks;
  if (blocks.length <= 1) return only ? trimBlank(only) : [];
  return blocks
    .map(trimBlank)
    .filter((block) => block.length > 0)
    .flatMap((block, index) => {
      const first = block[0];
      return index > 0 && first ? [{ text: '', line: first.line }, ...block] : block;
    });
}

/** Takes the indentation all lines share away, so that text set in from a comment's edge is not read as code. */
export function withoutIndent(lines: readonly SourceLine[]): SourceLine[] {
  const depths = lines
    .filter((line) => !isBlank(line))
    .map(({ text }) => text.length - text.trimStart().length);
  const depth = depths.reduce((least, each) => Math.min(least, each), Infinity);
  return Number.isFinite(depth) && depth > 0
    ? lines.map((line) => ({ ...line, text: line.text.slice(depth) }))
    : [...lines];
}
