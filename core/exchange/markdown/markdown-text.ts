/** Plain text as Markdown that shows it: line by line, without white space at a line's edges. */
export function quoteLines(text: string): string[] {
  const lines = text
    .toWellFormed()
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map((line) => escapeLine(withoutControls(line).trim()));
  return trimBlank(lines);
}

/** The learner's Markdown as it stands, except for what would reach beyond its own block: `%%` hides all that follows. */
export function noteLines(note: string): string[] {
  const lines = note
    .toWellFormed()
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map((line) => withoutControls(line).replaceAll('%%', '%\\%').trimEnd());
  return trimBlank(lines);
}

/** Text within a line, as in a heading. */
export function inlineText(text: string): string {
  return quoteLines(text.replace(/\s+/gu, ' ')).join(' ');
}

export function readQuoteLines(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/\\([!-/:-@[-`{-~])/g, '$1')).join('\n');
}

export function readNoteLines(lines: readonly string[]): string {
  return lines.join('\n').replaceAll('%\\%', '%%');
}

export function trimBlank(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1);
}

function escapeLine(line: string): string {
  return (
    line
      .replace(/[\\`*_[\]<>#$~|^]/g, '\\$&')
      .replace(/&(?=[#\w])/g, '\\&')
      .replaceAll('==', '\\=\\=')
      .replaceAll('%%', '\\%\\%')
      // What would make a list, a rule or an underline of it.
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
  );
}

/** A vertical tab and a form feed are white space like any other, and keep two words apart. */
function withoutControls(line: string): string {
  return line
    .replace(/[\v\f]/g, ' ')
    .replace(/[^\P{Cc}\t]/gu, '')
    .replaceAll('\uFEFF', '');
}

/** JSON that may stand in a comment of Markdown, on one line, whatever it holds. */
export function commentJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[<>\u007f-\u009f\u2028\u2029\uFEFF]/g, unicodeEscape)
    .replaceAll('--', '-\\u002d')
    .replaceAll('%%', '%\\u0025');
}

/** A scalar of YAML in double quotes: JSON is that too, once what YAML can't print is escaped. */
export function yamlText(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(/[\u007f-\u009f\u2028\u2029\uFEFF]/g, unicodeEscape);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
