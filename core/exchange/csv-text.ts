/**
 * RFC 4180, with one guard: a cell that a spreadsheet would run as a formula gets a `'` in front, and so does one that
 * begins with `'`, so that the guard can be taken away again without a doubt.
 */
const wouldRun = /^[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]|^[\t\r\n']/u;

export function writeCsvRow(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(value: string): string {
  const guarded = wouldRun.test(value) ? `'${value}` : value;
  // Semicolons and tabs too: in some languages a spreadsheet separates cells by them.
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** What a guarded cell said. A leading `'` of somebody else's stays where it guards nothing. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && wouldRun.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** `line` is the 1-based line at which the row begins. `isCut` where it is too long, and nothing more is read. */
export type CsvRow = { cells: string[]; line: number; isCut: boolean };

/** Characters. A quote that never closes would make a row of all that follows. */
const longestRow = 8 * 1024 * 1024;

/**
 * The rows of a text that comes in pieces, of which no more than a few are ever held. Reads bare line ends too, and
 * quotes that never close.
 */
export function* readCsv(pieces: Iterable<string>): Iterable<CsvRow> {
  let held = '';
  let line = 1;
  let wanted = 0;
  let isBegun = false;
  for (const piece of pieces) {
    held += isBegun ? piece : piece.replace(/^\uFEFF/, '');
    isBegun ||= piece !== '';
    // What a row begun needs more than once is read again, so more of it is waited for each time.
    if (held.length < wanted) continue;
    const read = readRows(held, line, false);
    yield* read.rows;
    held = held.slice(read.end);
    line = read.line;
    wanted = held.length * 2;
    if (held.length <= longestRow) continue;
    yield { cells: [], line, isCut: true };
    return;
  }
  yield* readRows(held, line, true).rows;
}

/** The rows that end in a text; at its end, also the one that doesn't. */
function readRows(text: string, firstLine: number, isEnd: boolean) {
  const rows: CsvRow[] = [];
  let row: CsvRow = { cells: [], line: firstLine, isCut: false };
  let line = firstLine;
  let at = 0;
  let end = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at + 1) : bareCell(text, at);
    row.cells.push(cell.value);
    for (let i = at; i < cell.end; i++) if (text.charCodeAt(i) === 10) line++;
    at = cell.end;
    if (text[at] === ',') {
      at++;
      if (at === text.length) row.cells.push('');
      continue;
    }
    // Whether a line feed, or a second quote, comes next is not known yet.
    if (!isEnd && at >= text.length - 1) break;
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    if (at < text.length) at++;
    line++;
    rows.push(row);
    row = { cells: [], line, isCut: false };
    end = at;
  }
  if (isEnd && row.cells.length > 0) rows.push(row);
  return { rows: rows.filter(({ cells }) => cells.length > 1 || cells[0] !== ''), end, line: row.line };
}

function quotedCell(text: string, start: number): { value: string; end: number } {
  let value = '';
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { value: value + text.slice(from), end: text.length };
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const rest = bareCell(text, quote + 1);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    from = quote + 2;
  }
}

function bareCell(text: string, start: number): { value: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(start, end), end };
}
