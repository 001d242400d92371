const blocks = new Set(
  (
    'h1 h2 h3 h4 h5 h6 p blockquote pre hr div section aside figure figcaption ul ol li dl dt dd details summary ' +
    'table caption thead tbody tfoot tr'
  ).split(' '),
);

/** True for elements that stand on lines of their own. */
export function isBlock(tag: string): boolean {
  return blocks.has(tag);
}

export function isCell(tag: string): boolean {
  return tag === 'td' || tag === 'th';
}

/** True where running text ends: at blocks, cells and forced line ends. */
export function breaksLine(tag: string): boolean {
  return isBlock(tag) || isCell(tag) || tag === 'br';
}
