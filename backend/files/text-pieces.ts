import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { errorAt, type Problem } from '../../core/problem.ts';
import { whyUnreadable } from './read-text-file.ts';

/** A file's text, piece by piece, from the beginning each time it is asked for. */
type TextPieces = {
  bytes: number;
  pieces(onBytes?: (done: number) => void): Iterable<string>;
};

const pieceLength = 1024 * 1024;

/**
 * A text of any length that is never held as a whole: UTF-8, UTF-16 with a byte-order mark, and what is neither as
 * windows-1252. It is opened anew each time, and a file that can't be read throws the system's error then.
 */
export function openTextPieces(
  file: string,
  maxBytes: number,
): { ok: true; text: TextPieces } | { ok: false; problem: Problem } {
  try {
    const { size } = statSync(file);
    if (size > maxBytes)
      return { ok: false, problem: errorAt('file-too-large', tooLong(file, size, maxBytes)) };
    let bytes = 0;
    let start: Uint8Array = new Uint8Array();
    let isUtf8 = true;
    const check = new TextDecoder('utf-8', { fatal: true });
    for (const piece of readPieces(file)) {
      if (bytes === 0) start = Uint8Array.from(piece.subarray(0, 2));
      bytes += piece.length;
      isUtf8 &&= fits(check, piece);
    }
    isUtf8 &&= fits(check, null);
    const encoding = utf16(start) ?? (isUtf8 ? 'utf-8' : 'windows-1252');
    return {
      ok: true,
      text: {
        bytes,
        *pieces(onBytes) {
          const decoder = new TextDecoder(encoding);
          let done = 0;
          for (const piece of readPieces(file)) {
            done += piece.length;
            onBytes?.(done);
            yield decoder.decode(piece, { stream: true });
          }
          yield decoder.decode();
        },
      },
    };
  } catch (error) {
    const { why, remedy } = whyUnreadable(error);
    return { ok: false, problem: errorAt('file-not-readable', why, null, remedy) };
  }
}

/** Says which file is too long, and what is not. */
export function tooLong(file: string, bytes: number, maxBytes: number): string {
  const inMB = (length: number) => Math.ceil(length / 1024 / 1024);
  return `${file} has ${inMB(bytes)} MB, and no more than ${inMB(maxBytes)} MB can be read. Export it in parts.`;
}

function fits(decoder: InstanceType<typeof TextDecoder>, piece: Uint8Array | null): boolean {
  try {
    if (piece) decoder.decode(piece, { stream: true });
    else decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function utf16([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function* readPieces(file: string): Iterable<Buffer> {
  // O_NONBLOCK: a named pipe must not be waited for.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!fstatSync(descriptor).isFile()) throw new Error('It is not a regular file.');
    const piece = Buffer.allocUnsafe(pieceLength);
    for (;;) {
      const length = readSync(descriptor, piece, 0, pieceLength, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}
