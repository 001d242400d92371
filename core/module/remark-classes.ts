import { codeSpans, withoutRanges } from './inline-source.ts';
import { type SourceDocument, type SourceLine, indexOf } from './source-line.ts';

/** No class is longer than this, in characters: it bounds how far back from a bracket one looks for it. */
const longestClass = 120;
const classBefore = /(\\?)((?:\.[a-zA-Z_-][\w-]*)+)$/;

/**
 * Takes remark's content classes out of some lines, and leaves what they hold: `.center[**Low** tide]` is `**Low** tide`.
 * A class whose bracket never closes is text, and so is one behind a backslash.
 */
export function withoutContentClasses(document: SourceDocument, lines: readonly SourceLine[]): SourceLine[] {
  if (!lines.some(({ text }) => text.includes('['))) return [...lines];
  const open: { at: number; start: number; end: number; isClass: boolean }[] = [];
  const cuts = lines.map((): { start: number; end: number }[] => []);
  lines.forEach((line, at) => {
    if (document.structure.isOpaque(indexOf(document, line))) return;
    const spans = codeSpans(line.text);
    let span = 0;
    for (let column = 0; column < line.text.length; column++) {
      while ((spans[span]?.end ?? Infinity) <= column) span++;
      const character = line.text[column];
      if ((character !== '[' && character !== ']') || (spans[span]?.start ?? Infinity) <= column) continue;
      if (character === '[') {
        const from = classStart(line.text, column);
        open.push({ at, start: from ?? column, end: column + 1, isClass: from !== null });
      } else {
        const match = open.pop();
        if (!match?.isClass) continue;
        cuts[match.at]?.push({ start: match.start, end: match.end });
        cuts[at]?.push({ start: column, end: column + 1 });
      }
    }
  });
  return lines.map((line, at) => ({ ...line, text: withoutRanges(line.text, cuts[at] ?? []) }));
}

/** Where the class begins whose bracket opens at `column`; null for any other bracket. */
function classStart(text: string, column: number): number | null {
  const match = classBefore.exec(text.slice(Math.max(0, column - longestClass), column));
  return match && match[1] === '' ? column - match[0].length : null;
}
