import { codeSpans } from './inline-source.ts';
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
    let column = 0;
    for (;;) {
      if (from === null) {
        const open = openingIn(line.text, column);
        if (open === -1) break;
        from = { at, column: open };
        // `<!-->` is a whole comment.
        column = open + 2;
      }
      const close = line.text.indexOf('-->', column);
      if (close === -1) break;
      const to = { at, column: close + 3 };
      found.push({ from, to, content: contentBetween(lines, from, to) });
      from = null;
      column = to.column;
    }
  }
  return found;
}

/** The lines with some comments taken out, at least one character of each line's place in the file staying known. */
export function withoutComments(
  lines: readonly SourceLine[],
  comments: readonly HtmlComment[],
): SourceLine[] {
  const out = lines.map((line) => ({ ...line }));
  for (const { from, to } of comments.toReversed()) {
    const first = out[from.at];
    const last = out[to.at];
    if (!first || !last) continue;
    const after = last.text.slice(to.column);
    for (let at = from.at + 1; at <= to.at; at++) {
      const line = out[at];
      if (line) line.text = '';
    }
    if (from.at !== to.at) last.text = after;
    first.text = first.text.slice(0, from.column) + (from.at === to.at ? after : '');
  }
  return out;
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

/** Where a comment opens at or after `column`, outside code spans; -1 where none does. */
function openingIn(text: string, column: number): number {
  let open = text.indexOf('<!--', column);
  if (open === -1) return -1;
  for (const { start, end } of codeSpans(text)) {
    if (open > start && open < end) open = text.indexOf('<!--', end);
  }
  return open;
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
