/** Tags in one cell: `a; b`. A tag's own `;` and `\` have a `\` in front. */
export function writeTagList(tags: readonly string[]): string {
  return tags.map((tag) => tag.replace(/[\\;]/g, '\\$&')).join('; ');
}

export function readTagList(cell: string): string[] {
  return [...cell.matchAll(/(?:[^\\;]|\\.|\\$)+/gsu)]
    .map(([written]) => written.trim().replace(/\\(.)/gsu, '$1'))
    .filter((tag) => tag !== '');
}

/**
 * Tags in the first line of a note, as Readwise reads them: `.cloud .to-read`. One that can't stand there is left out:
 * it holds a space or a dot, or is a name by which Readwise puts highlights together or makes headings of them.
 */
export function writeNoteTags(tags: readonly string[], note: string): string {
  const line = tags
    .filter((tag) => /^[^\s.]+$/u.test(tag) && !isAction(tag))
    .map((tag) => `.${tag}`)
    .join(' ');
  return [line, note].filter((part) => part !== '').join('\n');
}

/** A bookmark's name above its note, where a format has one field for both. */
export function joinLabel(label: string, note: string): string {
  return [label, note].filter((part) => part !== '').join(belowLabel);
}

/** The note without the name above it. */
export function cutLabel(label: string, text: string): string {
  const head = label + belowLabel;
  return label !== '' && text.startsWith(head) ? text.slice(head.length) : text;
}

const belowLabel = '\n\n';

export function readNoteTags(note: string): { tags: string[]; note: string } {
  const line = /^(?:\.[^\s.]+(?: (?=\.)|(?=\n|$)))+(?:\n|$)/u.exec(note)?.[0];
  if (line === undefined) return { tags: [], note };
  return {
    tags: [...line.matchAll(/\.([^\s.]+)/gu)].map(([, tag = '']) => tag),
    note: note.slice(line.length),
  };
}

function isAction(tag: string): boolean {
  return /^(?:[ch]\d+|head|subhead|discard|favorite|concat)$/i.test(tag);
}
