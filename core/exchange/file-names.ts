import { oneLine } from './say-place.ts';

/**
 * Names for files that every system takes, and that Obsidian can link to: no `# ^ [ ] | %` and none that Windows keeps
 * for itself. No two given out are the same to a system that doesn't tell upper from lower case, and none is that of a
 * file in `known`.
 */
export function fileNames(known: Iterable<string> = []): (title: string) => string {
  const taken = new Set([...known].map((file) => folded(file.replace(/\.[^.]*$/, ''))));
  return (title) => {
    const name = safeName(title);
    let free = name;
    for (let n = 2; taken.has(folded(free)); n++) free = `${name} ${n}`;
    taken.add(folded(free));
    return free;
  };
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function safeName(title: string): string {
  const plain = oneLine(
    title
      .toWellFormed()
      .normalize('NFC')
      .replace(/\s*:\s*/g, ' - ')
      .replace(/[\p{Cc}\p{Cf}\uFFFD#^[\]|%<>"/\\?*]/gu, ' '),
  ).replace(/^[. -]+|[. ]+$/g, '');
  // A file name has 255 bytes at most on most systems; a letter has up to four.
  const short = [...plain]
    .slice(0, 55)
    .join('')
    .replace(/[. ]+$/g, '');
  return short === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(short)
    ? `Carrel ${short}`.trim()
    : short;
}
