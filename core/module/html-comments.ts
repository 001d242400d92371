import { codeSpans, withoutRanges } from './inline-source.ts';
import { readKeyLines } from './read-key-lines.ts';
import { type SourceDocument, type SourceLine, indexOf, trimBlank, withoutIndent } from './source-line.ts';

/** An HTML comment in some lines: where it begins and ends, and the lines between its marks. */
export type HtmlComment = { from: Place; to: Place; content: SourceLine[] };

/** `at` is an index of the lines that were searched; `column` counts UTF-16 units from 0. */
type Place = { at: number; column: number };

/** Finds the comments of `lines`, which were cut from `document`; none in code, and none that never closes. */
export function findComments(document: SourceDocument, lines: readonly SourceLine[]): HtmlComment[] {
  const found: HtmlComment[] = [];
  let from: Place | null = null;
  for (const [at, line] of lines.entries()) {
    const kind = document.structure.kindOf(indexOf(document, line));
    if (from === null && (kind === 'fence' || kind === 'indented' || kind === 'formula')) continue;
    const marks = marksIn(line.text, kind === null);
    for (const { column, opens, inCode } of marks) {
      if (from === null && opens && !inCode) from = { at, column };
      else if (from !== null && !opens) {
        const to = { at, column: column + 3 };
        found.push({ from, to, content: contentBetween(lines, from, to) });
        from = null;
      }
    }
  }
  return found;
}

/** The lines with some comments taken out; a line that held nothing else stays, blank. */
export function withoutComments(
  lines: readonly SourceLine[],
  comments: readonly HtmlComment[],
): SourceLine[] {
  const cuts = new Map<number, { start: number; end: number }[]>();
  for (const { from, to } of comments) {
    for (let at = from.at; at <= to.at; at++) {
      const range = {
        start: at === from.at ? from.column : 0,
        end: at === to.at ? to.column : Infinity,
      };
      const ranges = cuts.get(at);
      if (ranges) ranges.push(range);
      else cuts.set(at, [range]);
    }
  }
  return lines.map((line, at) => {
    const ranges = cuts.get(at);
    return ranges ? { ...line, text: withoutRanges(line.text, ranges) } : line;
  });
}

const settingKeys = new Set(
  (
    'marp theme style size math headingDivider lang title author description keywords url image paginate header footer ' +
    'class backgroundColor backgroundImage backgroundPosition backgroundRepeat backgroundSize color transition'
  ).split(' '),
);
const pragma =
  /^(?:fit$|\.slide\b|\.element\b|prettier-ignore|markdownlint-|textlint-|eslint-|vale |lint |omit in toc)/i;

/** True for a comment that speaks to a program: Marp's directives, reveal's attributes, a linter's orders. */
export function isSetting({ content }: HtmlComment): boolean {
  const text = content
    .map((line) => line.text)
    .join('\n')
    .trim();
  if (text === '' || pragma.test(text)) return true;
  if (!text.includes(':')) return false;
  const { data } = readKeyLines(text);
  return Object.keys(data).some((key) => settingKeys.has(key.replace(/^[_$]/, '')));
}

/** Where the marks of comments stand in a line; raw HTML has no code spans. `<!-->` is a whole comment. */
function marksIn(text: string, hasCode: boolean): { column: number; opens: boolean; inCode: boolean }[] {
  if (!text.includes('--')) return [];
  const spans = hasCode && text.includes('<!--') ? codeSpans(text) : [];
  let next = 0;
  return [...text.matchAll(/<!(?=--)|-->/g)].map(({ 0: mark, index: column }) => {
    while ((spans[next]?.end ?? Infinity) <= column) next++;
    return { column, opens: mark === '<!', inCode: (spans[next]?.start ?? Infinity) < column };
  });
}

function contentBetween(lines: readonly SourceLine[], from: Place, to: Place): SourceLine[] {
  const inside = lines.slice(from.at, to.at + 1).map((line, index) => {
    const end = from.at + index === to.at ? to.column - 3 : line.text.length;
    return { ...line, text: line.text.slice(index === 0 ? from.column + 4 : 0, end) };
  });
  const [first, ...others] = inside;
  if (!first) return [];
  return trimBlank([{ ...first, text: first.text.trim() }, ...withoutIndent(others)]);
}
