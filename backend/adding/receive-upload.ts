import { open, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import { maxUploadBytes } from '../../contract/upload.ts';
import { megabytes } from '../zip/zip-limits.ts';
import { makeStage, nameOfZip } from './unpacked-courses.ts';

/**
 * Writes a file that was handed over into a folder of its own in the staging folder, where the end of its preview
 * deletes it. Nothing is left of one that is too long, or that broke off: then `content` has thrown.
 */
export async function receiveUpload(
  staging: string,
  name: string,
  content: AsyncIterable<Uint8Array>,
  limit = maxUploadBytes,
): Promise<Answer<{ path: string }>> {
  const folder = await makeStage(staging, 'upload');
  const path = join(folder, `${nameOfZip(basename(name))}.zip`);
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      let size = 0;
      for await (const chunk of content) {
        size += chunk.length;
        if (size > limit) {
          await rm(folder, { recursive: true, force: true });
          return refused(
            'bad-zip',
            `“${name}” is larger than the ${megabytes(limit)} that can be handed over here.`,
          );
        }
        await file.write(chunk);
      }
    } finally {
      await file.close();
    }
    return answered({ path });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOSPC') return refused('storage-full', `The disk is full, so “${name}” was not taken.`);
    throw error;
  }
}
