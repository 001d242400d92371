import type { MarkdownIt, Token } from 'markdown-it';

/** What a line lies in, where headings, labels and separators have no meaning. */
export type OpaqueKind = 'fence' | 'indented' | 'formula' | 'html' | 'comment';

/** A heading and its lines `[start, end)`, as 0-based indexes. */
export type Heading = {
  start: number;
  end: number;
  level: number;
  text: string;
  /** The underline's character; null for a heading of `#` marks. */
  underline: '=' | '-' | null;
};

/** What the lines of a document belong to, before any slide is cut. Line numbers are 0-based indexes. */
export type BlockStructure = {
  /** Lines inside code, formulas or raw HTML: no heading, label or separator stands there. */
  isOpaque(line: number): boolean;
  kindOf(line: number): OpaqueKind | null;
  headings: readonly Heading[];
  /** Lines that are thematic breaks (`---`, `* * *`, `___`) of the document itself, not of a list or a quotation. */
  rules: ReadonlySet<number>;
  /** First lines of the document's own blocks, ascending. */
  blocks: readonly number[];
  /** First lines of code fences that are never closed. */
  unclosedFences: number[];
  /** Link reference definitions of the whole document, for the passages cut out of it. */
  references: Record<string, { title: string; href: string }>;
};

const opaqueTokens = new Map<string, OpaqueKind>([
  ['fence', 'fence'],
  ['code_block', 'indented'],
  ['formula_block', 'formula'],
  ['html_block', 'html'],
]);

const hashes = /^ {0,3}(#{1,6})(?=[ \t]|$)/;

/** `blocks` is a parser that stops after block structure. */
export function readBlockStructure(lines: readonly string[], blocks: MarkdownIt): BlockStructure {
  const env: { references?: BlockStructure['references'] } = {};
  const opaque = new Map<number, OpaqueKind>();
  const underlined: Heading[] = [];
  const rules = new Set<number>();
  const starts: number[] = [];
  const unclosedFences: number[] = [];
  const tokens = blocks.parse(lines.join('\n'), env);
  tokens.forEach((token, index) => {
    if (!token.map) return;
    const [start, end] = token.map;
    if (token.level === 0) {
      starts.push(start);
      if (token.type === 'hr') rules.add(start);
      if (token.type === 'heading_open') {
        const heading = readUnderlined(token, tokens[index + 1], start, end);
        if (heading) underlined.push(heading);
      }
    }
    const kind = opaqueTokens.get(token.type);
    if (!kind) return;
    const isComment = kind === 'html' && token.content.trimStart().startsWith('<!--');
    for (let line = start; line < end; line++) {
      // Behind a comment's end, on its line, there may be something to see.
      const seen = !isComment || /-->[ \t]*\S/.test(lines[line] ?? '');
      opaque.set(line, seen ? kind : 'comment');
    }
    if (kind === 'fence' && !isClosed(lines, end, token.markup)) unclosedFences.push(start);
  });
  return {
    isOpaque: (line) => opaque.has(line),
    kindOf: (line) => opaque.get(line) ?? null,
    headings: readHeadings(lines, opaque, underlined),
    rules,
    blocks: starts,
    unclosedFences,
    references: env.references ?? {},
  };
}

/** A line of `#` marks as a heading's level and text; marks at its end are no part of it. */
export function readHashHeading(line: string): { level: number; text: string } | null {
  const match = line.includes('#') ? hashes.exec(line) : null;
  if (!match) return null;
  const text = line.slice(match[0].length).trim();
  const closing = text.length - (/#+$/.exec(text.slice(-100))?.[0].length ?? 0);
  const isClosed = closing < text.length && /^$|[ \t]$/.test(text.slice(Math.max(0, closing - 1), closing));
  return { level: (match[1] ?? '').length, text: isClosed ? text.slice(0, closing).trimEnd() : text };
}

function readUnderlined(token: Token, inline: Token | undefined, start: number, end: number): Heading | null {
  if (token.markup !== '=' && token.markup !== '-') return null;
  const text = (inline?.content ?? '').trim();
  return { start, end, level: token.markup === '=' ? 1 : 2, text, underline: token.markup };
}

/** Headings of `#` marks are found by line, so that one counts too where a list's indentation has swallowed it. */
function readHeadings(
  lines: readonly string[],
  opaque: ReadonlyMap<number, OpaqueKind>,
  underlined: readonly Heading[],
): Heading[] {
  const headings: Heading[] = [...underlined];
  lines.forEach((line, index) => {
    const heading = opaque.has(index) ? null : readHashHeading(line);
    if (heading) headings.push({ start: index, end: index + 1, ...heading, underline: null });
  });
  return underlined.length === 0 ? headings : headings.sort((a, b) => a.start - b.start);
}

function isClosed(lines: readonly string[], end: number, markup: string): boolean {
  // Only a fence that runs to the end of the document, or of its list or quotation, can lack its closing line.
  const last = (lines[end - 1] ?? '').replace(/^[\s>]*/, '').trimEnd();
  return last.startsWith(markup) && [...last].every((character) => character === markup[0]);
}
