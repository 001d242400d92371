/**
 * True for a text in which nothing begins that Markdown knows within a line: it stands for itself, as most sentences do.
 * Addresses count as well, and line ends, whose blanks go.
 */
export function isPlainText(text: string): boolean {
  return !marks.test(text);
}

const marks = /[\n\r\0\\`*_[<&$~]|:\/\//;
