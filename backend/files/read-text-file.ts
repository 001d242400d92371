import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { errorAt, warningAt, type Problem } from '../../core/problem.ts';

export type ReadText =
  { ok: true; text: string; bytes: Buffer; problems: Problem[] } | { ok: false; problem: Problem };

/** A module of 1 MiB is three hundred pages; larger files are data that lost its way. */
export const maxModuleBytes = 1024 * 1024;

/**
 * A file's text and its bytes. UTF-8 is expected; UTF-16 with a byte-order mark is taken without a word, and
 * anything else that looks like text is read as windows-1252 with a warning. Problem codes: `module-too-large`,
 * `module-binary`, `module-encoding` (a warning), `module-not-readable`.
 */
export async function readTextFile(file: string, maxBytes: number = maxModuleBytes): Promise<ReadText> {
  try {
    const handle = await open(file, readWithoutWaiting);
    try {
      return refuse(await handle.stat(), maxBytes) ?? decode(await handle.readFile(), maxBytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return notReadable(whyUnreadable(error));
  }
}

/** The same for a thread that has nothing else to do: thousands of small files are read twice as fast. */
export function readTextFileAtOnce(file: string, maxBytes: number = maxModuleBytes): ReadText {
  try {
    const handle = openSync(file, readWithoutWaiting);
    try {
      return refuse(fstatSync(handle), maxBytes) ?? decode(readFileSync(handle), maxBytes);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return notReadable(whyUnreadable(error));
  }
}

/** O_NONBLOCK: opening a named pipe that took the file's place must not wait for its other end. */
const readWithoutWaiting = constants.O_RDONLY | constants.O_NONBLOCK;

function refuse(stats: Stats, maxBytes: number): ReadText | null {
  if (!stats.isFile())
    return notReadable({ why: 'It is not a regular file.', remedy: 'Put the file itself here.' });
  return stats.size > maxBytes ? tooLarge(stats.size, maxBytes) : null;
}

function decode(bytes: Buffer, maxBytes: number): ReadText {
  if (bytes.length > maxBytes) return tooLarge(bytes.length, maxBytes);
  const problems: Problem[] = [];
  const utf16 = utf16Label(bytes);
  if (utf16) return { ok: true, text: new TextDecoder(utf16).decode(bytes), bytes, problems };
  const nul = bytes.indexOf(0);
  if (nul >= 0) return isBinary(lineAt(bytes, nul));
  if (!isUtf8(bytes)) return decodeWindows1252(bytes);
  return { ok: true, text: withoutMark(bytes).toString('utf8'), bytes, problems };
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function decodeWindows1252(bytes: Buffer): ReadText {
  const line = firstInvalidLine(bytes);
  if (controlCharacters(bytes) > bytes.length / 100) return isBinary(line);
  const text = new TextDecoder('windows-1252').decode(bytes);
  const message =
    'This line is not UTF-8. The file was read as windows-1252, so some characters may be wrong.';
  const problem = warningAt('module-encoding', message, line, 'Save the file as UTF-8.');
  return { ok: true, text, bytes, problems: [problem] };
}

function utf16Label(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Text has tabs, line ends and form feeds, and hardly ever another control character. */
function controlCharacters(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes)
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) count += 1;
  return count;
}

function firstInvalidLine(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start);
    const stop = end < 0 ? bytes.length : end;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    start = stop + 1;
    line += 1;
  }
  return line;
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}

function isBinary(line: number): ReadText {
  const message = 'This is not a text file: from this line on it holds binary data.';
  return { ok: false, problem: errorAt('module-binary', message, line, 'Save the file as UTF-8 text.') };
}

function tooLarge(size: number, limit: number): ReadText {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  const allowed = limit >= 1024 * 1024 ? `${limit / 1024 / 1024} MB` : `${limit / 1024} kB`;
  const message = `The file has ${megabytes} MB; Carrel reads up to ${allowed}.`;
  return { ok: false, problem: errorAt('module-too-large', message, null, 'Split it into several files.') };
}

function notReadable({ why, remedy }: Unreadable): ReadText {
  return {
    ok: false,
    problem: errorAt('module-not-readable', `The file can't be read. ${why}`, null, remedy),
  };
}

type Unreadable = { why: string; remedy: string };

export function whyUnreadable(error: unknown): Unreadable {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT')
    return { why: 'It is no longer there.', remedy: 'Put it back, or read the folder again.' };
  if (code === 'EACCES' || code === 'EPERM')
    return { why: 'Its permissions forbid it.', remedy: 'Allow your account to read it.' };
  const why = error instanceof Error ? error.message : String(error);
  return { why, remedy: 'See that it opens in an editor.' };
}
