import { fromRandomAccessReaderPromise, getFileNameLowLevel, type Entry } from 'yauzl';
import { foldName, isSystemFile, readEntryName, type EntryPath } from './entry-name.ts';
import type { ZipFileReader } from './zip-file.ts';
import { megabytes, type ZipLimits } from './zip-limits.ts';
import { getItAgain, showName, unpackYourself, ZipError } from './zip-refusal.ts';

/** A file that may be written, as the zip's directory describes it. Sizes are bytes. */
export type ZipMember = {
  name: string;
  segments: string[];
  size: number;
  packedSize: number;
  isPacked: boolean;
  crc32: number;
  /** Of the file's own header in the zip. */
  offset: number;
};

export type ZipDirectory = {
  members: ZipMember[];
  folders: string[][];
  /** What is not written, each with its reason, in words for the learner. */
  leftOut: string[];
};

/**
 * The whole directory, judged before a byte is unpacked. Throws ZipError for a zip that must not be unpacked. Links and
 * files that are too large are left out, and so is, without a word, what macOS adds for itself.
 */
export async function readDirectory(
  reader: ZipFileReader,
  limits: ZipLimits,
  goOn: () => void,
): Promise<ZipDirectory> {
  const directory: ZipDirectory = { members: [], folders: [], leftOut: [] };
  const names = nameKeeper();
  // Names are decoded here: the reader's own way turns backslashes round.
  const zip = await fromRandomAccessReaderPromise(reader, reader.size, { decodeStrings: false });
  if (zip.entryCount > limits.entries) {
    throw new ZipError(
      'too-many-entries',
      `It holds ${zip.entryCount} files and folders; Carrel unpacks up to ${limits.entries}. ${unpackYourself}`,
    );
  }
  for await (const entry of zip.eachEntry()) {
    goOn();
    const name = decodeName(entry);
    const read = readEntryName(name);
    if (!read.ok)
      throw new ZipError(
        'unsafe-name',
        `The name of its entry ${showName(name)} ${read.why}. ${unpackYourself}`,
      );
    const path = { ...read.path, isFolder: read.path.isFolder || typeOf(entry) === types.folder };
    if (isSystemFile(path)) continue;
    names.take(name, path);
    if (entry.compressedSize > reader.size) {
      const message = `It is damaged: its entry ${showName(name)} is larger than the whole zip. ${getItAgain}`;
      throw new ZipError('damaged', message);
    }
    judgeEntry(entry, name, path, limits, directory);
  }
  judgeWhole(directory, reader.size, limits);
  return directory;
}

/** The type of a file on Unix, which macOS and Linux write beside its permissions; 0 elsewhere. */
const types = { none: 0, link: 0o120000, folder: 0o040000, file: 0o100000 };
const typeOf = (entry: Entry): number => (entry.externalFileAttributes >>> 16) & 0o170000;

function judgeEntry(
  entry: Entry,
  name: string,
  { segments, isFolder }: EntryPath,
  limits: ZipLimits,
  { members, folders, leftOut }: ZipDirectory,
): void {
  const shown = showName(name);
  const type = typeOf(entry);
  if (type === types.link) {
    leftOut.push(`${shown} is a link to another file, and was left out.`);
    return;
  }
  if (isFolder) {
    folders.push(segments);
    return;
  }
  if (type !== types.none && type !== types.file) {
    leftOut.push(`${shown} is not a regular file, and was left out.`);
    return;
  }
  if (entry.isEncrypted())
    throw new ZipError('encrypted', `Its entry ${shown} is locked with a password. ${unpackYourself}`);
  if (!entry.canDecodeFileData()) {
    const message = `Its entry ${shown} is packed in a way that Carrel doesn’t know (method ${entry.compressionMethod}). ${unpackYourself}`;
    throw new ZipError('unknown-method', message);
  }
  const { uncompressedSize: size, compressedSize: packedSize } = entry;
  if (size > limits.ratioFloor && size > packedSize * limits.ratio) {
    const message = `Its entry ${shown} would become more than ${limits.ratio} times larger unpacked, as in a zip made to fill a disk. ${unpackYourself}`;
    throw new ZipError('bomb', message);
  }
  if (size > limits.file) {
    leftOut.push(
      `${shown} has ${megabytes(size)}, and was left out: a file in a zip may have ${megabytes(limits.file)}. Add the course as a folder to have it.`,
    );
    return;
  }
  members.push({
    name,
    segments,
    size,
    packedSize,
    isPacked: entry.compressionMethod === 8,
    crc32: entry.crc32,
    offset: entry.relativeOffsetOfLocalHeader,
  });
}

function judgeWhole({ members }: ZipDirectory, zipSize: number, limits: ZipLimits): void {
  const total = members.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.ratioFloor && total > zipSize * limits.ratio) {
    const message = `It would become more than ${limits.ratio} times larger unpacked, as a zip made to fill a disk. ${unpackYourself}`;
    throw new ZipError('bomb', message);
  }
  if (total > limits.total) {
    const message = `It would become ${megabytes(total)} unpacked; Carrel unpacks up to ${megabytes(limits.total)}. ${unpackYourself}`;
    throw new ZipError('too-large', message);
  }
}

/** Programs that don't say so write UTF-8 too (that of macOS does); what isn't UTF-8 is of the zip's own old code page. */
function decodeName({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
  const saysUtf8 = (generalPurposeBitFlag & 0x800) !== 0 || extraFields.some(({ id }) => id === 0x7075);
  if (saysUtf8) return name;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fileNameRaw);
  } catch {
    return name;
  }
}

/** Refuses a name that some file system takes for one that was there before, or a file that is also a folder. */
function nameKeeper(): { take(name: string, path: EntryPath): void } {
  const taken = new Map<string, { spelling: string; isFolder: boolean }>();
  return {
    take(name, { segments, isFolder }) {
      let key = '';
      for (const [index, segment] of segments.entries()) {
        const isLast = index === segments.length - 1;
        const spelling = segments.slice(0, index + 1).join('/');
        key += `/${foldName(segment)}`;
        const before = taken.get(key);
        const isFolderHere = !isLast || isFolder;
        if (!before) taken.set(key, { spelling, isFolder: isFolderHere });
        else if (!before.isFolder || !isFolderHere || before.spelling !== spelling) {
          const message = `Its entries ${showName(before.spelling)} and ${showName(name)} have names that can’t stand side by side. ${getItAgain}`;
          throw new ZipError('name-clash', message);
        }
      }
    },
  };
}
