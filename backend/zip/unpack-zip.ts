import { constants } from 'node:fs';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { readDirectory, type ZipDirectory, type ZipMember } from './read-directory.ts';
import { ZipFileReader } from './zip-file.ts';
import { zipLimits, type ZipLimits } from './zip-limits.ts';
import { getItAgain, showName, ZipError, type ZipRefusal } from './zip-refusal.ts';

export type UnpackOptions = {
  signal: AbortSignal;
  /** Bytes written, of all that will be. */
  progress(done: number, total: number): void;
  limits?: ZipLimits;
};

export type Unpacked = { ok: true; leftOut: string[] } | ({ ok: false } & ZipRefusal);

/**
 * Unpacks a zip into `folder`, which must not be there yet, and is gone again unless all went well. Nothing is
 * written outside of it, no link at all, and no more than the limits allow. What was written is not yet synced.
 */
export async function unpackZip(file: string, folder: string, options: UnpackOptions): Promise<Unpacked> {
  const { limits = zipLimits } = options;
  let zip: FileHandle | null = null;
  let isMade = false;
  try {
    // O_NONBLOCK: a named pipe in the file's place must not be waited for.
    zip = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = await zip.stat();
    if (!stats.isFile()) throw new ZipError('not-a-zip', 'It is not a regular file.');
    const reader = new ZipFileReader(zip, stats.size);
    const goOn = (): void => {
      if (options.signal.aborted) throw new ZipError('cancelled', 'The unpacking was stopped.');
    };
    const directory = await readDirectory(reader, limits, goOn).catch((error: unknown) =>
      explain(error, reader),
    );
    await mkdir(folder, { mode: 0o700 });
    isMade = true;
    await writeMembers(reader, directory, folder, options.progress, goOn);
    return { ok: true, leftOut: directory.leftOut };
  } catch (error) {
    if (isMade) await rm(folder, { recursive: true, force: true });
    return { ok: false, ...toRefusal(error) };
  } finally {
    await zip?.close();
  }
}

async function writeMembers(
  reader: ZipFileReader,
  { members, folders, leftOut }: ZipDirectory,
  folder: string,
  progress: UnpackOptions['progress'],
  goOn: () => void,
): Promise<void> {
  const starts = await findData(reader, members, goOn);
  const made = new Set<string>();
  const makeFolder = async (segments: readonly string[]): Promise<void> => {
    const path = join(folder, ...segments);
    if (made.has(path)) return;
    await mkdir(path, { recursive: true, mode: 0o700 });
    made.add(path);
  };
  for (const segments of folders) {
    goOn();
    await makeFolder(segments);
  }
  const total = members.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const [index, member] of members.entries()) {
    goOn();
    const content = await readMember(reader, member, starts[index] ?? 0);
    await makeFolder(member.segments.slice(0, -1));
    const problem = await writeMember(join(folder, ...member.segments), member, content);
    if (problem !== null) leftOut.push(problem);
    done += member.size;
    progress(done, total);
  }
}

/**
 * Where each member's data starts. Two that share bytes are refused: that is how 50 kB are made to become gigabytes
 * without any one file being suspicious.
 */
async function findData(
  reader: ZipFileReader,
  members: readonly ZipMember[],
  goOn: () => void,
): Promise<number[]> {
  const starts: number[] = [];
  const spans: { from: number; to: number; name: string }[] = [];
  for (const { name, offset, packedSize } of members) {
    goOn();
    const header = await reader.bytesAt(offset, 30);
    if (header.readUInt32LE(0) !== 0x04034b50) throw damaged(name, 'does not begin where the zip says');
    const start = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    if (start + packedSize > reader.size) throw damaged(name, 'ends beyond the end of the zip');
    starts.push(start);
    spans.push({ from: offset, to: start + packedSize, name });
  }
  spans.sort((a, b) => a.from - b.from);
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1];
    if (!before || span.from >= before.to) continue;
    const message = `Its entries ${showName(before.name)} and ${showName(span.name)} share the same bytes, as in a zip made to fill a disk. ${getItAgain}`;
    throw new ZipError('bomb', message);
  }
  return starts;
}

const inflate = promisify(inflateRaw);

async function readMember(reader: ZipFileReader, member: ZipMember, start: number): Promise<Buffer> {
  const { name, size, packedSize } = member;
  // Packing never makes a file this much larger, and the bytes are held in memory.
  if (packedSize > size * 2 + 65_536) throw damaged(name, 'has more bytes than it can need');
  const packed = await reader.bytesAt(start, packedSize);
  const content = member.isPacked
    ? await inflate(packed, { maxOutputLength: Math.max(size, 1) }).catch((error: unknown) => {
        const isLarger = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
        throw damaged(name, isLarger ? 'is larger than the zip says' : 'can’t be unpacked');
      })
    : packed;
  if (content.length !== size) throw damaged(name, 'has another size than the zip says');
  if (crc32(content) !== member.crc32) throw damaged(name, 'does not fit its checksum');
  return content;
}

/** What the learner should know where this system can't write a file of that name; null where it was written. */
async function writeMember(path: string, { name }: ZipMember, content: Buffer): Promise<string | null> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(content);
    } finally {
      await file.close();
    }
    return null;
  } catch (error) {
    if (/[<>"|?*]/.test(name) && ['ENOENT', 'EINVAL'].includes(codeOf(error)))
      return `${showName(name)} has a name that this system has no file for, and was left out.`;
    throw error;
  }
}

function damaged(name: string, how: string): ZipError {
  return new ZipError('damaged', `It is damaged: its entry ${showName(name)} ${how}. ${getItAgain}`);
}

/** The zip's directory can't be read: says whether this is a zip at all. */
async function explain(error: unknown, reader: ZipFileReader): Promise<never> {
  if (error instanceof ZipError) throw error;
  const message = error instanceof Error ? error.message : String(error);
  if (/strong encryption/i.test(message))
    throw new ZipError('encrypted', 'It is locked with a password. Unpack it yourself and add the folder.');
  if (/multi-disk/i.test(message))
    throw new ZipError(
      'several-parts',
      'It is one part of a zip in several. Put them together, or unpack them yourself and add the folder.',
    );
  const start = await reader.bytesAt(0, Math.min(4, reader.size)).catch(() => Buffer.alloc(0));
  if (start.toString('latin1', 0, 2) !== 'PK') throw new ZipError('not-a-zip', 'It is not a zip.');
  throw new ZipError('damaged', `It is damaged or cut short: its list of files can’t be read. ${getItAgain}`);
}

function toRefusal(error: unknown): ZipRefusal {
  if (error instanceof ZipError) return { reason: error.reason, message: error.message };
  switch (codeOf(error)) {
    case 'ENOENT':
      return { reason: 'not-a-zip', message: 'It is no longer there.' };
    case 'ENOSPC':
    case 'EDQUOT':
      return { reason: 'storage-full', message: 'The disk is full. Free some space and try again.' };
    case 'EEXIST':
      return {
        reason: 'name-clash',
        message: `It holds two files that are one to this system. ${getItAgain}`,
      };
    case '':
      throw error;
    default:
      return {
        reason: 'storage-failed',
        message: `The disk refused: ${error instanceof Error ? error.message : ''}`,
      };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
