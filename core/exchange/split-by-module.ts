import type { ExportedAnnotation, ExportedPlace } from './exported-annotation.ts';
import { oneLine } from './say-place.ts';

export type ModuleFile = {
  /** Without folders, and without the ending. Another module's may be the same: see `fileNames`. */
  name: string;
  place: ExportedPlace;
  /** Deleted ones too. */
  items: ExportedAnnotation[];
};

/** The annotations module by module; those on a course as a whole are a file of their own. */
export function* splitByModule(items: Iterable<ExportedAnnotation>): Iterable<ModuleFile> {
  const name = fileNames();
  let file: ModuleFile | null = null;
  for (const item of items) {
    const first = file?.items[0];
    const isSame =
      first !== undefined &&
      first.record.course === item.record.course &&
      first.place.module?.path === item.place.module?.path;
    if (file !== null && isSame) file.items.push(item);
    else {
      if (file !== null) yield file;
      file = { name: name(titleOf(item.place)), place: item.place, items: [item] };
    }
  }
  if (file !== null) yield file;
}

function titleOf({ courseTitle, module }: ExportedPlace): string {
  return module === null ? courseTitle : `${courseTitle} - ${module.title}`;
}

/**
 * Names for files that every system takes, and that Obsidian can link to: no `# ^ [ ] | %` and none that Windows keeps
 * for itself. No two given out are the same to a system that doesn't tell upper from lower case.
 */
export function fileNames(): (title: string) => string {
  const taken = new Set<string>();
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
