import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

const dollar = 0x24;
const backslash = 0x5c;

/**
 * Formulas as Pandoc reads them: `$…$` where the opening dollar has no space after it, and the closing one has none
 * before it and no digit after it, so that “$5 and $10” stays text; `$$…$$` in a line, or as a block of its own.
 */
export function addFormulas(parser: MarkdownIt): void {
  parser.inline.ruler.after('backticks', 'formula', readInline);
  parser.block.ruler.before('fence', 'formula', readBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

/** For a parser that only looks for blocks: what stands in a formula is no heading and no list. */
export function addFormulaBlocks(parser: MarkdownIt): void {
  parser.block.ruler.before('fence', 'formula', readBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

function readInline(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== dollar) return false;
  const marks = src.charCodeAt(pos + 1) === dollar ? 2 : 1;
  const start = pos + marks;
  if (start >= posMax || (marks === 1 && /\s/.test(src[start] ?? ' '))) return false;
  const end = findClosing(src, start, posMax, marks);
  if (end === -1 || src.slice(start, end).trim() === '') return false;
  if (!silent) {
    const token = state.push(marks === 2 ? 'formula_display' : 'formula', 'span', 0);
    token.content = src.slice(start, end).trim();
    token.markup = '$'.repeat(marks);
  }
  state.pos = end + marks;
  return true;
}

/** Where the closing dollars begin; -1 where none fit. */
function findClosing(src: string, start: number, end: number, marks: number): number {
  for (let at = start; at < end; at++) {
    const code = src.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === dollar && closes(src, at, end, marks)) return at;
  }
  return -1;
}

function closes(src: string, at: number, end: number, marks: number): boolean {
  if (marks === 2) return at + 1 < end && src.charCodeAt(at + 1) === dollar;
  return !/\s/.test(src[at - 1] ?? ' ') && !/[\d$]/.test(src[at + 1] ?? '');
}

function readBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const lineAt = (line: number): string =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trimEnd();
  const first = lineAt(startLine);
  if (!first.startsWith('$$') || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  if (first.length > 4 && first.endsWith('$$')) {
    return pushBlock(state, startLine, startLine + 1, first.slice(2, -2), silent);
  }
  for (let line = startLine + 1; line < endLine && (state.sCount[line] ?? 0) >= state.blkIndent; line++) {
    const text = lineAt(line);
    if (!text.endsWith('$$')) continue;
    const between = state.getLines(startLine + 1, line, state.sCount[startLine] ?? 0, false);
    return pushBlock(
      state,
      startLine,
      line + 1,
      [first.slice(2), between, text.slice(0, -2)].join('\n'),
      silent,
    );
  }
  return false;
}

function pushBlock(
  state: StateBlock,
  startLine: number,
  nextLine: number,
  tex: string,
  silent: boolean,
): boolean {
  // A formula in the middle of a line of text is read with that line.
  if (tex.includes('$$') || tex.trim() === '') return false;
  if (silent) return true;
  const token = state.push('formula_block', 'div', 0);
  token.content = tex.trim();
  token.map = [startLine, nextLine];
  token.markup = '$$';
  state.line = nextLine;
  return true;
}
