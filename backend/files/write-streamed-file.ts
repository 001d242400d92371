import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { answered, type Answer } from '../../contract/errors.ts';
import { describeFileFailure } from './describe-file-failure.ts';
import { syncNames } from './sync-folder.ts';

/** Bytes that are gathered before they are written. */
const pieceLength = 256 * 1024;

/**
 * Writes a file out of pieces, of which no more than a few are ever held. It is there as a whole or not at all: an older
 * one of that name stays until the new one is on the disk, also where the pieces break off with an error, which is
 * thrown on. Answers how many bytes it has.
 */
export async function writeStreamedFile(
  path: string,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<Answer<number>> {
  const unfinished = `${path}.part`;
  try {
    const handle = await open(unfinished, 'w');
    let bytes = 0;
    try {
      let waiting: Buffer[] = [];
      let length = 0;
      const flush = async (): Promise<void> => {
        if (length > 0) await handle.writev(waiting);
        bytes += length;
        waiting = [];
        length = 0;
      };
      for await (const piece of pieces) {
        const buffer = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : Buffer.from(piece);
        waiting.push(buffer);
        length += buffer.length;
        if (length >= pieceLength) await flush();
      }
      await flush();
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, path);
    await syncNames(dirname(path));
    return answered(bytes);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    const failure = describeFileFailure(error, path);
    if (!failure) throw error;
    return failure;
  }
}
