/** An entry's place below the folder it is unpacked to, from a name that can't lead anywhere else. */
export type EntryPath = { segments: string[]; isFolder: boolean };

const maxDepth = 16;
/** Bytes in UTF-8: file systems take up to 255, and some programs add an ending of their own. */
const maxSegmentBytes = 200;

/** Windows opens a device in place of a file of such a name, whatever its ending. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)/i;

/**
 * Reads the name of a zip's entry, which ends in `/` for a folder. A name that would be unsafe on any system is refused
 * on each, so that a zip is the same everywhere; `why` completes "its name …".
 */
export function readEntryName(name: string): { ok: true; path: EntryPath } | { ok: false; why: string } {
  const no = (why: string) => ({ ok: false as const, why });
  if (name.includes('\uFFFD')) return no('is not valid text');
  if (/\p{Cc}/u.test(name)) return no('has a control character in it');
  if (name.includes('\\')) return no('has a backslash in it');
  if (name.startsWith('/')) return no('starts at the top of the disk');
  if (/^[a-z]:/i.test(name)) return no('starts with a drive');
  if (name.includes(':')) return no('has a colon in it');
  const isFolder = name.endsWith('/');
  const segments = (isFolder ? name.slice(0, -1) : name).split('/');
  if (segments.includes('..')) return no('leads out of the folder with “..”');
  if (segments.some((segment) => segment === '' || segment === '.'))
    return no('has an empty part or a “.” in it');
  if (segments.length > maxDepth) return no(`lies ${segments.length} folders deep`);
  for (const segment of segments) {
    if (Buffer.byteLength(segment) > maxSegmentBytes)
      return no(`has a part longer than ${maxSegmentBytes} bytes`);
    if (/[. ]$/.test(segment)) return no('has a part that ends in a dot or a space');
    if (reserved.test(segment)) return no('is that of a device on Windows');
  }
  return { ok: true, path: { segments, isFolder } };
}

/** Equal for names that some file system takes for one: of other case, or composed in another way. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

/** What macOS adds for itself. */
export function isSystemFile({ segments }: EntryPath): boolean {
  return segments[0] === '__MACOSX' || segments.at(-1) === '.DS_Store';
}
