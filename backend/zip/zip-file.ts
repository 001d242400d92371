import type { FileHandle } from 'node:fs/promises';
import { RandomAccessReader } from 'yauzl';
import { getItAgain, ZipError } from './zip-refusal.ts';

/**
 * The zip as the reader of its directory asks for it. Every place is checked here: one that a forged directory names,
 * beyond any file, would otherwise throw where nobody can catch it.
 */
export class ZipFileReader extends RandomAccessReader {
  private readonly handle: FileHandle;
  readonly size: number;

  constructor(handle: FileHandle, size: number) {
    super();
    this.handle = handle;
    this.size = size;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.bytesAt(position, length).then(
      (bytes) => {
        bytes.copy(buffer, offset);
        callback(null);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    );
  }

  /** The file is closed by whoever opened it. */
  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }

  async bytesAt(position: number, length: number): Promise<Buffer> {
    if (!Number.isSafeInteger(position) || position < 0 || length < 0 || position + length > this.size) {
      throw new ZipError(
        'damaged',
        `It is damaged or cut short: it names a place beyond its end. ${getItAgain}`,
      );
    }
    const bytes = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await this.handle.read(bytes, filled, length - filled, position + filled);
      if (bytesRead === 0)
        throw new ZipError('damaged', `It became shorter while it was read. ${getItAgain}`);
      filled += bytesRead;
    }
    return bytes;
  }
}
