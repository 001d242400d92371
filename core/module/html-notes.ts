import { type SourceDocument, type SourceLine, indexOf, trimBlank, withoutIndent } from './source-line.ts';

/** Takes what stands in `<aside class="notes">…</aside>`, or in another element of that class, out of some lines. */
export function takeHtmlNotes(
  document: SourceDocument,
  lines: readonly SourceLine[],
  tag: 'aside' | 'div',
): { lines: SourceLine[]; notes: SourceLine[][] } {
  const opening = new RegExp(`<${tag}\\s[^>]{0,200}class=["']?[^"'>]{0,200}\\bnotes\\b[^>]{0,200}>`, 'i');
  const closing = new RegExp(`</${tag}\\s*>`, 'i');
  const kept: SourceLine[] = [];
  const notes: SourceLine[][] = [];
  let taken: SourceLine[] | null = null;
  for (const line of lines) {
    const kind = document.structure.kindOf(indexOf(document, line));
    const open = taken === null && kind !== 'fence' && kind !== 'indented' ? opening.exec(line.text) : null;
    const rest = open ? line.text.slice(open.index + open[0].length) : line.text;
    if (open) taken = [];
    if (taken === null) {
      kept.push(line);
      continue;
    }
    const close = closing.exec(rest);
    taken.push({ ...line, text: close ? rest.slice(0, close.index) : rest });
    const before = open ? line.text.slice(0, open.index) : '';
    const after = close ? rest.slice(close.index + close[0].length) : '';
    kept.push({ ...line, text: before + after });
    if (close) {
      notes.push(trimBlank(withoutIndent(taken)));
      taken = null;
    }
  }
  // What never closes runs to the end of the slide, as a browser reads it.
  if (taken !== null) notes.push(trimBlank(withoutIndent(taken)));
  return { lines: kept, notes };
}
