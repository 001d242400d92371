import { type SourceDocument, type SourceLine, indexOf } from './source-line.ts';

/** Edits the lines that are no code, formula, HTML or comment, each outside its code spans. */
export function editText(
  document: SourceDocument,
  lines: readonly SourceLine[],
  edit: (text: string) => string,
): SourceLine[] {
  return lines.map((line) =>
    document.structure.isOpaque(indexOf(document, line))
      ? line
      : { ...line, text: outsideCodeSpans(line.text, edit) },
  );
}

function outsideCodeSpans(text: string, edit: (text: string) => string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of codeSpans(text)) {
    out += edit(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return out + edit(text.slice(at));
}

/** Where a line's code spans stand: between runs of equally many backticks, these included. */
export function codeSpans(text: string): { start: number; end: number }[] {
  if (!text.includes('`')) return [];
  const runs = [...text.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({ start: index, length }));
  const spans: { start: number; end: number }[] = [];
  for (let open = 0; open < runs.length; open++) {
    const length = runs[open]?.length ?? 0;
    let close = open + 1;
    while (close < runs.length && runs[close]?.length !== length) close++;
    if (close === runs.length) continue;
    spans.push({ start: runs[open]?.start ?? 0, end: (runs[close]?.start ?? 0) + length });
    open = close;
  }
  return spans;
}

/** The text without some ranges of it that do not overlap, in any order. */
export function withoutRanges(text: string, ranges: readonly { start: number; end: number }[]): string {
  let out = '';
  let next = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    out += text.slice(next, start);
    next = end;
  }
  return out + text.slice(next);
}

/**
 * Takes words that only place an image from both ends of its alternative text: `![bg left 40%](a.png)` has none left,
 * `![inline A tide table](b.png)` has three.
 */
export function withoutImageKeywords(
  text: string,
  isKeyword: (word: string, alt: string) => boolean,
): string {
  if (!text.includes('![')) return text;
  return text.replace(/!\[([^[\]]*)\](?=\()/g, (_, alt: string) => {
    const words = alt.split(/[\s,]+/).filter((word) => word !== '');
    const start = words.findIndex((word) => !isKeyword(word, alt));
    const end = words.findLastIndex((word) => !isKeyword(word, alt));
    return `![${start === -1 ? '' : words.slice(start, end + 1).join(' ')}]`;
  });
}

const itemLine = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

export function isListItem(text: string): boolean {
  return itemLine.test(text);
}
